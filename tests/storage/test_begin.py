"""Another assessment in a log that is there: all of it, or the log stays as it was."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from needsassess.assessment.revision import Origin, make
from needsassess.base.clock import Stamp
from needsassess.base.errors import Refused
from needsassess.services import collection
from needsassess.storage.append import Begun
from needsassess.storage.extract import extract
from needsassess.storage.file_log import FileLog
from needsassess.storage.places import open_log
from tests.helpers.merging import merged, sound, values
from tests.helpers.rounds import begun, first_round, opened_last
from tests.helpers.tiny import tiny_questionnaire

ANOTHER = b"n" * 16


def another(times: int = 1) -> Begun:
    """With its revision so many times, of which a log takes one."""
    origin = Origin("A", b"r" * 16, Stamp(1, 0), ANOTHER)
    revision = make(ANOTHER, "profile/country", "XB", (), origin)
    return Begun(ANOTHER, (tiny_questionnaire().row,), [revision] * times)


@pytest.fixture
def file(tmp_path) -> Path:
    return first_round(tmp_path / "first.needs")


def test_it_is_there_beside_what_was_there(file):
    before = values(file)
    log = FileLog.open(file)
    log.begin(another())
    log.close()
    assert values(file) == before | {f"{ANOTHER.hex()}/profile/country": ["XB"]}
    assert sound(file)


def test_a_fault_in_the_middle_leaves_the_file_as_it_was(file):
    before = file.read_bytes()
    log = FileLog.open(file)
    with pytest.raises(sqlite3.IntegrityError):
        log.begin(another(times=2))
    log.close()
    assert file.read_bytes() == before


def test_a_fault_in_the_middle_leaves_no_new_file(file, tmp_path):
    before = file.read_bytes()
    with pytest.raises(sqlite3.IntegrityError):
        extract(file, collection.assessments(file), tmp_path / "new.needs", begun=another(times=2))
    assert [path.name for path in tmp_path.iterdir()] == ["first.needs"]
    assert file.read_bytes() == before


def test_what_is_there_does_not_begin_again(file):
    log = FileLog.open(file)
    log.begin(another())
    before = file.read_bytes()
    with pytest.raises(Refused, match="already"):
        log.begin(another())
    log.close()
    assert file.read_bytes() == before


def test_a_hub_takes_a_round_whole_or_not_at_all(hub, file, tmp_path):
    merged(hub, [file])
    before = values(hub)
    log = open_log(hub)
    try:
        log.begin(another())
        after = values(hub)
        with pytest.raises(Refused, match="already"):
            log.begin(another())
    finally:
        log.close()
    assert after == values(hub) == before | {f"{ANOTHER.hex()}/profile/country": ["XB"]}
    assert sound(hub)


def test_a_round_begun_on_a_hub_is_that_of_a_laptop_that_began_it_too(hub, file, tmp_path):
    merged(hub, [file])
    assert begun(hub) == begun(file)
    with opened_last(hub) as opened:
        assert opened.state.profile.round == "2027"
        opened.copy_to(tmp_path / "copy.needs")
    collection.extract(hub, collection.named(hub, None).hex(), tmp_path / "back.needs")
    assert values(tmp_path / "back.needs") == values(tmp_path / "copy.needs") == values(hub)
    merged(hub, [file])
    with opened_last(hub) as opened:
        assert opened.state.conflict_count == 0
    assert sound(hub)


def test_a_round_into_a_new_file_takes_the_former_out_of_the_hub(hub, file, tmp_path):
    merged(hub, [file])
    before = values(hub)
    begun(hub, tmp_path / "second.needs")
    assert before.items() <= values(tmp_path / "second.needs").items()
    assert values(hub) == before
