"""The canonical export: one JSON text, byte-identical for equal contents."""

from __future__ import annotations

import json
from pathlib import Path

from needsassess.base.files import whole_file
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.export_data import exported


def write(file: AssessmentFile, path: Path) -> None:
    """UTF-8, sorted keys, one blank of indent, a line feed at the end; appears whole or not at all."""
    text = json.dumps(exported(file), ensure_ascii=False, sort_keys=True, indent=1)
    with whole_file(path) as part:
        part.write_bytes(f"{text}\n".encode())
