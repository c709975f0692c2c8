"""Answering by the keyboard, with real keys, wherever the focus is but in a text."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

SHIFT, CTRL, NONE = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def answer(window: Any, code: str = "LEG-01", institution: str = "police") -> Any:
    return window.session.file.state.answer(code, institution)


@pytest.mark.parametrize("level", range(5))
def test_digits_set_the_level_and_with_shift_the_desired_one(window: Any, level: int) -> None:
    press(Qt.Key(Qt.Key.Key_0 + level))
    press(Qt.Key(Qt.Key.Key_0 + (4 - level)), SHIFT)
    assert (answer(window).level, answer(window).desired) == (level, 4 - level)
    view = window.page("assessment").question.item
    assert [row.level for row in view.levels if row.isChecked()] == [level]
    assert [row.level for row in view.levels if row.desired.isChecked()] == [4 - level]


@pytest.mark.parametrize(
    ("key", "text", "modifiers", "level", "desired"),
    [
        (Qt.Key.Key_Eacute, "é", NONE, 2, False),  # French: the digit row without Shift
        (Qt.Key.Key_Ampersand, "&", NONE, 1, False),
        (Qt.Key.Key_3, "3", SHIFT, 3, True),  # French: the digit row with Shift
        (Qt.Key.Key_At, "@", SHIFT, 2, True),  # American
        (Qt.Key.Key_QuoteDbl, '"', SHIFT, 2, True),  # British, German
        (Qt.Key.Key_ParenRight, ")", SHIFT, 0, True),
        (Qt.Key.Key_4, "4", Qt.KeyboardModifier.KeypadModifier, 4, False),
    ],
)
def test_digit_row_of_other_keyboards(  # noqa: PLR0917
    window: Any, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier, level: int, desired: bool
) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(QApplication.focusWidget(), QKeyEvent(kind, key, modifiers, text))
    given = answer(window)
    assert (given.desired if desired else given.level) == level


def test_digits_work_from_the_tree_and_the_panel(window: Any, qtbot: Any) -> None:
    page = window.page("assessment")
    for level, widget in enumerate((page.left.tree, page.side.texts["guidance"], page.tools.institution)):
        widget.setFocus()
        press(Qt.Key(Qt.Key.Key_0 + level))
        assert answer(window).level == level


def test_digits_in_a_note_are_text(window: Any) -> None:
    note = window.page("assessment").question.item.note
    note.setFocus()
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_D)
    assert note.toPlainText() == "3d"
    assert answer(window).is_empty


def test_statuses_and_parked(window: Any) -> None:
    press(Qt.Key.Key_D)
    assert answer(window).status == "dont_know"
    press(Qt.Key.Key_R)
    assert answer(window).status == "refused"
    press(Qt.Key.Key_R)
    assert answer(window).status == "unanswered"
    press(Qt.Key.Key_P)
    assert answer(window).parked
    press(Qt.Key.Key_P)
    assert not answer(window).parked


def test_not_applicable_asks_for_its_reason_in_place(window: Any) -> None:
    status = window.page("assessment").question.item.status
    press(Qt.Key.Key_N)
    assert status.reason.hasFocus()
    press(Qt.Key.Key_Return)
    assert "needs a reason" in window.foot.messages.text.text()
    assert answer(window).is_empty
    QTest.keyClicks(status.reason, "No such body")
    press(Qt.Key.Key_Return)
    assert answer(window).status == "not_applicable"
    assert answer(window).response.reason == "No such body"
    press(Qt.Key.Key_2)  # focus is back on the question
    assert answer(window).level == 2
    assert not status.reason_box.isVisible()


def test_next_previous_and_next_unanswered(window: Any) -> None:
    tree = window.page("assessment").controller.tree
    assert tree.current == "LEG-01"
    for key, expected in ((Qt.Key.Key_J, "LEG-02"), (Qt.Key.Key_PageDown, "LEG-03"), (Qt.Key.Key_K, "LEG-02")):
        press(key)
        assert tree.current == expected
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return, CTRL)
    assert tree.current == "LEG-03"
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_PageUp)
    assert tree.current == "LEG-01"
    assert "first" in window.foot.messages.text.text()


def test_undo_and_redo_say_what_they_did(window: Any) -> None:
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Z, CTRL)
    assert answer(window).level is None
    assert window.foot.messages.text.text() == "Undone: LEG-01, answer (Police)"
    QTest.mouseClick(window.foot.messages.action, Qt.MouseButton.LeftButton)
    assert answer(window).level == 3
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Y, CTRL)
    assert answer(window).level == 3


def test_f6_goes_round_the_panes(window: Any) -> None:
    page = window.page("assessment")
    press(Qt.Key.Key_F6)
    assert page.side.isAncestorOf(QApplication.focusWidget())
    press(Qt.Key.Key_F6)
    assert page.left.tree.hasFocus()
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is page.question.item.levels[0]


def test_arrows_move_between_levels_without_choosing(window: Any) -> None:
    levels = window.page("assessment").question.item.levels
    press(Qt.Key.Key_Down)
    assert levels[1].hasFocus()
    assert answer(window).is_empty
    press(Qt.Key.Key_Space)
    assert answer(window).level == 1
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert answer(window).desired == 1
