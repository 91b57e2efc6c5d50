#!/bin/sh
# The office preview in the browser: ./start.sh, or ./start.sh ise
cd "$(dirname "$0")" && exec python3 start.py serve "$@"
