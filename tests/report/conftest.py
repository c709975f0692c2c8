"""Assessments to print: a typical one, and helpers to read the result."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import NewFile

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile

ANSWERED = 2  # of the six items of the tiny questionnaire; the other four have each their own state
INSTITUTIONS = ("csirt", "police", "prosecution")
Fill = Callable[["AssessmentFile"], None]


def fill(file: AssessmentFile, items: int) -> None:
    """Three institutions answer the first items of each domain, each in its way; always the same answers."""
    from needsassess.assessment.values import Evidence, Response, Status, Urgency, answered
    from needsassess.services import answering

    chance = random.Random(2026)
    values = {}
    for key in INSTITUTIONS:
        values |= answering.institution(key, key, "Unit 7" if key == "police" else "")
    values |= answering.respondent("Ana Example", "police", "Head of unit", consent=True, key="r1")
    values |= answering.respondent("Secret Person", "police", "Analyst", consent=False, key="r2")
    for at, item in enumerate(file.instrument.items[:items]):
        for key in INSTITUTIONS:
            level = chance.randint(0, 3)
            values |= answering.level(item.code, key, level)
            values |= answering.desired(item.code, key, 4)
            values |= answering.evidence(item.code, key, chance.choice(list(Evidence)))
            values |= answering.note(item.code, key, f"Note {key} on {item.code}: seen, page {at + 1}.")
    first, second, third, fourth = (item.code for item in file.instrument.items[items : items + 4])
    values |= answering.without_level(first, "police", Status.DONT_KNOW)
    values |= answering.without_level(second, "police", Status.REFUSED, "Classified by order 12.")
    values |= answering.without_level(third, "police", Status.NOT_APPLICABLE, "No such court exists.")
    values |= answering.parked(fourth, "prosecution", True)
    values |= answering.settle(file.instrument.items[0].code, 1, "Agreed at the workshop.", desired=3)
    values |= answering.urgency(file.instrument.items[1].code, Urgency.HIGH)
    for fact in file.instrument.facts:
        if fact.type == "integer" and fact.domain == "LEG":
            values |= answering.fact(fact.code, "police", answered(1234))
            values |= answering.fact_note(fact.code, "police", "From the yearly table.")
        if fact.type == "one_of":
            values |= answering.fact(fact.code, "csirt", Response(Status.DONT_KNOW))
    file.record(values)


@pytest.fixture
def typical(new_file: NewFile) -> AssessmentFile:
    """On the tiny questionnaire: small enough for a slow reader."""
    file = new_file(round="2026", title="Capacity in 2026", team=["Amina Diallo"])
    fill(file, ANSWERED)
    return file


@pytest.fixture
def full(new_file: NewFile) -> AssessmentFile:
    """On the shipped questionnaire, about half of it answered."""
    file = new_file("full.needs", shipped=True, round="2026", title="Capacity in 2026", team=["Amina Diallo"])
    fill(file, 54)
    return file


def words_of(pdf: Path) -> str:
    """All its text without blanks or hyphens, by another library than the report reads itself back with."""
    import re

    import pdfplumber

    with pdfplumber.open(pdf) as document:
        letters = "".join(char["text"] for page in document.pages for char in page.chars)
    return re.sub(r"[\s-]+", "", letters)
