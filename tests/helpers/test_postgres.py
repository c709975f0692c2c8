"""The test session's own PostgreSQL server ends with the session, however that ends."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

WAIT_S = 60
STARTS_ONE = """
from tests.helpers.postgres import server
with server() as made:
    print(made.folder, flush=True)
    input()
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs pidfd_open")
def test_a_killed_session_leaves_no_server_behind() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", STARTS_ONE],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as session:
        folder = Path(session.stdout.readline().strip())
        number = int((folder / "cluster" / "postmaster.pid").read_text(encoding="utf-8").split()[0])
        postmaster = os.pidfd_open(number)
        session.kill()
    ended, _, _ = select.select([postmaster], [], [], WAIT_S)
    os.close(postmaster)
    shutil.rmtree(folder, ignore_errors=True)
    assert ended
