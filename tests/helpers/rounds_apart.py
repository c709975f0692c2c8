"""Two rounds of one country that are made of values, without a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from needsassess.services.carried import Standing
from needsassess.services.comparison import Round, Rounds, compare_standing
from needsassess.services.report_scope import Scope
from tests.helpers.shares import stands
from tests.helpers.tiny_versions import questionnaire_of

Side = tuple[Mapping[str, Any], str]


def round_of(values: Mapping[str, Any], version: str = "1.0", number: int = 1, **profile: Any) -> Standing:
    """As an assessment of a questionnaire's version stands where that is all that was said."""
    return stands(number, values, questionnaire=questionnaire_of(version), **({"country": "XA"} | profile))


def rounds(before: Side | Round, after: Side | Round, *, scope: Scope | None = None) -> Rounds:
    """As they were said to be in order; a round that was made before can be seen in another scope."""
    sides = [
        side.standing if isinstance(side, Round) else round_of(*side, number=at)
        for at, side in enumerate((before, after), start=1)
    ]
    return compare_standing(sides[1], sides[0], scope)
