"""Pages of a PDF as images: rendered one after the other, in the background."""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import Executor
from typing import Any

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QImage

from needsassess.base.pdfium import PDFIUM
from needsassess.ui.tasks import Task

_CACHE_BYTES = 96 * 2**20


class PdfPages(QObject):
    """`opened(sizes)` in points; `rendered(page)` when `image(page, scale)` has what was wanted."""

    opened = Signal(object)
    rendered = Signal(int)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._document: Any = None
        self._opening: Task | None = None
        self._task: Task | None = None
        self._wanted: list[tuple[int, float]] = []
        self._cache: OrderedDict[tuple[int, float], QImage] = OrderedDict()

    def open(self, data: bytes) -> None:
        """Replace what is shown; the old document is closed on its thread."""
        self.close()
        self._opening = Task(self).start(self._executor, lambda _: _opened(data))
        self._opening.done.connect(self._opened)

    def close(self) -> None:
        self._wanted.clear()
        self._cache.clear()
        for task in (self._opening, self._task):
            if task:
                task.cancel()
        self._opening = self._task = None
        if self._document is not None:
            self._executor.submit(closed, self._document)
            self._document = None

    def _opened(self, found: tuple[Any, list[QSizeF]]) -> None:
        self._document, sizes = found
        self.opened.emit(sizes)

    def image(self, page: int, scale: float) -> QImage | None:
        """`scale` is pixels for each point; None until rendered."""
        found = self._cache.get((page, scale))
        if found is not None:
            self._cache.move_to_end((page, scale))
        return found

    def want(self, pages: list[int], scale: float) -> None:
        """These and no others, the first first; what was wanted before and not begun is forgotten."""
        self._wanted = [(page, scale) for page in pages if (page, scale) not in self._cache]
        self._next()

    def _next(self) -> None:
        if self._task is not None or not self._wanted or self._document is None:
            return
        page, scale = self._wanted.pop(0)
        document = self._document
        self._task = Task(self).start(self._executor, lambda _: rendered(document, page, scale))
        self._task.done.connect(lambda image: self._keep(page, scale, image))

    def _keep(self, page: int, scale: float, image: QImage) -> None:
        self._task = None
        self._cache[page, scale] = image
        while sum(kept.sizeInBytes() for kept in self._cache.values()) > _CACHE_BYTES and len(self._cache) > 1:
            self._cache.popitem(last=False)
        self.rendered.emit(page)
        self._next()


def opened(data: bytes) -> Any:
    """The document, for the thread that opened it."""
    import pypdfium2

    with PDFIUM:
        return pypdfium2.PdfDocument(data)


def closed(document: Any) -> None:
    with PDFIUM:
        document.close()


def _opened(data: bytes) -> tuple[Any, list[QSizeF]]:
    document = opened(data)
    with PDFIUM:
        sizes = [document.get_page_size(number) for number in range(len(document))]
    return document, [QSizeF(width, height) for width, height in sizes]


def rendered(document: Any, page: int, scale: float) -> QImage:
    """One page, `scale` pixels for each point, on white."""
    with PDFIUM:
        found = document[page]
        try:
            bitmap = found.render(scale=scale)
            shape = (bitmap.width, bitmap.height, bitmap.stride)
            return QImage(bytes(bitmap.buffer), *shape, QImage.Format.Format_BGR888).copy()
        finally:
            found.close()
