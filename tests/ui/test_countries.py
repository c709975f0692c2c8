"""Countries and domains in the window: the heat map, its filters, what stands behind a score, its export."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from needsassess.ui.models.countries_table import CHUNK, CountriesTable, CountryRow, Rows, ShareCell

LONG = 30_000


@pytest.fixture
def view(empty_window: Any, qtbot: Any, whole: Path) -> Any:
    """The tab, read and shown."""
    empty_window.files.open(whole)
    qtbot.waitUntil(lambda: empty_window.page_name == "collection", timeout=LONG)
    page = empty_window.page("collection")
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.countries.map.model().rowCount() == 3, timeout=LONG)
    return page.countries


def texts(view: Any, row: int) -> list[str]:
    model = view.map.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def choose(control: Any, data: str) -> None:
    control.setCurrentIndex(control.findData(data))
    control.activated.emit(control.currentIndex())


def test_countries_stand_by_name_under_their_median_and_are_not_ranked(view: Any) -> None:
    assert texts(view, 0)[0] == "Median of 2 assessments"
    assert [texts(view, row)[0] for row in (1, 2)] == ["State XA (fictional)", "State XB (fictional)"]
    assert texts(view, 1)[2] == "1 of 6"
    assert "median of fewer than five says little" in view.lead.text()
    assert "striped" in view.lead.text()


def test_a_score_says_in_words_what_it_rests_on(view: Any) -> None:
    model = view.map.model()
    spoken = model.index(1, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("State XA (fictional) · all domains · ")
    assert "1 of 6 answered" in spoken
    assert spoken.endswith("low coverage")


def test_enter_goes_from_a_score_to_its_questions_and_on_to_the_question(view: Any, qtbot: Any) -> None:
    window = view.window()
    view.map.setFocus()
    view.map.setCurrentIndex(view.map.model().index(2, 3))
    assert view.about.text() == "State XB (fictional)"
    QTest.keyClick(view.map, Qt.Key.Key_Return)
    assert view.items.hasFocus()
    QTest.keyClick(view.items, Qt.Key.Key_Escape)
    assert view.map.hasFocus()
    QTest.keyClick(view.map, Qt.Key.Key_Return)
    wanted = view.items.model().code(view.items.currentIndex().row())
    QTest.keyClick(view.items, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page_name == "assessment", timeout=LONG)
    assert window.session.file.state.profile.country == "XB"
    qtbot.waitUntil(lambda: window.page("assessment").controller.tree.current == wanted, timeout=LONG)


def test_a_domain_alone_is_looked_behind(view: Any) -> None:
    view.map.setCurrentIndex(view.map.model().index(1, 4))
    domain = view.map.model().index(1, 4).data(Qt.ItemDataRole.UserRole + 1).domain
    codes = [view.items.model().code(row) for row in range(view.items.model().rowCount())]
    assert codes
    assert all(code.startswith(domain) for code in codes)


def test_filters_choose_what_counts(view: Any, qtbot: Any) -> None:
    countries = view.window().page("collection").controller.countries
    assert [view.region.itemData(n) for n in range(view.region.count())] == ["", "fictional"]
    assert [view.depth.itemData(n) for n in range(view.depth.count())] == ["", "full"]
    choose(view.tag, "training")
    choose(view.region, "fictional")
    qtbot.waitUntil(lambda: countries.rows.rollup.filters.region == "fictional", timeout=LONG)
    assert countries.rows.rollup.filters.tag == "training"
    view.each.click()
    qtbot.waitUntil(lambda: countries.rows.rollup.filters.each, timeout=LONG)
    assert texts(view, 0)[0] == "Median of 2 assessments"


def test_what_is_shown_is_exported_and_counted(
    view: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = tmp_path / "view"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(wanted), ""))
    page = view.window().page("collection")
    told: list[Any] = []
    page.told.connect(told.append)
    view.export.click()
    qtbot.waitUntil(lambda: "Read back: 2 countries" in told[-1].text, timeout=LONG)
    rows = openpyxl.load_workbook(wanted.with_suffix(".xlsx")).worksheets[0].max_row
    assert rows == 3


def test_the_regional_roll_up_is_written_with_the_same_filters(
    view: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(tmp_path / "roll"), _pdf(given[3])))
    page = view.window().page("collection")
    told: list[Any] = []
    page.told.connect(told.append)
    view.export.click()
    qtbot.waitUntil(lambda: "texts are in it" in told[-1].text, timeout=LONG)
    written = pypdfium2.PdfDocument(tmp_path / "roll.pdf")
    try:
        text = "".join(one.get_textpage().get_text_range() for one in written)
    finally:
        written.close()
    assert "State XB (fictional)" in text


def test_a_file_that_the_dialog_did_not_ask_about_is_kept(
    view: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "view.xlsx").write_text("kept")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "view"), ""))
    with qtbot.waitSignal(view.window().page("collection").told, timeout=LONG) as caught:
        view.export.click()
    assert "exists already" in caught.args[0].text
    assert (tmp_path / "view.xlsx").read_text() == "kept"


def _pdf(formats: str) -> str:
    return next(one for one in formats.split(";;") if "*.pdf" in one)


def test_a_change_shows_when_the_tab_is_seen_again(view: Any, qtbot: Any) -> None:
    from needsassess.services import answering

    window, page = view.window(), view.window().page("collection")
    page.controller.opening.open(bytes.fromhex(view.map.model().row(2).code))
    qtbot.waitUntil(lambda: window.session is not None, timeout=LONG)
    window.session.do(answering.level("LEG-02", "police", 2))
    window.show_page("collection")
    qtbot.waitUntil(lambda: texts(view, 2)[2] == "2 of 6", timeout=LONG)


def test_rows_are_loaded_as_they_are_scrolled(qtbot: Any) -> None:
    model = CountriesTable()
    codes = [f"{n:04x}" for n in range(2 * CHUNK + 50)]
    made = []

    def make(number: int) -> CountryRow:
        made.append(number)
        return CountryRow(codes[number], (f"State {number}", "", ""), (ShareCell("", "43 %", 0.4, False, ""),))

    model.fill(("State", "Round", "Answered", "All", "Trend"), ("",) * 5, Rows(codes, make))
    assert model.rowCount() == CHUNK
    assert [model.index(row, 0).data() for row in (0, 1, 0)] == ["State 0", "State 1", "State 0"]
    assert made == [0, 1]
    assert model.place(codes[-1], "").row() == len(codes) - 1
    assert model.rowCount() == len(codes)
    assert not model.canFetchMore()
