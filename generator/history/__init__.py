"""Who changed what, and when, for people without git.

state.py        a city's files on a day, with who kept them and why; as a zip in `municipalities/<city>/history/`
things.py       what is in the files of a state: items, entries of lists, other files; also what cannot be read
differences.py  what differs between two states, thing by thing, and what a draft or a date shows or hides
fields.py       what differs between two records, by the labels of docs/fields.ja.md; long texts by the part that differs
printed.py      what has changed since a sheet was printed

All of it is pure: `find.kept` reads the zips, `write.put` writes them, commands/changes.py answers from them, and
commands/step.py says what differs.
"""
