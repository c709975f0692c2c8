"""Random assessments written to real files by the program's own services; edges are drawn often."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st

from needsassess.assessment.values import Status, answered
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import Replica
from tests.helpers import apart
from tests.helpers.assessments import TAKING_PART, said
from tests.helpers.merging import NOW, opened
from tests.helpers.shares import helps
from tests.helpers.tiny_versions import questionnaire_of
from tests.laws.strategies import INSTITUTIONS, LEVELS, WITHOUT_LEVEL, planned

PROVIDERS = ("UNODC", "unodc", "Council of Europe", "INTERPOL")
STATES = ("planned", "active", "ended", "cancelled")
RESPONSES = {
    "any": st.one_of(LEVELS, LEVELS, st.sampled_from(WITHOUT_LEVEL)),
    "tied": st.sampled_from([1, 3]),
    "unknown": st.sampled_from([Status.DONT_KNOW, Status.REFUSED]),
    "not applicable": st.just(Status.NOT_APPLICABLE),
}


class Drawn(NamedTuple):
    """What one assessment says: first all that one person wrote, then what two wrote apart."""

    profile: dict[str, Any]
    version: str
    values: dict[str, Any]
    sides: list[dict[str, Any]]
    wall: int

    def write(self, path: Path, number: int = 0) -> AssessmentFile:
        who = Replica(bytes([number + 1]) * 16, "Tester")
        AssessmentFile.create(path, self.profile, who, questionnaire_of(self.version)).close()
        with opened(path, who, self.wall) as file:
            file.record(TAKING_PART | self.values)
            sides = [{file.versions.kept(path): value for path, value in side.items()} for side in self.sides]
        apart.write_apart(path, sides, wall=self.wall)
        return opened(path, who, self.wall)


@st.composite
def answer_values(draw: Any, version: str = "1.0") -> dict[str, Any]:
    values: dict[str, Any] = {}
    responses = RESPONSES[draw(st.sampled_from(["any", "any", "any", *RESPONSES]))]
    codes = [item.code for item in questionnaire_of(version).instrument.items]
    for key in draw(st.sampled_from([codes, codes, codes[:1]])):
        for who in draw(st.sets(st.sampled_from(INSTITUTIONS))):
            values[f"answer/{key}/{who}/response"] = said(draw(responses))
        for who in draw(st.sets(st.sampled_from(INSTITUTIONS), max_size=2)):
            values[f"answer/{key}/{who}/desired"] = draw(LEVELS)
        values |= draw(_of_country(key, responses))
    return values


@st.composite
def _of_country(draw: Any, key: str, responses: Any) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if draw(st.integers(0, 4)) == 0:
        values[f"settled/{key}/response"] = said(draw(responses)) | {"reason": "agreed"}
    if draw(st.integers(0, 4)) == 0:
        values[f"settled/{key}/desired"] = draw(LEVELS)
    if urgency := draw(st.sampled_from([None, None, "low", "medium", "high"])):
        values[f"settled/{key}/urgency"] = urgency
    for at, provider in enumerate(draw(st.lists(st.sampled_from(PROVIDERS), max_size=3 * draw(st.booleans())))):
        values |= helps(key, f"a{at}", provider, draw(st.sampled_from(STATES)))
    who, choice = draw(st.sampled_from(INSTITUTIONS)), draw(st.integers(0, 11))
    if f"answer/{key}/{who}/response" in values:
        values |= planned("confirm", key, who, choice)
    for action in draw(st.sampled_from([(), (), ("plan", "feasible"), ("help",), ("plan",)])):
        values |= planned(action, key, who, choice)
    return values


@st.composite
def facts(draw: Any) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for who in draw(st.sets(st.sampled_from(INSTITUTIONS), max_size=2)):
        values |= answering.fact("LEG-F04", who, answered(draw(st.booleans())))
        values |= answering.fact("CAP-F02", who, answered(draw(st.sampled_from([["none"], ["own", "shared"]]))))
    return values


@st.composite
def assessments(draw: Any, version: str = "1.0", **profile: Any) -> Drawn:
    values = draw(answer_values(version)) | (draw(facts()) if version == "1.0" else {})
    if draw(st.integers(0, 3)) == 0:
        values |= answering.remove_institution(draw(st.sampled_from(INSTITUTIONS)))
    sides = (
        draw(st.lists(answer_values(version), min_size=2, max_size=2)) if draw(st.integers(0, 3)) == 0 else []
    )
    depth = draw(st.sampled_from(["full", "full", "rapid"]))
    wall = NOW + draw(st.integers(0, 3)) * 86_400_000
    return Drawn({"country": "XA", "title": "T", "depth": depth} | profile, version, values, sides, wall)


@st.composite
def collections(draw: Any) -> list[tuple[Drawn, int]]:
    """Two to four assessments, each with the number of the one that may be its former round."""
    found = []
    for _ in range(draw(st.integers(2, 4))):
        profile: dict[str, Any] = {"country": draw(st.sampled_from(["XA", "XA", "XB", "XC"]))}
        if draw(st.booleans()):
            year = draw(st.sampled_from(["2024", "2025", "2026"]))
            profile["period"] = [f"{year}-01-01", f"{year}-02-01"]
        version = draw(st.sampled_from(["1.0", "1.0", "1.1", "1.2"]))
        found.append((draw(assessments(version, **profile)), draw(st.integers(0, 3))))
    return found
