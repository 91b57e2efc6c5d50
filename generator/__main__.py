"""`python -m generator` is the same as the console script `tsunagari`."""

from .cli import main

# The guard lets worker processes import this module, as they do on Windows.
if __name__ == "__main__":
    raise SystemExit(main())
