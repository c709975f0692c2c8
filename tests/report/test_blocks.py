"""Every kind of block on paper: all its words are there, heads come again, what belongs together stays so."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from needsassess.base.errors import Refused
from needsassess.report import form_boxes, form_lines, grid_rows, heat, line_charts, matrix, prose, radar_labels
from needsassess.report.gap_report import write
from needsassess.report.readback import compact, pages_of
from needsassess.services.report_blocks import (
    Block,
    Cell,
    Column,
    Furniture,
    Kept,
    Marks,
    Prose,
    ReportModel,
    Row,
    Section,
    Span,
    Table,
)
from needsassess.services.report_charts import Bar, Bars
from needsassess.services.report_figures import Matrix, MatrixCell, Stacks
from needsassess.services.report_forms import Boxes, WriteLines
from tests.helpers.every_block import every_block
from tests.report.conftest import words_of

FURNITURE = Furniture("State XA", "Form", "", "0123456789ab", "Page {page} of {total}", "", "")


def squeezed(text: str) -> str:
    return re.sub(r"[\s-]+", "", text)


def plainly(*blocks: Block) -> ReportModel:
    """Without cover, contents or number, as a letter."""
    section = Section("only", "", "To whom it concerns", blocks)
    return ReportModel("en", "A form", "", None, FURNITURE, (section,))


def test_every_text_of_every_block_is_found_by_another_reader(tmp_path: Path) -> None:
    model = every_block()
    written = write(model, tmp_path / "every.pdf", "letter")
    assert written.found == len(list(model.every_text()))
    text = words_of(written.path)
    for said in model.every_text():
        if said.isascii() and said.isprintable():
            assert squeezed(said) in text


def test_a_report_may_have_no_cover_no_contents_and_no_numbers(tmp_path: Path) -> None:
    written = write(plainly(Prose((Span("Dear colleagues,"),))), tmp_path / "letter.pdf")
    assert written.pages == 1
    assert words_of(written.path).endswith("TowhomitconcernsDearcolleagues,")


DROPPED: dict[str, tuple[ModuleType, str]] = {
    "label of a line": (line_charts, "Legislation and frameworks"),
    "value of a strip": (line_charts, "40%"),
    "change of an arrow": (line_charts, "−20"),
    "head of a stack": (line_charts, "Further apart"),
    "axis of a radar": (radar_labels, "Capacity and resources"),
    "row of a heat map": (heat, "Capacity and resources"),
    "cell of a matrix": (matrix, "75%"),
    "note of a matrix": (matrix, "Dashed: rests on little."),
    "cell with marks": (grid_rows, "1, 2, 4"),
    "paragraph": (prose, "A question"),
    "box to tick": (form_boxes, "Don’t know"),
    "label of lines": (form_lines, "Note"),
    "caption of a signature": (form_lines, "Function"),
}


@pytest.mark.parametrize(("module", "word"), DROPPED.values(), ids=DROPPED)
def test_a_block_that_drops_a_word_is_refused(
    module: ModuleType, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole: Callable[..., Any] = vars(module)["lines_of"]

    def forgetful(spans: Any, size: float, width: float) -> Any:
        kept = tuple(Span("") if span.text == word else span for span in spans)
        return whole(kept, size, width)

    monkeypatch.setattr(module, "lines_of", forgetful)
    with pytest.raises(Refused, match="is missing from it"):
        write(every_block(), tmp_path / "every.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_matrix_of_12_columns_and_70_rows_repeats_its_heads(tmp_path: Path) -> None:
    heads = ("Country", *(f"DOM{at:02}" for at in range(12)))
    rows = tuple(
        (f"State number {row}", tuple(MatrixCell(f"{at * 9}%", at * 9 / 100) for at in range(12)))
        for row in range(70)
    )
    written = write(plainly(Matrix(heads, rows, ("The note.",))), tmp_path / "matrix.pdf")
    pages = [compact(page) for page in pages_of(written.path)]
    assert len(pages) >= 2
    assert all("DOM00DOM01" in page for page in pages)
    assert [page.count("Thenote.") for page in pages] == [0] * (len(pages) - 1) + [1]


def test_heads_wider_than_their_column_are_turned_and_found(tmp_path: Path) -> None:
    heads = ("Item", *(f"Telecommunications regulator {at}" for at in range(10)))
    rows = (("LEG-01", (MatrixCell("3", 0.75),) * 10),)
    assert write(plainly(Matrix(heads, rows)), tmp_path / "turned.pdf").pages == 1


def test_lines_of_a_long_chart_repeat_heads_and_scale(tmp_path: Path) -> None:
    bars = tuple(Bar(f"Country {at}", at / 100, 0, 1, f"{at}%", "0–100%", "1 of 9") for at in range(90))
    written = write(plainly(Bars(bars, ("Country", "Score", "Range", "Answered"))), tmp_path / "bars.pdf")
    for page in pages_of(written.path):
        assert "CountryScoreRangeAnswered050100" in compact(page)


def test_a_question_and_what_is_filled_in_stay_on_one_page(tmp_path: Path) -> None:
    def question(at: int) -> Kept:
        ask = Boxes("How far?", tuple((str(level), f"Level {level}") for level in range(5)))
        return Kept((Prose((Span(f"Question {at} begins."),)), ask, WriteLines(f"Question {at} ends", 4)))

    pages = pages_of(write(plainly(*map(question, range(12))), tmp_path / "kept.pdf").path)
    assert len(pages) > 2
    for at in range(12):
        assert [f"Question {at} begins" in page for page in pages] == [
            f"Question {at} ends" in page for page in pages
        ]


def test_what_is_taller_than_a_page_runs_on_though_it_was_to_stay_together(tmp_path: Path) -> None:
    tall = Kept((Prose((Span("word " * 3000),)), WriteLines("Note", 60), Prose((Span("The end."),))))
    assert write(plainly(tall), tmp_path / "tall.pdf").pages > 3


def test_three_levels_on_one_bar_have_three_shapes(tmp_path: Path) -> None:
    """A disc is only filled, a ring only outlined, a diamond both: no colour is needed to tell them apart."""
    import pdfplumber

    columns = (Column("Levels", 1, "left", "marks"),)
    table = Table(columns, (Row((Cell("1, 2, 4", marks=Marks(1, 2, 4)),)),))
    with pdfplumber.open(write(plainly(table), tmp_path / "marks.pdf").path) as document:
        drawn = document.pages[0].curves
    large = [curve for curve in drawn if curve["width"] > 3]
    looks = sorted((curve["fill"], curve["stroke"]) for curve in large)
    assert looks == [(False, True), (True, False), (True, True)]


LEAST_BETWEEN = 6.0  # points: with less, two heads read as one


def test_heads_of_neighbouring_columns_never_meet(tmp_path: Path) -> None:
    import pdfplumber

    columns = (
        Column("Type", 0.4),
        Column("Lacunes concernées", 0.15, "right"),
        Column("Prioritaires sans activité", 0.15, "right"),
        Column("En cours", 0.3, "right"),
    )
    row = Row((Cell("Training"), Cell("43"), Cell("26"), Cell("0")))
    with pdfplumber.open(write(plainly(Table(columns, (row,))), tmp_path / "heads.pdf").path) as document:
        words = document.pages[0].extract_words()
    first = [word for word in words if word["text"] in ("Lacunes", "concernées")]
    second = [word for word in words if word["text"] in ("Prioritaires", "sans", "activité")]
    assert len(first) + len(second) == 5
    assert max(word["x1"] for word in first) + LEAST_BETWEEN < min(word["x0"] for word in second)


def test_levels_stay_on_one_line_beside_their_bar_however_narrow_the_column(tmp_path: Path) -> None:
    import pdfplumber

    columns = (Column("What is to be done", 0.9), Column("Levels", 0.1, "right", "marks"))
    row = Row((Cell("Train"), Cell("1 → 2 → 4", marks=Marks(1, 2, 4))))
    with pdfplumber.open(write(plainly(Table(columns, (row,))), tmp_path / "marks.pdf").path) as document:
        letters = [char for char in document.pages[0].chars if char["text"] in "124→"]
        edge = document.pages[0].width
    tops = [letter["top"] for letter in letters if 80 < letter["top"] < 200]
    assert len(tops) == 5
    assert max(tops) - min(tops) < 3
    assert max(curve["x1"] for curve in document.pages[0].curves) <= edge - 56


def test_heads_of_a_chart_break_between_words_before_its_labels_do(tmp_path: Path) -> None:
    heads = ("Domaine", "Toutes concordent", "Écart d’un niveau", "De deux ou plus", "Une seule institution")
    labels = ("Incrimination", "Coopération internationale")
    stacks = Stacks(tuple((label, (3, 1, 0, 9)) for label in labels), heads)
    lines = pages_of(write(plainly(stacks), tmp_path / "stacks.pdf").path)[0].split("\r\n")
    assert any(line.startswith("Incrimination") for line in lines)
    assert any("Coopération internationale" in line for line in lines)


def test_a_few_words_follow_on_where_a_table_would_begin_a_page(tmp_path: Path) -> None:
    filler = Section("one", "1", "First", (Prose((Span("\n".join(["line"] * 36)),)),))
    words = Section("two", "2", "Second", (Prose((Span("There is none."),)),), opens_page=False)
    table = Table((Column("Code", 1),), (Row((Cell("LEG-01"),)),))
    rows = Section("two", "2", "Second", (table,), opens_page=False)
    model = plainly()
    for last, pages in ((words, 1), (rows, 2)):
        made = replace(model, sections=(filler, last))
        assert write(made, tmp_path / f"{pages}.pdf").pages == pages


def test_lines_to_write_on_that_follow_each_other_begin_below_each_other():
    from needsassess.report.form_lines import Ruled, aligned

    lines = [Ruled(WriteLines(label, 1), 480.0) for label in ("Place", "Respondents: name and function", "By")]
    assert len({line.before for line in lines}) > 1
    assert {line.before for line in aligned(lines)} == {max(line.before for line in lines)}
