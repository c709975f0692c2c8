"""Copies under different versions of the questionnaire, through a hub: what files give."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from needsassess.services import answering, collection, versions
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.check_file import check
from tests.helpers.merging import REPLICAS, merged, witness
from tests.helpers.tiny_versions import questionnaire_of


@pytest.fixture
def laptops(tmp_path) -> list[Path]:
    """Under 1.0, 1.1 and 1.2, all of one assessment."""
    base = tmp_path / "base.needs"
    with AssessmentFile.create(base, {"country": "XA"}, REPLICAS[0], questionnaire_of("1.0")) as file:
        file.record(answering.institution("police", "police") | answering.level("LEG-02", "police", 1))
        file.record(answering.level("CAP-02", "police", 1))
    made = [Path(shutil.copy(base, tmp_path / f"{number}.needs")) for number in range(3)]
    for number, (path, code) in enumerate(zip(made, ("LEG-02", "LEG-04", "LEG-01"), strict=True)):
        with AssessmentFile.open(path, REPLICAS[number]) as file:
            if number:
                versions.upgrade(file, questionnaire_of(f"1.{number}"))
            file.record(answering.level(code, "police", number + 2))
    return made


def test_a_hub_gives_what_a_file_gives(laptops, tmp_path, hub):
    whole, back = tmp_path / "whole.needs", tmp_path / "back.needs"
    merged(whole, laptops)
    for laptop in reversed(laptops):
        merged(hub, [laptop])
    assert witness(hub) == witness(whole)
    assert check(hub).faults == ()
    merged(tmp_path / "out.needs", [hub])
    assert witness(tmp_path / "out.needs") == witness(whole)
    collection.extract(hub, "", back)
    assert witness(back) == witness(whole)
    with AssessmentFile.open(hub, REPLICAS[3]) as file:
        assert file.instrument.version == "1.2"
        assert file.state.conflicts == ("answer/LEG-01/police/response",)


def test_an_assessment_moves_in_the_hub_itself(laptops, hub):
    merged(hub, laptops[:1])
    with AssessmentFile.open(hub, REPLICAS[3]) as file:
        versions.upgrade(file, questionnaire_of("1.1"))
        assert file.state.answer("LEG-04", "police").level == 2
    found = versions.left_in(hub, collection.assessments(hub), REPLICAS[3])
    assert [[one.code for one in left] for left in found.values()] == [["CAP-02"]]
    merged(laptops[0], [hub])
    assert witness(laptops[0]) == witness(hub)
    with AssessmentFile.open(hub, REPLICAS[3]) as file:
        file.undo()
        assert file.instrument.version == "1.0"
    assert check(hub).faults == ()
