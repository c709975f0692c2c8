"""Writes a report as a PDF file that was read back and found whole, or leaves no file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from needsassess.base.errors import Refused
from needsassess.base.files import whole_file
from needsassess.base.progress import Progress, silent
from needsassess.base.texts import N_
from needsassess.report import readback
from needsassess.services.parts import Written
from needsassess.services.report_blocks import ReportModel


def write(model: ReportModel, path: Path, paper: str = "a4", progress: Progress | None = None) -> Written:
    """`paper` is a4 or letter. Same model and paper, same bytes. Refused where a text is not in the file."""
    from needsassess.report.document import Document
    from needsassess.report.paper import PAPERS

    if paper not in PAPERS:
        raise Refused(N_("“{paper}” is not a paper size. Use a4 or letter."), paper=paper)
    progress = progress or silent()
    with whole_file(path) as part:
        sheet = Document(part, model, paper, progress).write()
        pages, found = readback.check(part, model.every_text(), sheet.around, progress)
        digest = hashlib.sha256(part.read_bytes()).hexdigest()
    return Written(path, pages, found, digest)
