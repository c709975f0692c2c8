"""What the start page does: open, and remove from the list with undo."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from needsassess.services import recent
from needsassess.ui.controllers.start_recovered import StartRecovered
from needsassess.ui.models.recent_list import ENTRY, THERE
from needsassess.ui.pages import Message

_SUFFIX = ".needs"


def needs_file(mime: Any) -> Path | None:
    """The one assessment file that is dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() == _SUFFIX else None


def dropped(mime: Any) -> list[Path]:
    """What is dragged, where a folder or an assessment file is among it."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return paths if any(path.suffix.lower() == _SUFFIX or path.is_dir() for path in paths) else []


class StartController(QObject):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._recovered = StartRecovered(page)
        self.show_crashes = self._recovered.show
        page.new.clicked.connect(page.new_requested)
        page.open.clicked.connect(page.choose_requested)
        page.hub.clicked.connect(page.hub_requested)
        page.sample.clicked.connect(page.sample_requested)
        page.merge.clicked.connect(page.merge_requested)
        page.list.activated.connect(self._open)
        page.list.selectionModel().selectionChanged.connect(self._chosen)
        page.list.key_pressed.connect(self._key)
        page.open_chosen.clicked.connect(lambda: self._open(page.list.currentIndex()))
        page.remove.clicked.connect(self.remove)
        self.refresh()

    def refresh(self, row: int = 0) -> None:
        """Read the list again; the row stays chosen."""
        entries = recent.entries()
        if entries:
            self._page.dress_list()
        self._page.model.fill(entries, [entry.is_there() for entry in entries])
        for shown in (self._page.list, self._page.recent_title, self._page.open_chosen, self._page.remove):
            shown.setVisible(bool(entries))
        self._page.hint.setVisible(bool(entries))
        self._page.newcomer.setVisible(not entries)
        self._page.list.setCurrentIndex(self._page.model.index(min(row, len(entries) - 1), 0))
        self._chosen()

    def _chosen(self, *_: object) -> None:
        index = self._page.list.currentIndex()
        self._page.remove.setEnabled(index.isValid())
        self._page.open_chosen.setEnabled(index.isValid() and bool(index.data(THERE)))

    def _key(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._page.list.currentIndex())
        else:
            event.ignore()

    def _open(self, index: Any) -> None:
        if not index.isValid():
            return
        entry = index.data(ENTRY)
        if entry.is_there():
            self._page.open_requested.emit(entry.place)
            return
        text = self.tr("“{name}” was not found. Connect its stick or drive, or remove it from the list.")
        self._page.told.emit(Message(text.format(name=entry.place.name), warning=True))
        self.refresh(index.row())

    def remove(self) -> None:
        """Take the chosen file off the list; the message line gives it back."""
        index = self._page.list.currentIndex()
        if not index.isValid():
            return
        entry, row = index.data(ENTRY), index.row()
        recent.forget(entry.path)
        self.refresh(row)
        text = self.tr("“{name}” was removed from the list; the file is still there.")
        if not entry.is_there() or entry.is_hub:
            text = self.tr("“{name}” was removed from the list.")
        message = text.format(name=entry.place.name)
        self._page.told.emit(Message(message, self.tr("Undo"), lambda: self._restore(entry, row)))

    def _restore(self, entry: recent.Recent, row: int) -> None:
        recent.restore(entry, row)
        self.refresh(row)

    def retranslate(self) -> None:
        self._recovered.retranslate()
        if self._page.list.isVisible():  # before, asking for the viewport would load every class of Qt's
            self._page.list.viewport().update()
