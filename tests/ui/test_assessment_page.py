"""The assessment page: notes are never lost, filters, search, settling, facts, conflicts, the room."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from needsassess.services import answering

LEFT = Qt.MouseButton.LeftButton


def click(widget: Any, point: QPoint | None = None) -> None:
    QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, point or widget.rect().center())


def state(window: Any) -> Any:
    return window.session.file.state


def test_a_click_anywhere_on_a_row_sets_its_level(window: Any) -> None:
    row = window.page("assessment").question.item.levels[3]
    assert row.height() >= 40
    click(row, QPoint(row.width() // 2, row.height() - 4))
    assert state(window).answer("LEG-01", "police").level == 3
    click(row.desired)
    assert state(window).answer("LEG-01", "police").desired == 3
    click(row.desired)
    assert state(window).answer("LEG-01", "police").desired is None


def test_a_note_is_saved_as_it_is_typed_and_when_it_is_left(window: Any, file_path: Path, qtbot: Any) -> None:
    page = window.page("assessment")
    note = page.question.item.note
    note.setFocus()
    note.insertPlainText("Évidence vue : règlement <b>2</b>")
    qtbot.waitUntil(lambda: state(window).answer("LEG-01", "police").note != "", timeout=2000)
    note.insertPlainText(" — suite")
    page.act("next")  # before the 600 ms are over
    assert state(window).answer("LEG-01", "police").note == "Évidence vue : règlement <b>2</b> — suite"
    assert note.toPlainText() == ""
    note.insertPlainText("second")
    window.close()
    assert state_on_disk(file_path).answer("LEG-02", "police").note == "second"


def state_on_disk(path: Path) -> Any:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import this_replica

    with AssessmentFile.open(path, this_replica(), read_only=True) as file:
        return file.state


def test_a_note_belongs_to_the_institution_it_was_typed_for(window: Any) -> None:
    page = window.page("assessment")
    page.question.item.note.insertPlainText("of the police")
    combo = page.tools.institution
    combo.setCurrentIndex(combo.findData("prosecution"))
    combo.activated.emit(combo.currentIndex())
    assert state(window).answer("LEG-01", "police").note == "of the police"
    assert state(window).answer("LEG-01", "prosecution").is_empty
    assert page.question.item.note.toPlainText() == ""


def test_evidence_and_urgency(window: Any) -> None:
    view = window.page("assessment").question.item
    view.evidence.setCurrentIndex(view.evidence.findData("copy"))
    view.evidence.activated.emit(view.evidence.currentIndex())
    assert state(window).answer("LEG-01", "police").evidence == "copy"
    view.country.urgency.setCurrentIndex(view.country.urgency.findData("high"))
    view.country.urgency.activated.emit(view.country.urgency.currentIndex())
    assert state(window).settlement("LEG-01").urgency == "high"


def test_differences_are_shown_and_settled_with_a_reason(window: Any) -> None:
    window.session.do(answering.level("LEG-01", "police", 1))
    window.session.do(answering.level("LEG-01", "prosecution", 4))
    box = window.page("assessment").question.item.country
    assert "Police 1 · Prosecution service 4" in box.text.text()
    assert "level 1" in box.text.text()
    click(box.settle)
    box.level.setCurrentIndex(box.level.findData(2))
    click(box.take)
    assert "reason" in window.foot.messages.text.text()
    QTest.keyClicks(box.reason, "Agreed in plenary")
    QTest.keyClick(box.reason, Qt.Key.Key_Return)
    assert state(window).settlement("LEG-01").response.level == 2
    assert box.text.text() == "Settled: level 2: Agreed in plenary"
    assert not box.form.isVisible()
    click(box.unsettle)
    assert state(window).settlement("LEG-01").response.level is None


def test_the_reason_of_what_is_settled_is_marked_as_sensitive_beside_it(window: Any) -> None:
    window.session.do(answering.level("LEG-01", "police", 1))
    box = window.page("assessment").question.item.country
    click(box.settle)
    box.reason.setFocus()
    QTest.keyClicks(box.reason, "Told by an insider")
    QTest.keyClick(box.reason, Qt.Key.Key_Tab)
    assert box.sensitive.hasFocus()
    QTest.keyClick(box.sensitive, Qt.Key.Key_Space)
    QTest.keyClick(box.sensitive, Qt.Key.Key_Tab)
    assert box.take.hasFocus()
    click(box.take)
    assert state(window).settlement("LEG-01").sensitive
    assert "reason kept out of redacted reports" in box.text.text()
    click(box.settle)
    assert (box.reason.text(), box.sensitive.isChecked()) == ("Told by an insider", True)
    click(box.sensitive)
    click(box.take)
    assert not state(window).settlement("LEG-01").sensitive
    window.actions_by_name["undo"].trigger()
    assert state(window).settlement("LEG-01").sensitive
    click(box.unsettle)
    assert not state(window).settlement("LEG-01").sensitive


def test_filters(window: Any) -> None:
    page = window.page("assessment")
    session = window.session
    session.do(answering.level("LEG-02", "police", 1) | answering.desired("LEG-02", "police", 3))
    session.do(answering.parked("LEG-03", "police", True))
    from needsassess.assessment.values import Status

    session.do(answering.without_level("LEG-04", "police", Status.DONT_KNOW))
    session.do(answering.level("LEG-02", "prosecution", 4))

    def shown(name: str) -> set[str]:
        combo = page.left.filter
        combo.setCurrentIndex(combo.findData(name))
        combo.activated.emit(combo.currentIndex())
        return set(page.controller.tree.order()) - {page.controller.tree.current}

    page.show_item("CAP-01")
    assert shown("parked") == {"LEG-03"}
    assert shown("dont_know") == {"LEG-04"}
    assert shown("gaps") == {"LEG-02"}
    assert shown("conflicts") == {"LEG-02"}
    assert not {"LEG-02", "LEG-04"} & shown("unanswered")
    instrument = session.file.instrument
    own = {i.code for i in instrument.items if "police" in i.institutions}
    assert {c for c in shown("own") if "-F" not in c} == own - {"CAP-01"}
    page.show_item("LEG-02")  # the filter gives way
    assert page.left.filter.currentData() == "" or "LEG-02" in page.controller.tree.order()


def test_search_in_both_languages(window: Any, qtbot: Any) -> None:
    page = window.page("assessment")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = page.left.search
    assert search.hasFocus()
    search.setText("ADRESSE IP partagée")
    qtbot.waitUntil(lambda: page.left.count.text() == "2 found")
    assert page.controller.tree.current == "LEG-01"  # until Enter
    for code in ("LEG-13", "LEI-07"):
        QTest.keyClick(search, Qt.Key.Key_Return)
        assert page.controller.tree.current == code
    assert page.left.count.text().endswith("found")
    search.setText("zzzz")
    qtbot.waitUntil(page.left.empty.isVisible)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert page.question.isAncestorOf(QApplication.focusWidget())
    assert page.controller.tree.current == "LEI-07"


def test_a_code_that_is_sought_is_gone_to_although_its_neighbours_name_it(window: Any, qtbot: Any) -> None:
    page = window.page("assessment")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.left.search, "LEG-02")
    qtbot.waitUntil(lambda: page.left.count.text().endswith("found"))
    assert page.left.count.text() != "1 found"
    QTest.keyClick(page.left.search, Qt.Key.Key_Return)
    assert page.controller.tree.current == "LEG-02"


def fact(window: Any, code: str) -> Any:
    page = window.page("assessment")
    page.show_item(code)
    return page.question.fact


def test_a_number_out_of_bounds_is_told_and_not_taken(window: Any) -> None:
    view = fact(window, "LEG-F04")
    view.line.clear()
    QTest.keyClicks(view.line, "9000")
    QTest.keyClick(view.line, Qt.Key.Key_Return)
    assert view.fault.text() == "LEG-F04 cannot be more than 3650."
    assert state(window).fact("LEG-F04", "police").response.value is None
    view.line.clear()
    QTest.keyClicks(view.line, "365")
    QTest.keyClick(view.line, Qt.Key.Key_Return)
    assert state(window).fact("LEG-F04", "police").response.value == 365
    assert not view.fault.isVisible()
    view.line.clear()
    QTest.keyClick(view.line, Qt.Key.Key_Return)
    assert state(window).fact("LEG-F04", "police").response.status == "unanswered"


def test_each_type_of_fact(window: Any) -> None:
    several = fact(window, "LEG-F02")
    for code in ("palermo_convention", "budapest_convention"):
        several.choices.buttons[code].click()
    given = state(window).fact("LEG-F02", "police").response.value
    assert given == ["budapest_convention", "palermo_convention"]
    several.choices.buttons["none"].click()
    assert state(window).fact("LEG-F02", "police").response.value == ["none"]
    fact(window, "LEG-F01").choices.buttons["unitary"].click()
    assert state(window).fact("LEG-F01", "police").response.value == "unitary"
    fact(window, "LEG-F05").choices.buttons["no"].click()
    assert state(window).fact("LEG-F05", "police").response.value is False
    day = fact(window, "LEG-F03")
    QTest.keyClicks(day.line, "2019-02-30")
    QTest.keyClick(day.line, Qt.Key.Key_Return)
    assert "date" in day.fault.text()
    day.line.setText("2019-02-28")
    QTest.keyClick(day.line, Qt.Key.Key_Return)
    assert state(window).fact("LEG-F03", "police").response.value == "2019-02-28"
    text = fact(window, "LEG-F06")
    text.long.insertPlainText("Trois mois")
    window.page("assessment").flush()
    assert state(window).fact("LEG-F06", "police").response.value == "Trois mois"
    QTest.keyClick(text.status, Qt.Key.Key_D)
    assert state(window).fact("LEG-F06", "police").response.status == "dont_know"


def test_facts_are_counted_apart(window: Any, qtbot: Any) -> None:
    from needsassess.ui.models.item_tree import Role

    model = window.page("assessment").left.model

    def counted(code: str) -> tuple[int, int]:
        group = model.index_of(code).data(Role.THING)
        return group.done, group.total

    assert (counted("LEG"), counted("LEG/facts")) == ((0, 16), (0, 6))
    window.session.do(answering.level("LEG-01", "police", 2))
    fact(window, "LEG-F01").choices.buttons["federal"].click()
    qtbot.waitUntil(lambda: counted("LEG") == (1, 16))
    qtbot.waitUntil(lambda: counted("LEG/facts") == (1, 6))


def test_nobody_in_the_room(open_window: Any, new_file: Any) -> None:
    file = new_file("empty.needs", shipped=True)
    file.close()
    window = open_window(file.path)
    page = window.page("assessment")
    nobody = page.question.nobody
    assert nobody.isVisible()
    click(nobody.offers[0])
    assert page.question.item.isVisible()
    assert page.tools.institution.count() == 1
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    (kind,) = state(window).institutions
    assert state(window).answer("LEG-01", kind).level == 2


def test_conflicting_values_are_shown_and_settled_at_the_desk(open_window: Any, file_path: Path) -> None:
    """Two computers answered the same question; the file holds both."""
    _answer_apart(file_path)
    window = open_window(file_path)
    page = window.page("assessment")
    page.show_item("LEG-01")
    box = page.question.item.conflict
    assert box.isVisible()
    assert box.values.text() == "Answer: Level 3, Established (Second) ≠ Level 1, Initial (First)"
    click(box.settle)
    desk = window.page("conflicts")
    assert (window.page_name, desk.controller.walk.current) == ("conflicts", "answer/LEG-01/police/response")
    desk.controller.settling.take(1)
    QTest.keyClicks(desk.bar.reason, "Asked again")
    QTest.keyClick(desk.bar.reason, Qt.Key.Key_Return)
    assert state(window).answer("LEG-01", "police").level == 1
    assert not state(window).conflicts
    click(desk.back)
    assert page.isVisible()
    assert not box.isVisible()


def _answer_apart(path: Path) -> None:
    """One revision each of two replicas, neither knowing the other."""
    from needsassess.assessment.revision import Origin, make
    from needsassess.assessment.subjects import answer
    from needsassess.assessment.values import answered
    from needsassess.base.clock import Clock
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import this_replica

    with AssessmentFile.open(path, this_replica()) as file:
        for number, (author, level) in enumerate((("First", 1), ("Second", 3))):
            origin = Origin(author, bytes([number]) * 16, Clock().tick(), bytes([number + 10]) * 16)
            subject = answer("LEG-01", "police", "response")
            file.log.append([make(file.id, subject, answered(level).to_json(), (), origin)])


def test_the_panel_tells_guidance_states_and_others(window: Any, qtbot: Any) -> None:
    from needsassess.services import answering as a

    window.session.do(a.profile(country="GH"))
    window.session.do(a.note("LEG-07", "prosecution", "<img src=x> as typed"))
    window.session.do(a.level("LEG-07", "prosecution", 2))
    page = window.page("assessment")
    page.show_item("LEG-07")
    side = page.side
    assert "What to ask" in side.texts["guidance"].toPlainText()
    side.setCurrentIndex(1)
    item = window.session.file.instrument.item_by_code["LEG-07"]
    told = side.texts["states"].toPlainText()
    assert f"Documented by {len(item.documented_by)} of 61 States" in told
    assert all(str(citation.paragraph) in told for citation in item.citations)
    side.setCurrentIndex(2)
    assert "<img src=x> as typed" in side.texts["others"].toPlainText()
    QTest.keyClick(page.question.item.levels[0], Qt.Key.Key_3)
    qtbot.waitUntil(lambda: "Where does this come from?" in side.texts["others"].toPlainText())
    assert "✓ Level 3, Established" in side.texts["others"].toPlainText()


def test_the_panel_tells_the_history_of_every_field(window: Any, qtbot: Any) -> None:
    page, session = window.page("assessment"), window.session
    page.show_item("LEG-01")
    page.side.setCurrentIndex(2)
    for level in (1, 2):
        session.do(answering.level("LEG-01", "police", level))
    session.do(answering.note("LEG-01", "police", "Seen on paper"))
    session.do(answering.evidence("LEG-01", "police", "copy"), "handed over on 3 March")
    session.do(answering.settle("LEG-01", 2, "Agreed in plenary", 4))
    text = page.side.texts["others"]
    wanted = (
        "✓ Level 2, Partial",
        "– Level 1, Initial",
        "✓ Seen on paper",
        "✓ Copy held",
        "reason: handed over on 3 March",
        "✓ Level 2, Partial: Agreed in plenary",
        "this computer",
    )
    qtbot.waitUntil(lambda: all(part in text.toPlainText() for part in wanted))
    page.show_item("LEG-F04")
    session.do(answering.fact_note("LEG-F04", "police", "From the law"))
    qtbot.waitUntil(lambda: "✓ From the law" in text.toPlainText())


@pytest.mark.parametrize("code", ["LEG-01", "LEG-F01"])
def test_side_by_side_languages(window: Any, code: str) -> None:
    window.settings.choose("side_by_side", "fr")
    page = window.page("assessment")
    page.show_item(code)
    view = page.question.item if code == "LEG-01" else page.question.fact
    words = window.session.file.instrument.words("fr")
    expected = words.items[code].question if code == "LEG-01" else words.facts[code].question
    assert view.second.text() == expected
    assert view.second.isVisible()
    if code == "LEG-01":
        assert view.levels[2].texts.second == words.items[code].levels[2]
