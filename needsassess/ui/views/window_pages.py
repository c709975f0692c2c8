"""The pages of the window, one of them in front: each is made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from needsassess.ui import pages

if TYPE_CHECKING:
    from needsassess.services.parts import Parts


class Pages(QStackedWidget):
    """The frame never grows with a page: pages scroll inside. `begin(page)` makes a new one ready."""

    def __init__(self, parts: Parts, begin: Callable[[Any], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._parts, self._begin = parts, begin
        self.made: dict[str, Any] = {}

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 320)

    def page(self, name: str) -> Any:
        if name not in self.made:
            self.made[name] = made = pages.make_page(name, self._parts, self)
            self.addWidget(made)
            self._begin(made)
        return self.made[name]

    def drop(self) -> None:
        """All of them, to be made anew."""
        made, self.made = self.made, {}
        for page in made.values():
            page.set_session(None)
            self.removeWidget(page)
            page.deleteLater()
