"""Hours in the forms of others: one file a format, each a pure function from hours on a calendar to that format.

What a format cannot say goes to its note, never lost and never wrong. All are exact from the calendar's first to last day.
"""
