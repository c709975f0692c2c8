"""A journey over two rounds: confirm by a key, change one, undo, list, and put two laptops' copies together."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from needsassess.services.assessment_file import AssessmentFile
from tests.features.test_coordinator import LONG, at, cells, merge, needsassess, press
from tests.helpers.merging import COORDINATOR

CTRL = Qt.KeyboardModifier.ControlModifier
CODES = ("LEG-01", "LEG-02", "LEG-03", "LEG-04")
Open = Callable[[Path], Any]


def at_question(window: Any, code: str) -> None:
    page = window.page("assessment")
    page.show_item(code)
    page.controller.question.focus()


def finish_first_round(open_window: Open, path: Path) -> None:
    """The police answers four questions by keyboard; then it is final."""
    window = open_window(path)
    for level, code in enumerate(CODES):
        at_question(window, code)
        press(Qt.Key(Qt.Key.Key_0 + level))
    window.session.do({"profile/status": "final"})
    window.close()


def start_second(window: Any, target: Path, qtbot: Any) -> None:
    """By the action and its dialog, as the person finds it filled in but for round and file."""

    def fill_in() -> None:
        dialog = QApplication.activeModalWidget()
        dialog.round.control.setText("2028")
        dialog.path.setText(str(target))
        QTest.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)

    QTimer.singleShot(200, fill_in)
    window.actions_by_name["new_round"].trigger()
    qtbot.waitUntil(lambda: window.session.file.state.profile.round == "2028", timeout=LONG)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def second_laptop(open_window: Open, path: Path, qtbot: Any) -> None:
    """The first two questions: one confirmed there too, one found changed."""
    window = open_window(path)
    qtbot.waitUntil(lambda: window.session.former is not None)
    window.session.choose_institution("police")
    at_question(window, "LEG-01")
    press(Qt.Key.Key_U)
    at_question(window, "LEG-02")
    press(Qt.Key.Key_4)
    window.close()


def test_journey(
    open_window: Open, file_path: Path, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    second, other = tmp_path / "XA-2028.needs", tmp_path / "other" / "XA-2028.needs"
    at(tmp_path, "A. Diallo", monkeypatch)
    finish_first_round(open_window, file_path)
    before = file_path.read_bytes()
    window = open_window(file_path)
    start_second(window, second, qtbot)
    assert file_path.read_bytes() == before
    assert window.session.file.state.profile.status == "draft"
    other.parent.mkdir()
    shutil.copy(second, other)

    qtbot.waitUntil(lambda: window.session.former is not None)
    window.session.choose_institution("police")
    for code in CODES[:3]:
        at_question(window, code)
        press(Qt.Key.Key_U)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CTRL)
    assert window.session.file.state.answer("LEG-03", "police").is_empty
    at_question(window, "LEG-04")
    press(Qt.Key.Key_1)
    window.show_page("overview")
    page = window.page("overview")
    qtbot.waitUntil(lambda: page.tabs.isTabVisible(3), timeout=LONG)
    page.tabs.setCurrentIndex(3)
    qtbot.waitUntil(lambda: page.round.changes.model().rowCount() == 4, timeout=LONG)
    assert [cell[:6] for cell in cells(page.round.changes, 0)] == ["LEG-04", "LEG-01", "LEG-02", "LEG-03"]
    window.show_page("assessment")  # where the next start begins
    window.close()

    at(tmp_path, "B. Okafor", monkeypatch)
    second_laptop(open_window, other, qtbot)

    at(tmp_path, "A. Diallo", monkeypatch)
    window = open_window(second)
    merge(window, [other], qtbot)
    qtbot.waitUntil(lambda: window.session is not None and window.session.conflicts == 1, timeout=LONG)
    settle(window, qtbot)
    window.close()
    assert "Sound" in needsassess("check", second)
    listed = json.loads(needsassess("changes", second, "--json"))
    became = {one["code"]: (one["became"], one["confirmed"]) for one in listed}
    today = date.today().isoformat()
    assert became == {
        "LEG-01": ("confirmed", today),
        "LEG-02": ("changed", None),
        "LEG-03": ("open", None),
        "LEG-04": ("changed", None),
    }
    with AssessmentFile.open(file_path, COORDINATOR, read_only=True) as first:
        assert [first.state.answer(code, "police").level for code in CODES] == [0, 1, 2, 3]


def settle(window: Any, qtbot: Any) -> None:
    """One confirmed what the other found changed: what was found changed counts."""
    window.show_page("conflicts")
    desk = window.page("conflicts")
    qtbot.waitUntil(lambda: desk.list.model().rowCount() > 0, timeout=LONG)
    window.activateWindow()
    desk.list.setFocus()
    qtbot.waitUntil(desk.list.hasFocus)
    shown = [card.head.text() for card in desk.cards.cards if card.isVisible()]
    press(Qt.Key(Qt.Key.Key_1 + next(n for n, head in enumerate(shown) if head.startswith("Level 4"))))
    QTest.keyClicks(desk.bar.reason, "Asked both")
    press(Qt.Key.Key_Return)
    assert window.session.conflicts == 0
