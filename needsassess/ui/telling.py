"""Says in one short sentence what a change did, from the subjects it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from needsassess.assessment.subjects import Subject
    from needsassess.ui.session import Session

_FIELDS = {
    "response": QT_TRANSLATE_NOOP("Telling", "answer"),
    "desired": QT_TRANSLATE_NOOP("Telling", "desired level"),
    "evidence": QT_TRANSLATE_NOOP("Telling", "evidence"),
    "note": QT_TRANSLATE_NOOP("Telling", "note"),
    "confirmed": QT_TRANSLATE_NOOP("Telling", "confirmation"),
    "parked": QT_TRANSLATE_NOOP("Telling", "parked"),
    "sensitive": QT_TRANSLATE_NOOP("Telling", "note kept out of redacted reports"),
    "urgency": QT_TRANSLATE_NOOP("Telling", "urgency"),
}
_KINDS = {
    "profile": QT_TRANSLATE_NOOP("Telling", "about this assessment"),
    "institution": QT_TRANSLATE_NOOP("Telling", "institution"),
    "respondent": QT_TRANSLATE_NOOP("Telling", "person"),
    "settled": QT_TRANSLATE_NOOP("Telling", "settled for the country"),
    "activity": QT_TRANSLATE_NOOP("Telling", "activity of a provider"),
    "measure": QT_TRANSLATE_NOOP("Telling", "measure of the plan"),
}
_MARKED = {  # what is kept out of redacted reports
    "settled": QT_TRANSLATE_NOOP("Telling", "reason kept out of redacted reports"),
    "activity": QT_TRANSLATE_NOOP("Telling", "note of an activity kept out of redacted reports"),
    "measure": QT_TRANSLATE_NOOP("Telling", "measure kept out of redacted reports"),
}
_FEASIBLE = QT_TRANSLATE_NOOP("Telling", "feasible level")


def institution_name(session: Session, key: str, language: str) -> str:
    """The country's own name of an institution, else what the questionnaire calls its kind."""
    institution = session.file.state.institutions.get(key)
    if institution is None:
        return key
    return institution.name or session.file.instrument.words(language).institutions.get(institution.kind, key)


def what(session: Session, paths: tuple[str, ...], language: str) -> str:
    """Such as “LEI-07, answer (Police)”; the first of several."""
    from needsassess.assessment import subjects

    if not paths:
        return ""
    return _one(session, subjects.parse(paths[0]), language)


def _one(session: Session, subject: Subject, language: str) -> str:
    from needsassess.assessment.subjects import BY_CODE

    parts = []
    if subject.kind in BY_CODE:
        parts.append(subject.keys[0])
    if subject.field == "feasible":
        parts.append(_text(_FEASIBLE))
    elif subject.field == "sensitive" and subject.kind in _MARKED:
        parts.append(_text(_MARKED[subject.kind]))
    elif subject.kind in _KINDS:
        parts.append(_text(_KINDS[subject.kind]))
    elif subject.field in _FIELDS:
        parts.append(_text(_FIELDS[subject.field]))
    told = ", ".join(parts)
    if subject.kind in ("answer", "fact"):
        told += f" ({institution_name(session, subject.keys[1], language)})"
    return told


def _text(source: str) -> str:
    return QCoreApplication.translate("Telling", source)
