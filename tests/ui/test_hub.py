"""A hub in the window, on a real server: opened by its address, worked on, refreshed, lost and found again."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import keyring
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from needsassess.services import answering, collection, hubs, recent
from needsassess.services.assessment_file import AssessmentFile
from needsassess.ui import pages
from needsassess.ui.merge_planning import Stage
from tests.helpers.keyrings import Missing
from tests.helpers.laptops import copies
from tests.helpers.merging import COORDINATOR, REPLICAS, merged, witness
from tests.helpers.postgres import ASKED, PASSWORD
from tests.helpers.wire import wire_to
from tests.ui.test_window import controls

LEFT = Qt.MouseButton.LeftButton
LONG = 30_000
PLACE = ("LEG-02", "police")
PATH = "answer/LEG-02/police/response"


@pytest.fixture
def filled(hub: Any, tmp_path: Path) -> Any:
    """A hub with one assessment, whose level of LEG-01 is in conflict."""
    merged(hub, copies(tmp_path))
    return hub


@pytest.fixture
def dialog(empty_window: Any, qtbot: Any) -> Any:
    """The dialog, shown without waiting for its end."""
    made = pages.make_dialog("hub", empty_window)
    made.open()
    qtbot.waitUntil(made.isVisible)
    return made


def type_address(dialog: Any, text: str) -> None:
    dialog.address.control.setEditText(text)


def press(button: Any) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


@pytest.fixture
def guarded(postgres: Any, filled: Any, roles: Any, ring: Any) -> Any:
    """The same hub for a person who is asked for a password."""
    return postgres.hub(filled.stem, ASKED)


def settled(dialog: Any, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: not dialog.working.isVisible(), timeout=LONG)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("programme", "is no address of a hub"),
        ("C:\\programme.needs", "is no address of a hub"),
        ("postgresql://u@h/d", "is no address of a hub"),
        ("postgresql+psycopg://u@h:port/d", "is no address of a hub"),
        ("postgresql+psycopg://[h/d", "is no address of a hub"),
        ("postgresql+psycopg://u:secret@h/d", "Leave the password out"),
    ],
)
def test_an_address_that_is_none_is_told_under_the_field(dialog: Any, text: str, said: str) -> None:
    type_address(dialog, text)
    press(dialog.go)
    assert said in dialog.address.fault.text()
    assert dialog.address.fault.isVisible()
    assert "secret" not in dialog.address.fault.text()
    type_address(dialog, "postgresql+psycopg://")
    assert not dialog.address.fault.isVisible()
    assert not dialog.password.isVisible()


def test_a_machine_that_does_not_answer_is_told_and_the_dialog_stays(dialog: Any, qtbot: Any) -> None:
    type_address(dialog, "postgresql+psycopg://u@127.0.0.1:1/d")
    press(dialog.go)
    assert dialog.working.isVisible()
    settled(dialog, qtbot)
    assert "cannot be reached" in dialog.address.fault.text()
    assert dialog.isVisible()
    assert hubs.addresses() == []


def test_connecting_can_be_cancelled(dialog: Any, qtbot: Any, hub: Any) -> None:
    type_address(dialog, hub.url)
    press(dialog.go)
    press(dialog.cancel)
    assert dialog.isVisible()
    assert not dialog.working.isVisible()
    assert dialog.hub is None
    with qtbot.waitSignal(dialog.rejected):
        press(dialog.cancel)


def test_the_password_is_asked_for_where_it_is_wanted(dialog: Any, qtbot: Any, guarded: Any, ring: Any) -> None:
    there = guarded
    type_address(dialog, there.url)
    assert not dialog.password.isVisible()
    press(dialog.go)
    qtbot.waitUntil(dialog.password.isVisible, timeout=LONG)
    assert dialog.password.control.echoMode() is QLineEdit.EchoMode.Password
    assert not dialog.password.is_faulty
    press(dialog.go)
    assert "The password is empty" in dialog.password.fault.text()
    QTest.keyClicks(dialog.password.control, "wrong")
    press(dialog.go)
    settled(dialog, qtbot)
    assert "This password was not accepted" in dialog.password.fault.text()
    dialog.password.control.setText(PASSWORD)
    dialog.keep.click()
    with qtbot.waitSignal(dialog.accepted, timeout=LONG):
        press(dialog.go)
    assert (dialog.hub, dialog.notice) == (there, "")
    assert list(ring.words.values()) == [PASSWORD]
    assert hubs.addresses() == [there.url]
    assert len(collection.assessments(there)) == 1
    home = Path(os.environ["NEEDSASSESS_HOME"])
    assert not any(PASSWORD.encode() in p.read_bytes() for p in home.rglob("*") if p.is_file())


def test_without_a_keyring_the_password_is_held_until_the_end(dialog: Any, qtbot: Any, guarded: Any) -> None:
    keyring.set_keyring(Missing())
    there = guarded
    type_address(dialog, there.url)
    press(dialog.go)
    qtbot.waitUntil(dialog.password.isVisible, timeout=LONG)
    dialog.password.control.setText(PASSWORD)
    dialog.keep.click()
    with qtbot.waitSignal(dialog.accepted, timeout=LONG):
        QTest.keyClick(dialog.password.control, Qt.Key.Key_Return)
    assert "no keyring" in dialog.notice
    assert len(collection.assessments(there)) == 1
    assert PASSWORD not in repr(there) + repr(vars(dialog.controller))


@pytest.fixture
def window(empty_window: Any, qtbot: Any, filled: Any) -> Any:
    """On the hub's collection."""
    empty_window.files.open(filled)
    qtbot.waitUntil(lambda: empty_window.page_name == "collection", timeout=LONG)
    qtbot.waitUntil(lambda: empty_window.page("collection").assessments.model().rowCount() == 1, timeout=LONG)
    return empty_window


