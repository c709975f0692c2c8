"""Whether a window can be shown here."""

from __future__ import annotations

import os
import sys

_UNSEEN = ("offscreen", "minimal")


def is_seen() -> bool:
    """A person would see a window that is opened now."""
    if os.environ.get("QT_QPA_PLATFORM") in _UNSEEN:
        return False
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def is_possible() -> bool:
    """A window can be made at all, seen or not (Qt ends the process where it cannot)."""
    return is_seen() or bool(os.environ.get("QT_QPA_PLATFORM"))
