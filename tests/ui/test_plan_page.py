"""Assistance and plan: entered by keyboard, each field a change of its own, undone, shown where it counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from needsassess.assessment.planned import Activity, Measure
from needsassess.assessment.values import Money, Progression
from needsassess.services import answering, planning
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import this_replica
from needsassess.ui import language

Key = Qt.Key
CODE = "LEG-01"


@pytest.fixture
def page(window: Any, qtbot: Any) -> Any:
    """At a gap of three levels."""
    with qtbot.waitSignal(window.session.analysed):
        window.session.do(answering.level(CODE, "police", 1) | answering.desired(CODE, "police", 4))
    window.show_item(CODE)
    qtbot.waitUntil(window.page("assessment").question.item.levels[1].hasFocus)
    window.actions_by_name["page_plan"].trigger()
    return window.page("plan")


def press(key: Any) -> None:
    """To where the keyboard is: a list of names that is offered has it first."""
    QTest.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget(), key)


def write(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def state(window: Any) -> Any:
    return window.session.file.state


def activities(window: Any) -> list[Activity]:
    return list(state(window).activities(CODE).values())


def helped(window: Any, qtbot: Any, *providers: str, **fields: Any) -> None:
    with qtbot.waitSignal(window.session.analysed):
        for number, provider in enumerate(providers):
            window.session.do(planning.activity(CODE, Activity(provider, **fields), f"k{number}"))


def cell(page: Any, column: int) -> str:
    model = page.needs.list.model()
    return str(model.index(model.row_of(CODE), column).data())


def marks(view: Any) -> list[str]:
    """The last column of the list, row by row."""
    model = view.model()
    return [model.index(row, model.columnCount() - 1).data() for row in range(model.rowCount())]


def test_it_opens_at_the_question_and_says_that_nobody_helps(page: Any) -> None:
    assert page.title.text().startswith(CODE)
    assert page.levels.text() == "current 1 · desired 4 · gap 3, rank 1"
    assert page.notice_said.text() == "For this priority gap no activity is active or planned."
    assert page.activities.empty.isVisible()
    assert "Add one" in page.activities.empty.text()
    assert cell(page, 2) == "nobody"
    assert page.needs.counts.text() == "1 gap · 1 priority gap without assistance · 0 overlaps"


def test_an_activity_is_entered_and_undone_by_keyboard(page: Any, window: Any, qtbot: Any) -> None:
    assert page.needs.list.hasFocus()
    press(Key.Key_Return)  # from the need to what is done about it
    assert page.activities.add.hasFocus()
    press(Key.Key_Space)
    controls = page.activities.form.controls
    assert controls["provider"].hasFocus()
    assert activities(window) == []  # nothing is recorded before something is written
    write("UNODC")
    press(Key.Key_Tab)
    write("Training of investigators")
    press(Key.Key_Tab)
    write("Tra")
    press(Key.Key_Tab)
    press(Key.Key_Up)
    press(Key.Key_Tab)
    press(Key.Key_Down)
    press(Key.Key_Tab)
    write("2027-03")
    press(Key.Key_Tab)
    write("2027")
    press(Key.Key_Tab)
    write("In May")
    with qtbot.waitSignal(window.session.analysed):
        press(Key.Key_Escape)
        page.flush()
    assert page.activities.list.hasFocus()
    assert activities(window) == [
        Activity(
            "UNODC",
            "Training of investigators",
            "training",
            date(2027, 3, 1),
            date(2027, 12, 31),
            Money.UNDER_50,
            Progression.PLANNED,
            "In May",
        )
    ]
    assert not page.notice.isVisible()
    assert cell(page, 2) == "1 planned"
    window.actions_by_name["undo"].trigger()
    assert activities(window)[0].note == ""
    assert controls["note"].toPlainText() == ""
    assert f"{CODE}, activity of a provider" in window.foot.messages.text.text()
    window.actions_by_name["redo"].trigger()
    assert controls["note"].toPlainText() == "In May"


def test_it_is_on_disk(page: Any, window: Any, file_path: Path) -> None:
    page.activities.add.click()
    write("UNODC")
    window.close()  # without leaving the field
    with AssessmentFile.open(file_path, this_replica(), read_only=True) as file:
        assert [one.provider for one in file.state.activities(CODE).values()] == ["UNODC"]


def test_one_field_changes_alone(page: Any, window: Any, qtbot: Any) -> None:
    helped(window, qtbot, "UNODC", title="Courses")
    seen: list[Any] = []
    window.session.changed.connect(seen.append)
    page.activities.list.setFocus()
    press(Key.Key_Return)
    press(Key.Key_Tab)
    page.activities.form.controls["title"].selectAll()
    write("Workshops")
    press(Key.Key_Return)
    assert [change.subjects for change in seen] == [(f"activity/{CODE}/k0/title",)]


def test_what_is_no_day_is_told_beside_it_and_not_taken(page: Any, window: Any) -> None:
    page.activities.add.click()
    write("UNODC")
    form = page.activities.form
    form.controls["first"].setFocus()
    write("May")
    press(Key.Key_Tab)
    assert "“May” is no date" in form.fields["first"].fault.text()
    form.controls["first"].setFocus()
    form.controls["first"].selectAll()
    write("31/05/2027")
    press(Key.Key_Tab)
    write("2026")
    press(Key.Key_Tab)
    assert form.fields["last"].fault.text() == "The last day is before the first."
    assert (activities(window)[0].first, activities(window)[0].last) == (date(2027, 5, 31), None)


def test_removed_by_key_and_brought_back(page: Any, window: Any, qtbot: Any) -> None:
    helped(window, qtbot, "A", "B")
    assert "A, B" in page.notice_said.text()
    assert cell(page, 2) == "overlap: 2"
    page.activities.list.setFocus()
    with qtbot.waitSignal(window.session.analysed):
        press(Key.Key_Delete)
    assert [one.provider for one in activities(window)] == ["B"]
    assert not page.notice.isVisible()
    assert window.foot.messages.text.text() == "Removed: A"
    window.foot.messages.action.click()
    assert [one.provider for one in activities(window)] == ["A", "B"]


def test_a_note_is_marked_as_sensitive_by_key_or_tick_and_undone(page: Any, window: Any, qtbot: Any) -> None:
    helped(window, qtbot, "UNODC", note="They fear the ministry.")
    page.activities.list.setFocus()
    press(Key.Key_S)
    assert activities(window)[0].sensitive
    tick = page.activities.form.sensitive
    assert tick.isChecked()
    assert marks(page.activities.list) == ["sensitive"]
    window.actions_by_name["undo"].trigger()
    assert not tick.isChecked()
    assert marks(page.activities.list) == ["–"]
    assert "note of an activity kept out of redacted reports" in window.foot.messages.text.text()
    page.activities.form.controls["note"].setFocus()
    press(Key.Key_Tab)
    assert tick.hasFocus()
    press(Key.Key_Space)
    assert activities(window)[0].sensitive
    press(Key.Key_Escape)
    assert page.activities.list.hasFocus()


@pytest.mark.parametrize("code", language.NAMES)
@pytest.mark.parametrize("width", [1366, 1100])
def test_the_mark_of_a_row_is_seen_whole_beside_long_texts(
    page: Any, window: Any, qtbot: Any, code: str, width: int
) -> None:
    first, last = date(2026, 12, 1), date(2027, 12, 31)
    lasting = {"assistance": "legislative_drafting", "first": first, "last": last, "sensitive": True}
    helped(window, qtbot, "Council of Regions", "UNODC", title="Courses " * 9, **lasting)
    window.session.do(planning.measure(CODE, Measure("Move the server " * 9, **lasting), "m"))
    window.settings.choose("language", code)
    window.resize(width, 768)
    for tab, view in enumerate((page.activities.list, page.measures.list)):
        page.tabs.setCurrentIndex(tab)
        qtbot.waitUntil(view.isVisible)
        QApplication.processEvents()
        column = view.model().columnCount() - 1
        assert set(marks(view)) == {{"en": "sensitive", "fr": "sensible"}[code]}
        assert view.columnWidth(column) >= view.sizeHintForColumn(column)
        right = view.columnViewportPosition(column) + view.columnWidth(column)
        assert right <= view.viewport().width()
        assert min(view.columnWidth(0), view.columnWidth(1)) >= 100


def test_a_mark_waits_for_the_measure_that_it_is_set_on(page: Any, window: Any) -> None:
    page.tabs.setCurrentIndex(1)
    page.measures.add.click()
    press(Key.Key_Tab)
    press(Key.Key_Space)
    assert not state(window).measures(CODE)
    page.measures.form.controls["action"].setFocus()
    write("Move the server")
    press(Key.Key_Tab)
    (measure,) = state(window).measures(CODE).values()
    assert (measure.action, measure.sensitive) == ("Move the server", True)
    press(Key.Key_Space)
    (measure,) = state(window).measures(CODE).values()
    assert not measure.sensitive


def test_days_that_two_laptops_put_the_wrong_way_round_hold_no_other_field_up(
    page: Any, window: Any, qtbot: Any
) -> None:
    helped(window, qtbot, "UNODC", first=date(2027, 5, 1), last=date(2026, 5, 1))
    page.activities.list.setFocus()
    press(Key.Key_S)
    assert activities(window)[0].sensitive


def test_a_draft_that_says_nothing_leaves_nothing(page: Any, window: Any) -> None:
    page.activities.add.click()
    page.activities.list.setFocus()
    press(Key.Key_Delete)
    assert page.activities.empty.isVisible()
    assert not window.session.file.state.heads(f"activity/{CODE}/x/provider")
    assert page.activities.add.hasFocus()


def test_providers_written_before_are_offered(page: Any, window: Any, qtbot: Any) -> None:
    helped(window, qtbot, "Council of Regions")
    window.session.do(planning.activity("LEG-02", Activity("UNODC"), "k"))
    page.activities.add.click()
    field = page.activities.form.controls["provider"]
    write("region")
    assert field.completer().currentCompletion() == "Council of Regions"


def test_a_recommended_action_is_taken_over_by_one_key(page: Any, window: Any) -> None:
    page.tabs.setCurrentIndex(1)
    page.needs.list.setFocus()
    press(Key.Key_Return)
    assert page.recommended.list.hasFocus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    told = window.session.file.instrument.words("en").items[CODE].actions[1]
    item = window.session.file.instrument.item_by_code[CODE]
    (measure,) = state(window).measures(CODE).values()
    assert (measure.action, measure.assistance) == (told, item.actions[1].assistance)
    assert page.recommended.list.model().index(1, 2).data() == "yes"
    lead = page.measures.form.controls["lead"]
    assert lead.hasFocus()
    write(window.session.file.instrument.words("en").institutions["prosecution"].lower())
    press(Key.Key_Return)
    (measure,) = state(window).measures(CODE).values()
    assert measure.lead == "prosecution"  # an institution of the assessment by its key
    lead.selectAll()
    write("The ministry")
    press(Key.Key_Return)
    (measure,) = state(window).measures(CODE).values()
    assert measure.lead == "The ministry"


def test_a_feasible_level_needs_its_day(page: Any, window: Any) -> None:
    page.tabs.setCurrentIndex(1)
    page.feasible.level.setFocus()
    write("3")
    assert "by when" in page.feasible.fault.text()
    assert state(window).settlement(CODE).feasible is None
    press(Key.Key_Tab)
    write("2028")
    press(Key.Key_Return)
    assert state(window).settlement(CODE).feasible == (3, date(2028, 12, 31))
    assert page.feasible.fault.text() == ""
    assert f"{CODE}" in page.title.text()


@pytest.mark.parametrize(
    ("which", "there"),
    [("gaps", 1), ("orphans", 0), ("overlaps", 1), ("unplanned", 1), ("planned", 1)],
)
def test_the_list_is_narrowed(page: Any, window: Any, qtbot: Any, which: str, there: int) -> None:
    helped(window, qtbot, "A", "B")
    page.needs.which.choose(which)
    page.needs.which.activated.emit(0)
    assert page.needs.list.model().rowCount() == there
    assert page.needs.none.isVisible() == (not there)
    assert page.title.text().startswith(CODE)  # what is being worked on stays


def test_needs_are_searched(page: Any) -> None:
    page.needs.which.choose("all")
    page.needs.which.activated.emit(0)
    page.needs.search.setText("darknet")
    assert page.needs.list.model().code(0) == "LEI-10"
    page.needs.search.setText("no such thing")
    assert "No need matches" in page.needs.none.text()


def test_the_panel_beside_the_question_tells_of_it(page: Any, window: Any, qtbot: Any) -> None:
    helped(window, qtbot, "A <b>", "B")
    window.session.do(planning.feasible(CODE, 3, date(2028, 12, 31)))
    window.show_item(CODE)
    side = window.page("assessment").side
    side.setCurrentIndex(3)
    text = side.texts["plan"].toPlainText()
    assert "Several providers work on this need: A <b>, B." in text
    assert "Level 3 can be reached by 31 Dec 2028." in text
    assert "Nothing noted yet." in text


@pytest.mark.parametrize("code", language.NAMES)
def test_every_control_has_a_name(page: Any, window: Any, qtbot: Any, code: str) -> None:
    helped(window, qtbot, "A")
    window.settings.choose("language", code)
    for box in (page.activities, page.measures):
        for control in (box.list, *box.form.controls.values()):
            assert control.accessibleName()
    for control in (
        page.needs.list,
        page.needs.which,
        page.needs.search,
        page.feasible.level,
        page.feasible.by,
    ):
        assert control.accessibleName()


def test_without_a_gap_it_says_what_to_do(window: Any) -> None:
    window.show_page("plan")
    page = window.page("plan")
    assert "Answer questions first" in page.needs.none.text()
    assert not page.tabs.isVisible()


def imports(monkeypatch: pytest.MonkeyPatch, path: Path, done: Any) -> None:
    """Chooses that file where one is asked for, and does so in the dialog that comes."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QFileDialog

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    timer = QTimer(QApplication.instance(), interval=10)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog and dialog.summary.text() != "Reading the file…":
            timer.stop()
            try:
                done(dialog)
            finally:
                if dialog.isVisible():  # what went wrong is told by the test, not by one that never ends
                    dialog.reject()

    timer.timeout.connect(look)
    timer.start()


