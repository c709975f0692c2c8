"""When the program did not end well: a mark while it runs, crash reports, and what was recovered."""

from __future__ import annotations

import json
import os
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from needsassess.base import paths
from needsassess.base.files import whole_file

_BEYOND = 1 << 20  # the locked byte lies past the text, so that others may read it (Windows)
REPORTS_KEPT = 20


@dataclass(frozen=True)
class Crash:
    """An earlier run that did not end well; `file` was open, `report` says where it stopped, if known.

    `half_written`: a change was being written, which SQLite takes back when the file is opened next.
    """

    started: int
    file: Path | None
    report: Path | None
    half_written: bool = False


@dataclass(frozen=True)
class Recovered:
    """A file after a crash, opened once: its last change on disk (ms since 1970 UTC)."""

    path: Path
    last_change: int


class Running:
    """The mark of this run, locked while the process lives, whatever ends it; gone after `end`."""

    def __init__(self, file: Path | None = None) -> None:
        self._data: dict[str, Any] = {"pid": os.getpid(), "started": time.time_ns() // 1_000_000, "file": None}
        self.name = f"{os.getpid()}-{self._data['started']}"
        self.path = _folder() / f"running-{self.name}.json"
        self.fault = _folder() / f"fault-{self.name}.txt"  # for faulthandler, which writes while all else fails
        self._stream: IO[str] = self.path.open("x+", encoding="utf-8")
        _locked(self._stream)
        self.holds(file)

    def holds(self, file: Path | None) -> None:
        """This file is open now; None when it was closed."""
        self._data["file"] = str(file.absolute()) if file else None
        self._stream.seek(0)
        self._stream.truncate()
        json.dump(self._data, self._stream)
        self._stream.flush()

    def end(self) -> None:
        self._stream.close()
        self.path.unlink(missing_ok=True)
        self.fault.unlink(missing_ok=True)


def earlier() -> list[Crash]:
    """Runs that left their mark and live no more, each told once, last first."""
    found = []
    for path in sorted(_folder().glob("running-*.json"), reverse=True):
        crash = _dead(path)
        if crash:
            found.append(crash)
    return found


def _dead(path: Path) -> Crash | None:
    try:
        with path.open("r+", encoding="utf-8") as stream:
            if not _locked(stream):
                return None
            text = stream.read()
        path.unlink()
    except OSError:
        return None
    data = _parsed(text)
    file = Path(data["file"]) if data.get("file") else None
    half_written = bool(file) and _hot(Path(f"{file}-journal"))
    return Crash(
        int(data.get("started", 0)), file, _report_of(path.stem.removeprefix("running-")), half_written
    )


def _parsed(text: str) -> dict[str, Any]:
    """Empty where the process died while writing it."""
    try:
        data = json.loads(text)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def recover(file: Path) -> Recovered:
    """Open the file once, so that SQLite undoes a half-written change; refused as any opening may be."""
    from needsassess.storage.file_log import FileLog

    log = FileLog.open(file)
    try:
        return Recovered(file, log.latest().wall)
    finally:
        log.close()


def _hot(journal: Path) -> bool:
    """A journal whose header is there: its transaction did not end."""
    try:
        with journal.open("rb") as stream:
            return any(stream.read(8))
    except OSError:
        return False


def _report_of(name: str) -> Path | None:
    """The report of a run, with what faulthandler wrote at its end."""
    report, fault = _folder() / f"crash-{name}.txt", _folder() / f"fault-{name}.txt"
    said = fault.read_text(encoding="utf-8", errors="replace") if fault.exists() else ""
    if said.strip():
        keep_report(_without_places(said), name)
    fault.unlink(missing_ok=True)
    return report if report.exists() else None


def _without_places(text: str) -> str:
    """Paths cut to their last three parts: a home folder bears a name."""
    return re.sub(r'File "([^"]+)"', lambda found: f'File "{short_path(found[1])}"', text)


def short_path(path: str) -> str:
    return "/".join(re.split(r"[/\\]", path)[-3:])


def keep_report(text: str, name: str) -> Path:
    """Add to the crash report of a run (whole or not at all); the oldest reports make room."""
    path = _folder() / f"crash-{name}.txt"
    before = path.read_text(encoding="utf-8") + "\n" if path.exists() else ""
    with whole_file(path) as part:
        part.write_text(before + text, encoding="utf-8")
    reports = sorted(_folder().glob("crash-*.txt"), key=lambda p: p.stat().st_mtime)
    for old in reports[:-REPORTS_KEPT]:
        old.unlink(missing_ok=True)
    return path


def _folder() -> Path:
    folder = paths.state_folder() / "crashes"
    folder.mkdir(exist_ok=True)
    return folder


def _locked(stream: IO[str]) -> bool:
    """Take the lock that the system lets go when its process ends, however it ends."""
    try:
        if os.name == "nt":
            import msvcrt

            stream.seek(_BEYOND)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
            stream.seek(0)
        else:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
