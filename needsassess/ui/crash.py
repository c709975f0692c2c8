"""The crash path: whatever goes wrong is written down without any answer or name in it, and work goes on."""

from __future__ import annotations

import contextlib
import faulthandler
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

import needsassess
from needsassess.base import paths
from needsassess.services import recovery

_LOG_BYTES = 1_000_000
_REPORTS_A_RUN = 20
_LEVELS = {
    QtMsgType.QtDebugMsg: "debug",
    QtMsgType.QtInfoMsg: "info",
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}


class Watch(QObject):
    """`happened(path)` comes when something failed and its report was saved; the program goes on."""

    happened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.earlier = _quietly(recovery.earlier) or []
        self._running = _quietly(recovery.Running)
        self._fault: IO[str] | None = None
        self._told: set[str] = set()
        self._log = _quietly(_open_log)

    def install(self) -> Watch:
        """Take every way in which a failure may surface."""
        sys.excepthook = self._exception
        threading.excepthook = lambda args: self._failed(
            args.exc_type, args.exc_value, args.exc_traceback, "thread"
        )
        sys.unraisablehook = lambda args: self._failed(
            args.exc_type, args.exc_value, args.exc_traceback, "unraisable"
        )
        qInstallMessageHandler(self._qt_message)
        if self._running:
            self._fault = _quietly(lambda: self._running.fault.open("w", encoding="utf-8"))
        if self._fault:
            faulthandler.enable(self._fault)
        return self

    def holds(self, file: Path | None) -> None:
        """This file is open now, or none: the next start says so if this run ends badly."""
        if self._running:
            _quietly(lambda: self._running.holds(file))

    def end(self) -> None:
        """The run ended well; hooks are given back."""
        qInstallMessageHandler(None)
        sys.excepthook, sys.unraisablehook = sys.__excepthook__, sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        for stream in (self._fault, self._log):
            if stream:
                faulthandler.disable()
                stream.close()
        self._fault = self._log = None
        if self._running:
            _quietly(self._running.end)
        self._running = None

    def _exception(self, kind: type, error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._failed(kind, error, trace, "exception")

    def _failed(self, kind: type, error: Any, trace: TracebackType | None, way: str) -> None:
        """Never raises: a hook that fails hides what it was to tell."""
        _quietly(lambda: traceback.print_exception(kind, error, trace, file=sys.__stderr__))
        path = _quietly(lambda: self._keep(kind, error, trace, way))
        if path:
            _quietly(lambda: self.happened.emit(path))

    def _keep(self, kind: type, error: Any, trace: TracebackType | None, way: str) -> Path | None:
        """One report for each place, so that a failure in painting does not fill the disk."""
        text = without_data(kind, error, trace)
        if not self._running or text in self._told or len(self._told) >= _REPORTS_A_RUN:
            return None
        self._told.add(text)
        return recovery.keep_report(f"{_about()}\nway: {way}\n\n{text}", self._running.name)

    def _qt_message(self, kind: QtMsgType, _context: Any, text: str) -> None:
        line = f"qt {_LEVELS.get(kind, 'message')}: {text}\n"
        if self._log:
            _quietly(lambda: (self._log.write(line), self._log.flush()))
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            _quietly(lambda: sys.__stderr__.write(line))


def without_data(kind: type, error: Any, trace: TracebackType | None) -> str:
    """Types and places only: the message of an exception may quote an answer or a name."""
    parts = []
    for _ in range(5):
        parts.append(f"{kind.__module__}.{kind.__qualname__}\n{_places(trace)}")
        error = getattr(error, "__cause__", None) or getattr(error, "__context__", None)
        if error is None:
            break
        kind, trace = type(error), error.__traceback__
    return "after:\n".join(parts)


def _places(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    return "".join(
        f'  File "{recovery.short_path(f.filename)}", line {f.lineno}, in {f.name}\n' for f in frames
    )


def _about() -> str:
    import platform

    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return (
        f"needsassess {needsassess.__version__}\npython {platform.python_version()}, qt {qVersion()}\n{system}"
    )


def _open_log() -> IO[str]:
    """What Qt says; begun anew when it grew long."""
    path = paths.state_folder() / "qt.log"
    long = path.exists() and path.stat().st_size > _LOG_BYTES
    return path.open("w" if long else "a", encoding="utf-8")


def _quietly(action: Any) -> Any:
    with contextlib.suppress(Exception):
        return action()
    return None


def watch() -> Watch:
    """Called once, before anything that may fail; `earlier` are the runs that did not end well."""
    return Watch().install()