@pytest.fixture
def assessment(window: Any, qtbot: Any) -> Any:
    """The one assessment of the hub, open."""
    page = window.page("collection")
    page.assessments.setFocus()
    QTest.keyClick(page.assessments, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session is not None, timeout=LONG)
    return window


def other(place: Any, who: int = 3) -> AssessmentFile:
    """Somebody else, at another machine."""
    return AssessmentFile.open(place, REPLICAS[who], assessment=collection.assessments(place)[0])


def saved(window: Any, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: window.session.pending == 0 and "✓" in window.foot.saved.text(), timeout=LONG)


def test_it_opens_on_the_collection_even_with_one_assessment(window: Any, filled: Any) -> None:
    page = window.page("collection")
    assert page.title.text() == filled.name
    assert page.path.text() == filled.url
    assert page.lead.text() == "1 assessment · 1 open conflict"
    assert window.session is None
    assert window.bar.pages["collection"].isVisible()
    (entry,) = recent.entries()
    assert (entry.path, entry.is_there(), entry.place) == (filled.url, True, filled)


def test_an_assessment_is_answered_undone_and_settled(assessment: Any, qtbot: Any, filled: Any) -> None:
    window = assessment
    window.session.do(answering.level(*PLACE, 3))
    saved(window, qtbot)
    with other(filled) as file:
        assert file.state.answer(*PLACE).level == 3
    window.actions_by_name["undo"].trigger()
    saved(window, qtbot)
    window.actions_by_name["page_conflicts"].trigger()
    assert window.page_name == "conflicts"
    (path,) = window.session.file.state.conflicts
    window.session.do({path: {"status": "answered", "value": 2}}, "as agreed")
    saved(window, qtbot)
    with other(filled) as file:
        assert file.state.answer(*PLACE).level is None
        assert file.state.conflicts == ()
        assert file.state.answer("LEG-01", "police").level == 2


def test_lost_connections_are_made_anew(assessment: Any, qtbot: Any, postgres: Any, filled: Any) -> None:
    end = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{filled.stem}'"
    for level in (1, 2):
        postgres.run(end)
        assessment.session.do(answering.level(*PLACE, level))
        saved(assessment, qtbot)
    with other(filled) as file:
        assert [r.value["value"] for r in file.history(PATH)] == [2, 1]


def revisions(place: Any) -> list[Any]:
    with other(place) as file:
        return [r.value["value"] for r in file.history(PATH)]


