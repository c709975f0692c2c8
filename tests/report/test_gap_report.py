"""The gap report as a file: everything is in it, it is the same each time, and it says what it is."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from needsassess.base.errors import Cancelled, Refused
from needsassess.base.progress import Progress
from needsassess.report import readback
from needsassess.report.gap_report import write
from needsassess.services.report_model import Scope, build
from tests.conftest import NewFile
from tests.report.conftest import ANSWERED, INSTITUTIONS, words_of

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


def squeezed(text: str) -> str:
    return re.sub(r"[\s-]+", "", text)


def test_every_answer_note_and_gap_is_found_by_another_reader(typical: AssessmentFile, tmp_path: Path) -> None:
    written = write(build(typical, "en"), tmp_path / "report.pdf")
    text = words_of(written.path)
    for item in typical.instrument.items[:ANSWERED]:
        for key in INSTITUTIONS:
            answer = typical.state.answer(item.code, key)
            assert squeezed(answer.note) in text
    for said in (
        "Classified by order 12.",
        "No such court exists.",
        "Agreed at the workshop.",
        "1,234 days",
        "From the yearly table.",
    ):
        assert squeezed(said) in text
    assert "AnaExample" in text
    assert "SecretPerson" not in text
    assert written.found > 80


def test_each_gap_stands_with_its_rank_and_actions(typical: AssessmentFile, tmp_path: Path) -> None:
    from needsassess.services.analysis import analyse

    write(build(typical, "en"), tmp_path / "report.pdf")
    text = words_of(tmp_path / "report.pdf")
    words = typical.instrument.words("en")
    for gap in analyse(typical.instrument, typical.state).gaps:
        assert squeezed(f"{gap.item.weight} × {gap.size} = {gap.weighted}") in text
        for action in words.items[gap.item.code].actions:
            assert squeezed(action) in text


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_same_data_same_bytes(full: AssessmentFile, tmp_path: Path, language: str, paper: str) -> None:
    first = write(build(full, language), tmp_path / "one.pdf", paper)
    second = write(build(full, language), tmp_path / "two.pdf", paper)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    assert first.sha256 == second.sha256


def test_title_language_outline_and_fonts(full: AssessmentFile, tmp_path: Path) -> None:
    import pypdfium2

    write(build(full, "fr"), tmp_path / "report.pdf", "letter")
    document = pypdfium2.PdfDocument(tmp_path / "report.pdf")
    outline = [bookmark.get_title() for bookmark in document.get_toc()]
    assert any(title.startswith("2 Législation") for title in outline)
    assert document.get_metadata_value("Title").startswith("État XA")
    assert document[0].get_size() == (612, 792)
    document.close()
    raw = (tmp_path / "report.pdf").read_bytes()
    assert b"/Lang (fr)" in raw
    fonts = set(re.findall(rb"/BaseFont /\w+\+([\w-]+)", raw))
    assert fonts == {b"NotoSans-Regular", b"NotoSans-SemiBold", b"DejaVuSans"}
    assert raw.count(b"/FontFile2") == raw.count(b"/Type /FontDescriptor")
    assert b"Helvetica" not in raw


def test_pages_are_numbered_and_the_contents_point_to_them(full: AssessmentFile, tmp_path: Path) -> None:
    written = write(build(full, "en"), tmp_path / "report.pdf")
    pages = [readback.compact(page) for page in readback.pages_of(written.path)]
    for number, page in enumerate(pages[1:], start=2):
        assert f"Page{number}of{written.pages}" in page
    listed = re.search(r"4LawenforcementandinvestigationsPage?(\d+)", pages[1]) or re.search(
        r"4Lawenforcementandinvestigations(\d+?)5Electronic", pages[1]
    )
    assert listed
    assert "4Lawenforcementandinvestigations" in pages[int(listed[1]) - 1]


def test_a_text_that_is_missing_is_named_and_no_file_is_left(
    full: AssessmentFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from needsassess.report import grid

    model = build(full, "en")
    lost = "Note police on LEG-02: seen, page 2."

    def forgetful(row: object, place: object) -> object:
        from needsassess.report.grid_rows import laid_row
        from needsassess.services.report_blocks import Span, TextRow

        hole = isinstance(row, TextRow) and lost in row.text()
        return laid_row(replace(row, spans=(Span("Note:", "strong"),)) if hole else row, place)

    monkeypatch.setattr(grid, "laid_row", forgetful)
    with pytest.raises(Refused, match=re.escape(lost)):
        write(model, tmp_path / "report.pdf")
    assert list(tmp_path.glob("*.pdf")) == []
    assert list(tmp_path.glob(".*part")) == []


def test_an_unfinished_file_stays_what_it_was(typical: AssessmentFile, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"the report before")
    stop = Progress()
    stop.cancel()
    with pytest.raises(Cancelled):
        write(build(typical, "en"), target, progress=stop)
    assert target.read_bytes() == b"the report before"


def test_stopping_while_it_is_read_back_keeps_the_file_from_before(
    typical: AssessmentFile, tmp_path: Path
) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"the report before")
    there, told = sorted(tmp_path.iterdir()), list[int]()
    stop = Progress(lambda done, total: stop.cancel() if done == total else told.append(done))
    with pytest.raises(Cancelled):
        write(build(typical, "en"), target, progress=stop)
    assert told
    assert sorted(tmp_path.iterdir()) == there
    assert target.read_bytes() == b"the report before"


def test_progress_grows_to_its_end(full: AssessmentFile, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write(build(full, "en"), tmp_path / "report.pdf", progress=Progress(lambda *at: told.append(at)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def test_a_paper_that_is_none_is_refused(typical: AssessmentFile, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="a4 or letter"):
        write(build(typical, "en"), tmp_path / "report.pdf", "a3")


def test_a_scope_leaves_the_rest_out_and_says_so(typical: AssessmentFile, tmp_path: Path) -> None:
    scope = Scope(("LEG",), ("police",))
    write(build(typical, "en", scope), tmp_path / "report.pdf")
    text = words_of(tmp_path / "report.pdf")
    assert "Thisreportcoverspartoftheassessment" in text
    assert "Notepolice" in text
    assert "Noteprosecution" not in text
    assert "NotepoliceonLEG01" in text
    assert "CAP01" not in text


def test_nothing_answered_prints_empty_states(new_file: NewFile, tmp_path: Path) -> None:
    written = write(build(new_file(), "en"), tmp_path / "report.pdf")
    text = words_of(written.path)
    for said in (
        "thereisnoscore",
        "Noinstitutionhasbeenentered.",
        "Noquestionisparked.",
        "Nofacthasbeengiven.",
    ):
        assert said in text


def test_a_final_report_bears_no_stamp(new_file: NewFile, tmp_path: Path) -> None:
    write(build(new_file(status="final"), "en"), tmp_path / "report.pdf")
    text = words_of(tmp_path / "report.pdf")
    assert "FINAL" in text
    assert "DRAFT" not in text
