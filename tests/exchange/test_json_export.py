"""The canonical export: complete, verifiable, and byte-identical for equal contents."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from needsassess.exchange import json_export
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import Replica
from tests.conftest import NewFile


def _filled(new_file: NewFile) -> AssessmentFile:
    file = new_file()
    file.record(answering.institution("police", "police", "Police – été"))
    file.record(answering.level("LEG-01", "police", 2) | answering.note("LEG-01", "police", "first"))
    file.record(answering.note("LEG-01", "police", "second"))
    return file


def _exported(file: AssessmentFile, path: Path) -> Any:
    json_export.write(file, path)
    return json.loads(path.read_text(encoding="utf-8"))


def test_equal_contents_give_equal_bytes(new_file: NewFile, tmp_path: Path, replica: Replica) -> None:
    file = _filled(new_file)
    json_export.write(file, tmp_path / "1.json")
    shutil.copy(file.path, tmp_path / "copy.needs")
    with AssessmentFile.open(tmp_path / "copy.needs", Replica(bytes(16), "Another"), read_only=True) as copy:
        json_export.write(copy, tmp_path / "2.json")
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()
    file.record(answering.note("LEG-01", "police", "third"))
    json_export.write(file, tmp_path / "3.json")
    assert (tmp_path / "1.json").read_bytes() != (tmp_path / "3.json").read_bytes()


def test_it_holds_the_whole_log_and_what_stands(new_file: NewFile, tmp_path: Path) -> None:
    data = _exported(_filled(new_file), tmp_path / "1.json")
    identities = [revision["id"] for revision in data["revisions"]]
    assert identities == sorted(identities)
    notes = {r["value"] for r in data["revisions"] if r["subject"] == "answer/LEG-01/police/note"}
    assert notes == {"first", "second"}
    assert data["state"]["answer"]["LEG-01"]["police"] == {
        "note": "second",
        "response": {"status": "answered", "value": 2},
    }
    assert data["state"]["institution"]["police"]["name"] == "Police – été"
    assert data["conflicts"] == {}


def test_its_questionnaire_proves_its_fingerprint(new_file: NewFile, tmp_path: Path) -> None:
    instrument = _exported(_filled(new_file), tmp_path / "1.json")["instrument"]
    form = json.dumps(instrument["form"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(form.encode()).hexdigest() == instrument["fingerprint"]


def test_its_bytes_are_canonical(new_file: NewFile, tmp_path: Path) -> None:
    data = _exported(_filled(new_file), tmp_path / "1.json")
    again = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1)
    assert (tmp_path / "1.json").read_bytes() == f"{again}\n".encode()
