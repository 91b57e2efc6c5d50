"""`python -m generator` is the same as the console script `tsunagari`."""

from .cli import main

raise SystemExit(main())
