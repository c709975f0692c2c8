"""The window on real files: every Qt warning fails the test, texts are translated, keys and clicks are real."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from needsassess.base import paths
from needsassess.bootstrap import parts
from needsassess.ui import language, theme
from tests.helpers.merging import REPLICAS, merged

if TYPE_CHECKING:
    from needsassess.ui.window import MainWindow

_EXPECTED = ("This plugin does not support", "propagateSizeHints")


@pytest.fixture(scope="session")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The window's translations, compiled from their sources."""
    folder = tmp_path_factory.mktemp("translations")
    release = Path(sys.executable).with_name("pyside6-lrelease")
    for source in sorted((paths.resources() / "translations").glob("needsassess_*.ts")):
        target = folder / f"{source.stem}.qm"
        subprocess.run([release, "-silent", source, "-qm", target], check=True, capture_output=True)
    return folder


@pytest.fixture(autouse=True)
def dressed(qapp: Any, catalogues: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """English, light, 100 per cent, before and after each test."""
    monkeypatch.setattr(language, "folder", lambda: catalogues)
    theme.apply(qapp, "light", 100)
    language.use("en")
    yield
    theme.apply(qapp, "light", 100)
    if language.current() != "en":
        language.use("en")


@pytest.fixture(autouse=True)
def no_key_held(qapp: Any) -> None:
    """Qt takes the Ctrl and Shift of one test for still held in the next, whose choices then add up."""
    QTest.keyRelease(QWidget(), Qt.Key.Key_Escape)
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def no_qt_warnings() -> Iterator[list[str]]:
    """What Qt complains about is a fault."""
    said: list[str] = []

    def take(_kind: Any, _context: Any, text: str) -> None:
        if not text.startswith(_EXPECTED):
            said.append(text)

    before = qInstallMessageHandler(take)
    yield said
    qInstallMessageHandler(before)
    assert not said


@pytest.fixture
def file_path(new_file: Callable[..., Any]) -> Path:
    """A closed file with the shipped questionnaire, the police and the prosecution."""
    from needsassess.services import answering

    file = new_file("window.needs", shipped=True, round="2026")
    file.record(answering.institution("police", "police"))
    file.record(answering.institution("prosecution", "prosecution"))
    file.close()
    return file.path


@pytest.fixture
def open_window(qtbot: Any) -> Iterator[Callable[[Path], MainWindow]]:
    """Shows a window on a file, and waits until it can be used."""
    from needsassess.ui.window import MainWindow

    made: list[MainWindow] = []

    def show(path: Path) -> MainWindow:
        window = MainWindow(parts())
        made.append(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitUntil(lambda: window._painted)
        window.files.open(path)
        qtbot.waitUntil(lambda: window.session is not None, timeout=20_000)
        qtbot.waitUntil(lambda: window.page("assessment").isVisible())
        qtbot.wait(20)
        return window

    yield show
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def empty_window(qtbot: Any) -> Iterator[MainWindow]:
    """On the start page, with nothing open."""
    from needsassess.ui.window import MainWindow

    made = MainWindow(parts())
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(lambda: made._painted)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def came_back(new_file: Callable[..., Any], tmp_path: Path) -> Path:
    """What comes back: two copies of XA edited apart, one of XB, a double, one cut off, one foreign."""
    from needsassess.services import answering
    from needsassess.services.assessment_file import AssessmentFile

    folder = tmp_path / "came back"
    folder.mkdir()
    for country in ("XA", "XB"):
        file = new_file(f"{country}.needs", country=country, title=f"Round of {country}", round="2026")
        file.record(answering.institution("police", "police") | answering.level("LEG-01", "police", 3))
        file.close()
        shutil.copy(file.path, folder / f"{country}-1.needs")
    shutil.copy(folder / "XA-1.needs", folder / "XA-2.needs")
    for number, who in enumerate(REPLICAS[:2], 1):
        with AssessmentFile.open(folder / f"XA-{number}.needs", who) as laptop:
            laptop.record(answering.level("LEG-01", "police", number))
    shutil.copy(folder / "XB-1.needs", folder / "XB-double.needs")
    (folder / "cut.needs").write_bytes((folder / "XB-1.needs").read_bytes()[:9000])
    (folder / "letter.needs").write_text("Dear colleague")
    return folder


@pytest.fixture
def whole(came_back: Path, tmp_path: Path) -> Path:
    """What is sound of the folder, merged: merges 1 and 2 brought XA and its conflict, merge 3 XB."""
    path = tmp_path / "whole.needs"
    merged(path, [came_back / name for name in ("XA-1.needs", "XA-2.needs", "XB-1.needs")])
    return path


@pytest.fixture
def window(open_window: Callable[[Path], MainWindow], file_path: Path) -> MainWindow:
    return open_window(file_path)
