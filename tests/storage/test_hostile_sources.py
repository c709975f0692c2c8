"""Hostile and broken sources: each is merged rightly, or refused in one sentence with the target untouched."""

from __future__ import annotations

import random
import shutil
import struct
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from needsassess.assessment.incoming import LATEST
from needsassess.assessment.revision import Origin, Revision, make
from needsassess.base.clock import HORIZON, Stamp
from needsassess.base.errors import UserError
from needsassess.base.texts import texts_in
from needsassess.services import answering, merge
from needsassess.services.assessment_file import AssessmentFile
from needsassess.storage import check
from needsassess.storage.file_log import FileLog
from needsassess.storage.rows import row_of
from tests.helpers import spoil
from tests.helpers.merging import COORDINATOR, REPLICAS, merged, standing

NOTE = "answer/LEG-01/police/note"
INTO = "INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


@pytest.fixture
def source(new_file) -> Path:
    file = new_file("source.needs")
    file.record(answering.institution("police", "police"))
    for level in range(4):
        file.record(
            answering.level("LEG-01", "police", level) | answering.note("LEG-01", "police", f"n {level}" * 50)
        )
    file.close()
    return file.path


@pytest.fixture
def target(source, tmp_path) -> Path:
    """Holds part of what the source says, so that much is known and some is new."""
    path = Path(shutil.copy(source, tmp_path / "target.needs"))
    with AssessmentFile.open(source, REPLICAS[1]) as file:
        file.record(answering.level("LEG-02", "police", 2))
        file.record(answering.note("LEG-01", "police", "later"))
    return path


def told(target: Path, source: Path) -> str:
    """How it ended: the refusal in both languages, or "" for a merge after which the target is sound."""
    before, beside = target.read_bytes(), standing(source.parent)
    with merge.plan(target, [source]) as planned:
        (file,) = planned.files
        if file.reason is None:
            merge.apply(planned, COORDINATOR)
    now = standing(source.parent)
    assert {path: now[path] for path in now if path != target.name} == {
        path: beside[path] for path in beside if path != target.name
    }
    if file.reason is None:
        log = FileLog.open(target, read_only=True)
        assert list(check.faults(log)) == []
        log.close()
        target.write_bytes(before)
        return ""
    assert target.read_bytes() == before
    assert isinstance(file.reason, UserError)
    sentences = [file.reason.tell(texts_in(language)) for language in ("en", "fr")]
    assert all(sentence and "\n" not in sentence and "Traceback" not in sentence for sentence in sentences)
    return sentences[0]


