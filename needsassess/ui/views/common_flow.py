"""A layout that goes on in the next line where there is no room, as words do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Hidden widgets take no place; each line is as high as its highest part."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._parts: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._parts.append(item)

    def count(self) -> int:
        return len(self._parts)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._parts[index] if 0 <= index < len(self._parts) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._parts.pop(index) if 0 <= index < len(self._parts) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        hints = [part.sizeHint() for part in self._parts if not part.isEmpty()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """As wide as the widest part alone."""
        least = QSize()
        for part in self._parts:
            if not part.isEmpty():
                least = least.expandedTo(part.minimumSize())
        return least

    def _place(self, rect: QRect, *, move: bool) -> int:
        """The height that is needed; moves the parts there if asked."""
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(part.sizeHint().height() for part in line)
            x = rect.x()
            for part in line:
                size = part.sizeHint()
                if move:
                    part.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return max(0, y - self.spacing() - rect.y())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        room = 0
        for part in self._parts:
            if part.isEmpty():
                continue
            wide = part.sizeHint().width()
            if not lines or wide > room:
                lines.append([])
                room = width
            lines[-1].append(part)
            room -= wide + self.spacing()
        return lines
