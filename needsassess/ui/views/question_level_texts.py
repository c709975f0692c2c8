"""The texts in the row of a level: its name, and beside or below it what the level looks like."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from needsassess.ui import theme
from needsassess.ui.views.question_desired import desired_width

_NARROW = 200  # a description narrower than this goes below the name
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


@cache
def _wrapped(name: str, width: int, _scale: int) -> int:
    """Height of a level's name, which is the same for every question."""
    metrics = QFontMetrics(theme.font(0, bold=True))
    return metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, name).height()


class _Columns(NamedTuple):
    """Where the name, the description and the desired mark begin."""

    name: int
    text: int
    right: int

    @property
    def stacked(self) -> bool:
        return self.text == self.name

    @property
    def name_width(self) -> int:
        return (self.right if self.stacked else self.text) - self.name - 8

    @property
    def text_width(self) -> int:
        return self.right - self.text - theme.px(8)


def _columns(width: int) -> _Columns:
    name = theme.px(62)
    wide = QFontMetrics(theme.font(0, bold=True)).horizontalAdvance("Sustained and")
    right = width - desired_width()
    if right - name - wide < theme.px(_NARROW):
        return _Columns(name, name, right)  # no room beside the name: the description goes below it
    return _Columns(name, name + wide + theme.px(8), right)


class LevelTexts:
    """Heights are kept by width, until words or fonts change."""

    def __init__(self) -> None:
        self.name, self.description, self.second = "", "", ""
        self._heights: dict[int, int] = {}

    def say(self, name: str, description: str, second: str) -> bool:
        """`second` is the description in the second language, or empty; False where it is said already."""
        if (name, description, second) == (self.name, self.description, self.second):
            return False
        self.name, self.description, self.second = name, description, second
        return True

    def forget(self) -> None:
        self._heights.clear()

    def height(self, width: int) -> int:
        """Of all of them in a row of that width."""
        if width not in self._heights:
            self._heights[width] = self._measured(_columns(width))
        return self._heights[width]

    def _measured(self, columns: _Columns) -> int:
        small = QFontMetrics(theme.font(-1))
        room = QRect(0, 0, max(40, columns.text_width), 10_000)
        described = QFontMetrics(theme.font()).boundingRect(room, _WRAP, self.description).height()
        if self.second:
            described += small.boundingRect(room, _WRAP, self.second).height() + theme.px(2)
        if columns.stacked:
            return described + QFontMetrics(theme.font(0, bold=True)).height()
        return max(described, _wrapped(self.name, columns.name_width, theme.scale()) + small.height())

    def paint(self, painter: QPainter, row: QSize, current: str, former: str) -> None:
        """`current` is the word for the level that is chosen, `former` what the round before is called whose
        answer it was; each empty where it is not."""
        columns, whole = _columns(row.width()), self.height(row.width())
        top = (row.height() - whole) // 2
        box = QRect(columns.name, top, columns.name_width, whole)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(0, bold=True))
        named = painter.drawText(box, _WRAP, self.name)
        if current:
            self._paint_current(painter, columns, box, named, current)
        if former:
            _paint_former(painter, box, named, current, former)
        top += named.height() if columns.stacked else 0
        self._paint_described(painter, QRect(columns.text, top, columns.text_width, whole))

    def _paint_current(self, painter: QPainter, columns: _Columns, box: QRect, named: QRect, word: str) -> None:
        """After the name, or below it where the description is beside it."""
        painter.setFont(theme.font(-1, bold=True))
        painter.setPen(theme.colour("accent"))
        after, below = (named.right() + theme.px(8), box.top()), (columns.name, named.bottom() + 1)
        left, top = after if columns.stacked else below
        painter.drawText(QRect(left, top, columns.right - left, box.height()), _WRAP, word)

    def _paint_described(self, painter: QPainter, room: QRect) -> None:
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font())
        drawn = painter.drawText(room, _WRAP, self.description)
        if self.second:
            painter.setFont(theme.font(-1))
            painter.setPen(theme.colour("muted"))
            painter.drawText(room.adjusted(0, drawn.height() + theme.px(2), 0, 0), _WRAP, self.second)


def _paint_former(painter: QPainter, column: QRect, named: QRect, current: str, former: str) -> None:
    """After the name of its level and “current”."""
    metrics = QFontMetrics(theme.font(-1))
    below = column.width() < theme.px(_NARROW)
    left = column.left() if below else named.right() + theme.px(8)
    top = named.bottom() + 1 if below else named.top()
    if current:
        bold = QFontMetrics(theme.font(-1, bold=True))
        left += bold.horizontalAdvance(current) + theme.px(8)
    room = QRect(left, top, column.right() - left, metrics.height())
    painter.setFont(theme.font(-1))
    painter.setPen(theme.colour("muted"))
    shown = metrics.elidedText(former, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)
