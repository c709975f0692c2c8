"""Who has not reported: lines of a list against what came, and every line that is not right named at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from needsassess.assessment.values import Status
from needsassess.base.errors import ManyRefusals, Refused
from needsassess.services import answering, expected
from needsassess.services.expected import Expected
from needsassess.services.unmerge import bring_back, unmerge
from tests.helpers.merging import COORDINATOR, NOW, REPLICAS, merged, opened


@pytest.fixture
def target(new_file, tmp_path) -> Path:
    """XA by two persons (police and csirt), XB without an answer, XC by a third person."""
    base = new_file("xa.needs")
    base.record(answering.institution("police", "police", "National Police"))
    base.record(answering.institution("team", "csirt"))
    base.close()
    first, copy = (Path(shutil.copy(base.path, tmp_path / f"copy-{n}.needs")) for n in (1, 2))
    with opened(first, REPLICAS[0], NOW) as file:
        file.record(answering.level("LEG-01", "police", 1) | answering.level("LEG-02", "police", 2))
    with opened(copy, REPLICAS[1], NOW + 60_000) as file:
        file.record(answering.level("LEG-01", "police", 3) | answering.level("LEG-01", "team", 3))
    sources = [base.path, first, copy]
    for country in ("XB", "XC"):
        file = new_file(f"{country}.needs", country=country, by=REPLICAS[2])
        if country == "XC":
            file.record(answering.institution("police", "police"))
            file.record(answering.level("CAP-01", "police", 0) | answering.level("CAP-02", "police", 0))
            file.record(answering.without_level("CAP-02", "police", Status.UNANSWERED))
        file.close()
        sources.append(file.path)
    merged(tmp_path / "all.needs", sources)
    return tmp_path / "all.needs"


def told(target, *lines):
    """Outcome and answers of each line, without what nobody expected."""
    found = expected.against(target, [Expected(n, *line) for n, line in enumerate(lines, start=2)])
    return [(one.outcome, one.answers) for one in found if one.expected]


def test_a_country_has_reported_when_an_answer_stands(target):
    assert told(target, ("XA",), ("XB",), ("XC",), ("XD",)) == [
        ("reported", 3),  # LEG-01 of the police was answered by two and counts once
        ("nothing_yet", 0),  # a file without an answer
        ("reported", 1),  # what was cleared is no answer
        ("nothing_yet", 0),
    ]
    empty, missing = expected.against(target, [Expected(2, "XB"), Expected(3, "XD")])[:2]
    assert ([held.country for held in empty.held], empty.changed > 0) == (["XB"], True)
    assert (missing.held, missing.changed) == ((), 0)


def test_what_came_though_nobody_expected_it_is_listed_after_the_lines(target):
    found = expected.against(target, [Expected(2, "XA"), Expected(3, person="Person 9")])
    assert [(one.outcome, [held.country for held in one.held]) for one in found[:2]] == [
        ("reported", ["XA"]),
        ("nothing_yet", []),
    ]
    others = {one.held[0].country: (one.outcome, one.answers) for one in found[2:]}
    assert others == {"XB": ("not_expected", 0), "XC": ("not_expected", 1)}


def test_persons_installations_and_institutions_are_found_in_what_came(target):
    first, second = (who.id.hex() for who in REPLICAS[:2])
    assert told(
        target,
        ("XA", "", "person 1"),
        ("XA", "", "", second[:6]),
        ("", "", "Person 2", first),
        ("XA", "national  police"),
        ("XA", "csirt"),
        ("", "police", "Person 3"),
        ("XB", "", "Person 3"),
        ("XA", "", "Coordinator"),
    ) == [
        ("reported", 2),
        ("reported", 2),
        ("nothing_yet", 0),
        ("reported", 2),
        ("reported", 1),
        ("reported", 1),
        ("nothing_yet", 0),
        ("nothing_yet", 0),
    ]
    (one, *_) = expected.against(target, [Expected(2, "XA", "", "Person 2")])
    assert one.changed == max(hand.wall for hand in one.held[0].hands if hand.author == "Person 2")


def test_who_takes_back_or_brings_back_has_not_answered(target):
    unmerge(target, [2, 3], COORDINATOR)
    assert told(target, ("XA",)) == [("nothing_yet", 0)]
    bring_back(target, 3, COORDINATOR)
    assert told(target, ("XA", "", "Person 2"), ("XA", "", "Person 1"), ("XA", "", "Coordinator")) == [
        ("reported", 2),
        ("nothing_yet", 0),
        ("nothing_yet", 0),
    ]


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "expected.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_list_has_any_of_its_columns_in_any_order(tmp_path):
    assert expected.read(written(tmp_path, "person;Country\n Ann  B ; xa\n;XB\n")) == [
        Expected(2, "XA", person="Ann B"),
        Expected(3, "XB"),
    ]
    (one,) = expected.read(written(tmp_path, "replica\n01010101-0101\n"))
    assert one.replica == "010101010101"


def test_every_line_that_is_not_right_is_named_at_once(tmp_path):
    rows = "XA,,\nQQ,,\n , ,\nXA,,\nXB,,12\nXC,,xyzt\nXD,\nXE,P,0102\n"
    with pytest.raises(ManyRefusals) as refused:
        expected.read(written(tmp_path, f"country,person,replica\n{rows}"))
    lines = [str(fault).split(":")[0] for fault in refused.value.faults]
    assert lines == [f"expected.csv, line {n}" for n in (3, 5, 6, 7, 8)]
    for wrong in ("", "state\nXA\n", "country,country\nXA,XB\n", "country\n", "country,note\nXA,x\n"):
        with pytest.raises(Refused):
            expected.read(written(tmp_path, wrong))


def test_the_list_chosen_for_a_target_is_remembered(tmp_path):
    first, second = tmp_path / "a.needs", tmp_path / "b.needs"
    assert expected.remembered(first) is None
    expected.remember(first, tmp_path / "one.csv")
    expected.remember(second, tmp_path / "two.csv")
    expected.remember(first, tmp_path / "three.csv")
    assert expected.remembered(first) == tmp_path / "three.csv"
    assert expected.remembered(second) == tmp_path / "two.csv"


def test_a_template_lists_what_came_and_replaces_nothing(target, tmp_path):
    path = tmp_path / "template.csv"
    expected.write_template(path, target)
    assert [line.country for line in expected.read(path)] == ["XA", "XB", "XC"]
    with pytest.raises(Refused, match="exists already"):
        expected.write_template(path, target)


def test_a_hub_is_looked_through_like_a_file(target, hub):
    lines = [
        Expected(2, "XA"),
        Expected(3, "XB"),
        Expected(4, "XC", "police"),
        Expected(5, "XA", "", "Person 2"),
    ]

    def found(place):
        return [(one.outcome, one.answers, one.changed) for one in expected.against(place, lines)]

    merged(hub, [target])
    assert found(hub) == found(target)
    before = found(hub)
    unmerge(hub, [1], COORDINATOR)
    assert {outcome for outcome, _, _ in found(hub) if outcome != "not_expected"} == {"nothing_yet"}
    bring_back(hub, 1, COORDINATOR)
    assert [one[:2] for one in found(hub)] == [one[:2] for one in before]
