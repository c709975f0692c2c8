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

from needsassess.services.rollup import Rollup
from needsassess.ui import language, theme
from needsassess.ui.controllers import report_printing
from needsassess.ui.models.countries_rows import CountriesRows
from needsassess.ui.models.countries_table import CHUNK, CountriesTable, CountryRow, Rows, ShareCell
from tests.helpers.assessments import levels
from tests.helpers.shares import share
from tests.helpers.tiny import tiny

LONG = 30_000
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


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


def test_in_french_and_large_no_head_of_a_score_is_cut(view: Any, qapp: Any) -> None:
    language.use("fr")
    theme.apply(qapp, "light", 200)
    head = view.map.horizontalHeader()
    view.map._fit()
    assert all(head.sectionSize(n) >= head.sectionSizeHint(n) for n in range(head.count()))


def test_the_mean_of_a_gap_has_the_comma_of_its_language(qapp: Any) -> None:
    language.use("fr")
    said = levels("LEG-01", ("police", 0)) | {"answer/LEG-01/police/desired": 3}
    found = Rollup.of([share(0, said)])
    rows = CountriesRows(found, {found.shares[0].form: tiny()}, "fr").gaps("")
    assert rows[0].texts[3] == f"{3 * tiny().items[0].weight},0"


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
    qtbot.waitUntil(lambda: bool(told) and "Read back: 2 countries" in told[-1].text, timeout=LONG)
    rows = openpyxl.load_workbook(wanted.with_suffix(".xlsx")).worksheets[0].max_row
    assert rows == 3


def test_the_regional_roll_up_is_written_with_the_same_filters(
    view: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles: list[str] = []

    def answer(_: Any, title: str, __: str, formats: str) -> tuple[str, str]:
        titles.append(title)
        return str(tmp_path / "roll"), _pdf(formats)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    page = view.window().page("collection")
    told: list[Any] = []
    page.told.connect(told.append)
    view.export.click()
    qtbot.waitUntil(lambda: bool(told) and "texts are in it" in told[-1].text, timeout=LONG)
    assert titles == ["Export the map of countries or the regional roll-up"]
    assert "State XB (fictional)" in _text(tmp_path / "roll.pdf")


@pytest.fixture
def sheets(view: Any, qtbot: Any) -> Any:
    """The preview of what the map shows, filtered, made and shown."""
    countries = view.window().page("collection").controller.countries
    choose(view.tag, "training")
    qtbot.waitUntil(lambda: countries.rows.rollup.filters.tag == "training", timeout=LONG)
    view.map.setFocus()
    QTest.keyClick(
        view.map, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    made = view.layers.currentWidget()
    qtbot.waitUntil(lambda: made.view.count > 0, timeout=LONG)
    yield made
    made.left.emit()


def in_preview(sheets: Any) -> str:
    return _text(sheets.controller.making._shown)


def test_the_regional_roll_up_is_previewed_with_the_filters_of_the_map(sheets: Any, view: Any) -> None:
    assert sheets.isVisible()
    assert sheets.view.count > 3
    assert "of the report are in the file" in sheets.checked.text()
    assert sheets.about.text() == view.lead.text()
    assert "State XB (fictional)" in in_preview(sheets)
    assert sheets.controller.proposed(sheets.controller.wanted()).name == "whole-roll-up-en-training.pdf"


def test_its_language_is_apart_from_that_of_the_screen_and_nobody_is_ranked_unasked(
    sheets: Any, qtbot: Any
) -> None:
    assert not sheets.controller.wanted().rank
    for choice in (lambda: choose_field(sheets.language, "fr"), sheets.rank.click):
        with qtbot.waitSignal(sheets.controller.making.previewed, timeout=LONG):
            choice()
    assert sheets.controller.wanted().rank
    assert "Synthèse régionale" in in_preview(sheets)
    assert sheets.export.text() == "E&xport…"


def choose_field(field: Any, data: str) -> None:
    field.control.setCurrentIndex(field.control.findData(data))


def test_escape_goes_back_to_the_map(sheets: Any, view: Any, qtbot: Any) -> None:
    QTest.keyClick(sheets.view, Qt.Key.Key_Escape)
    assert view.map.hasFocus()
    assert sheets.view.count == 0


def test_print_makes_the_preview_first_and_then_asks_for_the_printer(
    view: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(report_printing, "chosen_printer", lambda _, pages, __: asked.append(pages))
    view.map.setFocus()
    QTest.keyClick(view.map, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: asked != [], timeout=LONG)
    assert asked == [view.layers.currentWidget().view.count]
    view.layers.currentWidget().left.emit()


def test_a_roll_up_that_is_cancelled_leaves_nothing_and_tells_so(sheets: Any, qtbot: Any) -> None:
    sheets.controller.preview()
    assert sheets.working.isVisible()
    sheets.cancel.click()
    assert not sheets.working.isVisible()
    assert "Cancelled" in sheets.stale_text.text()


def test_an_export_that_is_cancelled_leaves_no_file(
    view: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "roll.pdf"), ""))
    told: list[Any] = []
    view.window().page("collection").told.connect(told.append)
    view.export.click()
    assert view.working.isVisible()
    view.working.cancel.click()
    assert not view.working.isVisible()
    control = view.window().page("collection").controller.countries
    with qtbot.waitSignal(control.in_background(lambda _: None).done, timeout=LONG):
        pass  # what was begun before has ended
    assert not list(tmp_path.glob("roll*"))
    assert told == []


def test_a_file_that_the_dialog_did_not_ask_about_is_kept(
    view: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "view.xlsx").write_text("kept")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "view"), ""))
    with qtbot.waitSignal(view.window().page("collection").told, timeout=LONG) as caught:
        view.export.click()
    assert "exists already" in caught.args[0].text
    assert (tmp_path / "view.xlsx").read_text() == "kept"


def _text(pdf: Path | bytes) -> str:
    written = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(one.get_textpage().get_text_range() for one in written)
    finally:
        written.close()


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
