"""Pages of a while ago, journals that ask for a disk, links to what has no end, folders that cannot be used."""

from __future__ import annotations

import struct
import sys
import tempfile
from pathlib import Path

import pytest

from needsassess.base.errors import Refused
from needsassess.services import answering, merge
from needsassess.services.assessment_file import AssessmentFile
from tests.helpers.merging import REPLICAS

PAGE = 4096


@pytest.fixture
def source(new_file) -> Path:
    file = new_file("source.needs")
    file.record(answering.institution("police", "police"))
    file.close()
    return file.path


def refusal(target: Path, source: Path) -> str:
    with merge.plan(target, [source]) as planned:
        return str(planned.files[0].reason or "")


def test_a_page_that_never_reached_the_disk_is_told_though_it_is_sound_by_itself(source, tmp_path):
    """Of several answers, the page with the rows is as it was before the last; indexes know of it."""
    before = source.read_bytes()
    with AssessmentFile.open(source, REPLICAS[1]) as file:
        file.record(answering.level("LEG-01", "police", 3))
    after = source.read_bytes()
    refused = 0
    for start in range(PAGE, len(before), PAGE):
        if before[start : start + PAGE] != after[start : start + PAGE]:
            source.write_bytes(after[:start] + before[start : start + PAGE] + after[start + PAGE :])
            refused += "damaged" in refusal(tmp_path / "new.needs", source)
    assert refused >= 3  # the table of revisions and its two indexes; heads are not believed anyway


def test_a_journal_that_asks_for_a_disk_full_of_nothing_is_refused(source, tmp_path):
    head = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + struct.pack(">IIIII", 0, 5, 0x7FFFFFFF, 512, PAGE)
    source.with_name("source.needs-journal").write_bytes(head.ljust(512, b"\0"))
    assert "source.needs" in refusal(tmp_path / "new.needs", source)


@pytest.mark.skipif(sys.platform == "win32", reason="devices are POSIX")
def test_a_log_beside_that_never_ends_is_not_read(source, tmp_path):
    data = bytearray(source.read_bytes())
    data[18:20] = b"\2\2"
    source.write_bytes(bytes(data))
    source.with_name("source.needs-wal").symlink_to("/dev/zero")
    assert "damaged" in refusal(tmp_path / "new.needs", source)


def test_a_temporary_folder_that_is_not_there_is_told(source, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(Refused, match="TMPDIR"):
        merge.plan(tmp_path / "new.needs", [source])
    assert not (tmp_path / "new.needs").exists()


def test_a_source_that_is_gone_is_told(tmp_path):
    assert "not found" in refusal(tmp_path / "new.needs", tmp_path / "gone.needs")
