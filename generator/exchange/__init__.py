"""The forms of others, one file a format: address book entries (vcard.py), schemas for editors (json_schema.py), problems for
other programs (findings.py), and hours, each by a pure function `told` from hours on a calendar to that format.

A rule of another format says openings that are certain, and only those; all else is told in its note, in the words of
hours/words.py: never lost, never wrong. dates.py is what all formats need; script.py is the data of the page's own script.
"""

from . import hsds, icalendar, ods, osm, schema_org

#: The formats by the name `tsunagari hours --as` takes.
FORMATS = {
    "schema-org": schema_org.told,
    "hsds": hsds.told,
    "icalendar": icalendar.told,
    "ods": ods.told,
    "osm": osm.told,
}
