"""The one place where the rooms are put together: the window, or the command line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from needsassess.base.progress import Progress
from needsassess.services.parts import Parts, WriteReport, Written

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.batch_cells import Table
    from needsassess.services.change import Change, Values
    from needsassess.services.import_data import Imported
    from needsassess.services.replica import Replica
    from needsassess.services.report_model import ReportModel
    from needsassess.services.tables import Counted, Tables

_SUFFIX = ".needs"


def parts() -> Parts:
    """The parts as shipped; tests hand in substitutes with dataclasses.replace."""
    return Parts(
        _write_report,
        _export_json,
        _export_tables,
        _import_json,
        _import_answers,
        _check_answers,
        _read_planned,
        _write_template,
        _make_sample,
        _open_window,
    )


def _write_report(model: ReportModel, path: Path, paper: str, progress: Progress) -> Written:
    return _report_writer(path)(model, path, paper, progress)


def _report_writer(path: Path) -> WriteReport:
    """By the ending of the name."""
    ending = path.suffix.lower()
    if ending == ".pdf":
        from needsassess.report.gap_report import write as writer
    elif ending == ".html":
        from needsassess.report.html_report import write as writer
    elif ending == ".docx":
        from needsassess.exchange.docx_report import write as writer
    else:
        from needsassess.base.errors import Refused
        from needsassess.base.texts import N_

        raise Refused(N_("“{name}” is no report. Let its name end in .pdf, .html or .docx."), name=path.name)
    return writer


def _export_json(file: AssessmentFile, path: Path, progress: Progress) -> Counted:
    from needsassess.exchange.json_export import write

    return write(file, path, progress)


def _export_tables(book: Tables, path: Path, kind: str, progress: Progress) -> Counted:
    from needsassess.exchange.tables import write

    return write(book, path, kind, progress)


def _import_json(path: Path, target: Path, progress: Progress) -> Imported:
    from needsassess.exchange.json_import import take

    return take(path, target, progress)


def _import_answers(file: AssessmentFile, answers: Path | None, facts: Path | None) -> Change:
    from needsassess.exchange.csv_answers import take

    return take(file, answers, facts)


def _check_answers(file: AssessmentFile, answers: Path | None, facts: Path | None) -> Values:
    from needsassess.exchange.csv_answers import checked

    return checked(file, answers, facts)


def _read_planned(path: Path, kind: str) -> Table:
    from needsassess.exchange.planned_files import read

    return read(path, kind)


def _write_template(file: AssessmentFile, path: Path, language: str) -> None:
    from needsassess.exchange.xlsx_template import write
    from needsassess.services.template import forms

    write(forms(file, language), path)


def _make_sample(path: Path, replica: Replica, language: str) -> AssessmentFile:
    from needsassess.services.sample import make

    return make(path, replica, language)


def _open_window(path: Path | None) -> int:
    from needsassess.base import screen

    if not screen.is_possible():
        return _without_screen()
    from needsassess.ui.app import run

    return run(parts(), path)


def _without_screen() -> int:
    from needsassess.base.texts import N_, preferred_language, texts_in

    said = N_("There is no screen here to open a window on. The commands: needsassess --help")
    print(texts_in(preferred_language()).gettext(said), file=sys.stderr)
    return 1


def main(arguments: list[str] | None = None) -> int:
    """No argument or the path of one .needs file opens the window; anything else is a command."""
    given = sys.argv[1:] if arguments is None else arguments
    if not given:
        return _open_window(None)
    if len(given) == 1 and given[0].endswith(_SUFFIX):
        return _open_window(Path(given[0]))
    from needsassess.cli.app import run

    return run(parts(), given)
