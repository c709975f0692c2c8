"""The report as a document to edit: all of it, in real styles, and another office program opens it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from needsassess.exchange.docx_report import write
from needsassess.services import report_colours
from needsassess.services.report_blocks import Cell, Column, Prose, ReportModel, Row, Section, Span, Table
from needsassess.services.report_figures import Matrix, MatrixCell
from needsassess.services.report_model import build
from needsassess.services.report_proof import legible
from tests.conftest import NewFile
from tests.helpers import office
from tests.helpers.every_block import ARABIC, MARKUP, every_block
from tests.report.conftest import fill

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def opened(model: ReportModel, folder: Path) -> Document:
    return docx.Document(str(write(model, folder / "report.docx").path))


def words_in(document: Document) -> str:
    """All words of its body, by the library that wrote it but by another way than it reads itself back."""
    return squeezed("".join(part.text or "" for part in document.element.body.iter(qn("w:t"))))


@pytest.fixture
def typical(new_file: NewFile) -> AssessmentFile:
    file = new_file(round="2026", title="Capacity in 2026", team=["Amina Diallo"])
    fill(file, 2)
    return file


@pytest.fixture
def every(tmp_path: Path) -> Document:
    return opened(every_block(), tmp_path)


def test_every_text_of_the_report_is_in_the_document(typical: AssessmentFile, tmp_path: Path) -> None:
    model = build(typical, "en")
    written = write(model, tmp_path / "report.docx")
    text = words_in(docx.Document(str(written.path)))
    texts = list(model.every_text())
    assert all(squeezed(said) in text for said in texts)
    assert "SecretPerson" not in text
    assert (written.pages, written.found) == (0, len(texts))


def test_another_office_program_finds_every_text(tmp_path: Path) -> None:
    model = every_block("fr")
    written = write(model, tmp_path / "report.docx", "letter")
    (plain,) = office.convert(written.path, "txt:Text (encoded):UTF8", tmp_path)
    text = squeezed(plain.read_text(encoding="utf-8-sig"))
    assert [said for said in model.every_text() if squeezed(legible(said)) not in text] == []


def test_same_data_same_bytes(tmp_path: Path) -> None:
    one, two = (write(every_block(), tmp_path / f"{name}.docx") for name in ("one", "two"))
    assert one.sha256 == two.sha256


def test_headings_are_headings_and_the_contents_a_field(every: Document) -> None:
    styles = {
        style: [p.text for p in every.paragraphs if p.style.name == style]
        for style in ("Heading 1", "Heading 2")
    }
    assert styles["Heading 1"] == ["1\tCharts", "2\tTables and texts", "A\tForms"]
    assert "Domains" in styles["Heading 2"]
    asked = [part.text for part in every.element.body.iter(qn("w:instrText"))]
    assert asked[0].strip().startswith("TOC ")
    links = [link.get(qn("w:anchor")) for link in every.element.body.iter(qn("w:hyperlink"))]
    marks = {mark.get(qn("w:name")) for mark in every.element.body.iter(qn("w:bookmarkStart"))}
    assert len(links) == 3
    assert set(links) <= marks


def test_every_style_that_is_used_is_defined_here(every: Document) -> None:
    used = {
        part.get(qn("w:val"))
        for part in every.element.body.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
    }
    defined = {style.style_id for style in every.styles}
    assert used <= defined
    assert len(defined) < 40
    assert every.styles["Heading 1"].font.color.rgb.__str__() == report_colours.INK[1:].upper()


def test_language_title_author_and_page(tmp_path: Path) -> None:
    document = opened(every_block("fr"), tmp_path)
    (language,) = document.styles.element.iter(qn("w:lang"))
    assert language.get(qn("w:val")) == "fr-FR"
    said = document.core_properties
    assert (said.title, said.author, said.language) == (f"Every block – {MARKUP}", "A & B", "fr")
    page = document.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)


def test_head_and_foot_of_every_page_say_what_it_is(every: Document) -> None:
    page = every.sections[0]
    assert page.different_first_page_header_footer
    assert page.header.paragraphs[0].text == f"State XA, 2026\tDRAFT\tEvery {MARKUP}"
    assert page.footer.paragraphs[0].text == "DRAFT\t0123456789ab\tPage 1 of 1"
    fields = [part.text.strip() for part in page.footer._element.iter(qn("w:instrText"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_tables_repeat_their_head_and_keep_rows_whole(every: Document) -> None:
    (table,) = [t for t in every.tables if t.cell(0, 0).text == "Item"]
    head, first, note, *_ = table._tbl.tr_lst
    assert head.xpath("w:trPr/w:tblHeader")
    assert first.xpath("w:trPr/w:cantSplit")
    assert not note.xpath("w:trPr/w:cantSplit"), "a long note runs over pages"
    assert table._tbl.tblPr.xpath("w:tblCaption/@w:val") == [f"A table {MARKUP}"]


def test_no_two_tables_become_one(every: Document) -> None:
    tags = [part.tag for part in every.element.body]
    assert (qn("w:tbl"), qn("w:tbl")) not in pairwise(tags)


def test_levels_have_their_hue_and_their_number(every: Document) -> None:
    matrix = next(t for t in every.tables if t.cell(0, 0).text == "Country")
    row = matrix.rows[1].cells
    hues = [cell._tc.xpath("w:tcPr/w:shd/@w:fill") for cell in row[1:6]]
    assert [cell.text for cell in row[1:6]] == ["0%", "25%", "50%", "75%", "100%"]
    assert hues == [[hue[1:]] for hue in report_colours.LEVELS]
    assert matrix._tbl.tblPr.xpath("w:tblDescription/@w:val") == ["Countries."]


def test_what_reads_from_right_to_left_says_so(every: Document) -> None:
    paragraph = next(p for p in every.paragraphs if p.text == ARABIC)
    assert paragraph._p.xpath("w:pPr/w:bidi")
    ways = [(run.text, bool(run._r.xpath("w:rPr/w:rtl"))) for run in paragraph.runs]
    assert [way for _, way in ways] == [True, False, True]
    assert ways[1][0].strip() == "Latin"
    assert "".join(text for text, _ in ways) == ARABIC


def test_what_xml_has_no_place_for_is_shown_as_such(every: Document) -> None:
    text = words_in(every)
    assert "twolinesthreenul\ufffdbell\ufffdodd\ufffdtabblanks" in text


def test_what_belongs_together_keeps_together(every: Document) -> None:
    question = next(p for p in every.paragraphs if p.text == "A question")
    assert question._p.xpath("w:pPr/w:keepNext")


def test_without_a_cover_the_running_lines_stand_on_every_page(tmp_path: Path) -> None:
    document = opened(every_block(cover=False), tmp_path)
    assert document.paragraphs[0].text == "Contents"
    assert not document.sections[0].different_first_page_header_footer


def test_letters_have_heads_of_their_own_and_are_counted_from_1(tmp_path: Path) -> None:
    """And stand on pages of their own, though none of them is begun by a break."""
    prose = (Prose((Span("Text"),), "letter"),)
    runs = ("to the police", "to the police", "to the ministry")
    sections = tuple(Section(f"s{at}", "", f"S{at}", prose, running=run) for at, run in enumerate(runs))
    said = replace(every_block().furniture, contents="")
    letters = replace(every_block(cover=False), sections=sections, furniture=said)
    document = opened(letters, tmp_path)
    heads = [page.header.paragraphs[0].text.split("\t")[0] for page in document.sections]
    assert heads == ["to the police", "to the ministry"]
    assert [page._sectPr.xpath("w:pgNumType/@w:start") for page in document.sections] == [["1"], ["1"]]
    fields = [part.text.strip() for part in document.sections[0].footer._element.iter(qn("w:instrText"))]
    assert fields == ["PAGE"]
    assert document.sections[1].footer.is_linked_to_previous
    breaks = [
        bool(p._p.xpath("w:pPr/w:pageBreakBefore")) for p in document.paragraphs if p.text.startswith("S")
    ]
    assert breaks == [False, True, False]


def test_the_package_names_no_maker_but_us(tmp_path: Path) -> None:
    path = write(every_block(), tmp_path / "report.docx").path
    with ZipFile(path) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert "docProps/thumbnail.jpeg" not in archive.namelist()
    assert "python-docx" not in core
    assert "2013" not in core


def test_no_blank_below_a_table_makes_an_empty_page(tmp_path: Path) -> None:
    table = Table((Column("One", 1),), (Row((Cell("1"),)),))
    sections = (Section("a", "1", "First", (table,)), Section("b", "2", "Second", (table,)))
    parts = list(opened(replace(every_block(), sections=sections), tmp_path).element.body)
    (second,) = [at for at, part in enumerate(parts) if part.xpath("w:bookmarkStart[@w:name='section_2']")]
    assert parts[second - 1].tag == qn("w:tbl")
    assert parts[-2].tag == qn("w:p"), "a document ends with a paragraph"


def test_what_marks_of_a_matrix_mean_stands_below_its_last_row(every: Document) -> None:
    matrix = next(t for t in every.tables if t.cell(0, 0).text == "Country")
    last = matrix.rows[-1]
    assert all(cell.paragraphs[0]._p.xpath("w:pPr/w:keepNext") for cell in last.cells)
    assert matrix._tbl.getnext().xpath("w:pPr/w:keepNext")
    note = matrix._tbl.getnext().getnext()
    assert note.xpath("string()") == "Dashed: rests on little."
    assert not note.xpath("w:pPr/w:keepNext"), "else it would go to the next page with a table that follows"
    middle = matrix.cell(1, 1)
    assert middle.paragraphs[0]._p.xpath("w:pPr/w:jc/@w:val") == ["center"]
    assert middle._tc.xpath("w:tcPr/w:tcMar/w:left/@w:w") == middle._tc.xpath("w:tcPr/w:tcMar/w:right/@w:w")


def test_what_introduces_a_table_stays_with_it(tmp_path: Path) -> None:
    table = Table((Column("Item", 1.0),), (Row((Cell("1"),)),) * 20)
    blocks = (Prose((Span("Far above."),)), Prose((Span("Each row is an item."),)), table)
    sections = (Section("a", "1", "First", blocks), Section("b", "2", "Second", (table,)))
    document = opened(replace(every_block(), sections=sections), tmp_path)
    keeps = {p.text: bool(p._p.xpath("w:pPr/w:keepNext")) for p in document.paragraphs}
    assert (keeps["Far above."], keeps["Each row is an item."]) == (False, True)
    assert document.styles["Heading 1"].paragraph_format.keep_with_next


def widths_of(heads: tuple[str, ...], folder: Path) -> list[float]:
    """Of a matrix whose first column has a third of the page."""
    cells = tuple(MatrixCell("41\u00a0%\u00a0◔") for _ in heads[1:])
    return table_widths(Matrix(heads, (("State XA", cells),)), folder)


def table_widths(block: Matrix | Table, folder: Path) -> list[float]:
    """In points, without the margin of a cell."""
    sections = (Section("a", "1", "First", (block,)),)
    document = opened(replace(every_block(), sections=sections), folder)
    table = document.tables[-1]
    widths = [int(each) for each in table._tbl.xpath("w:tblGrid/w:gridCol/@w:w")]
    assert sum(widths) == pytest.approx(170 / 25.4 * 1440, abs=len(widths))
    return [width / 20 - 8 for width in widths]


def test_no_word_of_a_head_and_no_number_is_broken(tmp_path: Path) -> None:
    codes = ("LEG", "CRI", "LEI", "EEJ", "ICO", "PRE", "CAP")
    country, every, *others = widths_of(("Country", "Ensemble", *codes), tmp_path)
    assert every >= 41.6, "in DejaVu Sans Bold, the widest font it is shown in"
    assert min(others) >= 32, "six letters of a number"
    assert country > 120


def test_a_short_calculation_stays_on_one_line(tmp_path: Path) -> None:
    columns = (Column("Item", 0.8), Column("Gap", 0.1, "right"), Column("Share", 0.1, "right"))
    table = Table(columns, (Row((Cell("CAP-02"), Cell("2 × 4 = 8"), Cell("0"))),))
    item, gap, share = table_widths(table, tmp_path)
    assert gap >= 45 > share
    assert item > 350


def test_a_word_without_end_takes_no_more_than_twice_its_share(tmp_path: Path) -> None:
    country, long, other = widths_of(("Country", "X" * 300, "LEG"), tmp_path)
    assert min(country, other) > 50
    assert long < 0.45 * 482


@pytest.mark.parametrize(
    ("count", "words", "kept"), [(10, "row", True), (40, "row", False), (5, "row of many words " * 40, False)]
)
def test_a_few_rows_stay_on_one_page(count: int, words: str, kept: bool, tmp_path: Path) -> None:
    """Not if they would fill it: then what introduces them would stand alone on the page before."""
    rows = tuple(Row((Cell(f"{words} {at}"),)) for at in range(count))
    section = Section("a", "1", "First", (Table((Column("Item", 1.0),), rows),))
    document = opened(replace(every_block(), sections=(section,)), tmp_path)
    table = next(t for t in document.tables if t.cell(0, 0).text == "Item")
    keeps = [bool(row.cells[0].paragraphs[0]._p.xpath("w:pPr/w:keepNext")) for row in table.rows[1:]]
    assert keeps == [kept] * (count - 1) + [False]
