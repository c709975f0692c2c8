"""A file of several assessments in the window: listed, opened, left; its merges; a file to send back."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from needsassess.services import answering, collection, recent
from needsassess.services.assessment_file import AssessmentFile
from tests.helpers.merging import COORDINATOR, values
from tests.ui.test_window import controls

LEFT = Qt.MouseButton.LeftButton
LONG = 30_000
COUNTRIES, MERGES, EXPECTED = 1, 2, 3  # tabs


@pytest.fixture
def page(empty_window: Any, qtbot: Any, whole: Path) -> Any:
    """The collection, read and counted."""
    empty_window.files.open(whole)
    qtbot.waitUntil(lambda: empty_window.page_name == "collection", timeout=LONG)
    made = empty_window.page("collection")
    qtbot.waitUntil(lambda: cells(made.assessments, 3) == ["1 of 6", "1 of 6"], timeout=LONG)
    return made


def cells(view: Any, number: int) -> list[str]:
    model = view.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def press(button: Any) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def test_it_tells_what_the_file_holds(page: Any, whole: Path) -> None:
    assert page.title.text() == "whole.needs"
    assert page.lead.text() == "2 assessments · 1 open conflict"
    assert page.window().windowTitle() == "whole.needs"
    assert cells(page.assessments, 0) == ["State XA (fictional)", "State XB (fictional)"]
    assert cells(page.assessments, 4) == ["1", ""]
    assert cells(page.assessments, 5) == ["3", "1"]
    assert cells(page.assessments, 6)[0] == "Person 2, Person 1, Tester"
    assert not page.window().bar.pages["assessment"].isEnabled()
    entry = recent.entries()[0]
    assert (entry.path, entry.assessments) == (str(whole), 2)


def test_it_is_searched_and_ordered(page: Any, qtbot: Any) -> None:
    QTest.keyClicks(page.find, "xb")
    assert cells(page.assessments, 0) == ["State XB (fictional)"]
    QTest.keyClicks(page.find, "zz")
    assert page.none_found.isVisible()
    page.find.clear()
    page.order.setCurrentIndex(page.order.findData("conflicts"))
    page.order.activated.emit(page.order.currentIndex())
    assert cells(page.assessments, 4) == ["1", ""]


def test_the_keyboard_goes_along_to_a_tab_or_stays_on_the_tabs_while_there_is_no_table(
    page: Any, qtbot: Any
) -> None:
    page.assessments.setFocus()
    page.tabs.setCurrentIndex(COUNTRIES)  # which is read first
    assert page.tabs.tabBar().hasFocus()
    qtbot.waitUntil(page.countries.map.isVisible, timeout=LONG)
    page.tabs.setCurrentIndex(0)
    page.assessments.setFocus()
    page.tabs.setCurrentIndex(COUNTRIES)
    assert page.countries.map.hasFocus()


def test_an_answer_that_is_still_being_written_shows_in_the_list_as_soon_as_it_is(
    page: Any, qtbot: Any
) -> None:
    window, written = page.window(), threading.Event()
    QTest.keyClick(page.assessments, Qt.Key.Key_Down)
    QTest.keyClick(page.assessments, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session is not None, timeout=LONG)
    window.session.on_database(lambda _: written.wait(LONG))
    window.session.do(answering.level("LEG-02", "police", 2))
    with qtbot.waitSignal(window.files.collection.listed, timeout=LONG):
        window.actions_by_name["page_collection"].trigger()
    written.set()
    qtbot.waitUntil(lambda: cells(page.assessments, 3)[1] == "2 of 6", timeout=LONG)


def test_one_is_opened_by_keyboard_and_left_again(page: Any, qtbot: Any, whole: Path) -> None:
    window = page.window()
    page.assessments.setFocus()
    QTest.keyClick(page.assessments, Qt.Key.Key_Down)
    QTest.keyClick(page.assessments, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session is not None, timeout=LONG)
    assert window.page_name == "assessment"
    assert window.windowTitle() == "State XB (fictional) · 2026 · Round of XB – whole.needs"
    window.session.do(answering.level("LEG-02", "police", 2))
    window.actions_by_name["page_collection"].trigger()
    qtbot.waitUntil(lambda: cells(page.assessments, 3)[1] == "2 of 6", timeout=LONG)
    assert window.session is not None
    page.assessments.selectRow(0)
    press(page.settle)
    qtbot.waitUntil(lambda: window.session.file.state.profile.country == "XA", timeout=LONG)
    window.actions_by_name["close"].trigger()
    assert (window.session, window.page_name) == (None, "collection")
    window.actions_by_name["close"].trigger()
    assert (window.files.place, window.page_name) == (None, "start")
    with AssessmentFile.open(whole, COORDINATOR, assessment=collection.assessments(whole)[0]) as file:
        assert file.state.profile.country in ("XA", "XB")


def test_merges_are_listed_taken_back_and_merged_again(page: Any, qtbot: Any, whole: Path) -> None:
    stood = values(whole)
    page.tabs.setCurrentIndex(MERGES)
    assert cells(page.merges, 1) == ["XB-1.needs", "XA-2.needs", "XA-1.needs"]
    assert cells(page.merges, 5) == ["5", "1", "6"]
    page.merges.selectRow(1)
    press(page.take_back)
    assert "Take back merge 2 (“XA-2.needs”)?" in page.sure_text.text()
    press(page.keep)
    assert not page.sure.isVisible()
    press(page.take_back)
    press(page.do_it)
    qtbot.waitUntil(lambda: cells(page.merges, 7)[1].startswith("taken back"), timeout=LONG)
    assert page.lead.text() == "2 assessments · no open conflicts"
    assert not page.take_back.isEnabled()
    press(page.again)
    press(page.do_it)
    qtbot.waitUntil(lambda: page.merges.model().rowCount() == 4, timeout=LONG)
    assert values(whole) == stood
    assert cells(page.merges, 7)[2] == "taken back, merged again since"


def test_an_open_assessment_follows_what_is_taken_back(page: Any, qtbot: Any) -> None:
    window = page.window()
    page.assessments.selectRow(0)
    press(page.open)
    qtbot.waitUntil(lambda: window.session is not None, timeout=LONG)
    before = window.session
    assert before.file.state.conflicts
    window.show_page("collection")
    page.tabs.setCurrentIndex(MERGES)
    page.merges.selectRow(1)
    press(page.take_back)
    press(page.do_it)
    qtbot.waitUntil(lambda: window.session not in (None, before), timeout=LONG)
    assert window.session.file.state.conflicts == ()
    assert window.page_name == "collection"


def test_one_is_saved_to_send_back(page: Any, qtbot: Any, tmp_path: Path, monkeypatch: Any) -> None:
    wanted = tmp_path / "XA-return.needs"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(wanted), ""))
    page.assessments.selectRow(0)
    with qtbot.waitSignal(page.window().files.told, timeout=LONG) as caught:
        press(page.back)
    assert "is written. Merged on the laptop it came from" in caught.args[0].text
    with AssessmentFile.open(wanted, COORDINATOR) as file:
        assert file.state.profile.country == "XA"
    with qtbot.waitSignal(page.window().files.told, timeout=LONG) as caught:
        press(page.back)
    assert caught.args[0].warning
    assert "exists already" in caught.args[0].text


def test_a_recent_collection_is_opened_from_the_start_page(page: Any, qtbot: Any, whole: Path) -> None:
    window = page.window()
    window.files.close(everything=True)
    start = window.page("start")
    assert window.page_name == "start"
    assert start.model.index(0, 0).data().startswith("2 assessments")
    start.list.setFocus()
    QTest.keyClick(start.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page_name == "collection", timeout=LONG)
    assert window.files.place == whole


@pytest.mark.parametrize("tongue", ["en", "fr"])
def test_every_control_has_a_name(page: Any, tongue: str) -> None:
    page.window().settings.choose("language", tongue)
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        nameless = [
            w for w in controls(page) if w.isVisible() and not (w.accessibleName() or getattr(w, "text", str)())
        ]
        assert nameless == []


def test_who_has_not_reported(page: Any, qtbot: Any, tmp_path: Path, monkeypatch: Any) -> None:
    page.tabs.setCurrentIndex(EXPECTED)
    assert page.expected_text.text().startswith("Choose a list of whom you expect")
    listed = tmp_path / "expected.csv"
    listed.write_text("country,person\nXB,\nXA,Person 1\nXC,\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(listed), ""))
    press(page.choose_list)
    qtbot.waitUntil(lambda: page.expected.model().rowCount() == 3, timeout=LONG)
    assert cells(page.expected, 0) == ["nothing yet", "reported", "reported"]
    assert page.expected_text.text() == "Nothing yet from 1 of 3 in “expected.csv”."
    assert page.tabs.tabText(EXPECTED) == "N&ot reported (1)"
    page.expected.selectRow(1)
    QTest.keyClick(page.expected, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.window().session is not None, timeout=LONG)
    assert page.window().session.file.state.profile.country == "XB"
    listed.write_text("country\nnowhere\n")
    page.window().show_page("collection")
    qtbot.waitUntil(lambda: "is not a country code" in page.expected_fault.text(), timeout=LONG)


def test_a_list_to_fill_in_is_written(page: Any, qtbot: Any, tmp_path: Path, monkeypatch: Any) -> None:
    wanted = tmp_path / "list"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(wanted), ""))
    page.tabs.setCurrentIndex(EXPECTED)
    with qtbot.waitSignal(page.told, timeout=LONG):
        press(page.write_list)
    assert wanted.with_suffix(".csv").read_text().splitlines()[1:] == ["XA,,,", "XB,,,"]


def test_pages_made_anew_at_another_scale_know_what_was_there(page: Any, qtbot: Any, came_back: Path) -> None:
    window = page.window()
    window._actions.merge([came_back / "XB-1.needs"])
    merging = window.files.merging
    qtbot.waitUntil(lambda: merging.stage.value == "ready", timeout=LONG)
    window.settings.choose("scale", 150)
    assert window.page_name == "merge"
    made = window.page("merge")
    assert made.files.model().rowCount() == 1
    window.show_page("collection")
    made = window.page("collection")
    assert made is not page
    qtbot.waitUntil(lambda: cells(made.assessments, 3) == ["1 of 6", "1 of 6"], timeout=LONG)
    window.actions_by_name["close"].trigger()
    assert window.page_name == "start"
    qtbot.wait(50)
