"""What is planned and who helps in the sample; what is feasible by when, and which notes are sensitive."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from needsassess.assessment.planned import Activity, Measure
from needsassess.assessment.values import Money, Progression
from needsassess.services import answering, planning
from needsassess.services.answering import Values


def values(folder: Path, language: str) -> list[Values]:
    """One change for each thing that a person would do; texts in `language`."""
    data = _in_language(tomllib.loads((folder / "planned.toml").read_text(encoding="utf-8")), language)
    kept = [answering.sensitive(c, key, True) for key, codes in data["sensitive"].items() for c in codes]
    reached = [
        planning.feasible(code, one["level"], one["by"]) for one in data["feasible"] for code in one["items"]
    ]
    activities = [
        planning.activity(one["item"], _activity(one), f"activity-{number}")
        for number, one in enumerate(data["activities"], start=1)
    ]
    measures = [
        planning.measure(one["item"], _measure(one), f"measure-{number}")
        for number, one in enumerate(data["measures"], start=1)
    ]
    return [*kept, *reached, *activities, *measures]


def _in_language(data: Any, language: str) -> Any:
    """Whatever stands there in several languages, in one."""
    if isinstance(data, list):
        return [_in_language(one, language) for one in data]
    if not isinstance(data, dict):
        return data
    if language in data:
        return data[language]
    return {name: _in_language(value, language) for name, value in data.items()}


def _activity(said: dict[str, Any]) -> Activity:
    fields = {name: value for name, value in said.items() if name != "item"}
    return Activity(**fields | {"budget": Money(said["budget"]), "status": Progression(said["status"])})


def _measure(said: dict[str, Any]) -> Measure:
    fields = {name: value for name, value in said.items() if name != "item"}
    return Measure(**fields | {"cost": Money(said["cost"]) if "cost" in said else None})
