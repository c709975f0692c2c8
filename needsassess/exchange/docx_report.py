"""Writes a report as a document to edit that was read back and found whole, or leaves no file."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

from needsassess.base.errors import Refused
from needsassess.base.files import whole_file
from needsassess.base.progress import Progress, silent
from needsassess.base.texts import N_
from needsassess.exchange.docx_document import PAPERS, document
from needsassess.exchange.docx_readback import words_of
from needsassess.services.parts import Written
from needsassess.services.report_blocks import ReportModel
from needsassess.services.report_proof import found
from needsassess.services.report_walk import without_shapes


def write(model: ReportModel, path: Path, paper: str = "a4", progress: Progress | None = None) -> Written:
    """`paper` is a4 or letter. Same model and paper, same bytes; `pages` is 0: who edits it decides on them."""
    if paper not in PAPERS:
        raise Refused(N_("“{paper}” is not a paper size. Use a4 or letter."), paper=paper)
    model, progress = without_shapes(model), progress or silent()
    with whole_file(path) as part:
        _save(document(model, paper, progress), part)
        texts = found(words_of(part, progress), model.every_text())
        progress.step(1, 1)
        digest = hashlib.sha256(part.read_bytes()).hexdigest()
    return Written(path, 0, texts, digest)


def _save(made: Document, part: Path) -> None:
    """Without the time at which the library wrote each file into the archive."""
    stream = BytesIO()
    made.save(stream)
    with ZipFile(stream) as archive, ZipFile(part, "w", ZIP_DEFLATED) as undated:
        for name in archive.namelist():
            undated.writestr(ZipInfo(name), archive.read(name), ZIP_DEFLATED)
