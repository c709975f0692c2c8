"""Assessments that are made of values, without a file: as they stand, and their shares."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from needsassess.assessment.heads import heads_of
from needsassess.assessment.state import state_of
from needsassess.assessment.versions import Versions
from needsassess.services.carried import Standing, fingerprint_of
from needsassess.services.questionnaires import Shipped
from needsassess.services.rollup_share import Reader, Share
from tests.helpers.assessments import TAKING_PART, revision
from tests.helpers.merging import NOW
from tests.helpers.tiny import tiny_questionnaire


def share(number: int, values: Mapping[str, Any] | None = None, **said: Any) -> Share:
    """As `stands`, read to its share."""
    return Reader().share(stands(number, values, **said))


def stands(
    number: int,
    values: Mapping[str, Any] | None = None,
    *,
    questionnaire: Shipped | None = None,
    wall: int = NOW,
    **profile: Any,
) -> Standing:
    """Assessment `number`, of a fictional State unless the profile says else; all was said at `wall`."""
    shipped = questionnaire or tiny_questionnaire()
    country = profile.pop("country", f"X{chr(ord('A') + number % 10)}")
    said = {f"profile/{name}": value for name, value in ({"country": country} | profile).items()}
    every = TAKING_PART | said | dict(values or {})
    heads = heads_of(revision(subject, value, wall=wall) for subject, value in every.items())
    name = shipped.fingerprint.hex()
    versions = Versions(name, {name: shipped.instrument}, {})
    print_of = fingerprint_of(shipped.fingerprint, heads.items())
    identity = number.to_bytes(16, "big")
    return Standing(identity, shipped.fingerprint, versions, state_of(heads.items()), print_of)


def helps(item: str, key: str, provider: str, status: str = "active") -> dict[str, Any]:
    """The values of an activity."""
    return {f"activity/{item}/{key}/provider": provider, f"activity/{item}/{key}/status": status}
