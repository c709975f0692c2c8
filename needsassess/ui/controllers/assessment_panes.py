"""The three panes of the assessment page: how wide each is, whether the side panel shows, going round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from needsassess.services import preferences
from needsassess.ui import theme

if TYPE_CHECKING:
    from needsassess.ui.views.assessment_page import AssessmentPage

_WIDE = 960  # from which there is room for three panes


class PanesController(QObject):
    """`question_wanted()`: the keys are to be the question's; `side_placed()`: the side panel came or went."""

    question_wanted = Signal()
    side_placed = Signal()

    def __init__(self, page: AssessmentPage) -> None:
        super().__init__(page)
        self._page = page
        page.tools.panel.clicked.connect(self.turn_side)
        page.splitter.splitterMoved.connect(lambda *_: self._keep_sizes())
        self._place_sizes()

    def go_round(self) -> None:
        """From the tree to the question to the side panel, and on."""
        page, focus = self._page, QApplication.focusWidget()
        panes = [page.left, page.question] + [page.side] * page.side.isVisible()
        here = next((n for n, pane in enumerate(panes) if focus and pane.isAncestorOf(focus)), -1)
        (page.left.tree.setFocus, self.question_wanted.emit, self._focus_side)[(here + 1) % len(panes)]()

    def _focus_side(self) -> None:
        self._page.side.texts[self._page.side.current].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn_side(self) -> None:
        """Show or hide the side panel, remembered apart for large texts."""
        kept = preferences.get("side_panel")
        preferences.set("side_panel", kept | {self._kept_as: self._page.side.isHidden()})
        if self._page.side.isAncestorOf(QApplication.focusWidget()):
            self.question_wanted.emit()
        self.place_side()

    def place_side(self) -> None:
        """Where texts are large or the window small, the question has the room until the panel is wanted."""
        wide = theme.scale() < theme.LARGE and self._page.width() >= theme.px(_WIDE)
        shown = bool(preferences.get("side_panel").get(self._kept_as, wide))
        self._page.tools.panel.setChecked(shown)
        if shown == self._page.side.isHidden():
            self._page.side.setVisible(shown)
            self._place_sizes()
            self.side_placed.emit()

    @property
    def _kept_as(self) -> str:
        """Kept apart for large texts, which need other sizes."""
        return "assessment" if theme.scale() < theme.LARGE else "assessment_large"

    def _keep_sizes(self) -> None:
        kept = preferences.get("splitters")
        preferences.set("splitters", kept | {self._kept_as: self._page.splitter.sizes()})

    def _place_sizes(self) -> None:
        sizes = preferences.get("splitters").get(self._kept_as)
        if not isinstance(sizes, list) or len(sizes) != 3:
            sizes = [300, 730, 330] if theme.scale() < theme.LARGE else [400, 700, 266]
        self._page.splitter.setSizes(sizes)
