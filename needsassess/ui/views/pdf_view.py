"""Shows the pages of a PDF one under the other; only what is seen is rendered."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from needsassess.ui import theme

_BETWEEN = 16
FIT_WIDTH, FIT_PAGE = 0, -1
ZOOMS = (50, 75, 100, 125, 150, 200, 300)
_POINTS = 72
_PIXELS = 96


class PdfView(QAbstractScrollArea):
    """`page_changed(n)` counts from 0; `zoom` is a per cent, FIT_WIDTH or FIT_PAGE."""

    page_changed = Signal(int)
    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages = None
        self._sizes: list[QSizeF] = []
        self._tops: list[float] = []
        self._scale = 1.0
        self.zoom = FIT_WIDTH
        self.page = 0
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def set_pages(self, pages) -> None:
        """A PdfPages; its documents are shown as they open."""
        self._pages = pages
        pages.opened.connect(self._opened)
        pages.rendered.connect(lambda _: self.viewport().update())

    def clear(self) -> None:
        self._opened([])

    @property
    def count(self) -> int:
        return len(self._sizes)

    def _opened(self, sizes: list[QSizeF]) -> None:
        """A new document: as near as may be to the page that was shown."""
        before = self.page
        self._sizes = sizes
        self._arrange()
        self.go(min(before, max(0, self.count - 1)))
        self.page_changed.emit(self.page)

    def scale(self) -> float:
        """Logical pixels for each point."""
        return self._scale

    def _fitting(self) -> float:
        if not self._sizes:
            return 1.0
        widest = max(size.width() for size in self._sizes)
        room = self.viewport().width() - 2 * theme.px(_BETWEEN)
        if self.zoom == FIT_WIDTH:
            return max(0.1, room / widest)
        if self.zoom == FIT_PAGE:
            tallest = max(size.height() for size in self._sizes)
            return max(0.1, min(room / widest, (self.viewport().height() - 2 * theme.px(8)) / tallest))
        return self.zoom / 100 * _PIXELS / _POINTS

    def set_zoom(self, zoom: int) -> None:
        """What is at the top stays there."""
        if zoom == self.zoom:
            return
        bar = self.verticalScrollBar()
        part = bar.value() / bar.maximum() if bar.maximum() else 0
        self.zoom = zoom
        self._arrange()
        bar.setValue(round(part * bar.maximum()))
        self.zoom_changed.emit(zoom)

    def step_zoom(self, by: int) -> None:
        now = self.scale() * _POINTS / _PIXELS * 100
        steps = [z for z in ZOOMS if (z > now + 1 if by > 0 else z < now - 1)]
        if steps:
            self.set_zoom(steps[0] if by > 0 else steps[-1])

    def _arrange(self) -> None:
        self._scale = scale = self._fitting()
        between = theme.px(_BETWEEN)
        top, self._tops = float(theme.px(8)), []
        for size in self._sizes:
            self._tops.append(top)
            top += size.height() * scale + between
        widest = max((size.width() for size in self._sizes), default=0) * scale + 2 * between
        room = self.viewport()
        self.verticalScrollBar().setRange(0, max(0, round(top - room.height())))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(theme.px(48))
        self.horizontalScrollBar().setRange(0, max(0, round(widest - room.width())))
        self.horizontalScrollBar().setPageStep(room.width())
        self._scrolled()

    def _place(self, page: int) -> QRectF:
        size, scale = self._sizes[page], self.scale()
        width = size.width() * scale
        left = max((self.viewport().width() - width) / 2, float(theme.px(_BETWEEN)))
        left -= self.horizontalScrollBar().value()
        return QRectF(left, self._tops[page] - self.verticalScrollBar().value(), width, size.height() * scale)

    def seen(self) -> list[int]:
        top = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, top + self.viewport().height())
        return list(range(first, last))

    def _scrolled(self, *_: object) -> None:
        """The page in the middle is the one that is read; it and its neighbours are wanted."""
        seen = self.seen()
        if seen and self._pages is not None:
            middle = self.viewport().height() / 2
            page = min(seen, key=lambda n: abs(self._place(n).center().y() - middle))
            if page != self.page:
                self.page = page
                self.page_changed.emit(page)
            around = [n for n in (seen[-1] + 1, seen[0] - 1) if 0 <= n < self.count]
            self._pages.want([*seen, *around], self._pixels())
        self.viewport().update()

    def _pixels(self) -> float:
        """Device pixels for each point, rounded so that the cache finds them again."""
        return round(self.scale() * self.devicePixelRatioF(), 4)

    def go(self, page: int) -> None:
        """To the top of a page."""
        if 0 <= page < self.count:
            self.verticalScrollBar().setValue(round(self._tops[page] - theme.px(8)))
            if page != self.page:
                self.page = page
                self.page_changed.emit(page)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour("line"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self.seen():
            where = self._place(page)
            painter.fillRect(where, Qt.GlobalColor.white)
            image = self._pages.image(page, self._pixels())
            if image is not None:
                painter.drawImage(where, image)
            painter.setPen(theme.colour("strong_line"))
            painter.drawRect(where)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self.page
        self._arrange()
        if self.zoom in (FIT_WIDTH, FIT_PAGE):
            self.go(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {
            Qt.Key.Key_PageDown: lambda: self.go(self.page + 1),
            Qt.Key.Key_PageUp: lambda: self.go(self.page - 1),
            Qt.Key.Key_Home: lambda: self.go(0),
            Qt.Key.Key_End: lambda: self.go(self.count - 1),
            Qt.Key.Key_Plus: lambda: self.step_zoom(1),
            Qt.Key.Key_Minus: lambda: self.step_zoom(-1),
        }
        if key in steps and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps[key]()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)
