"""How sections begin that follow on: no title stands at the foot of a page without what it is the title of."""

from __future__ import annotations

from pathlib import Path

import pytest

from needsassess.report.gap_report import write
from needsassess.report.readback import compact, pages_of
from needsassess.services.report_blocks import (
    Cell,
    Column,
    Furniture,
    Heading,
    Kept,
    Prose,
    ReportModel,
    Row,
    Section,
    Span,
    Table,
)
from needsassess.services.report_figures import Strip, Strips

FURNITURE = Furniture("XA", "Report", "DRAFT", "0000", "Page {page} of {total}", "", "")


def table(rows: int, word: str) -> Table:
    return Table((Column("Item", 1.0),), tuple(Row((Cell(f"{word} {at}"),)) for at in range(rows)))


@pytest.mark.parametrize("above", range(1, 44, 3))
def test_a_title_stays_with_the_heading_and_the_table_under_it(above: int, tmp_path: Path) -> None:
    sections = (
        Section("a", "1", "First", (table(above, "row"),)),
        Section(
            "b",
            "2",
            "Second title",
            (Prose((Span("Words of the second."),)), Heading("h", "Heading"), table(20, "kept")),
            opens_page=False,
        ),
    )
    model = ReportModel("en", "Title", "", None, FURNITURE, sections)
    pages = [compact(page) for page in pages_of(write(model, tmp_path / "report.pdf").path)]
    (titled,) = [page for page in pages if compact("Second title") in page]
    assert compact("Heading") in titled
    assert compact("kept 0") in titled


@pytest.mark.parametrize(("rows", "pages"), [(1, 1), (30, 2)])
def test_what_opens_a_page_goes_on_where_hardly_anything_stands_on_it(
    rows: int, pages: int, tmp_path: Path
) -> None:
    sections = (
        Section("a", "1", "First", (table(rows, "row"),)),
        Section("b", "2", "Second", (Prose((Span("A few words."),)),)),
    )
    model = ReportModel("en", "Title", "", None, FURNITURE, sections)
    assert write(model, tmp_path / "report.pdf").pages == pages


def test_what_has_pages_of_its_own_opens_one_however_little_stands_before_it(tmp_path: Path) -> None:
    sections = (
        Section("a", "1", "First", (table(1, "row"),), running="One"),
        Section("b", "2", "Second", (Prose((Span("A few words."),)),), running="Two"),
    )
    model = ReportModel("en", "Title", "", None, FURNITURE, sections)
    assert write(model, tmp_path / "report.pdf").pages == 2


@pytest.mark.parametrize("above", range(1, 44, 2))
def test_a_heading_stays_with_the_words_under_it_and_two_rows_of_the_table_they_are_about(
    above: int, tmp_path: Path
) -> None:
    blocks = (
        table(above, "row"),
        Heading("h", "Heading"),
        Prose((Span("What the rows are. " * 12),)),
        table(30, "kept"),
    )
    model = ReportModel("en", "Title", "", None, FURNITURE, (Section("a", "1", "First", blocks),))
    pages = [compact(page) for page in pages_of(write(model, tmp_path / "report.pdf").path)]
    (headed,) = [page for page in pages if compact("Heading") in page]
    assert compact("kept 1") in headed


@pytest.mark.parametrize("above", range(2, 44, 3))
def test_a_short_chart_under_the_title_of_a_section_is_not_cut(above: int, tmp_path: Path) -> None:
    strips = tuple(Strip(f"Domain {at}.", (0.5,), 0.5, ("25",)) for at in range(8))
    chart = Strips(strips, ("Domain", "Countries"))
    sections = (
        Section("a", "1", "First", (table(above, "row"),)),
        Section("b", "2", "Second title", (Prose((Span("Words."),)), chart), opens_page=False),
    )
    model = ReportModel("en", "Title", "", None, FURNITURE, sections)
    pages = [compact(page) for page in pages_of(write(model, tmp_path / "report.pdf").path)]
    (titled,) = [page for page in pages if compact("Second title") in page]
    assert all(compact(strip.label) in titled for strip in strips)


@pytest.mark.parametrize("above", range(14, 28))
def test_a_heading_stays_with_the_tall_rows_that_begin_its_table_together(above: int, tmp_path: Path) -> None:
    tall = Row((Cell("tall " * 400),), keep=True)
    rows = (Row((Cell("Country"),), keep=True), tall, Row((Cell("Last of them"),)))
    blocks = (table(above, "row"), Heading("h", "Heading"), Table((Column("Item", 1.0),), rows * 4))
    model = ReportModel("en", "Title", "", None, FURNITURE, (Section("a", "1", "First", blocks),))
    pages = [compact(page) for page in pages_of(write(model, tmp_path / "report.pdf").path)]
    (headed,) = [page for page in pages if compact("Heading") in page]
    assert compact("Last of them") in headed


@pytest.mark.parametrize("lines", range(30, 54, 4))
def test_no_title_is_left_alone_by_what_is_kept_whole(lines: int, tmp_path: Path) -> None:
    kept = Kept(tuple(Prose((Span(f"Line {at} of the form."),)) for at in range(lines)))
    sections = (
        Section("a", "1", "First", (Prose((Span("Words."),)),)),
        Section("b", "2", "Second title", (kept,)),
    )
    model = ReportModel("en", "Title", "", None, FURNITURE, sections)
    pages = [compact(page) for page in pages_of(write(model, tmp_path / "report.pdf").path)]
    (titled,) = [page for page in pages if compact("Second title") in page]
    assert compact("Line 0 of") in titled
