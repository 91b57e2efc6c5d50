#!/bin/sh
# Double click: the office preview in the browser.
cd "$(dirname "$0")" && exec python3 start.py serve "$@"
