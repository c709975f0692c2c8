"""The check finds what is wrong with a file, one sentence each, and nothing in a sound one."""

from __future__ import annotations

from contextlib import suppress

import pytest

from needsassess.assessment.revision import Origin, make
from needsassess.base.clock import Stamp
from needsassess.base.errors import Cancelled, Refused
from needsassess.base.progress import Progress
from needsassess.services import answering, check_file
from needsassess.storage import check
from needsassess.storage.file_log import FileLog
from tests.helpers import spoil


@pytest.fixture
def path(new_file):
    file = new_file()
    file.record(answering.institution("police", "police"))
    file.record(answering.level("LEG-01", "police", 1))
    file.record(answering.level("LEG-01", "police", 2))
    file.close()
    return file.path


def told(path):
    log = FileLog.open(path)
    found = [str(fault) for fault in check.faults(log)]
    log.close()
    return " | ".join(found)


def spoilt(path, *statements):
    """As an attacker who puts the triggers back would."""
    with spoil.raw(path) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)
        for _, sql in triggers:
            raw.execute(sql)
    return told(path)


def test_a_sound_file_has_no_fault(path):
    assert told(path) == ""
    found = check_file.check(path)
    assert (found.faults, found.assessments, found.revisions, found.subjects, found.conflicts) == (
        (),
        1,
        5,
        4,
        0,
    )


@pytest.mark.parametrize(
    "change",
    [
        'value = \'{"status":"answered","value":4}\' WHERE subject LIKE \'answer/%\'',
        "author = 'someone else'",
        "wall = wall + 1",
        "counter = counter + 1",
        "replica = x'00112233445566778899aabbccddeeff'",
        "\"change\" = x'00112233445566778899aabbccddeeff'",
        "reverts = x'00112233445566778899aabbccddeeff'",
    ],
)
def test_a_row_that_was_changed_is_not_what_its_identity_says(path, change):
    assert "not what its identity says" in spoilt(path, f"UPDATE revision SET {change}")


def test_a_revision_that_is_gone_is_missed(path):
    assert spoilt(path, "DELETE FROM revision WHERE value LIKE '%:1}'") != ""


def test_a_link_that_is_none_is_damage(path):
    with pytest.raises(Refused, match="damaged"):
        spoilt(path, "UPDATE parent SET parent = 'soon'")


def test_a_link_that_is_gone_is_missed(path):
    found = spoilt(path, "DELETE FROM parent")
    assert "not what its identity says" in found
    assert "current state is not the one" in found


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM head WHERE subject LIKE 'answer/%'",
        "INSERT INTO head SELECT assessment, subject, id FROM revision WHERE value LIKE '%:1}'",
        "UPDATE head SET subject = 'profile/round' WHERE subject = 'profile/title'",
    ],
)
def test_a_state_that_the_log_does_not_give_is_told_and_can_be_rebuilt(path, statement):
    spoil.run(path, statement)
    assert "current state is not the one" in told(path)
    log = FileLog.open(path)
    log.rebuild_heads()
    log.close()
    assert told(path) == ""


def add(path, subject, value):
    log = FileLog.open(path)
    (assessment, _) = log.assessments()[0]
    log.append([make(assessment, subject, value, (), Origin("x", b"r" * 16, Stamp(1, 0), b"c" * 16))])
    log.close()


def test_a_value_against_the_rules_is_told(path):
    add(path, "answer/LEG-02/police/desired", 9)
    assert "needs a level from 0 to 4" in told(path)


def test_a_value_that_is_not_written_as_we_write_it_is_told(path):
    """Read as JSON it is the same value; what was hashed is the text."""
    found = spoilt(path, "UPDATE revision SET value = ' ' || value WHERE subject LIKE 'answer/%'")
    assert "not what its identity says" in found


@pytest.mark.parametrize("subject", ["answer/XXX-99/police/note", "colour/of/sky", ""])
def test_a_subject_that_nobody_knows_is_told(path, subject):
    add(path, subject, "x")
    assert "no item XXX-99" in told(path) or "nothing that is known" in told(path)


def test_another_questionnaire_than_the_fingerprint_names_is_told(path):
    assert "not the one its fingerprint names" in spoilt(
        path, "UPDATE instrument SET form = x'789c030000000001'"
    )


def test_a_questionnaire_that_cannot_be_unpacked_is_told(path):
    assert spoilt(path, "UPDATE instrument SET form = x'00'")


def test_pages_of_rubbish_are_told(path):
    size = path.stat().st_size
    with path.open("r+b") as stream:
        stream.seek(size - 3000)
        stream.write(b"\xa5" * 3000)
    with suppress(Refused):  # damaged beyond opening
        assert told(path)


def test_a_long_check_can_be_stopped(path):
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        check_file.check(path, progress)


def test_a_check_writes_nothing(path):
    before = path.read_bytes(), path.stat().st_mtime_ns
    check_file.check(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
