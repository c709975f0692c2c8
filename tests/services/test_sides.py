"""The sides of a conflict: who said each first, what brought it, its evidence, clocks that cannot be right."""

from __future__ import annotations

import pytest

from needsassess.services import answering, settle
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import Replica
from needsassess.services.sides import sides
from tests.helpers.merging import COORDINATOR, FOUR_YEARS, REPLICAS, merged, opened

RESPONSE = "answer/LEG-01/police/response"


@pytest.fixture
def target(new_file, tmp_path):
    """Three laptops said 1, 3 and 3; the first verified it, and the clock of the last is four years ahead."""
    base = new_file()
    base.record(answering.institution("police", "police"))
    base.close()
    copies = []
    now = COORDINATOR_NOW
    for number, (level, strength, clock) in enumerate(
        ((1, "verified", now), (3, "claimed", now + 60_000), (3, "seen", now + FOUR_YEARS)), start=1
    ):
        path = tmp_path / f"laptop-{number}.needs"
        path.write_bytes(base.path.read_bytes())
        with opened(path, REPLICAS[number], clock) as file:
            file.record(answering.level("LEG-01", "police", level))
            file.record({"answer/LEG-01/police/evidence": strength})
        copies.append(path)
    merged(base.path, copies)
    return base.path


COORDINATOR_NOW = 1_700_000_000_000


def told(file):
    return [
        (s.value["value"], s.made.author, s.merge.name, s.evidence, s.ahead > 0) for s in sides(file, RESPONSE)
    ]


def test_each_side_says_who_what_brought_it_and_its_evidence(target):
    expected = [
        (3, "Person 4", "laptop-3.needs", "seen", True),
        (3, "Person 3", "laptop-2.needs", "claimed", False),
        (1, "Person 2", "laptop-1.needs", "verified", False),
    ]
    with AssessmentFile.open(target, COORDINATOR) as file:
        assert told(file) == expected
        settle.take(file, RESPONSE, 2, "seen by both")
        file.undo()
        assert told(file) == expected  # who undoes it does not become who said it
        file.redo()
        file.undo()
        assert told(file) == expected


def test_a_rule_looks_at_who_said_it_first_also_after_an_undo(target):
    with AssessmentFile.open(target, COORDINATOR) as file:
        for _ in range(2):
            by_evidence = [p for p in settle.proposed(file, settle.verified) if p.conflict.subject == RESPONSE]
            assert [p.value["value"] for p in by_evidence] == [1]
            settle.settle_all(file, settle.proposed(file, settle.verified), "verified beats claimed")
            assert RESPONSE not in file.state.conflicts
            file.undo()
            assert RESPONSE in file.state.conflicts


def test_equal_strength_stays_open_unless_the_strongest_agree(target, new_file):
    with AssessmentFile.open(target, Replica(b"x" * 16, "X")) as file:
        (conflict,) = [c for c in settle.conflicts(file) if c.subject == RESPONSE]
        assert settle._strongest(conflict, [3, 3, 0]) == 0
        assert settle._strongest(conflict, [3, 0, 3]) is None
        assert settle._strongest(conflict, [-1, -1, -1]) is None
