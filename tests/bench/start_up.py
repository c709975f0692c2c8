"""From the start of a process to the first paint, over a bare PySide6 window with as many tree rows."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from tempfile import TemporaryDirectory

from tests.bench.rows import Row

ROUNDS = 11
TREE_ROWS = 169  # domains, items, groups of facts and facts of the shipped questionnaire
HEAVY = ("sqlalchemy", "alembic", "pydantic", "reportlab", "babel", "pypdfium2", "openpyxl", "sqlite3")

_TELL = """
import json, os, sys, time
def tell():
    print(json.dumps([time.time(), sorted({m.split(".")[0] for m in sys.modules})]), flush=True)
    os._exit(0)
"""
OURS = (
    _TELL
    + """
from needsassess import bootstrap
from needsassess.ui import app
make = app.main_window
def watched(*arguments):
    from needsassess.ui.window import MainWindow
    MainWindow._after_first_paint = lambda self: tell()
    return make(*arguments)
app.main_window = watched
bootstrap.main([])
"""
)
FLOOR = (
    _TELL
    + f"""
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTreeWidget, QTreeWidgetItem
class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)
application = QApplication(["x"])
window = Bare()
tree = QTreeWidget()
for number in range({TREE_ROWS}):
    tree.addTopLevelItem(QTreeWidgetItem([f"row {{number}}"]))
window.setCentralWidget(tree)
for name in ("File", "Edit", "View", "Go", "Help"):
    window.menuBar().addMenu(name)
window.resize(1280, 720)
window.show()
application.exec()
"""
)
# What PySide6 asks of any real window: the first access to the namespace Qt makes all of its 95 enumerations.
FLOOR_QT = FLOOR.replace("import QTimer\n", "import Qt, QTimer\nQt.AlignmentFlag\n")


def started(code: str, home: str) -> tuple[float, list[str]]:
    """Seconds from the start of the process to the first paint, and what was imported by then."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "NEEDSASSESS_HOME": home}
    # What is shipped is compiled; the first round compiles it here, whatever this machine is set to.
    environment |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": f"{home}/compiled"}
    begin = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60, env=environment
    )
    end, modules = json.loads(done.stdout)
    return end - begin, modules


def run() -> list[Row]:
    """In turns, so that all meet the same machine; the first round warms the caches."""
    seconds: dict[str, list[float]] = {OURS: [], FLOOR: [], FLOOR_QT: []}
    modules: list[str] = []
    with TemporaryDirectory() as home:
        for _ in range(ROUNDS + 1):
            for code, found in seconds.items():
                took, there = started(code, home)
                found.append(took)
                modules = there if code == OURS else modules
    ours, floor, floor_qt = (1000 * statistics.median(found[1:]) for found in seconds.values())
    heavy = [name for name in HEAVY if name in modules]
    return [
        Row("start to first paint, median", ours, floor, aim=1.2),
        Row("start to first paint, over a floor that names Qt.AlignmentFlag", ours, floor_qt),
        Row("heavy libraries imported by then" + f" {heavy or ''}", len(heavy), limit=0, unit="libs"),
        Row("top-level modules imported by then", len(modules), unit="mods"),
    ]
