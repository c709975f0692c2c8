"""Writes a report as one page of the web that was read back and found whole, or leaves no file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from needsassess.base.errors import Refused
from needsassess.base.files import whole_file
from needsassess.base.progress import Progress, silent
from needsassess.base.texts import N_
from needsassess.report.html_page import page
from needsassess.report.html_readback import words_of
from needsassess.services.parts import Written
from needsassess.services.report_blocks import ReportModel
from needsassess.services.report_proof import found

PAPERS = ("a4", "letter")


def write(model: ReportModel, path: Path, paper: str = "a4", progress: Progress | None = None) -> Written:
    """`paper` is what it prints on: a4 or letter. Same model and paper, same bytes; `pages` is 0."""
    if paper not in PAPERS:
        raise Refused(N_("“{paper}” is not a paper size. Use a4 or letter."), paper=paper)
    progress = progress or silent()
    with whole_file(path) as part:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(page(model, paper, progress))
        texts = found(words_of(part, progress), model.every_text())
        progress.step(1, 1)
        digest = hashlib.sha256(part.read_bytes()).hexdigest()
    return Written(path, 0, texts, digest)
