"""How the list of conflicts is painted: a heading with what is left of it, and its fields below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from needsassess.ui import icons, theme
from needsassess.ui.models.conflict_list import THING, Entry, Heading

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ThingLink(QPushButton):
    """A link to what a conflict belongs to, cut where there is no room; the whole of it in the tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setStyleSheet("text-align: left;")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_thing(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self.iconSize().width() - theme.px(20)
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(room, theme.px(80)))
        self.setText(cut.replace("&", "&&"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class ConflictView(QTableView):
    """A list of one column, as a table, which asks its model for what is seen and no more.

    Typed characters are the page's; `taken()` on Enter.
    """

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(ConflictRow(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_height())
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


class ConflictRow(QStyledItemDelegate):
    """One height for all rows, so that ten thousand cost no more than what is seen."""

    def sizeHint(self, _: QStyleOptionViewItem, __: QModelIndex) -> QSize:
        return QSize(0, _height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        thing = index.data(THING)
        painter.save()
        if isinstance(thing, Heading):
            _paint_heading(painter, option.rect, thing)
        elif isinstance(thing, Entry):
            _paint_entry(painter, option, thing)
        painter.restore()


def _height() -> int:
    return max(theme.px(28), QFontMetrics(theme.font()).height() + theme.px(10))


def _paint_heading(painter: QPainter, rect: QRect, heading: Heading) -> None:
    painter.fillRect(rect, theme.colour("raised"))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
    inside = rect.adjusted(theme.px(8), 0, -theme.px(10), 0)
    count = _text(painter, inside, str(heading.left), "muted", align=_RIGHT)
    inside.setRight(inside.right() - count - theme.px(8))
    if heading.code:
        inside.setLeft(inside.left() + _text(painter, inside, heading.code, "muted") + theme.px(8))
    _text(painter, inside, heading.title, "text", bold=True)


def _paint_entry(painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, theme.colour("tint"))
        painter.fillRect(QRect(rect.left(), rect.top(), theme.px(3), rect.height()), theme.colour("accent"))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(theme.colour("accent"))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
    side = theme.px(14)
    drawn = icons.pixmap("conflict", theme.colours().warning, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(rect.left() + theme.px(12), rect.top() + (rect.height() - side) // 2, drawn)
    inside = rect.adjusted(theme.px(34), 0, -theme.px(10), 0)
    if entry.values > 2:  # two is what a conflict is
        count = _text(painter, inside, f"×{entry.values}", "muted", align=_RIGHT)
        inside.setRight(inside.right() - count - theme.px(8))
    inside.setLeft(inside.left() + _text(painter, inside, entry.field, "text") + theme.px(8))
    _text(painter, inside, entry.where, "muted")


def _text(
    painter: QPainter,
    rect: QRect,
    text: str,
    role: str,
    *,
    bold: bool = False,
    align: Qt.AlignmentFlag = _LEFT,
) -> int:
    """Its width, cut where there is no room."""
    font = theme.font(0, bold=bold)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    painter.drawText(rect, align, shown)
    return metrics.horizontalAdvance(shown)
