"""Where things lie: shipped resources, migrations, and this person's own folders."""

from __future__ import annotations

import os
from pathlib import Path

import needsassess

_PACKAGE = Path(needsassess.__file__).parent


def _shipped(name: str) -> Path:
    """A top-level folder of the source tree, or its copy inside the installed package."""
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    return _shipped("resources")


def migrations() -> Path:
    return _shipped("migrations")


def _own(kind: str) -> Path:
    home = os.environ.get("NEEDSASSESS_HOME")
    if home:
        folder = Path(home) / kind
    else:
        import platformdirs

        folder = Path(getattr(platformdirs, f"user_{kind}_dir")("needsassess", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def config_folder() -> Path:
    """Preferences and the identity of this replica."""
    return _own("config")


def state_folder() -> Path:
    """Logs, crash reports, what was open."""
    return _own("state")
