"""What one front room needs of another, as callables that bootstrap fills in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from needsassess.base.progress import Progress

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.batch_cells import Table
    from needsassess.services.change import Change, Values
    from needsassess.services.import_data import Imported
    from needsassess.services.replica import Replica
    from needsassess.services.report_model import ReportModel
    from needsassess.services.tables import Counted, Tables


@dataclass(frozen=True)
class Written:
    """A report on disk, read back: its `pages` (of a PDF, else 0), how many texts of its model were `found`."""

    path: Path
    pages: int
    found: int
    sha256: str = ""


WriteReport = Callable[["ReportModel", Path, str, Progress], Written]
ExportJson = Callable[["AssessmentFile", Path, Progress], "Counted"]
ExportTables = Callable[["Tables", Path, str, Progress], "Counted"]
ImportJson = Callable[[Path, Path, Progress], "Imported"]
ImportAnswers = Callable[["AssessmentFile", Path | None, Path | None], "Change"]
CheckAnswers = Callable[["AssessmentFile", Path | None, Path | None], "Values"]
ReadPlanned = Callable[[Path, str], "Table"]
WriteTemplate = Callable[["AssessmentFile", Path, str], None]
MakeSample = Callable[[Path, "Replica", str], "AssessmentFile"]
OpenWindow = Callable[[Path | None], int]


@dataclass(frozen=True)
class Parts:
    """Every one imports what it needs when it is called, never before.

    write_report(model, path, paper, progress): what is written goes by the ending of the path; `paper` is a4
        or letter; refused where the file, read back, does not hold all of the model.
    export_json(file, path, progress): the canonical export; refused where what was written, read back, is not
        all of the assessment.
    export_tables(book, path, kind, progress): `kind` is xlsx, csv or json; refused where what was
        written, read back, is not all of the book.
    import_json(path, target, progress): a new file from a canonical export, which it gives again; or refused.
    import_answers(file, answers, facts): CSV files (either may be None) or a filled template as `answers`; one
        change or refused.
    check_answers(file, answers, facts): the values that would be recorded, or refused.
    read_planned(path, kind): rows of activities or of measures, of CSV or a workbook; or refused.
    write_template(file, path, language): a workbook to fill in.
    make_sample(path, replica, language): a new file filled with the fictional sample, notes in `language`.
    open_window(path): the window on a file, or on the start page; returns the exit code.
    """

    write_report: WriteReport
    export_json: ExportJson
    export_tables: ExportTables
    import_json: ImportJson
    import_answers: ImportAnswers
    check_answers: CheckAnswers
    read_planned: ReadPlanned
    write_template: WriteTemplate
    make_sample: MakeSample
    open_window: OpenWindow
