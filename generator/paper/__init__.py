"""Everything printed. A format is a folder of the theme; an edition of municipality.yaml prints it.

formats.py (format.yaml, typed) and record.py with items.py (what a sheet says, as plain data) give one record for all: the
HTML page, the PDF of the site, the press edition (press.py with marks.py, imposition.py, order.py) and the text to be read
aloud (aloud.py). preflight.py looks at finished PDFs.
"""
