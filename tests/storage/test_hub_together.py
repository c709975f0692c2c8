"""Several people at one hub, connections that end, and people who stop: all of it is there, or none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from needsassess.assessment.values import canonical
from needsassess.base.errors import Cancelled, Refused
from needsassess.base.progress import Progress
from needsassess.services import answering, check_file, collection, merge, provenance, settle
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.unmerge import recorded, unmerge
from needsassess.storage.hub_schema import MERGING
from tests.helpers.laptops import copies
from tests.helpers.merging import COORDINATOR, REPLICAS, merged, values, witness

RESPONSE = "answer/LEG-01/police/response"
HOLD = f"SELECT pg_advisory_lock({MERGING})"
WAITING = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = '{}' AND wait_event_type = 'Lock'"
    " AND wait_event = 'advisory'"
)
COMMAND = "import sys; from needsassess.bootstrap import main; sys.exit(main())"


@pytest.fixture
def laptops(tmp_path) -> list[Path]:
    return copies(tmp_path)


def started(*arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", COMMAND, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=dict(os.environ),
    )


def wait_for(postgres, hub, count: int) -> None:
    """Until so many wait for the lock; the suite's own time limit ends a wait in vain."""
    while postgres.run(WAITING.format(hub.stem)) != [(count,)]:
        threading.Event().wait(0.02)


def test_coordinators_who_merge_at_once_give_the_union(postgres, hub, laptops, tmp_path):
    merged(tmp_path / "whole.needs", laptops)
    with postgres.connect(hub.stem) as held:
        held.execute(HOLD)
        running = [started("merge", hub.url, path) for path in laptops]
        wait_for(postgres, hub, 3)
    ended = [one.communicate() for one in running]
    assert [one.returncode for one in running] == [0, 0, 0], ended
    assert witness(hub) == witness(tmp_path / "whole.needs")
    assert sorted(one.number for one in recorded(hub)) == [1, 2, 3]
    assert check_file.check(hub).faults == ()


def test_many_threads_that_merge_and_answer_lose_nothing(hub, laptops, tmp_path):
    merged(hub, laptops[:1])

    def answer(number: int) -> None:
        with AssessmentFile.open(hub, REPLICAS[number]) as file:
            file.record(answering.note("LEG-02", "police", f"said by {number}"))

    with ThreadPoolExecutor(6) as pool:
        deeds = [pool.submit(merged, hub, [path]) for path in laptops]
        deeds += [pool.submit(answer, number) for number in range(3)]
        for deed in deeds:
            deed.result()
    assert check_file.check(hub).faults == ()
    with AssessmentFile.open(hub, COORDINATOR) as file:
        said = {revision.value for revision in file.history("answer/LEG-02/police/note")}
        assert said == {"said by 0", "said by 1", "said by 2"}
        assert len({canonical(head.value) for head in file.state.heads(RESPONSE)}) == 3


def test_one_who_is_killed_in_the_middle_leaves_the_hub_as_it_was(postgres, hub, laptops):
    merged(hub, laptops[:1])
    before = witness(hub)
    with postgres.connect(hub.stem) as held:
        held.execute(HOLD)
        running = started("merge", hub.url, *laptops)
        wait_for(postgres, hub, 1)
        running.kill()
        running.communicate()
    assert witness(hub) == before
    assert merged(hub, laptops).added
    assert check_file.check(hub).faults == ()


def test_one_who_stops_while_it_takes_long_leaves_the_hub_as_it_was(postgres, hub, laptops):
    merged(hub, laptops[:1])
    before, progress = witness(hub), Progress()
    with merge.plan(hub, laptops) as planned, postgres.connect(hub.stem) as held, ThreadPoolExecutor(1) as pool:
        held.execute(HOLD)
        deed = pool.submit(merge.apply, planned, COORDINATOR, progress)
        wait_for(postgres, hub, 1)
        progress.cancel()
        with pytest.raises(Cancelled):
            deed.result()
    assert witness(hub) == before


class Cutting:
    """Ends every connection of the program just before its n-th statement."""

    def __init__(self, postgres, hub, monkeypatch):
        self.left = 0
        self._end = (
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            f" WHERE datname = '{hub.stem}' AND application_name = 'needsassess'"
        )
        self._postgres = postgres
        for name in ("execute", "executemany", "copy"):
            monkeypatch.setattr(psycopg.Cursor, name, self._counted(getattr(psycopg.Cursor, name)))

    def _counted(self, real):
        def counted(cursor, *words, **named):
            if cursor.connection.info.parameter_status("application_name") == "needsassess":
                self.left -= 1
                if self.left == 0:
                    self._postgres.run(self._end)
            return real(cursor, *words, **named)

        return counted


@pytest.mark.slow
def test_a_connection_lost_at_any_statement_leaves_the_hub_as_it_was(
    postgres, hub, laptops, monkeypatch, tmp_path
):
    merged(hub, laptops[:1])
    before, number = witness(hub), 0
    merged(tmp_path / "whole.needs", laptops[:2])
    cutting = Cutting(postgres, hub, monkeypatch)
    while witness(hub) == before:
        number += 1
        with merge.plan(hub, laptops[1:2]) as planned:
            cutting.left = number
            with suppress(Refused):
                merge.apply(planned, COORDINATOR)
            cutting.left = 0
    assert number > 20
    assert witness(hub) == witness(tmp_path / "whole.needs")


def test_taking_back_and_bringing_back_are_those_of_a_file(hub, laptops, tmp_path):
    merged(hub, laptops[:1])
    before = values(hub)
    merged(hub, laptops[1:])
    after, numbers = values(hub), [one.number for one in recorded(hub)][1:]
    unmerge(hub, numbers, COORDINATOR)
    assert values(hub) == before
    with pytest.raises(Refused):
        merged(hub, laptops[1:])
    merged(hub, laptops[1:], again=True)
    assert values(hub) == after
    assert check_file.check(hub).faults == ()


def test_what_is_settled_in_a_hub_comes_back_to_the_laptop(hub, laptops, tmp_path):
    merged(hub, laptops)
    with AssessmentFile.open(hub, COORDINATOR) as file:
        settle.take(file, RESPONSE, 1, "as the minutes say")
        settled = file.state.value(RESPONSE)
        lines = provenance.history(file, "LEG-01")
        assert {line.merge.name for line in lines if line.merge} == {path.name for path in laptops}
    (assessment,) = collection.assessments(hub)
    back = tmp_path / "back.needs"
    collection.extract(hub, assessment.hex(), back)
    laptop = Path(shutil.copy(laptops[0], tmp_path / "laptop.needs"))
    merged(laptop, [back])
    with AssessmentFile.open(laptop, REPLICAS[0]) as file:
        assert file.state.value(RESPONSE) == settled
        assert not file.state.conflicts


def test_undo_is_the_persons_own_in_a_hub_too(hub, laptops):
    merged(hub, laptops[:1])
    with AssessmentFile.open(hub, COORDINATOR) as file:
        file.record({"profile/title": "Second"})
    with AssessmentFile.open(hub, REPLICAS[3]) as other:
        other.record({"profile/round": "2026"})
    with AssessmentFile.open(hub, COORDINATOR) as file:
        file.undo()
        assert (file.state.value("profile/title"), file.state.value("profile/round")) == ("Round", "2026")
        copy = Path(file.path.stem + ".needs")
        assert not copy.exists()