def test_a_csv_file_is_shown_before_it_is_taken_and_one_undo_takes_it_back(
    page: Any, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "aid.csv"
    path.write_text("item,provider,title,budget\nLEG-01,UNODC,Courses,under_50\nLEG-02,Council,,\n")
    shown: list[Any] = []

    def take(dialog: Any) -> None:
        model = dialog.table.model()
        shown.extend([model.index(row, c).data() for c in range(4)] for row in range(model.rowCount()))
        shown.append(dialog.summary.text())
        QTest.keyClick(dialog.focusWidget(), Key.Key_Space)

    imports(monkeypatch, path, take)
    page.activities.load.click()
    assert shown == [
        ["LEG-01", "Provider of assistance", "Nothing noted", "UNODC"],
        ["LEG-01", "Activity", "Nothing noted", "Courses"],
        ["LEG-01", "Budget class", "Nothing noted", "under 50,000 USD"],
        ["LEG-01", "Status of the activity", "Nothing noted", "Active"],
        ["LEG-02", "Provider of assistance", "Nothing noted", "Council"],
        ["LEG-02", "Status of the activity", "Nothing noted", "Active"],
        "6 values would change, of 2 activities.",
    ]
    assert [one.provider for one in activities(window)] == ["UNODC"]
    assert "aid.csv" in window.foot.messages.text.text()
    window.foot.messages.action.click()
    assert not activities(window)
    assert not state(window).activities("LEG-02")


def test_a_workbook_is_taken_as_csv_is(
    page: Any, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from openpyxl import Workbook

    book, path = Workbook(), tmp_path / "aid.xlsx"
    for row in (("item", "Provider", "Sensitive"), (CODE, "UNODC", "yes")):
        book.active.append(row)
    book.save(path)
    imports(monkeypatch, path, lambda dialog: QTest.keyClick(dialog.focusWidget(), Key.Key_Space))
    page.activities.load.click()
    assert [(one.provider, one.sensitive) for one in activities(window)] == [("UNODC", True)]
    assert "aid.xlsx" in window.foot.messages.text.text()


def test_what_is_wrong_is_told_line_by_line_and_nothing_is_taken(
    page: Any, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "aid.csv"
    path.write_text("item,provider,first\nLEG-01,UNODC,May\nXXX-01,Council,\nLEG-02,Council,\n")
    said: list[Any] = []

    def read(dialog: Any) -> None:
        said.extend((dialog.summary.text(), dialog.faults.toPlainText(), dialog.take.isEnabled()))
        QTest.keyClick(dialog.focusWidget(), Key.Key_Escape)

    imports(monkeypatch, path, read)
    page.activities.load.click()
    summary, faults, can_take = said
    assert summary == "Nothing of it can be taken. 2 faults to mend in the file:"
    assert [line.split(":")[0] for line in faults.splitlines()] == [
        "aid.csv, line 2",
        "aid.csv, line 3",
    ]
    assert not can_take
    assert not state(window).activities("LEG-02")
