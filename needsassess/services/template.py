"""A form to be filled in elsewhere: a row for each question to each institution, in the order on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from needsassess.assessment.values import WITHOUT_LEVEL, Evidence
from needsassess.assessment.visible import shown_items
from needsassess.instrument.model import Fact, FactType
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_words import Words
from needsassess.services.table_sheets import sheets
from needsassess.services.table_stand import SHORT
from needsassess.services.tables import Column
from needsassess.services.template_columns import ANSWERS, ENTERED, FACTS, column

LEVELS = ("0", "1", "2", "3", "4")


@dataclass(frozen=True)
class Line:
    """What is printed in a row, and by column what may be chosen; nothing is filled in yet."""

    printed: tuple[str, ...]
    choices: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Form:
    """A sheet: `entered` are its columns to fill in, after those that are printed."""

    key: str
    title: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]

    @property
    def entered(self) -> tuple[Column, ...]:
        return tuple(one for one in self.columns if one.key in ENTERED)


def forms(file: AssessmentFile, language: str) -> tuple[Form, Form]:
    """Of answers and of facts, for the institutions that take part (where none does yet, all to be asked)."""
    titles = {sheet.key: sheet.title for sheet in sheets(language)}
    words = Words(language, file.instrument)
    left_out = () if file.state.profile.former else ("confirmed",)  # there is nothing to confirm
    answers = tuple(column(name, language) for name in ANSWERS if name not in left_out)
    facts = tuple(column(name, language) for name in FACTS if name not in left_out)
    return (
        Form("answers", titles["answers"], answers, tuple(_answers(file, words, language))),
        Form("facts", titles["facts"], facts, tuple(_facts(file, words, language))),
    )


def asked(file: AssessmentFile, kinds: Iterable[str]) -> list[str]:
    """Keys of the institutions to ask."""
    here = file.state.institutions
    return [key for key, one in here.items() if one.kind in kinds] if here else list(kinds)


def name_of(file: AssessmentFile, words: Words, key: str) -> str:
    here = file.state.institutions
    return words.institution(here[key]) if key in here else words.of.institutions[key]


def _answers(file: AssessmentFile, words: Words, language: str) -> Iterator[Line]:
    status = column("status", language).words
    chosen = {
        "level": LEVELS,
        "desired": LEVELS,
        "status": tuple(status[one] for one in WITHOUT_LEVEL),
        "evidence": tuple(column("evidence", language).words[one] for one in Evidence),
        "sensitive": _yes_no(language),
    }
    for item in shown_items(file.instrument, file.state):
        wording = words.of.items[item.code]
        levels = "\n".join(f"{number}  {text}" for number, text in enumerate(wording.levels))
        for key in asked(file, item.institutions):
            name = name_of(file, words, key)
            printed = (file.id.hex()[:SHORT], item.code, key, name, wording.question, levels)
            yield Line(printed, chosen)


def _facts(file: AssessmentFile, words: Words, language: str) -> Iterator[Line]:
    status = tuple(column("status", language).words[one] for one in WITHOUT_LEVEL)
    for fact in file.instrument.facts:
        yes_no = _yes_no(language) if fact.type is FactType.YES_NO else ()
        values = fact.choices if fact.type is FactType.ONE_OF else yes_no
        for key in asked(file, fact.institutions):
            name = name_of(file, words, key)
            question = words.of.facts[fact.code].question
            printed = (file.id.hex()[:SHORT], fact.code, key, name, question, _help(fact, words))
            choices = {"status": status, "sensitive": _yes_no(language)}
            yield Line(printed, choices | ({"value": values} if values else {}))


def _yes_no(language: str) -> tuple[str, ...]:
    said = column("sensitive", language).words
    return said["yes"], said["no"]


def _help(fact: Fact, words: Words) -> str:
    """How to answer, and what the codes of choices mean."""
    wording = words.of.facts[fact.code]
    choices = [f"{choice}  {wording.choices[choice]}" for choice in fact.choices]
    unit = [wording.unit] if wording.unit else []
    return "\n".join([wording.help, *unit, *choices])
