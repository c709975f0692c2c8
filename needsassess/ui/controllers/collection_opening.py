"""Opening an assessment of the collection, and going on to the page and the question that were wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from needsassess.ui.controllers.window_files import Files
    from needsassess.ui.session import Session


class CollectionOpening(QObject):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._files: Any = None
        self._next = ("", "")  # page and question to show as soon as it is open
        page.countries.item_requested.connect(
            lambda identity, code: self.open(bytes.fromhex(identity), "assessment", code)
        )

    def set_files(self, files: Files) -> None:
        self._files = files
        files.opened.connect(self._opened)

    def open(self, assessment: bytes, then: str = "", item: str = "") -> None:
        """`then` names the page to show, none for the one of last time; `item` the question on its page."""
        session = self._files.session
        if session and session.file.id == assessment:
            self._show(then or "assessment", item)
            return
        self._next = (then, item)
        self._files.open(self._files.place, assessment)

    def _opened(self, _: Session) -> None:
        then, self._next = self._next, ("", "")
        if then[0]:
            self._show(*then)

    def _show(self, page: str, item: str) -> None:
        if item:
            self._page.item_requested.emit(item)
        else:
            self._page.page_requested.emit(page)
