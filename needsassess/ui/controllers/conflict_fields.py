"""Which editor fits a field, and the value that was written with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.assessment import facts, subjects
from needsassess.assessment.subjects import Subject
from needsassess.assessment.values import (
    WITHOUT_LEVEL,
    Evidence,
    Money,
    Progression,
    Response,
    Status,
    Urgency,
    answered,
)
from needsassess.ui import language
from needsassess.ui.views.conflict_editor import NOTHING, OTHER, WHY, Spec

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.ui.value_words import ValueWords

_LONG = (
    ("answer", "note"),
    ("fact", "note"),
    ("change", "reason"),
    ("activity", "note"),
    ("measure", "action"),
)


class Fields(QObject):
    """Of one assessment in the language of its words."""

    def __init__(self, file: AssessmentFile, words: ValueWords) -> None:
        super().__init__()
        self._file, self._words = file, words

    def spec(self, path: str) -> Spec:
        subject = subjects.parse(path)
        if subject.field == "response":
            return self._fact(subject) if subject.kind == "fact" else self._levels(path)
        return self._plain(path, subject)

    def _levels(self, path: str) -> Spec:
        levels = [(self._words.value(path, answered(n).to_json()).short, n) for n in range(5)]
        return Spec((*levels, *self._statuses(), (self.tr("Not answered"), None)), "line", (), self._why())

    def _statuses(self) -> list[tuple[str, Any]]:
        names = [self.tr("Don't know"), self.tr("Refused"), self.tr("Not applicable…")]
        data = [*map(str, WITHOUT_LEVEL[:2]), WHY]
        return list(zip(names, data, strict=True))

    def _why(self) -> str:
        return self.tr("Why it does not apply")

    def _fact(self, subject: Subject) -> Spec:
        fact, told = (
            self._words.fact(subject.keys[0]),
            self._words.fact_words(subject.keys[0]),
        )
        kind = str(fact.type)
        others = (*self._statuses(), (self.tr("Not answered"), None))
        if kind == "yes_no":
            return Spec(((self.tr("Yes"), True), (self.tr("No"), False), *others), "", (), self._why())
        if kind == "one_of":
            names = [(told.choices.get(code, code), code) for code in fact.choices]
            return Spec((*names, *others), "", (), self._why())
        editor = {"text": "text", "several_of": "several"}.get(kind, "line")
        options = tuple((code, told.choices.get(code, code)) for code in fact.choices)
        hint = self.tr("YYYY-MM-DD") if kind == "date" else told.unit
        written = self.tr("As ticked below") if editor == "several" else self.tr("As written below")
        return Spec(((written, OTHER), *others), editor, options, hint)

    def _plain(self, path: str, subject: Subject) -> Spec:
        field = subject.field
        if field == "period":
            return Spec(kind="period")
        if field == "country":
            from needsassess.services import countries

            found = countries.names(language.current())
            return Spec(tuple((name, code) for code, name in found.items()), searched=True)
        if field == "institution":
            keys = self._file.state.institutions
            return Spec(tuple((self._words.institution(key), key) for key in keys))
        values = self._values(subject)
        if values:
            return Spec(tuple((self._words.value(path, value).short, value) for value in values))
        kind = "text" if (subject.kind, field) in _LONG else "line"
        return Spec(kind=kind, hint=self._hint(subject))

    def _hint(self, subject: Subject) -> str:
        day = self.tr("YYYY-MM-DD")
        hints = {
            "team": self.tr("Names, separated by semicolons"),
            "feasible": self.tr("Level; date, such as 3; 2027-12-31"),
        }
        return hints.get(subject.field, day if subject.field in ("first", "last", "confirmed") else "")

    def _values(self, subject: Subject) -> tuple[Any, ...]:
        if (subject.kind, subject.field) == ("activity", "status"):
            return tuple(map(str, Progression))
        return {
            "sensitive": (True, None),
            "assistance": (*self._file.instrument.assistance, None),
            "budget": (*map(str, Money), None),
            "cost": (*map(str, Money), None),
            "moved": (True,),
            "desired": (0, 1, 2, 3, 4, None),
            "evidence": (*map(str, Evidence), None),
            "urgency": (*map(str, Urgency), None),
            "parked": (True, None),
            "removed": (None, True),
            "consent": (True, False),
            "depth": ("rapid", "full"),
            "status": ("draft", "final"),
            "language": self._file.instrument.languages,
            "kind": self._file.instrument.institutions,
        }.get(subject.field, ())

    def missing(self, path: str, chosen: Any, text: str) -> str:
        """What is still to be written, or an empty text."""
        blank = not text.strip(" ;")
        if chosen == NOTHING:
            return self.tr("Choose a value first.")
        if chosen == WHY and blank:
            return self.tr("Say why it does not apply.")
        needed = subjects.parse(path).field == "response" or self.spec(path).kind == "period"
        return self.tr("Write the value first.") if chosen == OTHER and blank and needed else ""

    def value(self, path: str, chosen: Any, text: str, reason: str) -> Any:
        """The value of what was written; refused where it is none. `reason` stands in a settled level too."""
        subject = subjects.parse(path)
        if subject.field == "response":
            return self._response(subject, chosen, text, reason)
        if chosen != OTHER:
            return chosen
        if subject.field == "period":
            days = text.split(";")
            return days if all(days) else None
        if subject.field == "team":
            return [name.strip() for name in text.split(";") if name.strip()] or None
        if subject.field == "feasible" and text.strip():
            return _feasible(text)
        return self._key(text.strip()) if subject.field == "lead" else text.strip() or None

    def _key(self, name: str) -> str | None:
        """An institution of the assessment by its key, any other name as it is."""
        keys = self._file.state.institutions
        return next((key for key in keys if self._words.institution(key) == name), name or None)

    def _response(self, subject: Subject, chosen: Any, text: str, reason: str) -> Any:
        of_country = subject.kind == "settled"
        if chosen is None:
            return None
        if chosen == WHY:
            return Response(Status.NOT_APPLICABLE, None, text.strip()).to_json()
        if chosen in map(str, WITHOUT_LEVEL):
            return Response(Status(chosen), None, reason.strip() if of_country else "").to_json()
        if chosen != OTHER:
            return answered(chosen, reason.strip() if of_country else "").to_json()
        return answered(facts.parsed(self._words.fact(subject.keys[0]), text)).to_json()


def _feasible(text: str) -> dict[str, Any]:
    """As the log keeps it; the rules refuse what is no level and no day."""
    level, _, by = (part.strip() for part in text.partition(";"))
    return {"by": by, "level": int(level) if level.isdecimal() else level}
