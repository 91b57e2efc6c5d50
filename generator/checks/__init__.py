"""What can be wrong with a city beyond a single value: references, numbers, words, dates, what finished pages promise."""
