"""What the window needs to report and export the roll-up that it shows, as it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from needsassess.base.progress import Progress
from needsassess.instrument.model import Instrument
from needsassess.services.rollup import Rollup

if TYPE_CHECKING:
    from needsassess.services.parts import Parts, Written
    from needsassess.services.report_blocks import ReportModel
    from needsassess.services.tables import Counted


@dataclass(frozen=True)
class Shown:
    """What is on the screen, with its filters; `source` is the name of the file or hub."""

    rollup: Rollup
    instruments: Mapping[str, Instrument]
    source: str


@dataclass(frozen=True)
class Choices:
    """`language` of the report, apart from the screen's; with `rank` countries stand by their score."""

    shown: Shown
    language: str
    paper: str = "a4"
    rank: bool = False


def model(choices: Choices, progress: Progress) -> ReportModel:
    """The regional roll-up."""
    from needsassess.services import report_rollup

    progress.beat()
    shown = choices.shown
    versions = {share.form: shown.instruments[share.form] for share in shown.rollup.shares}
    wanted = report_rollup.Wanted(choices.language, shown.rollup.filters, choices.rank)
    return report_rollup.model(shown.rollup, versions, wanted, shown.source)


def export_report(parts: Parts, choices: Choices, path: Path, progress: Progress) -> Written:
    return parts.write_report(model(choices, progress), path, choices.paper, progress)


def export_tables(parts: Parts, choices: Choices, path: Path, progress: Progress) -> Counted:
    """The workbook of what is shown."""
    from needsassess.services.rollup_tables import RollupBook

    book = RollupBook(choices.shown.rollup, choices.shown.instruments, choices.language)
    return parts.export_tables(book, path, "xlsx", progress)