def test_what_was_typed_while_the_server_was_down_is_saved_in_order_when_it_is_back(
    assessment: Any, qtbot: Any, postgres: Any, filled: Any
) -> None:
    window = assessment
    postgres.stop()
    try:
        for level in (1, 2, 3):
            window.session.do(answering.level(*PLACE, level))
        qtbot.waitUntil(lambda: window.foot.saved.text() == "Not saved", timeout=LONG)
        press(window.foot.retry)
        qtbot.waitUntil(lambda: "cannot be reached" in window.foot.messages.text.text(), timeout=LONG)
        window.close()
        assert window.isVisible()
        assert window.session.pending == 3
    finally:
        postgres.start()
    qtbot.waitUntil(window.foot.retry.isVisible, timeout=LONG)
    press(window.foot.retry)
    saved(window, qtbot)
    assert revisions(filled) == [3, 2, 1]


def test_a_server_that_is_gone_does_not_hold_the_window(assessment: Any, qtbot: Any, postgres: Any) -> None:
    window = assessment
    postgres.stop()
    try:
        window.session.do(answering.level(*PLACE, 1))
        qtbot.waitUntil(window.foot.retry.isVisible, timeout=LONG)
        window.actions_by_name["close"].trigger()
        assert window.foot.messages.text.text().startswith("1 change is not saved.")
        press(window.foot.messages.action)
        assert (window.session, window.page_name) == (None, "collection")
        qtbot.waitUntil(lambda: "cannot be reached" in window.foot.messages.text.text(), timeout=LONG)
    finally:
        postgres.start()


def test_a_commit_whose_acknowledgement_was_lost_is_recognised(
    empty_window: Any, qtbot: Any, postgres: Any, filled: Any
) -> None:
    window = empty_window
    with wire_to(postgres.local) as wire:
        there = replace(postgres, port=wire.port).hub(filled.stem)
        window.files.open(there, collection.assessments(filled)[0])
        qtbot.waitUntil(lambda: window.session is not None, timeout=LONG)
        wire.cuts_commit = True
        window.session.do(answering.level(*PLACE, 1))
        qtbot.waitUntil(lambda: window.foot.saved.text() == "Not saved", timeout=LONG)
        assert wire.was_cut.is_set()
        assert "was lost" in window.foot.messages.text.text()
        qtbot.waitUntil(lambda: revisions(filled) == [1], timeout=LONG)
        with other(filled) as file:
            file.record(answering.level(*PLACE, 4))  # goes on from what the window does not know to be there
        window.session.do(answering.level(*PLACE, 2))  # tries the one before again, too
        saved(window, qtbot)
        window.actions_by_name["refresh"].trigger()
        qtbot.waitUntil(lambda: PATH in window.session.file.state.conflicts, timeout=LONG)
    assert sorted(revisions(filled)) == [1, 2, 4]
    with other(filled) as file:
        assert sorted(head.value["value"] for head in file.state.heads(PATH)) == [2, 4]


def test_what_others_write_is_taken_in_and_what_is_typed_stays(
    assessment: Any, qtbot: Any, filled: Any
) -> None:
    window = assessment
    window.show_item("LEG-02")
    note = window.page("assessment").question.item.note
    note.setFocus()
    QTest.keyClicks(note, "seen by me")
    with other(filled) as file:
        file.record(answering.note(*PLACE, "seen by them") | answering.level(*PLACE, 4))
    QTest.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.session.file.state.answer(*PLACE).level == 4, timeout=LONG)
    saved(window, qtbot)
    state = window.session.file.state
    assert {head.value for head in state.heads("answer/LEG-02/police/note")} == {"seen by me", "seen by them"}
    assert "answer/LEG-02/police/note" in state.conflicts
    qtbot.waitUntil(lambda: window.foot.conflicts.text() == "2 conflicts", timeout=LONG)
    window.actions_by_name["undo"].trigger()
    saved(window, qtbot)
    with other(filled) as file:
        assert file.state.answer(*PLACE).level == 4


def test_coming_to_the_front_takes_in_what_others_wrote(assessment: Any, qtbot: Any, filled: Any) -> None:
    window = assessment
    with other(filled) as file:
        file.record(answering.level(*PLACE, 4))
    window.activateWindow()
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    qtbot.waitUntil(lambda: window.session.file.state.answer(*PLACE).level == 4, timeout=LONG)
    assert window.session.file.stacks.can_undo is False


