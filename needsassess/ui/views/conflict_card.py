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
    """What a card shows: `head` in large letters, `text` as simple HTML, and all of it as it is `spoken`."""

    head: str
    text: str
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


class SourceView(QWidget):
    """Who said a value: the person in bold, the rest small, and a doubt about the time in a box."""

    def __init__(self) -> None:
        super().__init__()
        self.person, self.rest = label(role="strong", wrap=True), label(role="small", wrap=True)
        self.doubt, self._box = label(wrap=True), frame("warning")
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(4))
        inside.addWidget(self.doubt)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for part in (self.person, self.rest, self._box):
            column.addWidget(part)

    def show_source(self, source: Source) -> None:
        self.person.setText(source.lines[0])
        self.rest.setText("\n".join(source.lines[1:]))
        self.doubt.setText(source.doubt)
        self._box.setVisible(bool(source.doubt))
        self.show()


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
        self._shown: list[SourceView] = []
        self._spoken = ""
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
        self._spoken = face.spoken
        self.head.setText(face.head)
        self.head.setVisible(bool(face.head))
        self.text.setHtml(face.text)
        self.text.setVisible(bool(face.text))
        self.text.verticalScrollBar().setValue(0)
        self.text.setAccessibleName(self.tr("Value {number}").format(number=self.number + 1))

    def show_sources(self, sources: list[Source]) -> None:
        """Who said it; widgets are kept for the next conflict."""
        while len(self._shown) < len(sources):
            self._shown.append(SourceView())
            self._sources.addWidget(self._shown[-1])
        for view in self._shown[len(sources) :]:
            view.hide()
        for view, source in zip(self._shown, sources, strict=False):
            view.show_source(source)
        told = [self._spoken, *(line for source in sources for line in (*source.lines, source.doubt) if line)]
        self.take.setAccessibleDescription(". ".join(told))

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
