"""livereload, the only importer: serve a WSGI application, and reload its pages when a watched folder changes."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from livereload import Server
from livereload.handlers import LiveReloadHandler


def serve(application: Callable, folders: Iterable[Path], changed: Callable[[], None], port: int, browser: bool) -> None:
    """Serve on 127.0.0.1 until Ctrl+C. changed: called before pages reload. Raises OSError when the port is in use."""
    logging.getLogger("livereload").disabled = True
    logging.getLogger("tornado.access").setLevel(logging.ERROR)
    # By default changes within three seconds of the last reload are dropped: a page would then show old content.
    LiveReloadHandler.DEFAULT_RELOAD_TIME = 0
    server = Server(application)
    for folder in folders:
        server.watch(str(folder), changed)
    server.serve(port=port, host="127.0.0.1", debug=False, open_url_delay=1 if browser else None)
