"""No room or no right to write at any moment of a merge: the target is as before or whole, and it is told."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from needsassess.services import answering, check_file
from needsassess.services.assessment_file import AssessmentFile
from tests.helpers.merging import REPLICAS, merged
from tests.helpers.tiny import ITEMS
from tests.mutants import reading

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
# Without the rights of root, which may write wherever it is forbidden.
_WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override")
Ask = Callable[..., str]


@pytest.fixture(scope="module")
def server() -> Iterator[subprocess.Popen[str]]:
    root = os.geteuid() == 0
    if root and not shutil.which("setpriv"):
        pytest.skip("root needs setpriv to be refused anything")
    process = subprocess.Popen(
        [*(_WITHOUT_RIGHTS if root else ()), sys.executable, "-m", "tests.crash.room"],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield process
        process.stdin.close()


@pytest.fixture
def target(new_file) -> Path:
    file = new_file("target.needs")
    file.record(answering.institution("police", "police"))
    file.close()
    return file.path


@pytest.fixture
def source(target: Path) -> Path:
    """In a folder of its own, with much that is new."""
    folder = target.with_name("stick")
    folder.mkdir()
    path = Path(shutil.copy(target, folder / "source.needs"))
    with AssessmentFile.open(path, REPLICAS[1]) as file:
        for number, item in enumerate(ITEMS * 3):
            file.record(
                answering.level(item, "police", number % 5) | answering.note(item, "police", "x" * 9000)
            )
    return path


@pytest.fixture
def ask(server: subprocess.Popen[str], target: Path, source: Path) -> Ask:
    """What came of a deed; no trace of it is left in the temporary folder."""
    temporary = target.with_name("temporary")

    def asked(deed: str, limit: int = -1, **more: Path) -> str:
        temporary.mkdir(exist_ok=True)
        wish = {"target": target, "source": source, "temporary": temporary} | more
        said = {name: str(path) for name, path in wish.items()} | {"deed": deed, "limit": str(limit)}
        print(json.dumps(said), file=server.stdin, flush=True)
        answer = str(json.loads(server.stdout.readline()))
        assert "FAULT" not in answer, answer
        assert "\n" not in answer
        left = Path(wish["temporary"])
        assert not left.exists() or not list(left.iterdir())
        return answer

    return asked


def log_of(path: Path) -> reading.Rows:
    return reading.read(path, path.with_name("scratch"))


def is_sound(path: Path) -> bool:
    return check_file.check(path).faults == () and not path.with_name(f"{path.name}-journal").exists()


def test_a_target_that_cannot_grow_is_as_before_or_complete(ask, target, source):
    before, sound = target.read_bytes(), log_of(target)
    outcomes = set()
    for limit in (0, 100, 4096, *range(len(before), len(before) + 480_000, 24_000)):
        target.write_bytes(before)
        said = ask("apply on a full disk", limit)
        outcomes.add(said == "merged")
        if said == "merged":
            assert log_of(target)["revision"] == sound["revision"] | log_of(source)["revision"]
        else:
            assert "“target.needs”" in said
            assert log_of(target) == sound
        assert is_sound(target)
    assert outcomes == {True, False}


def test_a_new_file_that_cannot_grow_is_not_there_at_all(ask, target, source):
    new = target.with_name("new.needs")
    for limit in (0, 4096, *range(20_000, 600_000, 40_000)):
        said = ask("apply on a full disk", limit, target=new)
        assert new.exists() == (said == "merged")
        assert [path.name for path in target.parent.iterdir() if "new" in path.name] == ["new.needs"][
            : new.exists()
        ]
        if said == "merged":
            assert is_sound(new)
            new.unlink()
        else:
            assert "new.needs" in said


def test_no_room_for_what_is_prepared_is_told_as_such(ask, target, source, tmp_path):
    before, beside = target.read_bytes(), source.read_bytes()
    outcomes = set()
    for limit in (0, 100, 8192, *range(30_000, 500_000, 40_000)):
        target.write_bytes(before)
        said = ask("plan on a full disk", limit)
        outcomes.add(said == "merged")
        if said != "merged":
            assert target.read_bytes() == before
            assert "temporary" in said or "“target.needs”" in said
        assert source.read_bytes() == beside
    assert False in outcomes


@pytest.mark.parametrize("deed", ["extract on a full disk", "unmerge on a full disk"])
def test_a_full_disk_where_something_else_is_written(ask, target, source, deed):
    merged(target, [source])
    before, sound, out = target.read_bytes(), log_of(target), target.with_name("out.needs")
    for limit in (0, 4096, 100_000, len(before), len(before) + 30_000):
        target.write_bytes(before)
        if deed.startswith("extract"):
            said = ask(deed, limit, target=out, source=target)
            assert out.exists() == (said == "merged")
            out.unlink(missing_ok=True)
        else:
            said = ask(deed, limit)
            assert said == "merged" or log_of(target) == sound
        assert is_sound(target)
        assert said == "merged" or "needs” " in said


def test_a_full_disk_where_a_round_begins(ask, target, source):
    """In a new file, or beside the former: all of it or nothing, and the former as it was."""
    merged(target, [source])
    before, sound, out = target.read_bytes(), log_of(target), target.with_name("out.needs")
    outcomes = set()
    for limit in (0, 4096, len(before), 10 * len(before)):
        said = ask("round on a full disk", limit, target=out, source=target)
        assert out.exists() == (said == "merged")
        assert target.read_bytes() == before
        outcomes.add(said == "merged")
        out.unlink(missing_ok=True)
        said = ask("round on a full disk", limit, source=target)
        assert (log_of(target) == sound) == (said != "merged")
        assert is_sound(target)
        target.write_bytes(before)
    assert outcomes == {True, False}


def test_a_target_that_may_not_be_written(ask, target, source):
    before = target.read_bytes()
    target.chmod(0o444)
    assert "target.needs” cannot be written" in ask("merge")
    target.chmod(0o644)
    target.parent.chmod(0o555)
    try:
        assert "target.needs” cannot be written" in ask("merge")
        assert "new.needs” cannot be written" in ask("merge", target=target.with_name("new.needs"))
    finally:
        target.parent.chmod(0o755)
    assert target.read_bytes() == before


def test_a_source_that_may_not_be_written_is_merged_and_one_that_may_not_be_read_is_told(ask, target, source):
    source.chmod(0o444)
    source.parent.chmod(0o555)
    try:
        assert ask("merge") == "merged"
        source.chmod(0o000)
        assert "source.needs”. Ask for the right to read it" in ask("merge")
    finally:
        source.parent.chmod(0o755)
        source.chmod(0o644)


def test_a_temporary_folder_that_may_not_be_written(ask, target, source):
    before, closed = target.read_bytes(), target.with_name("closed")
    closed.mkdir(mode=0o555)
    assert "TMPDIR" in ask("merge", temporary=closed)
    assert target.read_bytes() == before


def test_what_goes_or_comes_in_the_middle(ask, target, source, new_file):
    before, other = target.read_bytes(), new_file("other.needs")
    other.close()
    assert "“target.needs” is not what it was" in ask("the target goes")
    assert not target.exists()
    target.write_bytes(before)
    assert "“target.needs” is not what it was" in ask("the target is replaced", other=other.path)
    assert target.read_bytes() == other.path.read_bytes()
    target.unlink()
    target.write_bytes(before)
    new = target.with_name("new.needs")
    assert "“new.needs” is not what it was" in ask("the target is replaced", target=new, other=other.path)
    assert new.read_bytes() == other.path.read_bytes()
    target.write_bytes(before)
    assert "temporary" in ask("the temporary folder goes")
    assert "source.needs” was not found" in ask("the source goes")
    assert target.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting needs root")
@pytest.mark.parametrize("full", ["target", "temporary"])
def test_a_disk_that_is_really_full(ask, target, source, full):
    disk = target.with_name("disk")
    disk.mkdir()
    for size in (80, 120, 200, 300, 450, 700):
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(disk)]
        if subprocess.run(mount, check=False, capture_output=True).returncode:
            pytest.skip("mounting is not allowed here")
        try:
            place = Path(shutil.copy(target, disk / "target.needs")) if full == "target" else target
            sound = log_of(target)
            said = ask("merge", **{full: place if full == "target" else disk})
            if said != "merged":
                assert "target.needs" in said if full == "target" else str(disk) in said
                assert log_of(target) == sound
            assert is_sound(place)
        finally:
            subprocess.run(["umount", str(disk)], check=True)
