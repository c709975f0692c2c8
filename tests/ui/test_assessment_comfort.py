"""What a person expects of the assessment page: focus, settling, search, panel, who is in the room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import this_replica
from needsassess.ui import language

CODE = "LEG-01"
Key = Qt.Key


@pytest.fixture
def page(window: Any) -> Any:
    """Police and prosecution differ on the question that is shown."""
    window.session.do(answering.level(CODE, "police", 1) | answering.level(CODE, "prosecution", 3))
    window.show_item(CODE)
    return window.page("assessment")


def level_of(page: Any, institution: str) -> int | None:
    return page.controller._session.file.state.answer(CODE, institution).level


def test_digits_in_the_settling_form_are_not_the_answer_of_the_institution(page: Any) -> None:
    box = page.question.item.country
    box.settle.click()
    assert QApplication.focusWidget() is box.level
    QTest.keyClick(box.level, Key.Key_2)
    QTest.keyClick(box.level, Key.Key_D)
    assert box.level.currentData() == 2
    assert level_of(page, "police") == 1
    box.take.click()
    assert QApplication.focusWidget() is box.reason
    assert box.reason.placeholderText()
    QTest.keyClicks(box.reason, "Agreed on 3 May")
    QTest.keyClick(box.reason, Key.Key_Return)
    assert page.controller._session.analysis.values[CODE].level == 2
    assert not box.form.isVisible()


def test_the_settling_form_goes_with_what_there_was_to_settle(page: Any) -> None:
    box = page.question.item.country
    box.settle.click()
    page.controller._session.undo()
    assert not box.form.isVisible()


def test_escape_leaves_the_note_for_the_question_and_keeps_the_text(page: Any) -> None:
    item = page.question.item
    item.note.setFocus()
    QTest.keyClicks(item.note, "Seen on paper")
    QTest.keyClick(item.note, Key.Key_Escape)
    assert QApplication.focusWidget() is item.levels[1]
    assert page.controller._session.file.state.answer(CODE, "police").note == "Seen on paper"


def test_after_choosing_who_is_in_the_room_keys_are_the_questions(page: Any) -> None:
    combo = page.tools.institution
    combo.setFocus()
    combo.setCurrentIndex(combo.findData("prosecution"))
    combo.activated.emit(combo.currentIndex())
    assert QApplication.focusWidget() is page.question.item.levels[3]
    QTest.keyClick(QApplication.focusWidget(), Key.Key_4)
    assert (level_of(page, "police"), level_of(page, "prosecution")) == (1, 4)


def test_a_code_that_is_sought_is_found_before_questions_that_mention_it(page: Any) -> None:
    page.left.search.setFocus()
    QTest.keyClicks(page.left.search, "leg-f04")
    QTest.keyClick(page.left.search, Key.Key_Return)
    assert page.current == "LEG-F04"
    QTest.keyClick(page.left.search, Key.Key_Escape)
    tree = page.left.tree
    assert tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()))


def test_the_side_panel_can_be_hidden_and_stays_so(window: Any, page: Any, qtbot: Any) -> None:
    window.actions_by_name["panel"].trigger()
    assert not page.side.isVisible()
    window.settings.choose("scale", 200)
    large = window.page("assessment")
    qtbot.waitUntil(large.isVisible)
    assert not large.side.isVisible()
    large.tools.panel.click()
    assert large.side.isVisible()
    window.settings.choose("scale", 100)
    assert not window.page("assessment").side.isVisible()


def test_the_columns_of_levels_have_heads(page: Any) -> None:
    heads = page.question.item.heads
    assert (heads.current.text(), heads.desired.text()) == ("Current level (0–4)", "Desired")


def test_who_answered_last_is_in_the_room(open_window: Callable[[Path], Any], file_path: Path) -> None:
    with AssessmentFile.open(file_path, this_replica()) as file:
        file.record(answering.level("LEG-01", "prosecution", 1))
        file.record(answering.level("LEG-02", "police", 1))
        file.record(answering.level("LEG-03", "prosecution", 1))
    assert open_window(file_path).session.institution == "prosecution"


def test_enter_on_a_desired_mark_sets_the_desired_level_only(page: Any) -> None:
    row = page.question.item.levels[2]
    QTest.keyClick(row, Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    answer = page.controller._session.file.state.answer(CODE, "police")
    assert (answer.level, answer.desired) == (1, 2)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Left)
    assert QApplication.focusWidget() is row


def test_in_a_small_window_the_panel_gives_way_to_the_question(window: Any, page: Any, qtbot: Any) -> None:
    window.resize(900, 600)
    qtbot.waitUntil(lambda: not page.side.isVisible())
    assert page.question.widget().width() <= page.question.viewport().width()
    window.resize(1366, 768)
    qtbot.waitUntil(page.side.isVisible)
    assert page.side.width() >= 300


def test_the_bar_says_who_is_in_the_room_whoever_chose_it(window: Any, page: Any) -> None:
    window.session.choose_institution("prosecution")
    assert page.tools.institution.currentData() == "prosecution"


def test_the_window_keeps_its_size_when_the_scale_changes(window: Any, page: Any, qtbot: Any) -> None:
    window.session.do(
        answering.institution("csirt", "csirt", "National Computer Security Incident Response Team")
    )
    window.show_page("overview")
    window.show_page("assessment")
    before = window.size()
    window.settings.choose("scale", 200)
    qtbot.wait(30)
    assert window.size() == before
    assert window.bar.tools.count() == 2


@pytest.mark.parametrize("code", [CODE, "LEG-F04"])
def test_a_note_is_marked_as_sensitive_by_key_or_tick_and_undone(window: Any, code: str) -> None:
    window.show_item(code)
    page = window.page("assessment")
    view = page.question.item if code == CODE else page.question.fact
    path = f"{'answer' if code == CODE else 'fact'}/{code}/police/sensitive"
    value = window.session.file.state.value
    QTest.keyClick(QApplication.focusWidget() if code == CODE else window, Key.Key_S)
    assert value(path) is True
    assert view.sensitive.isChecked()
    view.sensitive.setFocus()
    QTest.keyClick(view.sensitive, Key.Key_Space)
    assert value(path) is None
    window.actions_by_name["undo"].trigger()
    assert view.sensitive.isChecked()
    assert "note kept out of redacted reports" in window.foot.messages.text.text()
    window.show_item("LEG-02")
    assert not page.question.item.sensitive.isChecked()


@pytest.mark.parametrize("code", language.NAMES)
def test_a_small_window_cuts_nothing_of_the_question_beside_the_panel(page: Any, code: str) -> None:
    language.use(code)
    page.window().resize(1100, 768)
    if page.side.isHidden():
        page.controller.panes.turn_side()
    box = page.question.item.country
    box.settle.click()
    QApplication.processEvents()
    room = page.question.viewport().width()
    assert page.question.widget().width() <= room, (page.question.item.minimumSizeHint(), room)
    assert all(row.geometry().right() <= room for row in page.question.item.levels)
