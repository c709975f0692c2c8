"""The overview: follows the answers without rebuilding, leads to the question by click and key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from needsassess.assessment.planned import Activity
from needsassess.assessment.values import Progression, Status
from needsassess.services import answering, planning
from needsassess.ui import language, theme
from needsassess.ui.models.table import EXTRA
from needsassess.ui.session import Session
from needsassess.ui.views.overview_page import OverviewPage


@pytest.fixture
def session(new_file):
    file = new_file(shipped=True)
    file.record(answering.institution("police", "police") | answering.institution("judiciary", "judiciary"))
    made = Session(file)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, session):
    made = OverviewPage()
    qtbot.addWidget(made)
    made.resize(1366, 680)
    made.set_session(session)
    made.show()
    return made


def _answer(session, qtbot, code, key, level, desired=None):  # noqa: PLR0917
    with qtbot.waitSignals([session.analysed, session.saved]):
        session.do(answering.level(code, key, level) | answering.desired(code, key, desired))


def test_before_any_answer_it_leads_to_the_first_question(page, qtbot):
    assert page.begin.isVisible()
    with qtbot.waitSignal(page.item_requested) as caught:
        qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    assert caught.args == ["LEG-01"]


def test_scores_gaps_and_cells_follow_an_answer(page, qtbot, session):
    _answer(session, qtbot, "LEI-02", "police", 1, 4)
    domains, gaps = page.domains.model(), page.gaps.model()
    assert [domains.index(0, column).data() for column in (0, 2, 4, 5)] == [
        "All domains",
        "25%",
        "100%",
        "75%",
    ]
    assert [gaps.index(0, column).data() for column in (0, 2, 3, 4)] == ["1", "1", "4", "3"]
    assert gaps.index(0, 1).data().startswith("LEI-02")
    cell = page.heat.model().place("LEI-02").data(EXTRA)
    assert (cell.level, cell.low, cell.high) == (1, 1, 1)
    assert page.tabs.tabText(0) == "Ga&ps (1)"
    assert "LEI 25%" in page.radar.accessibleDescription()


def test_what_is_chosen_stays_chosen_while_others_answer(page, qtbot, session):
    _answer(session, qtbot, "LEI-02", "police", 3, 4)
    page.gaps.selectRow(0)
    resets = []
    page.domains.model().modelReset.connect(lambda: resets.append(1))
    page.heat.model().modelReset.connect(lambda: resets.append(1))
    _answer(session, qtbot, "LEI-03", "police", 0, 4)
    assert page.gaps.model().code(page.gaps.currentIndex().row()) == "LEI-02"
    assert page.gaps.currentIndex().row() == 1
    assert resets == []


def test_differences_are_listed_widest_first(page, qtbot, session):
    _answer(session, qtbot, "LEG-01", "police", 1)
    _answer(session, qtbot, "LEG-01", "judiciary", 2)
    _answer(session, qtbot, "LEG-02", "police", 0)
    _answer(session, qtbot, "LEG-02", "judiciary", 4)
    said = page.open.model()
    assert [said.code(row) for row in range(said.rowCount())] == ["LEG-02", "LEG-01"]
    assert said.index(0, 1).data() == "Judiciary 4 · Police 0"
    assert [said.index(row, 3).data() for row in (0, 1)] == ["to settle", "to settle"]
    cell = page.heat.model().place("LEG-02").data(EXTRA)
    assert (cell.low, cell.high) == (0, 4)


def test_enter_and_click_go_to_the_question(page, qtbot, session):
    _answer(session, qtbot, "CRI-03", "police", 1, 4)
    page.gaps.selectRow(0)
    with qtbot.waitSignal(page.item_requested) as caught:
        qtbot.keyClick(page.gaps, Qt.Key.Key_Return)
    assert caught.args == ["CRI-03"]
    page.tabs.setCurrentIndex(1)
    place = page.heat.visualRect(page.heat.model().place("LEI-05")).center()
    with qtbot.waitSignal(page.item_requested) as caught:
        qtbot.mouseClick(page.heat.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caught.args == ["LEI-05"]
    with qtbot.waitSignal(page.item_requested) as caught:
        page.domains.selectRow(2)
        qtbot.keyClick(page.domains, Qt.Key.Key_Return)
    assert caught.args == ["CRI-01"]


def test_the_heat_map_is_walked_by_arrows_and_says_each_cell(page, qtbot, session):
    _answer(session, qtbot, "LEG-01", "police", 1)
    with qtbot.waitSignal(session.analysed):
        session.do(answering.without_level("LEG-02", "police", Status.REFUSED))
    page.tabs.setCurrentIndex(1)
    heat = page.heat
    heat.setFocus()
    heat.setCurrentIndex(heat.model().index(0, 0))
    qtbot.keyClick(heat, Qt.Key.Key_Right)
    assert page.said.text().endswith("refused")
    assert page.said.text().startswith("LEG-02")
    heat.setCurrentIndex(heat.model().place("LEI-18"))
    qtbot.keyClick(heat, Qt.Key.Key_Down)
    assert heat.currentIndex().data(EXTRA) is not None
    with qtbot.waitSignal(page.item_requested):
        qtbot.keyClick(heat, Qt.Key.Key_Return)


def test_nothing_is_computed_while_hidden(page, qtbot, session):
    page.hide()
    _answer(session, qtbot, "LEG-01", "police", 1)
    assert page.domains.model().rowCount() == 0
    page.show()
    assert page.domains.model().rowCount() == 8


def test_in_french_and_dark_at_200_percent_it_paints(page, qtbot, session):
    _answer(session, qtbot, "LEG-01", "police", 1, 3)
    language.use("fr")
    page.retranslate()
    assert "Législation" in page.domains.model().index(1, 0).data()
    theme.apply(QApplication.instance(), "dark", 200)
    try:
        for tab in range(3):
            page.tabs.setCurrentIndex(tab)
            assert not page.grab().isNull()
    finally:
        theme.apply(QApplication.instance(), "light", 100)
        language.use("en")


def test_without_a_session_nothing_is_asked(page, qtbot):
    page.set_session(None)
    page.retranslate()
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)


def test_assistance_is_listed_with_overlaps_and_with_what_nobody_works_on(page, qtbot, session):
    for code in ("LEI-02", "LEI-03", "LEI-04"):
        _answer(session, qtbot, code, "police", 1, 4)
    for key, code, name, status in (
        ("a", "LEI-03", "UNODC", Progression.ACTIVE),
        ("b", "LEI-03", "A. Council", Progression.ACTIVE),
        ("c", "LEI-02", "UNODC", Progression.ENDED),
    ):
        with qtbot.waitSignals([session.analysed, session.saved]):
            session.do(planning.activity(code, Activity(name, status=status), key))
    box, model = page.assistance, page.assistance.needs.model()
    rows = [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]
    assert [(row[0][:6], *row[1:]) for row in rows] == [
        ("LEI-03", "3", "A. Council, UNODC", "2 active", "overlap"),
        ("LEI-02", "3", "UNODC", "1 ended", "nobody now"),
        ("LEI-04", "3", "–", "–", "nobody"),
    ]
    assert box.said.text() == "2 needs with activities · 1 overlap · 2 priority gaps without assistance"
    assert page.tabs.tabText(3) == "Assis&tance (2)"
    page.tabs.setCurrentIndex(3)
    box.needs.selectRow(2)
    with qtbot.waitSignal(page.item_requested) as caught:
        QTest.keyClick(box.needs, Qt.Key.Key_Return)
    assert caught.args == ["LEI-04"]


def test_without_assistance_and_gaps_it_says_where_activities_are_entered(page, qtbot, session):
    _answer(session, qtbot, "LEI-02", "police", 1, 2)
    page.tabs.setCurrentIndex(3)
    assert page.assistance.nothing.isVisible()
    assert "Ctrl+6" in page.assistance.nothing.text()
