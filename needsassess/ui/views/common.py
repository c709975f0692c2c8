"""Small widgets that several pages share."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from needsassess.ui import theme


def label(text: str = "", role: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """Plain text, never markup: what people type is shown as typed. Roles are in needsassess.ui.style."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def button(text: str = "", role: str = "", *, checkable: bool = False) -> QPushButton:
    """Roles: primary, flat, link, nav."""
    made = QPushButton(text)
    made.setCheckable(checkable)
    made.setAutoDefault(False)
    made.setIconSize(QSize(theme.px(16), theme.px(16)))
    if role:
        made.setProperty("role", role)
    return made


def frame(role: str, parent: QWidget | None = None) -> QFrame:
    """Roles: surface, bar, box, warning."""
    made = QFrame(parent)
    made.setProperty("role", role)
    return made


def rule() -> QFrame:
    """A hairline across."""
    made = frame("rule")
    made.setFixedHeight(1)
    return made


def in_row(*parts: QWidget) -> QHBoxLayout:
    """Beside each other, from the left."""
    row = QHBoxLayout()
    row.setSpacing(theme.px(16))
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


class Choice(QComboBox):
    """A combo box that leaves typed characters to the page's keys and the wheel to the page's scrolling."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fill(self, pairs: list[tuple[str, object]]) -> None:
        """(text, data) each; what was chosen stays chosen where it is still there. Emits nothing."""
        kept = self.currentData()
        blocked = self.blockSignals(True)
        self.clear()
        for text, data in pairs:
            self.addItem(text, data)
        self.setCurrentIndex(max(0, self.findData(kept)))
        self.blockSignals(blocked)

    def choose(self, data: object) -> None:
        """Show the entry with this data; emits nothing."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(data)))
        self.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def showPopup(self) -> None:
        """Wide enough for its longest entry, whatever room the field has."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + theme.px(24))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Elided(QWidget):
    """One line of text that gives way where there is no room; the whole of it in the tool tip."""

    def __init__(self, parent: QWidget | None = None, *, bold: bool = False, muted: bool = False) -> None:
        super().__init__(parent)
        self._text = ""
        self._bold = bold
        self._role = "muted" if muted else "text"
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text.replace("&", "&amp;").replace("<", "&lt;"))  # never markup
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(self._bold)
        return font

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance(self._text), metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font())
        if self.width() < painter.fontMetrics().averageCharWidth() * 4:
            return
        text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(theme.colour(self._role))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
