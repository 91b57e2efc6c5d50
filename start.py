#!/usr/bin/env python3
"""Set up and run Tsunagari in a clone, with nothing but Python 3.11 or later.

    python3 start.py              sets up, then builds every city with its PDFs into build/
    python3 start.py test         sets up with what the tests need (a Debian browser included), then runs them
    python3 start.py serve ise    sets up, then runs any other command of tsunagari
    python3 start.py benchmark    measures builds side by side; `pictures` makes the pictures of the README again

It makes a virtual environment in .venv from the lock file and touches nothing else, but for `test` on Debian, which
installs Chromium when there is none. Only the first run needs a network.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HOME = Path(__file__).resolve().parent
VENV = HOME / ".venv"
CALLED = "py start.py" if os.name == "nt" else "python3 start.py"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
#: What needs the packages of the tests, and a browser.
HEAVY = {"test": ("-m", "pytest"), "benchmark": ("tests/benchmark.py",), "pictures": ("docs/pictures.py",)}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "msedge")


def main(arguments: list[str]) -> int:
    for stream in filter(None, (sys.stdout, sys.stderr)):  # a console of code page 932 has no letter for every message
        stream.reconfigure(errors="replace")
    if sys.version_info < (3, 11):
        return stop("Python 3.11 以上が必要です / Python 3.11 or later is needed: https://www.python.org/downloads/")
    command, *rest = arguments or ["build"]
    if command in HEAVY:
        return set_up("requirements-test.lock") or need_browser() or run(PYTHON, *HEAVY[command], *rest)
    return set_up("requirements.lock") or run(PYTHON, "-m", "generator", command, *rest)


def set_up(lock: str) -> int:
    """The environment as the lock file says; a stamp remembers which lock files are installed."""
    digest = hashlib.sha256((HOME / lock).read_bytes()).hexdigest()
    stamp = VENV / f"{lock}.installed"
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == digest:
        return 0
    print(f"準備をしています（はじめの1回だけ、数分かかります） / Setting up .venv from {lock} …", flush=True)
    try:
        if not PYTHON.exists():
            venv.create(VENV, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        shutil.rmtree(VENV, ignore_errors=True)
        return stop(f"仮想環境をつくれません / cannot make .venv ({error}). Debian: apt-get install python3-venv")
    if code := run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", lock):
        return stop(f"部品を入れられませんでした。ネットワークを確かめてください / could not install {lock} (pip exit code {code})")
    stamp.write_text(digest)
    return 0


def need_browser() -> int:
    """A Chromium for the browser tests, installed on Debian when missing; elsewhere its absence is said, not skipped."""
    if any(map(shutil.which, BROWSERS)):
        return 0
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Chromium を入れています / Installing Debian's Chromium …", flush=True)
        quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], **quiet)
    if any(map(shutil.which, BROWSERS)):
        return 0
    return stop("ブラウザの試験に Chromium が要ります / the browser tests need Chromium: as root, apt-get install chromium")


def run(*command: object) -> int:
    try:
        return subprocess.run([str(part) for part in command], cwd=HOME, env={
            **os.environ, "PYTHONPATH": str(HOME), "TSUNAGARI_CALLED": CALLED}).returncode
    except KeyboardInterrupt:  # Ctrl+C has reached the command too
        return 2


def stop(message: str) -> int:
    print(f"\n*** {message}\n", file=sys.stderr)
    return 3


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
