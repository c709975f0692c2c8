"""Says a value of any field in words: a level with its wording, a choice by its name, figures with units."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, Qt

from needsassess.assessment import subjects
from needsassess.assessment.subjects import Subject
from needsassess.assessment.values import Response, Status
from needsassess.ui import days
from needsassess.ui import language as screen
from needsassess.ui.planned_words import money_text, progress_text
from needsassess.ui.subject_words import SubjectWords
from needsassess.ui.wording import evidence_text, labelled, status_text

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile

translate = QCoreApplication.translate


class Words(NamedTuple):
    """`short` is one line or the text itself, `detail` what explains it (a level's wording), `reason` why."""

    short: str
    detail: str = ""
    reason: str = ""

    def line(self) -> str:
        """All but the explanation, in one line."""
        return labelled(self.short, self.reason) if self.reason else self.short


class ValueWords(SubjectWords):
    """Words of values beside those of subjects."""

    def __init__(self, file: AssessmentFile, language: str) -> None:
        super().__init__(file, language)

    def is_text(self, path: str) -> bool:
        """Whether a person writes its values: then differences are within them, and they can be combined."""
        subject = subjects.parse(path)
        if subject.kind == "fact" and subject.field == "response":
            return str(self.fact(subject.keys[0]).type) == "text"
        return (subject.kind, subject.field) in _TEXTS

    def value(self, path: str, value: Any) -> Words:
        subject = subjects.parse(path)
        if subject.field == "response":
            return self._response(subject, Response.from_json(value))
        if subject.field == "removed":  # named for what it means where it is not
            return Words(_removed(subject.kind, bool(value)))
        if value is None and subject.field in ("parked", "consent", "sensitive"):
            return Words(_choice(subject.field, False))
        if value is None:
            return Words(translate("Values", "Nothing noted"))
        if subject.field == "desired":
            return self._level(subject.keys[0], value)
        return Words(self._plain(subject, value))

    def _response(self, subject: Subject, response: Response) -> Words:
        if response.status is not Status.ANSWERED:
            return Words(_capital(status_text(str(response.status))), "", response.reason)
        if subject.kind == "fact":
            return Words(self.fact_value(subject.keys[0], response.value), "", response.reason)
        said = self._level(subject.keys[0], response.level)
        return Words(said.short, said.detail, response.reason)

    def _level(self, item: str, level: Any) -> Words:
        name = self.words.levels[level]
        short = translate("Values", "Level {level}, {name}").format(level=level, name=name)
        return Words(short, self.item(item).levels[level])

    def fact_value(self, code: str, value: Any) -> str:
        """By its choices, with its unit, a day as the language writes it."""
        fact, told = self.fact(code), self.fact_words(code)
        if isinstance(value, bool):
            return translate("Values", "Yes") if value else translate("Values", "No")
        if isinstance(value, list):
            return ", ".join(told.choices.get(one, str(one)) for one in value)
        if value in told.choices:
            return told.choices[value]
        if str(fact.type) == "date":
            return day(str(value))
        return f"{value} {told.unit}" if told.unit and str(fact.type) != "text" else str(value)

    def _plain(self, subject: Subject, value: Any) -> str:
        field = subject.field
        if (subject.kind, field) == ("activity", "status"):  # the profile has a status too
            return _capital(progress_text(value))
        if field in _CHOICES:
            return _choice(field, value)
        named: dict[str, Callable[[Any], str]] = {
            "evidence": lambda strength: _capital(evidence_text(strength)),
            "country": self._country,
            "confirmed": day,
            "former": lambda identity: translate("Values", "Assessment {name}").format(name=identity[:12]),
            "period": lambda days: " – ".join(map(day, days)),
            "team": ", ".join,
            "language": lambda code: screen.NAMES.get(code, code),
            "kind": lambda kind: self.words.institutions.get(kind, kind),
            "institution": self.institution,
            "lead": self.institution,
            "assistance": lambda code: self.words.assistance.get(code, code),
            "budget": money_text,
            "cost": money_text,
            "first": day,
            "last": day,
            "feasible": self._feasible,
            "moved": lambda _: translate("Values", "Yes"),
        }
        return named.get(field, str)(value)

    def _feasible(self, value: Any) -> str:
        told = translate("Values", "Level {level}, by {day}")
        return told.format(level=value["level"], day=day(value["by"]))

    def _country(self, code: str) -> str:
        from needsassess.services import countries

        return countries.name(code, self._language)


_TEXTS = {
    ("answer", "note"),
    ("fact", "note"),
    ("profile", "title"),
    ("profile", "round"),
    ("institution", "name"),
    ("respondent", "name"),
    ("respondent", "position"),
    ("activity", "provider"),
    ("activity", "title"),
    ("activity", "note"),
    ("measure", "action"),
    ("measure", "partner"),
    ("measure", "indicator"),
    ("change", "reason"),
}
_CHOICES = ("parked", "sensitive", "consent", "urgency", "depth", "status")


def _choice(field: str, value: Any) -> str:
    return {
        ("parked", True): translate("Values", "Parked for later"),
        ("parked", False): translate("Values", "Not parked"),
        ("sensitive", True): translate("Values", "Kept out of redacted reports"),
        ("sensitive", False): translate("Values", "Printed in every report"),
        ("consent", True): translate("Values", "Agrees to be named in the report"),
        ("consent", False): translate("Values", "Does not agree to be named"),
        ("urgency", "low"): translate("Values", "Low urgency"),
        ("urgency", "medium"): translate("Values", "Medium urgency"),
        ("urgency", "high"): translate("Values", "High urgency"),
        ("depth", "rapid"): translate("Values", "Rapid: the core questions"),
        ("depth", "full"): translate("Values", "Full: all questions"),
        ("status", "draft"): translate("Values", "Draft"),
        ("status", "final"): translate("Values", "Final"),
    }[field, value]


def _removed(kind: str, removed: bool) -> str:
    if kind == "institution":
        return (
            translate("Values", "Removed from the assessment") if removed else translate("Values", "Takes part")
        )
    return translate("Values", "Removed from the list") if removed else translate("Values", "On the list")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def day(iso: str) -> str:
    """A day as the screen's language writes it."""
    return days.written(QDate.fromString(iso, Qt.DateFormat.ISODate))
