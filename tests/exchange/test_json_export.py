"""The canonical export: complete, verifiable, and byte-identical for equal contents."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from needsassess.base.errors import Refused
from needsassess.base.progress import silent
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
    json_export.write(file, path, silent())
    return json.loads(path.read_text(encoding="utf-8"))


def test_equal_contents_give_equal_bytes(new_file: NewFile, tmp_path: Path, replica: Replica) -> None:
    file = _filled(new_file)
    json_export.write(file, tmp_path / "1.json", silent())
    shutil.copy(file.path, tmp_path / "copy.needs")
    with AssessmentFile.open(tmp_path / "copy.needs", Replica(bytes(16), "Another"), read_only=True) as copy:
        json_export.write(copy, tmp_path / "2.json", silent())
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()
    file.record(answering.note("LEG-01", "police", "third"))
    json_export.write(file, tmp_path / "3.json", silent())
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


def test_it_is_read_back_and_counted(new_file: NewFile, tmp_path: Path) -> None:
    file, path = _filled(new_file), tmp_path / "1.json"
    counted = json_export.write(file, path, silent())
    assert counted.found == counted.expected
    assert (counted.found["answers"], counted.found["facts"]) == (1, 0)
    assert counted.found["revisions"] == len(json.loads(path.read_text(encoding="utf-8"))["revisions"])
    assert counted.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def _without_last_revision(text: str) -> str:
    data = json.loads(text)
    data["revisions"].pop()
    return json.JSONEncoder(sort_keys=True).encode(data)


SPOILT: dict[str, Callable[[str], str]] = {
    "a value": lambda text: text.replace('"first"', '"fist"'),
    "what stands": lambda text: text.replace('"note": "second"', '"note": "third"'),
    "its end": lambda text: text[:-20],
    "the questionnaire": lambda text: text.replace('"version": "1.0"', '"version": "1.1"'),
    "revisions": _without_last_revision,
    "the fingerprint": lambda text: text.replace('"fingerprint": "', '"fingerprint": "0', 1),
    "conflicts": lambda text: text.replace('"conflicts": {}', '"conflicts": {"x": [1, 2]}'),
}


@pytest.mark.parametrize("what", SPOILT)
def test_a_writer_that_spoils_it_leaves_no_file(
    new_file: NewFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    file, path, dumps = _filled(new_file), tmp_path / "1.json", json.dumps

    def spoiling(data: Any, **how: Any) -> str:
        text = dumps(data, **how)
        return SPOILT[what](text) if how.get("indent") else text

    monkeypatch.setattr(json, "dumps", spoiling)
    with pytest.raises(Refused):
        json_export.write(file, path, silent())
    assert [each.name for each in tmp_path.iterdir() if "json" in each.name] == []


def test_what_changed_while_it_was_exported_is_not_handed_out(
    new_file: NewFile, tmp_path: Path, replica: Replica
) -> None:
    file = _filled(new_file)
    with AssessmentFile.open(file.path, replica, read_only=True) as reader:
        file.record(answering.note("LEG-01", "police", "third"))
        with pytest.raises(Refused, match="changed meanwhile"):
            json_export.write(reader, tmp_path / "1.json", silent())
    assert not (tmp_path / "1.json").exists()
