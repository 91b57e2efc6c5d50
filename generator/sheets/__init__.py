"""Spreadsheets, both ways: the lists cities have become Markdown files; the files become a workbook, edited and read back.

In:   read.py (bytes → tables) → header.py, ditto.py (「同上」 is what it means), columns.py (what each column is) → rows.py with
      fields.py, settle.py, contacts.py, spots.py, readings.py (rows → Entries, every repair told) → listing.py with markdown.py
      (Entry → file), merge.py (facts of a known item → changed lines), doubts.py (what the whole list makes doubtful).
Out:  layout.py (record type → columns), cells.py (file → row), book.py (all of it as a workbook).
Also: settings.py (what a list changes in municipality.yaml), whose.py (which municipality it is of).
Back: back.py (a row against its file) with wanted.py (cells → values) and edit.py (a changed value → a changed line).

All of it is pure: bytes and a city's files in, Changes and Problems out; command.py alone reads and writes the disk;
readings.tsv is read once.
"""
