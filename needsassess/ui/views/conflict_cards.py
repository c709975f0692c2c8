"""The values of one conflict side by side; where they do not fit beside each other, below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from needsassess.ui import theme
from needsassess.ui.views.conflict_card import Face, Source, ValueCard

_NARROWEST = 280


class ConflictCards(QScrollArea):
    """`chosen(number)` of the value that is to be taken; cards are kept for the next conflict."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[ValueCard] = []
        self._count = 0
        self._before: QWidget | None = None
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, theme.px(4), 0)
        self._grid.setSpacing(theme.px(12))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewport(QWidget())  # asking for the one there is would load every class of Qt's
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)

    def show_faces(self, faces: list[Face]) -> None:
        while len(self.cards) < len(faces):
            card = ValueCard(len(self.cards), self._inside)
            card.chosen.connect(self.chosen)
            self.cards.append(card)
            self._put_in_order(card)
        for card, face in zip(self.cards, faces, strict=False):
            card.show_face(face)
        if self._count != len(faces):
            self._count = len(faces)
            self._place()

    def follow(self, before: QWidget) -> None:
        """Tab comes to the cards from there."""
        self._before = before

    def _put_in_order(self, card: ValueCard) -> None:
        for part in (card.take, card.text):
            if self._before is not None:
                QWidget.setTabOrder(self._before, part)
            self._before = part

    def show_sources(self, sources: list[list[Source]]) -> None:
        for card, of_card in zip(self.cards, sources, strict=False):
            card.show_sources(of_card)

    def show_chosen(self, number: int | None) -> None:
        for card in self.cards:
            card.show_chosen(card.number == number)
        if number is not None and number < self._count:
            self.ensureWidgetVisible(self.cards[number])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._place()

    def _columns(self) -> int:
        return max(1, min(self._count, self.viewport().width() // theme.px(_NARROWEST)))

    def _place(self) -> None:
        """Equal widths, as many beside each other as fit."""
        columns = self._columns()
        for number, card in enumerate(self.cards):
            self._grid.removeWidget(card)
            card.setVisible(number < self._count)
            if number < self._count:
                self._grid.addWidget(card, number // columns, number % columns)
        for column in range(max(self._grid.columnCount(), columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        for row in range(self._grid.rowCount() + 1):
            self._grid.setRowStretch(row, int(row == -(-self._count // columns)))

    def retranslate(self) -> None:
        for card in self.cards:
            card.retranslate()
