"""Prints the pages of the real PDF: each rendered at the printer's resolution, then drawn on its sheet."""

from __future__ import annotations

from concurrent.futures import Executor
from typing import Any

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.ui.controllers.pdf_pages import closed, opened, rendered
from needsassess.ui.tasks import Task

_FINEST = 600  # dots an inch: finer takes much memory and is not seen
_POINTS = 72
_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


class Printing(QObject):
    """One page at a time: rendered on the thread of PDF, drawn on the window's; `done(pages)`."""

    progress = Signal(int, int)
    done = Signal(int)
    failed = Signal(object)

    def __init__(self, executor: Executor, data: bytes, printer: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._executor, self._data, self._printer = executor, data, printer
        self._painter: QPainter | None = None
        self._document: Any = None
        self._pages: list[int] = []
        self._sent = 0
        self._task: Task | None = None

    def start(self) -> None:
        self._run(lambda _: opened(self._data), self._opened)

    def cancel(self) -> None:
        if self._task:
            self._task.cancel()
        self._printer.abort()
        self._close()

    def _run(self, function: Any, then: Any) -> None:
        self._task = Task(self)
        self._task.done.connect(then)
        self._task.failed.connect(self._fail)
        self._task.start(self._executor, function)

    def _opened(self, document: Any) -> None:
        self._document = document
        self._pages = wanted_pages(self._printer, len(document))
        self._painter = QPainter()
        if not self._painter.begin(self._printer):
            self._fail(Refused(N_("The printer cannot be used. Check that it is on and connected.")))
            return
        self._next()

    def _next(self) -> None:
        if self._sent == len(self._pages):
            self._close()
            self.done.emit(self._sent)
            return
        scale = min(self._printer.resolution(), _FINEST) / _POINTS
        document, page = self._document, self._pages[self._sent]
        self._run(lambda _: rendered(document, page, scale), self._draw)

    def _draw(self, image: QImage) -> None:
        if self._sent:
            self._printer.newPage()
        whole = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        self._painter.drawImage(_fitted(image, whole), image)
        self._sent += 1
        self.progress.emit(self._sent, len(self._pages))
        self._next()

    def _fail(self, error: Exception) -> None:
        self._close()
        self.failed.emit(error)

    def _close(self) -> None:
        if self._painter and self._painter.isActive():
            self._painter.end()
        if self._document is not None:
            self._executor.submit(closed, self._document)
            self._document = None


def _fitted(image: QImage, sheet: QRect) -> QRect:
    """As large as the sheet takes it, in its own proportions, in the middle."""
    size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(sheet.topLeft(), size)
    place.moveCenter(sheet.center())
    return place


def wanted_pages(printer: Any, count: int) -> list[int]:
    """Of the range chosen in the dialog, counted from 0; last first where the printer wants that."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    pages = list(range(first - 1, min(last, count)))
    backward = printer.pageOrder() == type(printer).PageOrder.LastPageFirst
    return pages[::-1] if backward else pages


def chosen_printer(parent: Any, pages: int, paper: str) -> Any:
    """Ask for the printer; None where the person thinks better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    from PySide6.QtWidgets import QDialog

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(_SIZES[paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, max(1, pages))
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None
