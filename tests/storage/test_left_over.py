"""What a killed process left in the temporary folder goes at the next merge; what is in use stays."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from needsassess.services import answering, merge
from tests.helpers.merging import merged

WAITING = """
import sys
from pathlib import Path
from needsassess.services import merge

target, source = map(Path, sys.argv[1:])
with merge.plan(target, [source]) as planned:
    print(planned.desk.folder, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def source(new_file) -> Path:
    file = new_file("source.needs")
    file.record(answering.institution("police", "police"))
    file.close()
    return file.path


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """The temporary folder, of this process and of those that it starts."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_killed_in_the_middle_leaves_a_folder_that_the_next_merge_removes(source, place, tmp_path):
    target, root = tmp_path / "target.needs", Path(__file__).parents[2]
    running = subprocess.Popen(
        [sys.executable, "-c", WAITING, target, source],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root), "TMPDIR": str(place)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with running:
        assert running.stdout is not None
        folder = Path(running.stdout.readline().strip())
        assert folder.parent == place
        merged(tmp_path / "first.needs", [source])
        assert list(place.iterdir()) == [folder]  # in use
        running.kill()
    assert list(place.iterdir()) == [folder]
    merged(tmp_path / "second.needs", [source])
    assert list(place.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="locks and links are POSIX")
def test_only_folders_that_carry_the_lock_and_are_ours_are_removed(source, place, tmp_path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "in-use").touch()
    (place / "needsassess-link").symlink_to(precious)
    for name in ("needsassess-demo-x", "other-x"):
        (place / name).mkdir()
    (place / "other-x" / "in-use").touch()
    (place / "needsassess-dead").mkdir()
    (place / "needsassess-dead" / "in-use").touch()
    with merge.plan(tmp_path / "target.needs", [source]) as planned:
        mine = planned.desk.folder
        with merge.plan(tmp_path / "other.needs", [source]):
            assert mine.is_dir()
    assert sorted(path.name for path in place.iterdir()) == [
        "needsassess-demo-x",
        "needsassess-link",
        "other-x",
    ]
    assert (precious / "in-use").exists()
