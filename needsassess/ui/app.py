"""Starts the window: nothing heavy before it is painted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from needsassess.services import preferences
from needsassess.ui import crash, language, theme

if TYPE_CHECKING:
    from needsassess.services.parts import Parts


def application(argv: list[str] | None = None) -> QApplication:
    """The one application, dressed as this person prefers."""
    made = QApplication.instance() or QApplication([sys.argv[0]] if argv is None else argv)
    made.setApplicationName("needsassess")
    made.setApplicationDisplayName("needsassess")
    theme.apply(made, preferences.get("theme"), preferences.get("scale"))
    language.use(preferences.get("language"))
    return made


def run(parts: Parts, path: Path | None = None, argv: list[str] | None = None) -> int:
    """Show the window, on a file where one is named, until it is closed."""
    watch = crash.watch()
    running = application(argv)
    from needsassess.ui.window import MainWindow

    window = MainWindow(parts, path, watch)
    window.show()
    code = running.exec()
    watch.end()
    return code
