"""What this person prefers, as declared options kept in one JSON file; nothing of any assessment."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from needsassess.base import paths
from needsassess.base.errors import Refused
from needsassess.base.files import whole_file
from needsassess.base.texts import LANGUAGES, N_

_LONGEST = 4000


@dataclass(frozen=True)
class Option:
    """`allowed` lists the values, or (least, most) for a number; None takes any of the default's type."""

    default: Any
    allowed: tuple[Any, ...] | None = None

    def takes(self, value: object) -> bool:
        if type(value) is not type(self.default):
            return False
        if isinstance(value, str) and len(value) > _LONGEST:
            return False
        if self.allowed is None:
            return True
        if isinstance(value, int) and not isinstance(value, bool):
            return bool(self.allowed[0] <= value <= self.allowed[1])
        return value in self.allowed


OPTIONS: Mapping[str, Option] = {
    "language": Option("", ("", *LANGUAGES)),  # of the screen; empty: the system's
    "theme": Option("system", ("system", "light", "dark")),
    "scale": Option(100, (100, 200)),  # per cent
    "geometry": Option(""),  # of the window, base64 of QWidget.saveGeometry
    "splitters": Option({}),  # name of a splitter → its sizes
    "side_panel": Option({}),  # name of a splitter → whether the panel beside it is shown
    "page": Option(""),
    "filter": Option(""),
    "side_by_side": Option("", ("", *LANGUAGES)),  # second language of the question; empty: none
    "report_language": Option("", ("", *LANGUAGES)),  # empty: the assessment's
    "paper": Option("a4", ("a4", "letter")),
    "recent_limit": Option(12, (0, 50)),
    "folder": Option(""),  # where files were last opened or saved
    "hubs": Option([]),  # addresses that were opened, the last first; never with a password
    "expected_lists": Option({}),  # file or hub that was merged into → list of who is expected to report
    "author": Option(""),  # signs every change; kept with the identity of this installation
}


def get(name: str) -> Any:
    """The value of an option, its default where none is kept; KeyError for an unknown name."""
    option = OPTIONS[name]
    if name == "author":
        from needsassess.services import replica

        return replica.this_replica().author
    value = _read().get(name, option.default)
    return value if option.takes(value) else option.default


def folder() -> str:
    """Where a dialog of files begins: where the last one was opened or saved, else at home."""
    return str(get("folder") or Path.home())


def set(name: str, value: Any) -> None:  # noqa: A001 (read as preferences.set)
    """Keep a value at once; KeyError for an unknown name, refused where the option does not take it."""
    if not OPTIONS[name].takes(value):
        raise Refused(N_("The option “{name}” does not take “{value}”."), name=name, value=value)
    if name == "author":
        from needsassess.services import replica

        replica.sign_as(value)
        return
    kept = _read()
    if kept.get(name, OPTIONS[name].default) != value:
        _write(kept | {name: value})


def all() -> dict[str, Any]:  # noqa: A001 (read as preferences.all)
    """Every option with its value."""
    return {name: get(name) for name in OPTIONS}


def file() -> Path:
    return paths.config_folder() / "preferences.json"


def _read() -> dict[str, Any]:
    """What the file says; a damaged one is kept aside, so that the defaults do not bury it."""
    try:
        text = file().read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        if isinstance(error, UnicodeDecodeError):
            _set_aside()
        return {}
    try:
        data = json.loads(text)
    except ValueError:
        data = None
    if isinstance(data, dict):
        return data
    _set_aside()
    return {}


def _set_aside() -> None:
    file().replace(file().with_suffix(".damaged.json"))


def _write(data: dict[str, Any]) -> None:
    with whole_file(file()) as part:
        part.write_text(json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
