"""The shipped sample: an assessment of a fictional State, filled in as a person would through the window."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from needsassess.assessment.values import Urgency
from needsassess.base import paths
from needsassess.base.texts import LANGUAGES
from needsassess.instrument.reader import rows
from needsassess.services import answering, batch, sample_planned
from needsassess.services.answering import Values
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.batch_cells import Row, Table
from needsassess.services.replica import Replica

_LOCAL = ("note", "reason")


def make(path: Path, replica: Replica, language: str) -> AssessmentFile:
    """A new file, open; notes, reasons and names in `language` (English where it has none)."""
    folder = paths.resources() / "sample"
    spoken = language if language in LANGUAGES else "en"
    data = tomllib.loads((folder / "sample.toml").read_text(encoding="utf-8"))
    file = AssessmentFile.create(path, _profile(data, spoken), replica)
    try:
        file.record(_institutions(data, spoken))
        for respondent in data["respondents"]:
            file.record(_respondent(respondent, spoken))
        words = _words(folder, spoken)
        answers = _table(folder / "answers.csv", batch.ANSWER_COLUMNS, words)
        batch.take(file, answers, _table(folder / "facts.csv", batch.FACT_COLUMNS, words))
        for values in (*_decisions(data, spoken), *sample_planned.values(folder, spoken)):
            file.record(values)
    except BaseException:
        file.close()
        raise
    return file


def _profile(data: dict[str, Any], language: str) -> dict[str, Any]:
    profile = dict(data["profile"])
    return profile | {"title": profile["title"][language], "language": language}


def _institutions(data: dict[str, Any], language: str) -> Values:
    found: Values = {}
    for key, names in data["institutions"].items():
        found |= answering.institution(key, key, names[language])
    return found


def _respondent(data: dict[str, Any], language: str) -> Values:
    return answering.respondent(
        data.get("name", ""),
        data["institution"],
        data["position"][language],
        consent=data["consent"],
        key=data["key"],
    )


def _decisions(data: dict[str, Any], language: str) -> list[Values]:
    """What is parked, how urgent the country says gaps are, what it settled."""
    parked = [answering.parked(c, key, True) for key, codes in data["parked"].items() for c in codes]
    urgent = [answering.urgency(c, Urgency(name)) for name, codes in data["urgency"].items() for c in codes]
    settled = [
        answering.settle(one["item"], one["level"], one["reason"][language], one.get("desired"))
        for one in data["settled"]
    ]
    return [*parked, *urgent, *settled]


def _words(folder: Path, language: str) -> dict[tuple[str, str], dict[str, str]]:
    """Notes and reasons by code and institution; none for English, which the tables are written in."""
    if language == "en":
        return {}
    return {(row["code"], row["institution"]): row for row in rows(folder / f"notes.{language}.csv")}


def _table(file: Path, columns: tuple[str, ...], words: dict[tuple[str, str], dict[str, str]]) -> Table:
    found = []
    for line, row in enumerate(rows(file), start=2):
        local = words.get((row[columns[0]], row[columns[1]]), {})
        said = row | {name: local[name] for name in _LOCAL if name in row and local.get(name)}
        found.append(Row(line, tuple(said[name] for name in columns)))
    return Table(file.name, columns, tuple(found))
