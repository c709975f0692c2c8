"""The side panel with many institutions: what is seen at once, and the rest of it a moment later."""

from __future__ import annotations

from typing import Any

from needsassess.services import answering

MANY = 30


def answered_by_many(window: Any) -> Any:
    """What each of many institutions said of the question on the screen."""
    page = window.page("assessment")
    values: answering.Values = {}
    for number in range(MANY):
        key = f"police.{number:02}"
        values |= answering.institution(key, "police")
        values |= answering.level(page.current, key, number % 5)
        values |= answering.note(page.current, key, f"Said by number {number}. " * 12)
    assert window.session.do(values)
    return page


def test_others_are_all_there_with_where_the_answer_comes_from_last(window: Any, qtbot: Any) -> None:
    page = answered_by_many(window)
    window.session.do(answering.level(page.current, "police", 2))
    page.side.setCurrentIndex(2)
    browser = page.side.texts["others"]
    assert "Said by number 0." in browser.toPlainText()
    qtbot.waitUntil(lambda: "Where does this come from?" in browser.toPlainText())
    told = browser.toPlainText()
    places = [told.index(f"Said by number {number}.") for number in range(MANY)]
    assert places == sorted(places)
    assert told.index("Where does this come from?") > places[-1]
    assert browser.verticalScrollBar().value() == 0


def test_nothing_of_one_question_follows_to_the_next(window: Any, qtbot: Any) -> None:
    page = answered_by_many(window)
    page.side.setCurrentIndex(2)
    page.act("next")
    qtbot.wait(100)
    assert "Said by number" not in page.side.texts["others"].toPlainText()