@pytest.fixture
def only_read(postgres: Any, filled: Any, roles: Any, tmp_path: Path, monkeypatch: Any) -> Any:
    """The same hub for a person who may only read; copies are saved as “chosen.needs”."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "chosen.needs"), ""))
    return postgres.hub(filled.stem, "reader")


def test_a_copy_is_of_the_assessment_alone_with_what_could_not_be_saved(
    empty_window: Any, qtbot: Any, only_read: Any, filled: Any, tmp_path: Path
) -> None:
    window, copy = empty_window, tmp_path / "chosen.needs"
    AssessmentFile.create(tmp_path / "second.needs", {"country": "XB", "title": "x"}, COORDINATOR).close()
    merged(filled, [tmp_path / "second.needs"])
    first = AssessmentFile.open(tmp_path / "base.needs", COORDINATOR)
    window.files.open(only_read, first.id)
    qtbot.waitUntil(lambda: window.session is not None, timeout=LONG)
    window.session.do(answering.level(*PLACE, 2))
    qtbot.waitUntil(lambda: "needsassess_coordinator" in window.foot.messages.text.text(), timeout=LONG)
    window.files.copy()
    qtbot.waitUntil(lambda: window.session and window.session.file.path == copy, timeout=LONG)
    assert window.session.file.state.answer(*PLACE).level == 2
    assert collection.assessments(copy) == [first.id]
    first.close()


def test_it_is_opened_again_from_the_start_page_and_asks_for_its_password(
    empty_window: Any, qtbot: Any, guarded: Any
) -> None:
    window, there = empty_window, guarded
    recent.remember(recent.of_collection(there, 1, 0))
    window.page("start").shown()
    start = window.page("start")
    assert start.model.index(0, 0).data() == f"{there.name}, Hub · 1 assessment"
    start.list.setFocus()
    QTest.keyClick(start.list, Qt.Key.Key_Return)
    assert window.foot.messages.action.text() == "Cancel"

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog.address.control.currentText() == there.url
        assert dialog.password.isVisible()
        dialog.password.control.setText(PASSWORD)
        press(dialog.go)

    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=LONG)
    answer()
    qtbot.waitUntil(lambda: window.page_name == "collection", timeout=LONG)
    assert window.files.place == there


def test_opening_is_cancelled_from_the_message(empty_window: Any, qtbot: Any, filled: Any) -> None:
    window = empty_window
    window.files.open(filled)
    press(window.foot.messages.action)
    window.files.open(filled)
    qtbot.waitUntil(lambda: window.page_name == "collection", timeout=LONG)


@pytest.mark.parametrize("tongue", ["en", "fr"])
def test_every_control_has_a_name(dialog: Any, empty_window: Any, tongue: str) -> None:
    empty_window.settings.choose("language", tongue)
    dialog.retranslate()
    dialog.show_password(True)
    nameless = [
        w for w in controls(dialog) if w.isVisible() and not (w.accessibleName() or getattr(w, "text", str)())
    ]
    assert nameless == []


def test_a_hub_is_merged_into_a_file_and_files_into_a_hub(
    empty_window: Any, qtbot: Any, filled: Any, tmp_path: Path
) -> None:
    window, merging = empty_window, empty_window.files.merging
    window.show_page("merge")
    page, target = window.page("merge"), tmp_path / "here.needs"
    merging.choose_target(target)
    press(page.add_hub)
    dialog = QApplication.activeModalWidget()
    type_address(dialog, filled.url)
    press(dialog.go)
    qtbot.waitUntil(lambda: merging.stage is Stage.READY, timeout=LONG)
    assert page.files.model().index(0, 0).data() == filled.name
    press(page.merge)
    qtbot.waitUntil(lambda: merging.stage is Stage.DONE, timeout=LONG)
    assert witness(target) == witness(filled)
    with other(target) as file:
        file.record(answering.level(*PLACE, 3))
    window.files.open(filled)
    qtbot.waitUntil(lambda: window.page_name == "collection", timeout=LONG)
    window.actions_by_name["merge"].trigger()
    press(page.more)
    window.show_page("merge")
    page.take([target])
    qtbot.waitUntil(lambda: merging.stage is Stage.READY, timeout=LONG)
    assert merging.target == filled
    press(page.merge)
    qtbot.waitUntil(lambda: merging.stage is Stage.DONE, timeout=LONG)
    assert witness(filled) == witness(target)
    press(page.undo)
    qtbot.waitUntil(lambda: merging.taken_back, timeout=LONG)
    with other(filled) as file:
        assert file.state.answer(*PLACE).level is None
