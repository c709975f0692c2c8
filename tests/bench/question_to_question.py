"""From one question to the next in the window: from the key to the painted question, against 16 ms."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.files import filled
from tests.bench.rows import Row, median, p99

FRAME = 16.0
TIMES = 330


def painted(key: Any) -> float:
    """Seconds from a key pressed until the window has nothing more to paint."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    start = time.perf_counter()
    QTest.keyClick(QApplication.focusWidget(), key)
    QApplication.processEvents()
    return time.perf_counter() - start


def walked(window: Any, tab: int) -> list[float]:
    """Through all questions and again, with one tab of the side panel in front."""
    from PySide6.QtCore import Qt

    page = window.page("assessment")
    page.side.setCurrentIndex(tab)
    order = page.controller.tree.order()
    found = []
    for _ in range(TIMES):
        if page.current == order[-1]:
            page.show_item(order[0])
            settle(0.05)
        found.append(painted(Qt.Key.Key_J))
    return found


def answered(window: Any) -> list[float]:
    """The level of one question after the other; what follows from it comes a moment later."""
    from PySide6.QtCore import Qt

    page = window.page("assessment")
    items = [item.code for item in window.session.file.instrument.items]
    found = []
    for number in range(TIMES):
        page.show_item(items[number % len(items)])
        settle(0.01)
        found.append(painted(Qt.Key(Qt.Key.Key_0 + number % 5)))
    return found


def settle(seconds: float) -> None:
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()


def opened(path: Path) -> Any:
    """The window on a file, ready."""
    from needsassess.bootstrap import parts
    from needsassess.ui.app import application
    from needsassess.ui.window import MainWindow

    application(["bench"])
    window = MainWindow(parts())
    window.resize(1366, 768)
    window.show()
    window.files.open(path)
    while window.session is None:
        settle(0.05)
    settle(0.3)
    return window


def run() -> list[Row]:
    rows = []
    with TemporaryDirectory() as folder:
        for times in (1, 10):
            path = Path(folder) / f"{times}.needs"
            filled(path, times).close()
            window = opened(path)
            for tab, name in enumerate(("guidance", "States", "others")):
                found = walked(window, tab)
                title = f"question to question, {times}×, {name} beside it"
                rows.append(Row(f"{title}, median", median(found)))
                rows.append(Row(f"{title}, 99th percentile", p99(found), limit=FRAME))
            rows.append(
                Row(f"level chosen and painted, {times}×, 99th percentile", p99(answered(window)), limit=FRAME)
            )
            window.close()
    return rows
