"""Asks where to write a file, in which of several formats; what is there is replaced by its whole name only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from needsassess.ui.pages import Message


class Saving(QObject):
    """`formats`: how the dialog names them → how their files end; `start` ends as the usual one does."""

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page

    def ask(self, title: str, start: Path, formats: dict[str, str]) -> Path | None:
        """What was chosen, with an ending; None where nothing was, or the dialog asked of another name."""
        chosen, filtered = QFileDialog.getSaveFileName(self._page, title, str(start), ";;".join(formats))
        if not chosen or Path(chosen).suffix.lower() in formats.values():
            return Path(chosen) if chosen else None
        path = Path(f"{chosen}{formats.get(filtered, start.suffix)}")
        if not path.exists():
            return path
        text = self.tr("“{name}” exists already. To replace it, choose it by its whole name.")
        self._page.told.emit(Message(text.format(name=path.name), warning=True))
        return None
