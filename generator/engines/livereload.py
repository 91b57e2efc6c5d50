"""livereload (on tornado), the only importer: serve a WSGI application, and reload its pages when a watched folder changes."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from livereload import Server
from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop, PeriodicCallback

#: How often the folders are looked at, in milliseconds, and how long after a save the slow part waits for the next one.
_LOOK, _CALM = 150, 1.0


def serve(application: Callable, folders: Iterable[Path], changed: Callable[[], None], idle: Callable[[], bool], port: int,
          browser: bool) -> None:
    """Serve on 127.0.0.1 until Ctrl+C. changed: called before pages reload. idle: called in a thread of its own when nothing has
    been saved for a moment; pages reload again if it says so. Raises OSError when the port is in use."""
    logging.getLogger("livereload").disabled = True
    logging.getLogger("tornado.access").setLevel(logging.ERROR)
    # By default changes within three seconds of the last reload are dropped: a page would then show old content.
    LiveReloadHandler.DEFAULT_RELOAD_TIME = 0
    later = _Later(idle)

    def saved() -> None:
        changed()
        later.wait()

    server = Server(application, _Often(later.wait))
    for folder in folders:
        server.watch(str(folder), saved)
    server.serve(port=port, host="127.0.0.1", debug=False, open_url_delay=1 if browser else None)


class _Often(Watcher):
    """Looks more often than livereload would."""

    def __init__(self, begun: Callable[[], None]):
        super().__init__()
        self.begun = begun

    def start(self, callback: Callable) -> bool:
        """Begin to look; livereload need not."""
        PeriodicCallback(callback, _LOOK).start()
        self.begun()
        return True


class _Later:
    """The slow part, once nothing has been saved for a moment."""

    def __init__(self, work: Callable[[], bool]):
        self.work, self.timer = work, None

    def wait(self) -> None:
        """Begin to wait, or begin anew."""
        loop = IOLoop.current()
        if self.timer:
            loop.remove_timeout(self.timer)
        self.timer = loop.call_later(_CALM, self._run)

    async def _run(self) -> None:
        if await IOLoop.current().run_in_executor(None, self.work):
            LiveReloadHandler.reload_waiters()
