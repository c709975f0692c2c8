"""Writers that drop a word, are stopped or are asked for the impossible leave nothing half written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

import pytest

from needsassess.base.errors import Cancelled, Refused
from needsassess.base.progress import Progress
from needsassess.exchange import docx_report, docx_tables
from needsassess.report import html_report, html_tables
from needsassess.services.parts import Written
from needsassess.services.report_model import build
from tests.helpers.every_block import every_block

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


class Writer(NamedTuple):
    """What writes a report, and the function of a module that draws the words of a table."""

    write: Callable[..., Written]
    ending: str
    module: ModuleType
    draws: str


WRITERS = (
    Writer(docx_report.write, "docx", docx_tables, "words"),
    Writer(html_report.write, "html", html_tables, "passage"),
)
each = pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.ending)


@each
def test_a_word_that_is_dropped_is_named_and_no_file_is_left(
    writer: Writer, typical: AssessmentFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = getattr(writer.module, writer.draws)

    def forgetful(name: str, spans: tuple, **looks: str | bool | None) -> object:
        kept = tuple(span._replace(text=span.text.replace(" seen,", "")) for span in spans)
        return drawn(name, kept, **looks)

    monkeypatch.setattr(writer.module, writer.draws, forgetful)
    with pytest.raises(Refused, match=r"Note csirt on LEG-01: seen, page 1\."):
        writer.write(build(typical, "en"), tmp_path / f"report.{writer.ending}")
    assert not list(tmp_path.glob(f"*.{writer.ending}"))
    assert not list(tmp_path.glob(".*part"))


@each
def test_a_report_stays_what_it_was_when_writing_is_stopped(
    writer: Writer, typical: AssessmentFile, tmp_path: Path
) -> None:
    target = tmp_path / f"report.{writer.ending}"
    target.write_bytes(b"before")
    stop = Progress()
    stop.cancel()
    with pytest.raises(Cancelled):
        writer.write(build(typical, "en"), target, progress=stop)
    assert target.read_bytes() == b"before"


@each
def test_a_paper_that_is_none_is_refused(writer: Writer, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="a4 or letter"):
        writer.write(every_block(), tmp_path / f"report.{writer.ending}", "a3")
    assert not list(tmp_path.iterdir())
