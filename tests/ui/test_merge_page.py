"""Merging in the window: the plan file by file, what is refused, cancelled, merged, taken back and brought."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from needsassess.services import answering, collection
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import this_replica
from needsassess.ui import tasks
from needsassess.ui.merge_planning import Stage
from tests.helpers.merging import COORDINATOR, standing, values
from tests.ui.test_window import controls

LEFT = Qt.MouseButton.LeftButton
LONG = 30_000


@pytest.fixture
def page(empty_window: Any, tmp_path: Path) -> Any:
    """The merge page, on a new file that is not there yet."""
    empty_window.show_page("merge")
    made = empty_window.page("merge")
    made.controller.merging.choose_target(tmp_path / "all.needs")
    return made


def reach(qtbot: Any, page: Any, stage: Stage) -> None:
    qtbot.waitUntil(lambda: page.controller.merging.stage is stage, timeout=LONG)


def column(page: Any, number: int) -> list[str]:
    model = page.files.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def press(button: Any) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def choose(page: Any, row: int) -> None:
    """That row and no other, whatever keys an earlier test held down: selectRow would heed them."""
    flags = QItemSelectionModel.SelectionFlag
    page.files.selectionModel().select(page.files.model().index(row, 0), flags.ClearAndSelect | flags.Rows)


def test_a_plan_is_made_file_by_file_and_writes_nothing(page: Any, qtbot: Any, came_back: Path) -> None:
    before = standing(came_back.parent)
    seen = []
    page.controller.merging.judged.connect(lambda: seen.append(page.files.model().rowCount()))
    page.take([came_back])
    assert page.working.isVisible()
    reach(qtbot, page, Stage.READY)
    assert seen == [1, 2, 3, 4, 5, 6]
    names = ["cut.needs", "letter.needs", "XA-1.needs", "XA-2.needs", "XB-1.needs", "XB-double.needs"]
    assert column(page, 0) == names
    assert column(page, 1) == ["refused", "refused", "new here", "new here", "new here", "nothing new"]
    remarks = column(page, 6)
    assert "is cut off: copy it again" in remarks[0]
    assert "is not an assessment file" in remarks[1]
    assert remarks[5] == "The same file as “XB-1.needs”."
    of_xa = page.assessments.model()
    assert of_xa.rowCount() == 2
    assert [of_xa.index(0, n).data() for n in (0, 1, 3)] == ["State XA (fictional)", "Round of XA", "1"]
    assert not page.merge.isEnabled()
    assert "2 files cannot be taken" in page.warning_text.text()
    assert standing(came_back.parent) == before


def test_the_others_are_merged_only_where_that_is_chosen(page: Any, qtbot: Any, came_back: Path) -> None:
    page.take([came_back])
    reach(qtbot, page, Stage.READY)
    press(page.merge_others)
    reach(qtbot, page, Stage.DONE)
    assert page.result_text.text().startswith("Merged into “all.needs”: 12 changes from 3 files.")
    assert "1 field is in conflict" in page.result_text.text()
    assert len(collection.assessments(came_back.parent / "all.needs")) == 2
    press(page.undo)
    qtbot.waitUntil(lambda: page.result_text.text().startswith("Taken back"), timeout=LONG)
    assert values(came_back.parent / "all.needs") == {}
    press(page.undo)
    qtbot.waitUntil(lambda: page.result_text.text().startswith("Merged"), timeout=LONG)
    assert len(values(came_back.parent / "all.needs")) == 10
    press(page.open)
    window = page.window()
    qtbot.waitUntil(lambda: window.page_name == "collection", timeout=LONG)
    assert window.files.place == came_back.parent / "all.needs"


def test_a_file_is_removed_and_another_added(page: Any, qtbot: Any, came_back: Path, monkeypatch: Any) -> None:
    page.take([came_back / "XA-1.needs", came_back / "letter.needs"])
    reach(qtbot, page, Stage.READY)
    assert column(page, 0) == ["letter.needs", "XA-1.needs"]
    page.files.selectRow(0)
    QTest.keyClick(page.files, Qt.Key.Key_Delete)
    reach(qtbot, page, Stage.READY)
    assert column(page, 0) == ["XA-1.needs"]
    assert page.merge.isEnabled()
    chosen = ([str(came_back / "XB-1.needs")], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: chosen)
    press(page.add_files)
    reach(qtbot, page, Stage.READY)
    assert column(page, 0) == ["XA-1.needs", "XB-1.needs"]
    assert page.summary.text() == "To be merged: 11 changes from 2 files, for 2 assessments. No conflicts."
    empty = came_back.parent / "empty"
    empty.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(empty))
    with qtbot.waitSignal(page.told, timeout=LONG) as caught:
        press(page.add_folder)
    assert "There is no assessment file in" in caught.args[0].text
    assert column(page, 0) == ["XA-1.needs", "XB-1.needs"]
    press(page.clear)
    assert page.nothing.isVisible()


@contextmanager
def held_until(event: Event) -> Iterator[None]:
    """Whatever is handed over from the background, its thread waits there for the event."""

    def wait(*_: Any) -> None:
        event.wait(LONG / 1000)

    handed = tasks._post().handed
    handed.connect(wait, Qt.ConnectionType.DirectConnection)
    try:
        yield
    finally:
        handed.disconnect(wait)


def test_cancel_leaves_everything_as_it_was(page: Any, qtbot: Any, came_back: Path) -> None:
    this_replica()  # made when it is first needed
    page.take([came_back / "XA-1.needs"])
    reach(qtbot, page, Stage.READY)
    before = standing(came_back.parent)
    merging = page.controller.merging
    clicked, free = Event(), Event()
    merging.judged.connect(page.cancel.click)
    merging.judged.connect(clicked.set)
    with held_until(clicked):  # the thread goes on after the first file when that was clicked
        page.take([came_back])
        reach(qtbot, page, Stage.READY)
    assert clicked.is_set()
    assert column(page, 0) == ["XA-1.needs"]
    merging._files.read(lambda _: free.wait(LONG / 1000))
    press(page.merge)
    page.cancel.click()  # before the thread has begun
    free.set()
    qtbot.waitUntil(lambda: not merging.is_busy, timeout=LONG)
    assert merging.stage is Stage.READY
    assert standing(came_back.parent) == before
    assert page.merge.isEnabled()


def test_an_open_assessment_is_let_go_of_and_shows_what_came(
    open_window: Any, qtbot: Any, came_back: Path
) -> None:
    path = Path(shutil.copy(came_back / "XA-1.needs", came_back.parent / "mine.needs"))
    window = open_window(path)
    window.session.do(answering.note("LEG-01", "police", "typed before"))
    first = window.session
    window._actions.merge([came_back / "XA-2.needs"])
    page = window.page("merge")
    reach(qtbot, page, Stage.READY)
    assert "“mine.needs”, which is open" in page.target.currentText()
    press(page.merge)
    reach(qtbot, page, Stage.DONE)
    qtbot.waitUntil(lambda: window.session is not None, timeout=LONG)
    assert window.session is not first
    assert window.page_name == "merge"
    state = window.session.file.state
    assert state.conflicts == ("answer/LEG-01/police/response",)
    assert state.answer("LEG-01", "police").note == "typed before"
    window.show_page("assessment")
    window.session.do(answering.note("LEG-01", "police", "and after"))
    window.close()
    with AssessmentFile.open(path, COORDINATOR) as file:
        assert file.state.answer("LEG-01", "police").note == "and after"


def test_what_was_taken_back_is_asked_about(
    empty_window: Any, qtbot: Any, whole: Path, came_back: Path
) -> None:
    from needsassess.services.unmerge import unmerge

    stood = values(whole)
    unmerge(whole, [2, 3], COORDINATOR)
    empty_window.show_page("merge")
    page = empty_window.page("merge")
    page.controller.merging.choose_target(whole)
    page.take([came_back / "XA-2.needs", came_back / "XB-1.needs"])
    reach(qtbot, page, Stage.READY)
    assert "taken back. It stays out unless" in column(page, 6)[0]
    assert not page.merge.isEnabled()
    choose(page, 1)
    press(page.remove)
    reach(qtbot, page, Stage.READY)
    press(page.bring_back)
    reach(qtbot, page, Stage.READY)
    assert not page.warning.isVisible()
    press(page.merge)
    reach(qtbot, page, Stage.DONE)
    assert {k: v for k, v in values(whole).items() if k in stood} == values(whole)
    press(page.more)
    page.take([came_back / "XB-1.needs"])
    reach(qtbot, page, Stage.READY)
    press(page.leave_out)
    assert page.nothing.isVisible()


def test_files_dropped_on_the_window_are_looked_at(empty_window: Any, qtbot: Any, came_back: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(came_back))])
    none = Qt.KeyboardModifier.NoModifier
    empty_window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, LEFT, none))
    assert empty_window.page_name == "merge"
    page = empty_window.page("merge")
    reach(qtbot, page, Stage.READY)
    assert page.files.model().rowCount() == 6


@pytest.mark.parametrize("tongue", ["en", "fr"])
def test_every_control_has_a_name_and_the_page_fits(
    page: Any, qtbot: Any, came_back: Path, tongue: str
) -> None:
    page.window().settings.choose("language", tongue)
    page.take([came_back])
    reach(qtbot, page, Stage.READY)
    assert [
        w for w in controls(page) if w.isVisible() and not (w.accessibleName() or getattr(w, "text", str)())
    ] == []
    window = page.window()
    assert (window.width(), window.height()) == (1366, 768)
    assert page.warning.mapTo(window, page.warning.rect().bottomLeft()).y() < window.foot.y()


def test_all_of_it_by_keyboard(page: Any, qtbot: Any, came_back: Path, monkeypatch: Any) -> None:
    chosen = ([str(came_back / name) for name in ("XA-1.needs", "XB-1.needs")], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: chosen)
    assert page.add_files.hasFocus()
    QTest.keyClick(page.add_files, Qt.Key.Key_Space)
    reach(qtbot, page, Stage.READY)
    assert page.merge.hasFocus()
    QTest.keyClick(page.merge, Qt.Key.Key_Space)
    reach(qtbot, page, Stage.DONE)
    assert page.open.hasFocus()
    QTest.keyClick(page.open, Qt.Key.Key_Space)
    window = page.window()
    qtbot.waitUntil(lambda: window.page_name == "collection", timeout=LONG)


def test_what_conflicts_is_settled_at_once(page: Any, qtbot: Any, came_back: Path) -> None:
    page.take([came_back / "XA-1.needs", came_back / "XA-2.needs", came_back / "XB-1.needs"])
    reach(qtbot, page, Stage.READY)
    press(page.merge)
    reach(qtbot, page, Stage.DONE)
    window = page.window()
    press(page.settle)
    qtbot.waitUntil(lambda: window.page_name == "conflicts", timeout=LONG)
    assert window.session.file.state.profile.country == "XA"
    assert window.files.holds_many
    assert window.bar.pages["collection"].isVisible()


def test_a_window_that_closes_in_the_middle_leaves_the_file_as_it_was_or_complete(
    open_window: Any, qtbot: Any, came_back: Path
) -> None:
    path = Path(shutil.copy(came_back / "XA-1.needs", came_back.parent / "mine.needs"))
    window = open_window(path)
    window._actions.merge([came_back / "XA-2.needs"])
    page = window.page("merge")
    reach(qtbot, page, Stage.READY)
    before = values(path)
    press(page.merge)
    window.close()
    window.files._worker.shutdown(wait=True)
    after = values(path)
    assert after == before or [len(said) for said in after.values() if len(said) > 1] == [2]
    assert [found.name for found in path.parent.glob("mine*")] == ["mine.needs"]
