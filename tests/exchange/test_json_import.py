"""A canonical export that is not right is refused whole, each fault in a sentence, and no file is made."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from needsassess.assessment.revision import Origin, make
from needsassess.base.clock import Stamp
from needsassess.base.errors import Cancelled, Refused
from needsassess.base.progress import Progress, silent
from needsassess.base.texts import texts_in
from needsassess.exchange import json_export
from needsassess.exchange.json_import import take
from needsassess.services import answering, collection, export_data
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.round_start import Plan, start
from tests.conftest import NewFile
from tests.helpers.planned import one_of_each

Data = dict[str, Any]


@pytest.fixture
def data(new_file: NewFile) -> Data:
    file = new_file()
    file.record(answering.institution("police", "police", "Police – été"))
    file.record(answering.note("LEG-01", "police", "first"))
    file.record(answering.note("LEG-01", "police", "second"))
    return json.loads(json.dumps(export_data.exported(file)))


def _said(folder: Path, text: str | bytes) -> str:
    source, target = folder / "in.json", folder / "new.needs"
    source.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(Refused) as caught:
        take(source, target, silent())
    assert not target.exists()
    assert not list(folder.glob(".*.part"))
    return caught.value.tell(texts_in("en"))


def _note(data: Data, value: str) -> Data:
    return next(r for r in data["revisions"] if r["value"] == value)


def _forged(data: Data, value: Any) -> None:
    """A revision with an identity of its own, whatever it says."""
    old = _note(data, "second")
    origin = Origin(
        old["author"],
        bytes.fromhex(old["replica"]),
        Stamp(old["wall"], old["counter"]),
        bytes.fromhex(old["change"]),
    )
    parents = [bytes.fromhex(parent) for parent in old["parents"]]
    old["value"] = value
    old["id"] = make(bytes.fromhex(data["assessment"]), old["subject"], value, parents, origin).id.hex()


SPOILT: dict[str, tuple[Callable[[Data], object], str]] = {
    "another value": (lambda d: _note(d, "second").update(value="third"), "is not what its identity says"),
    "parent not there": (lambda d: d["revisions"].remove(_note(d, "first")), "replaces one that is not there"),
    "twice": (lambda d: d["revisions"].append(copy.deepcopy(_note(d, "second"))), "is there twice"),
    "value that cannot be": (lambda d: _forged(d, 5), "needs a text"),
    "control character": (lambda d: _forged(d, "\x07"), "control characters"),
    "unknown subject": (lambda d: _note(d, "second").update(subject="x/y"), "is not what its identity says"),
    "identity cut": (lambda d: _note(d, "second").update(id="ab"), "not of its kind"),
    "author a number": (lambda d: _note(d, "second").update(author=1), "not of its kind"),
    "wall a fraction": (lambda d: _note(d, "second").update(wall=1.5), "not of its kind"),
    "part missing": (lambda d: _note(d, "second").pop("author"), "not of its kind"),
    "no revisions": (lambda d: d.update(revisions=[]), "has no revisions"),
    "state": (lambda d: d["state"]["profile"].update(country="XB"), "“state” is not what"),
    "state true for one": (lambda d: d["state"].update(more=True), "“state” is not what"),
    "conflicts": (lambda d: d["conflicts"].update(x=[1]), "“conflicts” is not what"),
    "fingerprint": (lambda d: d.update(fingerprint="0" * 64), "“fingerprint” is not what"),
    "something more": (lambda d: d.update(extra=1), "“extra” is not what"),
    "assessment": (lambda d: d.update(assessment="0" * 32), "is not what its identity says"),
    "questionnaire": (
        lambda d: d["instrument"]["form"].update(version="9.9"),
        "not the one its fingerprint names",
    ),
    "questionnaire's name": (lambda d: d["instrument"].update(id="x"), "“instrument” is not what"),
    "no questionnaire": (lambda d: d.pop("instrument"), "carries no questionnaire"),
    "version": (lambda d: d.update(format_version=2), "made by a newer version"),
    "format": (lambda d: d.update(format="x"), "is no export"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_what_is_not_right_is_refused_with_the_reason(data: Data, tmp_path: Path, name: str) -> None:
    spoil, why = SPOILT[name]
    spoil(data)
    assert why in _said(tmp_path, json.dumps(data))


def test_every_fault_is_named(data: Data, tmp_path: Path) -> None:
    for revision in data["revisions"]:
        revision["author"] = "Somebody"
    head, *lines = _said(tmp_path, json.dumps(data)).splitlines()
    assert head == "Nothing of in.json was taken:"
    assert len(lines) == len(data["revisions"])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no JSON from line 1 on"),
        ('{"format":\n', "no JSON from line 2 on"),
        ("[]", "is no export"),
        ('{"format": 1, "format": 2}', "is no export"),
        ('{"format": NaN}', "is no export"),
        ("[" * 100_000, "is no export"),
        (b"\xff\xfe", "not UTF-8"),
    ],
)
def test_what_is_no_export_is_refused(tmp_path: Path, text: str | bytes, why: str) -> None:
    assert why in _said(tmp_path, text)


def test_another_layout_of_the_same_is_taken(new_file: NewFile, data: Data, tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text(json.dumps(data), encoding="utf-8")
    made = take(tmp_path / "in.json", tmp_path / "new.needs", silent())
    assert made.revisions == len(data["revisions"])
    assert made.fingerprint == data["fingerprint"]


def test_a_file_that_is_there_is_never_replaced_and_stopping_leaves_none(data: Data, tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text(json.dumps(data), encoding="utf-8")
    (tmp_path / "there.needs").write_bytes(b"mine")
    with pytest.raises(Refused, match="exists already"):
        take(tmp_path / "in.json", tmp_path / "there.needs", silent())
    assert (tmp_path / "there.needs").read_bytes() == b"mine"
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        take(tmp_path / "in.json", tmp_path / "new.needs", stopped)
    assert not (tmp_path / "new.needs").exists()


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="not found"):
        take(tmp_path / "none.json", tmp_path / "new.needs", silent())


def test_it_is_what_json_export_writes(new_file: NewFile, tmp_path: Path) -> None:
    file = new_file(shipped=True)
    json_export.write(file, tmp_path / "1.json", silent())
    assert take(tmp_path / "1.json", tmp_path / "new.needs", silent()).fingerprint == file.fingerprint()


def test_activities_measures_and_rounds_come_back_byte_for_byte(new_file: NewFile, tmp_path: Path) -> None:
    former = new_file("2026.needs")
    former.record(answering.institution("police", "police") | answering.level("LEG-01", "police", 1))
    former.record(one_of_each() | answering.sensitive("LEG-01", "police", True))
    start(former, Plan("2027"), tmp_path / "2027.needs")
    further = next(one for one in collection.assessments(tmp_path / "2027.needs") if one != former.id)
    with AssessmentFile.open(tmp_path / "2027.needs", former.replica, assessment=further) as file:
        file.record(one_of_each("CAP-01") | {"answer/LEG-01/police/confirmed": "2027-03-01"})
        file.record({"measure/CAP-01/m/removed": True})
        assert file.state.profile.former == former.id.hex()
        for name, one in (("former", former), ("further", file)):
            json_export.write(one, tmp_path / f"{name}.json", silent())
    for name in ("former", "further"):
        take(tmp_path / f"{name}.json", tmp_path / f"{name}.needs", silent())
        with AssessmentFile.open(tmp_path / f"{name}.needs", former.replica, read_only=True) as again:
            json_export.write(again, tmp_path / f"{name}.again.json", silent())
            assert again.state.activities("CAP-01" if name == "further" else "LEG-01")
        assert (tmp_path / f"{name}.json").read_bytes() == (tmp_path / f"{name}.again.json").read_bytes()
