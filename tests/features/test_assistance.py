"""A program officer's journey: a gap that nobody works on, who helps now, what is planned, and the overview."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import this_replica

Key, CODE = Qt.Key, "LEI-02"
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def press(key: Any, modifiers: Any = NONE) -> None:
    QTest.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget(), key, modifiers)


def write(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)
    press(Key.Key_Tab)


def note_activity(page: Any, provider: str, title: str) -> None:
    """From the list of activities, or the button where there is none yet, and back to the list."""
    there = page.activities.list.hasFocus()
    press(Key.Key_Insert if there else Key.Key_Space)
    write(provider)
    write(title)
    press(Key.Key_Escape)


def test_from_a_gap_that_nobody_works_on_to_a_plan(
    qtbot: Any, open_window: Callable[[Path], Any], file_path: Path
) -> None:
    with AssessmentFile.open(file_path, this_replica()) as file:
        file.record(answering.level(CODE, "police", 1) | answering.desired(CODE, "police", 4))
    window = open_window(file_path)
    press(Key.Key_6, CONTROL)
    page = window.page("plan")
    qtbot.waitUntil(page.isVisible)
    assert "1 priority gap without assistance" in page.needs.counts.text()
    page.needs.which.setFocus()
    press(Key.Key_Home)  # from all items, among which the question of the start is, to the gaps
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    press(Key.Key_Down)
    assert page.title.text().startswith(CODE)
    press(Key.Key_Return)
    for provider in ("Council of Regions", "Bilateral programme"):
        note_activity(page, provider, f"Courses of {provider}")
        window.activateWindow()  # without a desktop the list of names that was offered would stay active
        qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: "Bilateral programme, Council of Regions" in page.notice_said.text())
    page.tabs.setCurrentIndex(1)
    page.recommended.list.setFocus()
    press(Key.Key_Return)
    write("Ministry of the Interior")
    page.feasible.level.setFocus()
    write("3")
    write("2028")
    window.show_page("overview")
    overview = window.page("overview")
    overview.tabs.setCurrentIndex(overview.tabs.indexOf(overview.assistance))
    qtbot.waitUntil(overview.assistance.needs.isVisible)
    assert overview.assistance.said.text().startswith("1 need with activities · 1 overlap")
    overview.assistance.needs.selectRow(0)
    overview.assistance.needs.setFocus()
    press(Key.Key_Return)
    assert window.page("assessment").current == CODE
    window.close()
    with AssessmentFile.open(file_path, this_replica(), read_only=True) as file:
        said = {one.provider: one.title for one in file.state.activities(CODE).values()}
        (measure,) = file.state.measures(CODE).values()
        feasible = file.state.settlement(CODE).feasible
    assert said == {name: f"Courses of {name}" for name in ("Council of Regions", "Bilateral programme")}
    assert measure.lead == "Ministry of the Interior"
    assert measure.assistance
    assert feasible == (3, date(2028, 12, 31))
