"""A second round in the window: former answers beside the questions, a key that confirms, a list of changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from needsassess.assessment.values import Evidence, answered
from needsassess.services import answering, collection
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.round_start import Plan, start
from needsassess.storage.extract import extract
from needsassess.ui.models.item_tree import Role
from tests.helpers.merging import REPLICAS

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
CODES = ("LEG-01", "LEG-02", "LEG-03")


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


@pytest.fixture
def first(file_path: Path) -> Path:
    """The police answered three items and a fact, the prosecution one item."""
    with AssessmentFile.open(file_path, REPLICAS[0]) as file:
        for level, code in enumerate(CODES, 1):
            file.record(answering.level(code, "police", level))
        file.record(answering.evidence("LEG-01", "police", Evidence.SEEN))
        file.record(answering.note("LEG-01", "police", "a strategy\nof <b>2024</b>"))
        file.record(answering.desired("LEG-01", "police", 4))
        file.record(answering.level("LEG-01", "prosecution", 0))
        file.record(answering.fact("LEG-F01", "police", answered("federal")))
    return file_path


@pytest.fixture
def second(first: Path, tmp_path: Path) -> Path:
    """The next round in a file of its own; the police is in the room."""
    with AssessmentFile.open(first, REPLICAS[0]) as file:
        start(file, Plan("2027"), tmp_path / "second.needs")
    return tmp_path / "second.needs"


@pytest.fixture
def window(open_window: Callable[[Path], Any], second: Path, qtbot: Any) -> Any:
    shown = open_window(second)
    qtbot.waitUntil(lambda: shown.session.former is not None)
    shown.session.choose_institution("police")
    shown.show_item("LEG-01")
    return shown


def line(window: Any) -> Any:
    return window.page("assessment").question.item.former


def answer(window: Any, code: str = "LEG-01") -> Any:
    return window.session.file.state.answer(code, "police")


def test_a_file_of_rounds_opens_with_the_last_one(window: Any) -> None:
    assert window.session.file.state.profile.round == "2027"
    assert window.bar.pages["collection"].isVisible()


def test_the_former_answer_stands_under_the_levels_and_in_their_row(window: Any) -> None:
    told = line(window).said.text()
    assert told == "2026: level 1 · document seen · desired 4 · “a strategy of <b>2024</b>”"
    assert "&lt;b>" in line(window).said.toolTip()
    rows = window.page("assessment").question.item.levels
    marked = [row.level for row in rows if "Former answer, 2026" in row.accessibleName()]
    assert marked == [1]
    window.show_item("LEG-04")
    assert line(window).said.text() == "2026: no answer"
    assert not line(window).keep.isVisible()
    assert not any("2026" in row.accessibleName() for row in rows)
    window.session.choose_institution("prosecution")
    window.show_item("LEG-01")
    assert line(window).said.text() == "2026: level 0"


def test_one_key_confirms_and_undo_takes_it_back(window: Any) -> None:
    window.page("assessment").controller.question.focus()
    press(Qt.Key.Key_U)
    assert (answer(window).level, answer(window).desired) == (1, 4)
    assert answer(window).confirmed == date.today()
    assert line(window).confirmed.text() == f"Confirmed on {date.today():%-d %B %Y}"
    assert not line(window).keep.isVisible()
    assert QApplication.focusWidget() is window.page("assessment").question.item.levels[1]
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_U)
    assert answer(window, "LEG-02").level == 2
    press(Qt.Key.Key_Z, CTRL)
    assert answer(window, "LEG-02").is_empty
    assert answer(window, "LEG-02").confirmed is None
    assert window.foot.messages.text.text().startswith("Undone: LEG-02, confirmation")


def test_the_button_does_what_the_key_does_and_another_level_ends_it(window: Any) -> None:
    QTest.mouseClick(line(window).keep, LEFT)
    assert answer(window).confirmed == date.today()
    window.page("assessment").controller.question.focus()
    press(Qt.Key.Key_3)
    assert (answer(window).level, answer(window).confirmed) == (3, None)
    assert line(window).confirmed.text() == ""
    assert line(window).keep.isVisible()


def test_a_fact_is_confirmed_too(window: Any) -> None:
    window.show_item("LEG-F01")
    view = window.page("assessment").question.fact
    assert view.former.said.text() == "2026: Federal"
    view.focus_editor()
    press(Qt.Key.Key_U)
    fact = window.session.file.state.fact("LEG-F01", "police")
    assert (fact.response.value, fact.confirmed) == ("federal", date.today())
    assert view.choices.buttons["federal"].isChecked()


def test_the_key_waits_for_a_question_with_a_former_answer(window: Any, open_window: Any, first: Path) -> None:
    assert window.actions_by_name["unchanged"].isEnabled()
    window.show_item("LEG-04")
    assert not window.actions_by_name["unchanged"].isEnabled()
    other = open_window(first)
    other.show_item("LEG-01")
    assert not other.actions_by_name["unchanged"].isEnabled()
    assert not line(other).isVisible()


def test_the_tree_shows_former_levels_and_filters_by_what_became_of_them(window: Any) -> None:
    pane = window.page("assessment").left
    assert [pane.model.index_of(code).data(Role.THING).former for code in CODES] == [1, 2, 3]
    window.page("assessment").controller.question.item.former.confirm()
    window.show_item("LEG-02")
    window.page("assessment").controller.question.item.set_level(4)
    assert pane.model.index_of("LEG-02").data(Role.THING).former is None
    for name, codes in (("confirmed", {"LEG-01"}), ("changed", {"LEG-02"}), ("open", {"LEG-03", "LEG-F01"})):
        pane.filter.choose(name)
        pane.filter.activated.emit(pane.filter.currentIndex())
        tree = window.page("assessment").controller.tree
        assert {code for code in tree.order() if tree._passes(code, name)} == codes
        assert pane.count.text() == f"{len(codes)} question{'s' if len(codes) > 1 else ''}"


def test_what_changed_is_listed_and_each_row_opens_its_question(window: Any, qtbot: Any) -> None:
    window.page("assessment").controller.question.item.former.confirm()
    window.show_item("LEG-02")
    window.page("assessment").controller.question.item.set_level(4)
    window.show_page("overview")
    page = window.page("overview")
    tab = page.tabs.indexOf(page.round)
    qtbot.waitUntil(lambda: page.tabs.isTabVisible(tab))
    assert page.tabs.tabText(tab) == "Since 2026 (1)"
    page.tabs.setCurrentIndex(tab)
    model = page.round.changes.model()
    rows = [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]
    assert [(row[0][:6], row[1]) for row in rows] == [
        ("LEG-02", "Police"),
        ("LEG-01", "Police"),
        ("LEG-F0", "Police"),
        ("LEG-01", "Prosecution service"),
        ("LEG-03", "Police"),
    ]
    assert rows[0][2].startswith("Level 2")
    assert rows[0][3].startswith("Level 4")
    assert rows[0][4] == "changed"
    assert rows[1][4].startswith("confirmed on ")
    assert page.round.said.text() == "Changed: 1 · Confirmed: 1 · Not yet asked again: 3"
    page.round.changes.setCurrentIndex(model.index(3, 0))
    page.round.changes.setFocus()
    press(Qt.Key.Key_Return)
    assert window.page_name == "assessment"
    assert (window.page("assessment").current, window.session.institution) == ("LEG-01", "prosecution")


def test_a_former_round_that_is_not_there_is_told_and_answers_can_be_given(
    second: Path, tmp_path: Path, open_window: Any, qtbot: Any
) -> None:
    alone = tmp_path / "alone.needs"
    extract(second, [collection.last_round(second)], alone)
    window = open_window(alone)
    qtbot.waitUntil(lambda: window.session.former_fault is not None)
    window.session.choose_institution("police")
    window.show_item("LEG-01")
    assert line(window).said.text().startswith("The former round is not in “alone.needs”.")
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_U)
    assert (answer(window).level, answer(window).confirmed) == (2, None)


def fill_in(name: str, path: Path | None) -> Callable[[], None]:
    def done() -> None:
        dialog = QApplication.activeModalWidget()
        dialog.round.control.setText(name)
        if path is None:
            dialog.here.setChecked(True)
        else:
            dialog.path.setText(str(path))
        QTest.mouseClick(dialog.begin, LEFT)

    return done


@pytest.mark.parametrize("in_a_new_file", [True, False])
def test_a_new_round_begins_and_opens(
    open_window: Any, first: Path, tmp_path: Path, qtbot: Any, in_a_new_file: bool
) -> None:
    window, target = open_window(first), tmp_path / "next.needs"
    before = first.read_bytes()
    QTimer.singleShot(200, fill_in("2027", target if in_a_new_file else None))
    window.actions_by_name["new_round"].trigger()
    qtbot.waitUntil(lambda: window.session.file.state.profile.round == "2027", timeout=20_000)
    assert window.files.place == (target if in_a_new_file else first)
    qtbot.waitUntil(lambda: window.session.former is not None)
    assert window.session.former.name == "2026"
    qtbot.waitUntil(lambda: window.files.holds_many)
    if in_a_new_file:
        assert first.read_bytes() == before


def test_a_name_that_cannot_be_is_told_beside_its_field(open_window: Any, first: Path, tmp_path: Path) -> None:
    from needsassess.ui import pages
    from needsassess.ui.controllers.window_actions import Before

    window = open_window(first)
    held = Before(window.session.file.id, "XA", "Round", "2026")
    dialog = pages.make_dialog("round", held, first, window)
    dialog.show()
    for name in ("", "2026 "):
        dialog.round.control.setText(name)
        QTest.mouseClick(dialog.begin, LEFT)
        assert dialog.isVisible()
        assert dialog.round.is_faulty
    dialog.round.control.setText("2027")
    dialog.path.setText(str(first))
    QTest.mouseClick(dialog.begin, LEFT)
    assert dialog.where.is_faulty
    dialog.path.setText(str(tmp_path / "free"))
    QTest.mouseClick(dialog.begin, LEFT)
    assert (dialog.plan.round, dialog.into) == ("2027", tmp_path / "free.needs")


def test_the_collection_begins_a_round_from_the_chosen_assessment(
    empty_window: Any, whole: Path, tmp_path: Path, qtbot: Any
) -> None:
    window, target = empty_window, tmp_path / "next.needs"
    window.files.open(whole)
    page = window.page("collection")
    qtbot.waitUntil(lambda: page.assessments.model().rowCount() == 2, timeout=20_000)
    page.assessments.setCurrentIndex(page.assessments.model().index(1, 0))
    QTimer.singleShot(200, fill_in("2027", target))
    QTest.mouseClick(page.next_round, LEFT)
    qtbot.waitUntil(lambda: window.session is not None, timeout=20_000)
    assert window.files.place == target
    assert window.session.file.state.profile.country == "XB"
