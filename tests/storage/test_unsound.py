"""Files with a sound hull and rotten contents, by every way in but a merge: told, never a traceback."""

from __future__ import annotations

import hashlib
import os
import shutil
import zlib
from contextlib import suppress
from pathlib import Path

import pytest

from needsassess.base.errors import Refused
from needsassess.services import answering, check_file, collection, unmerge
from needsassess.services.assessment_file import AssessmentFile
from tests.helpers import spoil
from tests.helpers.merging import REPLICAS, merged
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
@pytest.mark.parametrize("thing", [os.mkfifo, Path.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_what_only_bears_the_name_of_a_journal_is_not_waited_for(path, ending, thing):
    thing(path.with_name(path.name + ending))
    for read_only in (True, False):
        with pytest.raises(Refused, match=r"held\.needs.*damaged"):
            AssessmentFile.open(path, REPLICAS[0], read_only=read_only)


def test_a_format_that_sqlite_does_not_know_is_told(path):
    spoil.header(path, 44, 9)
    for way in (collection.assessments, check_file.check, collection.overview):
        with pytest.raises(Refused, match=r"held\.needs"):
            way(path)


@pytest.mark.parametrize(
    "statement",
    [
        """UPDATE revision SET value = '{"value":2}' WHERE subject LIKE 'answer/%/response'""",
        "UPDATE revision SET id = hex(id)",
    ],
)
def test_a_value_that_cannot_be_is_told_where_it_is_counted(path, statement):
    with unguarded(path) as raw:
        raw.execute(statement)
        raw.execute("DELETE FROM head")
        raw.execute(
            "INSERT INTO head SELECT assessment, subject, id FROM revision"
            " WHERE id NOT IN (SELECT parent FROM parent)"
        )
    with pytest.raises(Refused, match=r"held\.needs"):
        collection.shares(path, lambda _key, _done: None)


def test_a_merge_is_not_taken_back_over_parents_that_are_none(path, tmp_path):
    copy = Path(shutil.copy(path, tmp_path / "copy.needs"))
    with AssessmentFile.open(copy, REPLICAS[1]) as file:
        file.record(answering.level("LEG-01", "police", 0))
    merged(path, [copy])
    with unguarded(path) as raw:
        raw.execute(
            "UPDATE parent SET parent = (SELECT id FROM revision WHERE subject = 'profile/title')"
            " WHERE revision = (SELECT revision FROM brought ORDER BY revision LIMIT 1)"
        )
    before = path.read_bytes()
    with pytest.raises(Refused, match=r"held\.needs"):
        unmerge.unmerge(path, [1], REPLICAS[1])
    assert path.read_bytes() == before
