"""The canonical export: one JSON text, byte-identical for equal contents, read back before it is there."""

from __future__ import annotations

import json
from pathlib import Path

from needsassess.base.files import whole_file
from needsassess.base.progress import Progress
from needsassess.exchange.json_import import read
from needsassess.exchange.table_tally import sha256_of_file
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.export_check import check
from needsassess.services.export_data import exported
from needsassess.services.tables import Counted


def write(file: AssessmentFile, path: Path, progress: Progress) -> Counted:
    """UTF-8, sorted keys, one blank of indent, a line feed at the end; appears whole or not at all."""
    text = json.dumps(exported(file), ensure_ascii=False, sort_keys=True, indent=1)
    with whole_file(path) as part:
        part.write_bytes(f"{text}\n".encode())
        found, held = check(read(part), file, progress)
        return Counted(held, found, sha256_of_file(part))
