"""One value of a conflict as a card: what it says, who said it where and when, and the button that takes it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.views.common import button, frame, label, rule

_HIGHEST = 320  # pixels of the grid; a longer text scrolls


class Source(NamedTuple):
    """Who said it: lines of words, and what makes the time doubtful (or an empty text)."""

    lines: tuple[str, ...]
    doubt: str = ""


class Face(NamedTuple):
    """What a card shows: `head` in large letters, `text` as simple HTML, and its sources."""

    head: str
    text: str
    sources: tuple[Source, ...]
    spoken: str


class FittedText(QTextBrowser):
    """As high as its text, up to a height from which it scrolls; can be read and selected by keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QTextBrowser { background: transparent; }")
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())

    def grow(self) -> None:
        """As high as there is room."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        height = int(self.document().size().height()) + 2
        return QSize(theme.px(200), min(height, theme.px(_HIGHEST)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())


class ValueCard(QFrame):
    """`chosen(number)` by its button or a click anywhere on it; numbers count from 0."""

    chosen = Signal(int)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self.setProperty("role", "box")
        self.badge, self.head = label(role="muted"), label(role="title", wrap=True, selectable=True)
        self.take = button(checkable=True)
        self.take.clicked.connect(lambda: self.chosen.emit(number))
        self.text = FittedText()
        self._sources = QVBoxLayout()
        self._sources.setSpacing(theme.px(8))
        self._shown: list[QWidget] = []
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(12))
        column.setSpacing(theme.px(8))
        top = QHBoxLayout()
        top.addWidget(self.badge)
        top.addStretch(1)
        top.addWidget(self.take)
        column.addLayout(top)
        column.addWidget(self.head)
        column.addWidget(self.text)
        column.addWidget(rule())
        column.addLayout(self._sources)
        column.addStretch(1)

    def show_face(self, face: Face) -> None:
        self.head.setText(face.head)
        self.head.setVisible(bool(face.head))
        self.text.setHtml(face.text)
        self.text.setVisible(bool(face.text))
        self.take.setAccessibleDescription(face.spoken)
        self.text.setAccessibleName(self.tr("Value {number}").format(number=self.number + 1))
        for old in self._shown:
            self._sources.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [_source(source) for source in face.sources]
        for made in self._shown:
            self._sources.addWidget(made)

    def show_chosen(self, chosen: bool) -> None:
        self.take.setChecked(chosen)
        self._name_take()
        role = "chosen" if chosen else "box"
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)

    def _name_take(self) -> None:
        taken = self.tr("Taken ({number})") if self.take.isChecked() else self.tr("Take this ({number})")
        self.take.setText(taken.format(number=self.number + 1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.number)

    def retranslate(self) -> None:
        self.badge.setText(self.tr("Value {number}").format(number=self.number + 1))
        self._name_take()
        name = self.tr("Take value {number}").format(number=self.number + 1)
        self.take.setAccessibleName(name)
        self.take.setToolTip(name)


def _source(source: Source) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(2))
    first, *others = source.lines
    column.addWidget(label(first, "strong", wrap=True))
    for line in others:
        column.addWidget(label(line, "small", wrap=True))
    if source.doubt:
        box = frame("warning")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(4))
        inside.addWidget(label(source.doubt, wrap=True))
        column.addWidget(box)
    return holder
