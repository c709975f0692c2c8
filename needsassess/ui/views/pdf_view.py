"""Shows the pages of a PDF one under the other; only what is seen is rendered."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from needsassess.ui import theme
from needsassess.ui.views.pdf_roll import FIT_PAGE, FIT_WIDTH, Roll

_BETWEEN = 16


class PdfView(QAbstractScrollArea):
    """`page_changed(n)` counts from 0; `zoom` is a per cent, FIT_WIDTH or FIT_PAGE."""

    page_changed = Signal(int)
    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages = None
        self._roll = Roll()
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
        return len(self._roll.sizes)

    def _opened(self, sizes: list[QSizeF]) -> None:
        """A new document: as near as may be to the page that was shown."""
        before = self.page
        self._roll.sizes = sizes
        self._arrange()
        self.go(min(before, max(0, self.count - 1)))
        self.page_changed.emit(self.page)

    def scale(self) -> float:
        """Logical pixels for each point."""
        return self._roll.scale

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
        zoom = self._roll.next_zoom(by)
        if zoom:
            self.set_zoom(zoom)

    def _arrange(self) -> None:
        room = self.viewport()
        self._roll.lay(self.zoom, QSizeF(room.size()), theme.px(_BETWEEN))
        self.verticalScrollBar().setRange(0, max(0, round(self._roll.height - room.height())))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(theme.px(48))
        self.horizontalScrollBar().setRange(0, max(0, round(self._roll.width - room.width())))
        self.horizontalScrollBar().setPageStep(room.width())
        self._scrolled()

    def _place(self, page: int) -> QRectF:
        where = self._roll.place(page, self.viewport().width(), theme.px(_BETWEEN))
        return where.translated(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def seen(self) -> list[int]:
        return self._roll.seen(self.verticalScrollBar().value(), self.viewport().height())

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
            self.verticalScrollBar().setValue(round(self._roll.tops[page] - theme.px(8)))
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
