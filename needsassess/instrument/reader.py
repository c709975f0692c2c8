"""Reads an instrument from its folder: structure and citations once, wording one file per language."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from needsassess.base import paths
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument
from needsassess.instrument.steps import number

REPORT = "A/74/130"
MAP = "steps.toml"  # from the versions before, in all but the first
SHIPPED = "ict_crime"
_VERSION = re.compile(r"[0-9]{1,4}\.[0-9]{1,4}")


def shipped_folder() -> Path:
    """Where the questionnaire lies that a new assessment is made with: the newest version."""
    return folders(SHIPPED)[-1]


def folders(name: str) -> list[Path]:
    """The versions of a questionnaire that this program ships, oldest first; none where it ships no such."""
    home = paths.resources() / "instruments" / name
    found = [path for path in home.glob("*.*") if _VERSION.fullmatch(path.name)]
    return sorted(found, key=lambda path: number(path.name))


def read(folder: Path) -> Instrument:
    """The instrument in `folder`; refused with the first fault where it is none."""
    try:
        return Instrument.model_validate(_assembled(folder))
    except FileNotFoundError as error:
        raise Refused(
            N_("“{folder}” is not a questionnaire: {name} is missing."), folder=folder, name=error.filename
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, csv.Error, KeyError, TypeError, ValueError) as error:
        raise Refused(
            N_("The questionnaire in “{folder}” cannot be read: {why}"),
            folder=folder,
            why=_first_fault(error),
        ) from error


def _first_fault(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    fault = error.errors()[0]
    return f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}"


def _assembled(folder: Path) -> dict[str, Any]:
    head = _toml(folder / "instrument.toml")
    states = {row["state"]: row for row in rows(folder / "states.csv")}
    citations = _citations(folder, states)
    parts = [_toml(folder / "structure" / f"{domain['code']}.toml") for domain in head["domains"]]
    items = [item | {"citations": citations.get(item["code"], ())} for part in parts for item in part["items"]]
    unknown = citations.keys() - {item["code"] for item in items}
    if unknown:
        raise ValueError(f"citations of unknown items: {', '.join(sorted(unknown))}")
    facts = [fact for part in parts for fact in part.get("facts", [])]
    wording = {file.stem: _toml(file) for file in sorted((folder / "wording").glob("*.toml"))}
    whole = head | {"items": items, "facts": facts, "states": sorted(states), "wording": wording}
    return whole | (_toml(folder / MAP) if (folder / MAP).exists() else {})


def _toml(file: Path) -> dict[str, Any]:
    with file.open("rb") as stream:
        return tomllib.load(stream)


def rows(file: Path) -> list[dict[str, str]]:
    """The rows of a CSV file with a header."""
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def state_of(paragraph: int, states: dict[str, dict[str, str]]) -> str:
    """The State whose reply the paragraph belongs to (A/74/130, sect. II)."""
    for code, row in states.items():
        if int(row["first"]) <= paragraph <= int(row["last"]):
            return code
    raise ValueError(f"no State replied in paragraph {paragraph}")


def _citations(folder: Path, states: dict[str, dict[str, str]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(folder / "citations.csv"):
        paragraph = int(row["paragraph"])
        found[row["item"]].append(
            {
                "document": REPORT,
                "paragraph": paragraph,
                "letter": row["letter"] or None,
                "state": state_of(paragraph, states),
                "role": row["role"],
            }
        )
    return found
