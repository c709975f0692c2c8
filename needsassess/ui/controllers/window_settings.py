"""What the window remembers and how it is dressed: theme, text scale, languages, geometry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtWidgets import QApplication

from needsassess.services import preferences
from needsassess.ui import language, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SCALES = (100, 110, 125, 150, 175, 200)


class Settings(QObject):
    """`scaled()` comes when sizes differ, `side_changed()` when the second language does."""

    scaled = Signal()
    side_changed = Signal()

    def choose(self, name: str, value: object) -> None:
        """Keep a preference, and show it at once."""
        preferences.set(name, value)
        self.apply(name)

    def apply(self, name: str) -> None:
        """Show a preference that was kept elsewhere."""
        window = self.parent()
        size = window.size()
        if name in ("theme", "scale"):
            theme.apply(QApplication.instance(), preferences.get("theme"), preferences.get("scale"))
        if name == "scale":
            self.scaled.emit()
            if not window.isMaximized():
                window.resize(size)  # what is gone by now may have asked for more
        elif name == "language":
            language.use(preferences.get("language"))
        elif name == "side_by_side":
            self.side_changed.emit()

    def step(self, by: int) -> None:
        """The next larger or smaller scale."""
        larger = [scale for scale in SCALES if (scale - theme.scale()) * by > 0]
        if larger:
            self.choose("scale", min(larger) if by > 0 else max(larger))


def keep_geometry(window: QWidget) -> None:
    preferences.set("geometry", bytes(window.saveGeometry().toBase64()).decode("ascii"))


def restore_geometry(window: QWidget) -> None:
    """As it was left; else as large as the first laptop this was drawn for."""
    kept = preferences.get("geometry")
    if not kept or not window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii"))):
        window.resize(1280, 720)
