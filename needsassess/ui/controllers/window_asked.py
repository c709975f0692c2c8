"""What pages ask of the window: another page, a file, a question; and the word that something went wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.ui.controllers.window_actions import Actions
    from needsassess.ui.window import MainWindow


class Asked(QObject):
    """Done by the actions of the window where there is one for it."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions

    def listen_to(self, page: Any) -> None:
        """Signals that the page has, of those that the window answers."""
        files, do = self._window.files, self._actions.do
        wanted = {
            "told": self._window.tell,
            "open_requested": files.open,
            "new_requested": files.new,
            "sample_requested": files.sample,
            "choose_requested": files.choose,
            "hub_requested": files.choose_hub,
            "item_requested": self._to_item,
            "conflicts_requested": lambda: do("page_conflicts"),
            "merge_requested": lambda: do("merge"),
            "page_requested": self._window.show_page,
            "by_conflicts_requested": lambda: self._window.page("collection").order_by("conflicts"),
            "people_requested": lambda: do("people"),
            "side_requested": lambda code: self._window.settings.choose("side_by_side", code),
            "question_changed": self._actions.enable,
            "conflict_requested": self._to_conflict,
            "conflict_changed": self._actions.enable,
            "undo_requested": self._actions.undoing.undo,
        }
        for signal, slot in wanted.items():
            if hasattr(page, signal):
                getattr(page, signal).connect(slot)

    def _to_item(self, code: str) -> None:
        self._window.show_item(code) if code else self._window.show_page("assessment")

    def _to_conflict(self, path: str) -> None:
        """To that one on the desk."""
        self._actions.flush()
        self._window.show_page("conflicts")
        self._window.page("conflicts").show_conflict(path)

    def tell_failure(self, report: Path) -> None:
        """Our bug: the work goes on, and its report is at hand."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        text = self.tr("Something went wrong, and a report of it was kept. What you entered is safe.")
        show = QUrl.fromLocalFile(str(report))
        action = self.tr("Show the report")
        self._window.tell(Message(text, action, lambda: QDesktopServices.openUrl(show), warning=True))
