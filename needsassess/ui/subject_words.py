"""Names on the screen what a value belongs to: the question or thing, the field, the institution."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from needsassess.assessment import subjects
from needsassess.assessment.subjects import Subject
from needsassess.ui.planned_words import called

if TYPE_CHECKING:
    from needsassess.instrument.model import Fact, FactWording, ItemWording
    from needsassess.services.assessment_file import AssessmentFile

_FIELDS = {
    ("answer", "response"): QT_TRANSLATE_NOOP("Subjects", "Answer"),
    ("answer", "desired"): QT_TRANSLATE_NOOP("Subjects", "Desired level"),
    ("answer", "evidence"): QT_TRANSLATE_NOOP("Subjects", "Evidence"),
    ("answer", "note"): QT_TRANSLATE_NOOP("Subjects", "Note"),
    ("answer", "parked"): QT_TRANSLATE_NOOP("Subjects", "Parked"),
    ("answer", "sensitive"): QT_TRANSLATE_NOOP("Subjects", "Note kept out of redacted reports"),
    ("answer", "confirmed"): QT_TRANSLATE_NOOP("Subjects", "Confirmed unchanged"),
    ("fact", "response"): QT_TRANSLATE_NOOP("Subjects", "Figure or fact"),
    ("fact", "note"): QT_TRANSLATE_NOOP("Subjects", "Note"),
    ("fact", "sensitive"): QT_TRANSLATE_NOOP("Subjects", "Note kept out of redacted reports"),
    ("fact", "confirmed"): QT_TRANSLATE_NOOP("Subjects", "Confirmed unchanged"),
    ("settled", "response"): QT_TRANSLATE_NOOP("Subjects", "Settled for the country"),
    ("settled", "desired"): QT_TRANSLATE_NOOP("Subjects", "Desired, settled for the country"),
    ("settled", "urgency"): QT_TRANSLATE_NOOP("Subjects", "Urgency stated by the country"),
    ("settled", "feasible"): QT_TRANSLATE_NOOP("Subjects", "Feasible level and its date"),
    ("settled", "sensitive"): QT_TRANSLATE_NOOP("Subjects", "Reason kept out of redacted reports"),
    ("activity", "provider"): QT_TRANSLATE_NOOP("Subjects", "Provider of assistance"),
    ("activity", "title"): QT_TRANSLATE_NOOP("Subjects", "Activity"),
    ("activity", "assistance"): QT_TRANSLATE_NOOP("Subjects", "Type of assistance"),
    ("activity", "first"): QT_TRANSLATE_NOOP("Subjects", "First day"),
    ("activity", "last"): QT_TRANSLATE_NOOP("Subjects", "Last day"),
    ("activity", "budget"): QT_TRANSLATE_NOOP("Subjects", "Budget class"),
    ("activity", "status"): QT_TRANSLATE_NOOP("Subjects", "Status of the activity"),
    ("activity", "note"): QT_TRANSLATE_NOOP("Subjects", "Note on the activity"),
    ("activity", "sensitive"): QT_TRANSLATE_NOOP("Subjects", "Note kept out of redacted reports"),
    ("activity", "removed"): QT_TRANSLATE_NOOP("Subjects", "Activity listed"),
    ("measure", "action"): QT_TRANSLATE_NOOP("Subjects", "Measure"),
    ("measure", "assistance"): QT_TRANSLATE_NOOP("Subjects", "Type of assistance"),
    ("measure", "lead"): QT_TRANSLATE_NOOP("Subjects", "Lead institution"),
    ("measure", "partner"): QT_TRANSLATE_NOOP("Subjects", "Partner"),
    ("measure", "first"): QT_TRANSLATE_NOOP("Subjects", "First day"),
    ("measure", "last"): QT_TRANSLATE_NOOP("Subjects", "Last day"),
    ("measure", "cost"): QT_TRANSLATE_NOOP("Subjects", "Cost class"),
    ("measure", "indicator"): QT_TRANSLATE_NOOP("Subjects", "Indicator"),
    ("measure", "sensitive"): QT_TRANSLATE_NOOP("Subjects", "Measure kept out of redacted reports"),
    ("measure", "removed"): QT_TRANSLATE_NOOP("Subjects", "Measure listed"),
    ("profile", "country"): QT_TRANSLATE_NOOP("Subjects", "Country"),
    ("profile", "title"): QT_TRANSLATE_NOOP("Subjects", "Title"),
    ("profile", "period"): QT_TRANSLATE_NOOP("Subjects", "Period of the interviews"),
    ("profile", "language"): QT_TRANSLATE_NOOP("Subjects", "Language"),
    ("profile", "depth"): QT_TRANSLATE_NOOP("Subjects", "Depth"),
    ("profile", "team"): QT_TRANSLATE_NOOP("Subjects", "Team"),
    ("profile", "round"): QT_TRANSLATE_NOOP("Subjects", "Round"),
    ("profile", "status"): QT_TRANSLATE_NOOP("Subjects", "Draft or final"),
    ("profile", "former"): QT_TRANSLATE_NOOP("Subjects", "Former round"),
    ("institution", "kind"): QT_TRANSLATE_NOOP("Subjects", "Kind"),
    ("institution", "name"): QT_TRANSLATE_NOOP("Subjects", "Own name"),
    ("institution", "removed"): QT_TRANSLATE_NOOP("Subjects", "Taking part"),
    ("respondent", "name"): QT_TRANSLATE_NOOP("Subjects", "Name"),
    ("respondent", "institution"): QT_TRANSLATE_NOOP("Subjects", "Institution"),
    ("respondent", "position"): QT_TRANSLATE_NOOP("Subjects", "Position"),
    ("respondent", "consent"): QT_TRANSLATE_NOOP("Subjects", "Agreement to be named"),
    ("respondent", "removed"): QT_TRANSLATE_NOOP("Subjects", "On the list"),
    ("change", "reason"): QT_TRANSLATE_NOOP("Subjects", "Reason for a change"),
    ("questionnaire", "moved"): QT_TRANSLATE_NOOP("Subjects", "Moved to this version"),
}
_KINDS = ("answer", "fact", "settled", "activity", "measure")  # those of a question, in its order
_OTHERS = ("profile", "institution", "respondent", "change", "questionnaire")


class Thing(NamedTuple):
    """What a field belongs to: `code` of the questionnaire (or empty), and a short `title`."""

    code: str
    title: str

    def __str__(self) -> str:
        return f"{self.code}  {self.title}" if self.code else self.title


class SubjectWords:
    """Of one assessment, in one language; only what is in memory is asked."""

    def __init__(self, file: AssessmentFile, language: str) -> None:
        self._file = file
        self._language = language
        self.words = file.instrument.words(language)
        codes = (*file.instrument.item_by_code, *file.instrument.fact_by_code)
        self._order = {code: number for number, code in enumerate(codes)}

    def item(self, code: str) -> ItemWording:
        """In the words of the version that has it."""
        version, there = self._file.versions.of(code)
        return version.words(self._language).items[there]

    def fact(self, code: str) -> Fact:
        version, there = self._file.versions.of(code)
        return version.fact_by_code[there]

    def fact_words(self, code: str) -> FactWording:
        version, there = self._file.versions.of(code)
        return version.words(self._language).facts[there]

    def is_item(self, code: str) -> bool:
        return code in self._file.instrument.item_by_code

    def is_asked(self, code: str) -> bool:
        """Whether the version that counts has it: else there is no question to go to."""
        return code in self._file.instrument.keys

    def thing(self, path: str) -> Thing:
        subject = subjects.parse(path)
        key = subject.keys[0] if subject.keys else ""
        if subject.kind == "fact":
            return Thing(key, self.fact_words(key).question)
        if subject.kind in subjects.BY_CODE:
            return Thing(key, self.item(key).title)
        if subject.kind == "institution":
            return Thing("", self._text("Institution: {name}").format(name=self.institution(key)))
        if subject.kind == "respondent":
            return Thing("", self._text("Person: {name}").format(name=self.person(key)))
        if subject.kind == "profile":
            return Thing("", self._text("About this assessment"))
        return Thing("", self._text("Changes"))

    def field(self, path: str) -> str:
        """The field in words, without its institution."""
        subject = subjects.parse(path)
        return self._text(_FIELDS[subject.kind, subject.field])

    def where(self, path: str) -> str:
        """The institution whose answer it is, or the activity or measure; empty for what belongs to none."""
        subject = subjects.parse(path)
        if subject.kind in ("activity", "measure"):
            return self.planned(subject)
        return self.institution(subject.keys[1]) if subject.kind in ("answer", "fact") else ""

    def planned(self, subject: Subject) -> str:
        """An activity by its provider and title, a measure by its action, also where it is listed no more."""
        fields = ("provider", "title") if subject.kind == "activity" else ("action",)
        paths = (str(subject._replace(field=field)) for field in fields)
        return called(*map(self._file.state.value, paths))

    def whole(self, path: str) -> str:
        """Such as “LEI-07 Shared addresses, Note, Police”."""
        parts = (str(self.thing(path)).replace("  ", " "), self.field(path), self.where(path))
        return ", ".join(part for part in parts if part)

    def institution(self, key: str) -> str:
        """Its own name, else its kind, also where it takes part no more."""
        value = self._file.state.value
        kind = str(value(subjects.institution(key, "kind")) or "")
        return str(value(subjects.institution(key, "name")) or "") or self.words.institutions.get(kind, key)

    def person(self, key: str) -> str:
        value = self._file.state.value
        parts = (value(subjects.respondent(key, field)) for field in ("name", "position"))
        return next((str(part) for part in parts if part), self._text("name not noted"))

    def place(self, path: str) -> tuple[object, ...]:
        """For sorting: things as the questionnaire has them, their fields as a person fills them in."""
        subject = subjects.parse(path)
        fields = subjects.FIELDS[subject.kind][1]
        group = _group(subject)
        number = self._order.get(subject.keys[0], 0) if group == 0 else 0
        whose = subject.keys[1] if len(subject.keys) > 1 else ""
        part = _KINDS.index(subject.kind) if group == 0 else 0
        return (group, number, subject.keys[:1], part, whose, fields.index(subject.field))

    def _text(self, source: str) -> str:
        return QCoreApplication.translate("Subjects", source)


def _group(subject: Subject) -> int:
    """Questions first, then what is about the assessment, its institutions and people."""
    return _OTHERS.index(subject.kind) + 1 if subject.kind in _OTHERS else 0


_SENTENCES = (  # for the tool that collects texts
    QT_TRANSLATE_NOOP("Subjects", "Institution: {name}"),
    QT_TRANSLATE_NOOP("Subjects", "Person: {name}"),
    QT_TRANSLATE_NOOP("Subjects", "About this assessment"),
    QT_TRANSLATE_NOOP("Subjects", "Changes"),
    QT_TRANSLATE_NOOP("Subjects", "name not noted"),
)