def bytes_flipped(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        data[chance.randrange(len(data))] = chance.randrange(256)


def rows_flipped(data: bytearray, chance: random.Random) -> None:
    """In the pages that hold rows, past the schema."""
    for _ in range(chance.choice((1, 3))):
        data[chance.randrange(len(data) // 3, len(data))] ^= 1 << chance.randrange(8)


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def pages_swapped(data: bytearray, chance: random.Random) -> None:
    (size,) = struct.unpack_from(">H", data, 16)
    first, second = (chance.randrange(1, len(data) // size) * size for _ in range(2))
    data[first : first + size], data[second : second + size] = (
        data[second : second + size],
        data[first : first + size],
    )


def zeroed(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(100, len(data))
    data[start : start + 512] = bytes(len(data[start : start + 512]))


def longer(data: bytearray, chance: random.Random) -> None:
    data += chance.randbytes(chance.randrange(1, 9000))


@pytest.mark.parametrize("mutate", [bytes_flipped, rows_flipped, cut, pages_swapped, zeroed, longer])
def test_mutated_bytes_are_merged_rightly_or_refused(source, target, mutate: Callable, request):
    sound, chance = source.read_bytes(), random.Random(f"{mutate.__name__}")
    refused = 0
    for _ in range(50):
        data = bytearray(sound)
        mutate(data, chance)
        source.write_bytes(bytes(data))
        refused += bool(told(target, source))
    assert refused or mutate is longer  # what lies behind the last page is never read


def put(path: Path, r: Revision) -> None:
    with spoil.raw(path) as raw:
        raw.execute(INTO, row_of(r))


def assessment_of(path: Path) -> bytes:
    with spoil.raw(path) as raw:
        return raw.execute("SELECT id FROM assessment").fetchone()[0]


ORIGIN = Origin("Mallory", b"m" * 16, Stamp(1_790_000_000_000, 0), b"c" * 16)
GENUINE = {
    "a level that is none": ("answer/LEG-01/police/response", {"status": "answered", "value": 9}),
    "an item that is not": ("answer/LEG-99/police/response", {"status": "answered", "value": 1}),
    "a fact that is not": ("fact/LEG-F99/police/note", "x"),
    "text where a level belongs": ("answer/LEG-01/police/desired", "4"),
    "a status that is none": ("answer/LEG-01/police/response", {"status": ["x"]}),
    "a number for a note": (NOTE, 12),
    "control characters": (NOTE, "a\x00b"),
    "a note that is too long": (NOTE, "x" * 20_001),
    "a country that is none": ("profile/country", "Xanadu"),
    "a subject of nothing": ("nothing/at/all", "x"),
    "a subject with a quote": ('profile/"title', "x"),
    "an empty subject": ("", "x"),
    "a fraction": ("answer/LEG-01/police/desired", 2.0),
    "a list that never ends": ("profile/team", [["x"]]),
}


@pytest.mark.parametrize("what", GENUINE)
def test_a_genuine_revision_that_says_what_cannot_be_is_refused(source, target, what):
    subject, value = GENUINE[what]
    put(source, make(assessment_of(source), subject, value, (), ORIGIN))
    assert told(target, source).startswith("“source.needs” is refused: Revision ")


@pytest.mark.parametrize(
    "origin",
    [
        ORIGIN._replace(stamp=Stamp(-1, 0)),
        ORIGIN._replace(stamp=Stamp(2**62, 0)),
        ORIGIN._replace(stamp=Stamp(1, -1)),
        ORIGIN._replace(replica=b"short"),
        ORIGIN._replace(change=b""),
        ORIGIN._replace(author="x" * 30_000),
        ORIGIN._replace(reverts=b"x"),
    ],
)
def test_a_genuine_revision_of_a_wrong_form_is_refused(source, target, origin):
    put(source, make(assessment_of(source), NOTE, "x", (), origin))
    assert told(target, source)


def test_a_value_that_is_not_canonical_is_refused_though_its_hash_is_right(source, target):
    import hashlib

    from needsassess.assessment.incoming import Incoming, _content

    row = Incoming(b"", assessment_of(source), NOTE, '"\\u0041"', "M", b"m" * 16, 5, 0, b"c" * 16, None, None)
    identity = hashlib.sha256(_content(row).encode()).digest()
    with spoil.raw(source) as raw:
        raw.execute(INTO, (identity, *row[1:10]))
    assert "canonical" in told(target, source)


FORGED = {
    "another value": "UPDATE revision SET value = '\"forged\"' WHERE subject = 'answer/LEG-01/police/note'",
    "another author": "UPDATE revision SET author = 'Somebody'",
    "another time": "UPDATE revision SET wall = wall + 1",
    "a time in words": "UPDATE revision SET wall = 'now'",
    "a value of bytes": "UPDATE revision SET value = x'00ff'",
    "an identity in words": "UPDATE revision SET id = hex(id)",
    "text that is none": "UPDATE revision SET author = CAST(x'ff41' AS TEXT)",
    "no parents": "DELETE FROM parent",
    "parents of others": "UPDATE parent SET parent = (SELECT id FROM revision WHERE subject = 'profile/title')",
    "an assessment of others": "UPDATE revision SET assessment = x'00112233445566778899aabbccddeeff'",
    "a questionnaire of its own": "UPDATE assessment SET instrument = zeroblob(32)",
    "a huge value": "UPDATE revision SET value = hex(zeroblob(20000000)) WHERE subject = 'profile/title'",
}


@pytest.mark.parametrize("what", FORGED)
def test_what_was_forged_is_refused(source, target, what):
    with spoil.raw(source) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(FORGED[what])
        for _, sql in triggers:
            raw.execute(sql)
    assert told(target, source)


def test_heads_of_the_source_are_not_believed(source, target):
    spoil.run(source, "DELETE FROM head")
    assert told(target, source) == ""


def test_an_instrument_under_a_wrong_fingerprint_is_refused(source, tmp_path):
    with spoil.raw(source) as raw, suppress(Exception):
        raw.execute("DROP TRIGGER instrument_no_update")
        raw.execute("UPDATE instrument SET form = x'00'")
        raw.execute("CREATE TRIGGER instrument_no_update BEFORE UPDATE ON instrument "
                    "BEGIN SELECT RAISE(ABORT, 'instrument is append-only'); END")  # fmt: skip
    with merge.plan(tmp_path / "new.needs", [source]) as planned:
        assert planned.files[0].reason
    assert not (tmp_path / "new.needs").exists()


ALTERED = {
    "a trigger": "CREATE TRIGGER evil AFTER INSERT ON revision BEGIN DELETE FROM head; END",
    "a view": "CREATE VIEW evil AS SELECT 1",
    "a table": "CREATE TABLE evil (x)",
    "another program": "PRAGMA application_id=1",
    "a newer version": "PRAGMA user_version=99",
    "no version": "PRAGMA user_version=0",
}


@pytest.mark.parametrize("what", ALTERED)
def test_an_altered_schema_is_refused(source, target, what):
    spoil.run(source, ALTERED[what])
    assert "source.needs" in told(target, source)


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00", b"x" * 5000])
def test_what_is_no_database_is_refused(source, target, content):
    source.write_bytes(content)
    assert "source.needs" in told(target, source)


@pytest.mark.parametrize("stamp", [Stamp(LATEST, 2**31 - 1), Stamp(HORIZON, 2**31 - 1)])
def test_a_clock_at_its_end_does_not_keep_others_from_answering(source, target, stamp, tmp_path):
    """What is taken with the last stamp there can be: what is answered after it, everybody can take."""
    put(source, make(assessment_of(source), NOTE, "the last word", (), ORIGIN._replace(stamp=stamp)))
    merged(target, [source])
    with AssessmentFile.open(target, REPLICAS[2]) as file:
        file.record(answering.note("LEG-01", "police", "and another"))
        assert file.state.answer("LEG-01", "police").note == "and another"
    other = tmp_path / "other.needs"
    merged(other, [target])
    with AssessmentFile.open(other, REPLICAS[3], read_only=True) as file:
        assert file.state.answer("LEG-01", "police").note == "and another"
