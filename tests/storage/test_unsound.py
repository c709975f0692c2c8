"""Files with a sound hull and rotten contents, by every way in but a merge: told, never a traceback."""

from __future__ import annotations

import hashlib
import zlib
from contextlib import suppress
from pathlib import Path

import pytest

from needsassess.base.errors import Refused
from needsassess.services import answering, check_file, collection
from needsassess.services.assessment_file import AssessmentFile
from tests.helpers.merging import REPLICAS
from tests.mutants.rows import unguarded


@pytest.fixture
def path(new_file) -> Path:
    file = new_file("held.needs")
    file.record(answering.institution("police", "police"))
    file.record(answering.level("LEG-01", "police", 2))
    file.record(answering.level("LEG-01", "police", 3))
    file.close()
    return file.path


def another_questionnaire(path: Path, form: bytes) -> None:
    digest = hashlib.sha256(form).digest()
    with unguarded(path) as raw:
        raw.execute("UPDATE instrument SET fingerprint = ?, form = ?", (digest, zlib.compress(form)))
        raw.execute("UPDATE assessment SET instrument = ?", (digest,))


@pytest.mark.parametrize(
    "form",
    [b"", b"{}", b"[" * 100_000, b'{"id":"tiny"}', b"[" + b"{}," * 50_000 + b"{}]"],
    ids=["nothing", "empty", "deep", "part", "too many"],
)
def test_a_questionnaire_that_is_none_is_told_whichever_way_the_file_is_looked_at(path, form, tmp_path):
    another_questionnaire(path, form)
    (key,) = collection.assessments(path)
    for way in (
        lambda: collection.shares(path, lambda _key, _done: None),
        lambda: AssessmentFile.open(path, REPLICAS[0], read_only=True),
        lambda: collection.extract(path, key.hex(), tmp_path / "out.needs"),
    ):
        with pytest.raises(Refused, match=r"held\.needs"):
            way()
    assert not (tmp_path / "out.needs").exists()
    with suppress(Refused):  # or a list of faults
        assert check_file.check(path).faults


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revision SET author = 'Somebody'",
        "UPDATE revision SET value = x'00'",
        "UPDATE parent SET parent = 'text'",
        "DELETE FROM parent",
        "UPDATE revision SET subject = 'nothing' WHERE subject LIKE 'answer%'",
    ],
)
def test_what_is_not_sound_is_not_handed_over(path, tmp_path, statement):
    with unguarded(path) as raw:
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute(statement)
    (key,) = collection.assessments(path)
    with pytest.raises(Refused, match=r"held\.needs"):
        collection.extract(path, key.hex(), tmp_path / "out.needs")
    assert sorted(one.name for one in tmp_path.iterdir() if one.is_file()) == ["held.needs"]


def test_heads_that_are_none_are_derived_anew_in_what_is_handed_over(path, tmp_path):
    with unguarded(path) as raw:
        raw.execute("DELETE FROM head")
    (key,) = collection.assessments(path)
    collection.extract(path, key.hex(), tmp_path / "out.needs")
    assert check_file.check(tmp_path / "out.needs").faults == ()
