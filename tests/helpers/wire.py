"""A wire between a program and a server, which can be cut right after the server has committed."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_COMMIT = b"COMMIT"


class Wire:
    """Listens on `port` of 127.0.0.1 and passes everything on to a socket of this machine."""

    def __init__(self, server: Path) -> None:
        self._server = server
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self.cuts_commit = False  # once: the server commits, and its answer never arrives
        self.was_cut = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                threading.Thread(target=self._join, args=(near,), daemon=True).start()

    def _join(self, near: socket.socket) -> None:
        with near, socket.socket(socket.AF_UNIX) as far:
            far.connect(str(self._server))
            back = threading.Thread(target=self._pass, args=(far, near), daemon=True)
            back.start()
            self._pass(near, far, watching=True)
            back.join()

    def _pass(self, source: socket.socket, target: socket.socket, *, watching: bool = False) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if watching and self.cuts_commit and _COMMIT in data:
                    self.cuts_commit = False
                    source.shutdown(socket.SHUT_WR)  # no answer reaches the program any more
                    self.was_cut.set()
                target.sendall(data)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()


@contextmanager
def wire_to(server: Path) -> Iterator[Wire]:
    made = Wire(server)
    try:
        yield made
    finally:
        made.close()
