#!/bin/sh
# The office preview in the browser: ./start.sh, or ./start.sh ise. A first site from a list of windows: ./start.sh list.xlsx
if [ -f "$1" ]; then
    list="$(cd "$(dirname "$1")" && pwd)/$(basename "$1")"
    cd "$(dirname "$0")" && exec python3 start.py begin "$list"
fi
cd "$(dirname "$0")" && exec python3 start.py serve "$@"
