"""The conflict desk: values side by side, taken, combined or written anew, by keyboard, undone, and counted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from needsassess.assessment.values import Response, Status, answered
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import this_replica
from needsassess.ui import shortcuts
from tests.helpers.apart import PEOPLE, many, write_apart

Key = Qt.Key
NOTE, RESPONSE = "answer/LEG-01/police/note", "answer/LEG-01/police/response"
DESIRED, FACT = "answer/LEG-02/police/desired", "fact/LEG-F04/police/response"
LEFT = {
    **answering.level("LEG-01", "police", 1),
    **answering.evidence("LEG-01", "police", "claimed"),
    **answering.note("LEG-01", "police", "Seen: the register of 2024, <b>unsigned</b>."),
    **answering.desired("LEG-02", "police", 3),
    **answering.fact("LEG-F04", "police", answered(180)),
    "profile/team": ["A. Diallo"],
}
RIGHT = {
    **answering.level("LEG-01", "police", 3),
    **answering.evidence("LEG-01", "police", "verified"),
    **answering.note("LEG-01", "police", "Seen: the register of 2025, <b>unsigned</b>."),
    **answering.desired("LEG-02", "police", 4),
    **answering.fact("LEG-F04", "police", answered(365)),
    "profile/team": ["B. Okafor"],
}


@pytest.fixture
def desk(open_window: Callable[[Path], Any], file_path: Path) -> Any:
    """The window at the desk, on a file with six conflicts."""
    write_apart(file_path, (LEFT, RIGHT))
    window = open_window(file_path)
    window.actions_by_name["page_conflicts"].trigger()
    return window


@pytest.fixture
def page(desk: Any, qtbot: Any) -> Any:
    found = desk.page("conflicts")
    qtbot.waitUntil(found.list.hasFocus)
    return found


def state(window: Any) -> Any:
    return window.session.file.state


def press(key: Any, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def texts(widget: Any) -> str:
    return "\n".join(found.text() for found in widget.findChildren(QLabel) if found.isVisible())


def heads(window: Any) -> dict[str, list[Any]]:
    return {path: [h.value for h in found] for path, found in state(window).subjects.items()}


def on_disk(path: Path) -> Any:
    with AssessmentFile.open(path, this_replica(), read_only=True) as file:
        return file.state


def test_both_values_stand_side_by_side_with_who_said_them(desk: Any, page: Any, qtbot: Any) -> None:
    page.show_conflict(RESPONSE)
    assert page.field.text() == "Answer · Police"
    assert page.thing.text().startswith("LEG-01")
    assert page.thing.accessibleName().startswith("LEG-01  National strategy")
    cards = [card for card in page.cards.cards if card.isVisible()]
    assert [card.head.text() for card in cards] == ["Level 3, Established", "Level 1, Initial"]
    wording = desk.session.file.instrument.words("en").items["LEG-01"].levels
    assert [card.text.toPlainText() for card in cards] == [wording[3], wording[1]]
    qtbot.waitUntil(lambda: "Evidence noted there" in texts(cards[0]))
    assert PEOPLE[1] in texts(cards[0])
    assert "computer a1a1a1a1" in texts(cards[0])
    assert "Written in this file" in texts(cards[0])
    assert "Evidence noted there: verified" in texts(cards[0])
    assert "Shown and counted until this is settled" in texts(cards[0])
    assert "Evidence noted there: claimed" in texts(cards[1])
    assert "Level 1" in cards[1].take.accessibleDescription()


def test_differences_within_texts_are_marked(page: Any) -> None:
    page.show_conflict(NOTE)
    shown = [card.text for card in page.cards.cards if card.isVisible()]
    assert [text.toPlainText() for text in shown] == [RIGHT[NOTE], LEFT[NOTE]]
    for text, year in zip(shown, ("2025", "2024"), strict=True):
        marked = text.toHtml().split("text-decoration: underline")
        assert len(marked) == 2
        assert marked[1].split("</span>")[0].endswith(year)


def test_one_is_taken_by_its_number_and_the_next_one_comes(desk: Any, page: Any, file_path: Path) -> None:
    page.show_conflict(RESPONSE)
    press(Key.Key_2)
    assert page.bar.reason.hasFocus()
    assert page.cards.cards[1].take.isChecked()
    assert RESPONSE in state(desk).conflicts  # nothing is settled before its reason is given
    QTest.keyClicks(page.bar.reason, "As the minutes say")
    press(Key.Key_Return)
    assert state(desk).answer("LEG-01", "police").level == 1
    assert RESPONSE not in state(desk).conflicts
    assert page.controller.walk.current == "answer/LEG-01/police/evidence"
    assert page.list.hasFocus()
    assert page.bar.reason.text() == "As the minutes say"
    assert "Settled: LEG-01" in desk.foot.messages.text.text()
    change = state(desk).heads(RESPONSE)[0].change.hex()
    desk.close()
    kept = on_disk(file_path)
    assert kept.answer("LEG-01", "police").level == 1
    assert kept.value(f"change/{change}/reason") == "As the minutes say"


def test_a_reason_is_needed(desk: Any, page: Any) -> None:
    press(Key.Key_1)
    press(Key.Key_Return)
    assert len(state(desk).conflicts) == 6
    assert "Say why" in desk.foot.messages.text.text()
    assert page.bar.reason.hasFocus()
    press(Key.Key_Escape)
    assert page.list.hasFocus()
    page.controller.settling.show(page.controller.walk.current)
    page.controller.settling.settle()
    assert "Choose a value first" in desk.foot.messages.text.text()


def test_texts_are_combined_and_edited(desk: Any, page: Any) -> None:
    page.show_conflict(NOTE)
    press(Key.Key_C)
    field = page.bar.editor.text
    assert field.hasFocus()
    assert field.toPlainText() == f"{RIGHT[NOTE]}\n\n{LEFT[NOTE]}"
    field.setPlainText("The registers of 2024 and 2025, unsigned.")
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.bar.reason, "Both saw one of them")
    press(Key.Key_Return)
    assert state(desk).answer("LEG-01", "police").note == "The registers of 2024 and 2025, unsigned."
    page.show_conflict(DESIRED)
    assert not page.bar.combine.isVisible()


def third(page: Any, path: str, choice: Any = None, line: str = "") -> None:
    """Settle by another value, with the editor that the field has."""
    page.show_conflict(path)
    page.list.setFocus()
    press(Key.Key_W)
    editor = page.bar.editor
    if choice is not None:
        editor.choice.setCurrentIndex(editor.choice.findData(choice))
    if line:
        editor.line.setText(line)
    page.bar.reason.setText("Asked again")
    page.bar.settle.click()


def test_a_third_value_is_written_with_the_editor_of_its_field(desk: Any, page: Any) -> None:
    third(page, RESPONSE, 4)
    assert state(desk).answer("LEG-01", "police").level == 4
    third(page, DESIRED, 2)
    assert state(desk).answer("LEG-02", "police").desired == 2
    third(page, FACT, line="90")
    assert state(desk).fact("LEG-F04", "police").response.value == 90
    third(page, "answer/LEG-01/police/evidence", "copy")
    assert state(desk).answer("LEG-01", "police").evidence == "copy"
    third(page, "profile/team", line="A. Diallo; B. Okafor")
    assert state(desk).profile.team == ("A. Diallo", "B. Okafor")
    assert state(desk).conflicts == (NOTE,)


def test_a_value_that_cannot_be_is_told_and_not_taken(desk: Any, page: Any) -> None:
    third(page, FACT, line="9000")
    assert page.bar.editor.fault.text() == "LEG-F04 cannot be more than 3650."
    third(page, FACT)
    assert page.bar.editor.fault.text() == "Write the value first."
    third(page, RESPONSE)
    assert page.bar.editor.fault.text() == "Choose a value first."
    third(page, RESPONSE, "<why>")
    assert page.bar.editor.fault.text() == "Say why it does not apply."
    assert {FACT, RESPONSE} <= set(state(desk).conflicts)
    third(page, RESPONSE, "<why>", "No such mandate")
    expected = Response(Status.NOT_APPLICABLE, None, "No such mandate")
    assert state(desk).answer("LEG-01", "police").response == expected


def test_undo_and_redo_bring_back_exactly(desk: Any, page: Any) -> None:
    before = heads(desk)
    page.show_conflict(RESPONSE)
    press(Key.Key_1)
    QTest.keyClicks(page.bar.reason, "Because")
    press(Key.Key_Return)
    after = state(desk).value(RESPONSE)
    desk.actions_by_name["undo"].trigger()
    assert {path: said for path, said in heads(desk).items() if path in before} == before
    assert page.controller.walk.current == RESPONSE  # what came back is on the screen
    desk.actions_by_name["redo"].trigger()
    assert (state(desk).value(RESPONSE), RESPONSE in state(desk).conflicts) == (after, False)


def test_next_and_previous_by_keyboard_from_anywhere(desk: Any, page: Any) -> None:
    order = page.model.paths
    assert page.controller.walk.current == order[0]
    for expected in (*order[1:], order[0]):
        desk.actions_by_name["next_conflict"].trigger()
        assert page.controller.walk.current == expected
    desk.actions_by_name["previous_conflict"].trigger()
    assert page.controller.walk.current == order[-1]
    press(Key.Key_Up)
    assert page.controller.walk.current == order[-2]
    desk.show_page("assessment")
    desk.actions_by_name["next_conflict"].trigger()
    assert desk.page_name == "conflicts"
    assert page.controller.walk.current == order[-2]
    keys = {act.name: act.keys for act in shortcuts.ACTS}
    assert (keys["next_conflict"], keys["previous_conflict"]) == (("F8",), ("Shift+F8",))


def rules(page: Any, qtbot: Any, name: str) -> Any:
    from needsassess.ui.views.conflict_rules import RulesDialog

    dialog = RulesDialog(page.controller._session, page.controller._words, page)
    dialog.applied.connect(page.controller._tell_applied)
    dialog.show()
    dialog.rules[name].click()
    qtbot.waitUntil(lambda: not dialog.working.isVisible())
    return dialog


def test_what_a_rule_shows_is_what_it_does_and_one_undo_takes_it_back(desk: Any, page: Any, qtbot: Any) -> None:
    before = heads(desk)
    dialog = rules(page, qtbot, "verified")
    table = dialog.table.model()
    shown = {tuple(table.index(row, column).data() for column in (0, 1)) for row in range(table.rowCount())}
    assert shown == {
        ("LEG-01", "Answer · Police"),
        ("LEG-01", "Evidence · Police"),
        ("LEG-01", "Note · Police"),
    }
    assert dialog.summary.text() == "3 would be settled, 3 would stay open"
    assert heads(desk) == before
    promised = {p.conflict.subject: p.value for p in dialog.controller._found}
    assert promised == {path: RIGHT[path] for path in promised}
    dialog.apply.click()
    qtbot.waitUntil(lambda: len(state(desk).conflicts) == 3)
    assert {path: state(desk).value(path) for path in promised} == promised
    assert "3 conflicts settled by a rule." in desk.foot.messages.text.text()
    desk.actions_by_name["undo"].trigger()
    assert {path: said for path, said in heads(desk).items() if path in before} == before


def test_a_rule_needs_a_reason_and_says_where_it_settles_nothing(desk: Any, page: Any, qtbot: Any) -> None:
    dialog = rules(page, qtbot, "later")
    assert dialog.table.model().rowCount() == 6
    dialog.reason.clear()
    dialog.apply.click()
    assert "Say why" in dialog.summary.text()
    assert len(state(desk).conflicts) == 6
    dialog.reason.setText("The last visit counts")
    dialog.apply.click()
    qtbot.waitUntil(lambda: not state(desk).conflicts)
    qtbot.waitUntil(page.nothing.isVisible)


def test_what_is_left_is_counted_wherever_the_assessment_appears(desk: Any, page: Any, qtbot: Any) -> None:
    assert page.left_count.text() == "6 left"
    assert desk.bar.pages["conflicts"].text() == "Conflicts (6)"
    assert desk.foot.conflicts.text() == "6 conflicts"
    desk.show_page("assessment")
    QTest.mouseClick(desk.foot.conflicts, Qt.MouseButton.LeftButton)
    assert desk.page_name == "conflicts"
    press(Key.Key_1)
    QTest.keyClicks(page.bar.reason, "Because")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: desk.foot.conflicts.text() == "5 conflicts")
    assert desk.bar.pages["conflicts"].text() == "Conflicts (5)"
    assert page.left_count.text() == "5 left"


def test_without_conflicts_there_is_nothing_to_see(window: Any) -> None:
    assert not window.bar.pages["conflicts"].isVisible()
    assert not window.foot.conflicts.isVisible()
    assert not window.actions_by_name["next_conflict"].isEnabled()
    window.actions_by_name["page_conflicts"].trigger()
    page = window.page("conflicts")
    assert page.nothing.isVisible()
    assert window.bar.pages["conflicts"].isVisible()
    QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert window.page_name == "assessment"
    assert not window.bar.pages["conflicts"].isVisible()


def test_tab_goes_from_the_list_over_the_values_to_the_reason(page: Any) -> None:
    page.show_conflict(NOTE)
    first, second = page.cards.cards[:2]
    cards = (first.take, first.text, second.take, second.text)
    bar = page.bar
    for expected in (page.thing, *cards, bar.combine, bar.other, bar.history, bar.reason):
        press(Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_a_level_of_ones_own_is_chosen_by_its_digit(desk: Any, page: Any) -> None:
    page.show_conflict(RESPONSE)
    for key in (Key.Key_W, Key.Key_4, Key.Key_Return):
        press(key)
    assert page.bar.reason.hasFocus()
    QTest.keyClicks(page.bar.reason, "Seen by all")
    press(Key.Key_Return)
    assert state(desk).answer("LEG-01", "police").level == 4
    QTest.mouseClick(desk.foot.messages.action, Qt.MouseButton.LeftButton)
    assert RESPONSE in state(desk).conflicts


def test_the_list_is_searched_by_code_title_and_institution(page: Any, qtbot: Any) -> None:
    page.search.setText("leg-f04")
    qtbot.waitUntil(lambda: page.model.paths == [FACT])
    assert page.controller.walk.current == FACT
    page.search.setText("nobody")
    qtbot.waitUntil(page.none_found.isVisible)
    page.search.setFocus()
    press(Key.Key_Escape)
    assert len(page.model.paths) == 6


def test_ten_thousand_conflicts_can_be_listed(
    open_window: Callable[[Path], Any], new_file: Any, qtbot: Any
) -> None:
    file = new_file("many.needs", shipped=True)
    file.close()
    count = many(file.path, 10_000)
    window = open_window(file.path)
    window.actions_by_name["page_conflicts"].trigger()
    page = window.page("conflicts")
    qtbot.waitUntil(lambda: len(page.model.paths) == count)
    assert count >= 10_000
    assert page.controller.walk.current == page.model.paths[0]
    page.controller.walk.by(-1)
    assert page.controller.walk.current == page.model.paths[-1]
    assert len(page.findChildren(QAbstractButton)) < 50
    dialog = rules(page, qtbot, "later")
    assert dialog.table.model().rowCount() == count
    assert dialog.summary.text() == f"{count} would be settled, 0 would stay open"
    dialog.reject()


def test_a_rule_on_very_many_is_one_change_and_its_undo_is_announced(
    open_window: Callable[[Path], Any], new_file: Any, qtbot: Any
) -> None:
    file = new_file("many.needs", shipped=True)
    file.close()
    count = many(file.path, 1_000)
    window = open_window(file.path)
    window.actions_by_name["page_conflicts"].trigger()
    page = window.page("conflicts")
    dialog = rules(page, qtbot, "verified")
    dialog.apply.click()
    qtbot.waitUntil(page.nothing.isVisible, timeout=20_000)
    assert not state(window).conflicts
    window.actions_by_name["undo"].trigger()
    assert "one moment" in window.foot.messages.text.text()
    qtbot.waitUntil(lambda: len(page.model.paths) == count, timeout=20_000)


@pytest.mark.parametrize("tongue", ["en", "fr"])
def test_every_control_of_the_desk_has_a_name(desk: Any, page: Any, tongue: str) -> None:
    from tests.ui.test_window import controls

    desk.settings.choose("language", tongue)
    for path in (NOTE, FACT, "profile/team"):
        page.show_conflict(path)
        page.controller.settling.write()
        nameless = [
            (type(w).__name__, w.objectName())
            for w in controls(page)
            if w.isVisible() and not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))
        ]
        assert not nameless


def test_the_tree_and_the_overview_say_what_is_in_conflict(desk: Any, page: Any, qtbot: Any) -> None:
    from needsassess.ui.models.item_tree import Role

    model = desk.page("assessment").left.model
    things = {code: model.index_of(code).data(Role.THING) for code in ("LEG", "LEG/facts", "LEG-01", "LEG-F04")}
    assert [things[code].conflicts for code in ("LEG", "LEG/facts")] == [2, 1]
    assert things["LEG"].spoken.endswith("2 in conflict")
    assert all(things[code].conflict and "conflict" in things[code].spoken for code in ("LEG-01", "LEG-F04"))
    desk.show_page("overview")
    overview = desk.page("overview")
    qtbot.waitUntil(overview.conflicts.isVisible)
    assert overview.conflicts_said.text().startswith("6 fields filled in differently")
    QTest.mouseClick(overview.settle, Qt.MouseButton.LeftButton)
    assert desk.page_name == "conflicts"


def test_the_list_of_recent_files_says_what_is_left_to_settle(desk: Any, page: Any, file_path: Path) -> None:
    from needsassess.services import recent
    from needsassess.ui.models.recent_list import RecentList

    assert recent.entries()[0].conflicts == 6
    third(page, RESPONSE, 4)
    desk.close()
    (entry,) = recent.entries()
    assert (entry.path, entry.conflicts) == (str(file_path), 5)
    assert "5 conflicts to settle" in RecentList().sentence(entry, True)


def test_the_conflict_on_the_screen_stays_when_the_texts_grow_or_change_language(desk: Any, page: Any) -> None:
    page.show_conflict(DESIRED)
    desk.settings.choose("scale", 150)
    assert desk.page("conflicts").controller.walk.current == DESIRED
    desk.settings.choose("language", "fr")
    assert desk.page("conflicts").controller.walk.current == DESIRED
    assert desk.page("conflicts").field.text().startswith("Niveau souhaité")
