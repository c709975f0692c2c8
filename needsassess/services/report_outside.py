"""In a report by institution: what those in it leave open, and institutions outside it have answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from needsassess.assessment.state import State
from needsassess.assessment.values import Status
from needsassess.services.report_blocks import Block
from needsassess.services.report_material import Material, said


def level_known(material: Material, codes: Iterable[str]) -> Iterator[Block]:
    """Items of which nobody in the report knows a level."""
    return _told(material, [code for code in codes if _has_level(material.whole, code)])


def fact_known(material: Material, codes: Iterable[str]) -> Iterator[Block]:
    """Facts that nobody in the report has given."""
    return _told(material, [code for code in codes if _has_value(material.whole, code)])


def _has_level(state: State, item: str) -> bool:
    return any(answer.level is not None for answer in state.answers_to(item).values())


def _has_value(state: State, fact: str) -> bool:
    return any(one.response.status is Status.ANSWERED for one in state.facts_to(fact).values())


def _told(material: Material, codes: list[str]) -> Iterator[Block]:
    """What is open here is not open for the country."""
    words, listed = material.words, material.words.listed(codes)
    if material.scope.institutions and codes:
        text = words.gettext("Of these, institutions outside this report have answered {codes}.", codes=listed)
        yield said(text, "small")
