"""Starts the window: nothing heavy before it is painted."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

# Before PySide6, whose import hook reads the source of every module that is imported after it.
from needsassess.services import preferences, recent, recovery  # noqa: F401

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from needsassess.services.parts import Parts


def application(argv: list[str] | None = None) -> QApplication:
    """The one application, dressed as this person prefers."""
    from PySide6.QtWidgets import QApplication

    from needsassess.ui import language, theme

    given = [sys.argv[0]] if argv is None else argv
    made = QApplication.instance() or QApplication([*given, "-style", "Fusion"])
    made.setApplicationName("needsassess")
    made.setApplicationDisplayName("needsassess")
    theme.apply(made, preferences.get("theme"), preferences.get("scale"))
    language.use(preferences.get("language"))
    return made


def main_window(*arguments: Any) -> Any:
    from needsassess.ui.window import MainWindow

    return MainWindow(*arguments)


def run(parts: Parts, path: Path | None = None, argv: list[str] | None = None) -> int:
    """Show the window, on a file where one is named, until it is closed."""
    gc.disable()  # until the first paint: next to nothing of what is made by then is let go
    from needsassess.ui import crash

    watch = crash.watch()
    running = application(argv)
    window = main_window(parts, path, watch)
    window.first_painted.connect(_collect_again)
    window.show()
    code = running.exec()
    watch.end()
    return code


def _collect_again() -> None:
    """What the window is made of stays: it need not be looked through each time."""
    gc.freeze()
    gc.enable()
