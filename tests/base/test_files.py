"""A file appears whole, or not at all."""

import errno
import os
import stat
from pathlib import Path

import pytest

from needsassess.base.errors import Refused
from needsassess.base.files import refusal_of, whole_file


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_is_there_only_when_the_block_ends(tmp_path):
    target = tmp_path / "a b%.needs"
    with whole_file(target) as part:
        part.write_text("x")
        assert not target.exists()
    assert target.read_text() == "x"
    assert names_in(tmp_path) == [target.name]


def test_a_block_that_fails_leaves_the_old_file_and_nothing_beside(tmp_path):
    target = tmp_path / "a"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError), whole_file(target) as part:
        part.write_text(f"new {1 / 0}")
    assert target.read_text() == "old"
    assert names_in(tmp_path) == ["a"]


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused, match="was not found"), whole_file(tmp_path / "no" / "a"):
        pass


def test_a_folder_is_not_replaced_by_a_file(tmp_path):
    (tmp_path / "d").mkdir()
    with pytest.raises(Refused, match="is a folder"), whole_file(tmp_path / "d"):
        pass
    assert names_in(tmp_path) == ["d"]


def test_a_new_file_has_the_rights_that_the_person_chose(tmp_path):
    with whole_file(tmp_path / "a"):
        pass
    (tmp_path / "usual").touch()
    assert _rights(tmp_path / "a") == _rights(tmp_path / "usual")


def _rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no room"),
        (errno.EROFS, "may write"),
        (errno.EACCES, "may write"),
        (errno.EIO, "not be used"),
    ],
)
def test_what_the_system_refuses_is_told_in_a_sentence(number, words):
    assert words in str(refusal_of(OSError(number, os.strerror(number)), Path("/x/a.needs")))
