"""The sheets of an export and their columns, headed and worded in one language."""

from __future__ import annotations

from functools import cache

from needsassess.base.texts import N_, Texts, texts_in
from needsassess.services.table_words import WORDS, YES_NO
from needsassess.services.tables import Column, Kind, Sheet

_Spec = tuple[str, str, Kind, int]
_OF: tuple[_Spec, ...] = (
    ("assessment", N_("Assessment"), Kind.CODE, 14),
    ("country", N_("Country"), Kind.CODE, 9),
)
_ITEM: tuple[_Spec, ...] = (*_OF, ("item", N_("Item"), Kind.CODE, 9))
_TITLE: _Spec = ("title", N_("Subject"), Kind.TEXT, 40)
_WHO: tuple[_Spec, ...] = (
    ("institution", N_("Institution"), Kind.CODE, 16),
    ("institution_name", N_("Name of the institution"), Kind.TEXT, 30),
)
_SPREAD: tuple[_Spec, ...] = (
    ("current", N_("Current"), Kind.LEVEL, 9),
    ("low", N_("At least"), Kind.LEVEL, 9),
    ("high", N_("At most"), Kind.LEVEL, 9),
    ("desired", N_("Desired"), Kind.LEVEL, 9),
    ("gap", N_("Gap"), Kind.LEVEL, 7),
)
_DIFFERS: _Spec = ("conflict", N_("Entered differently"), Kind.YES_NO, 12)
_COUNTS: _Spec = ("counts", N_("Counts"), Kind.YES_NO, 9)
_VERSION: _Spec = ("version", N_("Version"), Kind.CODE, 9)
_NOTE: _Spec = ("note", N_("Note"), Kind.TEXT, 60)
_REASON: _Spec = ("reason", N_("Reason"), Kind.TEXT, 40)
_STATUS_OF: _Spec = ("status", N_("Status"), Kind.CHOICE, 15)

_SHEETS: tuple[tuple[str, str, int, tuple[_Spec, ...]], ...] = (
    (
        "assessments",
        N_("Assessments"),
        2,
        (
            *_OF,
            ("name", N_("Name of the country"), Kind.TEXT, 24),
            ("title", N_("Title"), Kind.TEXT, 40),
            ("round", N_("Round"), Kind.TEXT, 14),
            ("first_day", N_("First day"), Kind.DATE, 12),
            ("last_day", N_("Last day"), Kind.DATE, 12),
            ("stands", N_("Draft or final"), Kind.CHOICE, 14),
            ("depth", N_("Depth"), Kind.CHOICE, 18),
            ("language", N_("Language"), Kind.CODE, 10),
            ("team", N_("Team"), Kind.TEXT, 30),
            ("questionnaire", N_("Questionnaire"), Kind.CODE, 18),
            _VERSION,
            ("answers", N_("Answers"), Kind.NUMBER, 9),
            ("facts", N_("Facts"), Kind.NUMBER, 9),
            ("conflicts", N_("Conflicts"), Kind.NUMBER, 10),
            ("identity", N_("Identity"), Kind.CODE, 36),
            ("fingerprint", N_("Data fingerprint"), Kind.CODE, 70),
        ),
    ),
    (
        "answers",
        N_("Answers"),
        4,
        (
            *_ITEM,
            *_WHO,
            _TITLE,
            ("level", N_("Level"), Kind.LEVEL, 8),
            ("desired", N_("Desired"), Kind.LEVEL, 9),
            _STATUS_OF,
            ("evidence", N_("Evidence"), Kind.CHOICE, 16),
            _NOTE,
            _REASON,
            ("parked", N_("Parked"), Kind.YES_NO, 9),
            _COUNTS,
            _DIFFERS,
            _VERSION,
        ),
    ),
    (
        "scores",
        N_("Scores"),
        3,
        (
            *_OF,
            ("domain", N_("Domain"), Kind.CODE, 10),
            ("name", N_("Name of the domain"), Kind.TEXT, 40),
            ("score", N_("Score"), Kind.PERCENT, 9),
            ("low", N_("At least"), Kind.PERCENT, 9),
            ("high", N_("At most"), Kind.PERCENT, 9),
            ("coverage", N_("Coverage"), Kind.PERCENT, 10),
            ("gap", N_("Gap"), Kind.PERCENT, 9),
            ("answered", N_("Answered"), Kind.NUMBER, 10),
            ("applicable", N_("Applicable"), Kind.NUMBER, 11),
        ),
    ),
    (
        "items",
        N_("Values for the country"),
        3,
        (
            *_ITEM,
            ("domain", N_("Domain"), Kind.CODE, 10),
            _TITLE,
            _STATUS_OF,
            *_SPREAD,
            ("spread", N_("Institutions apart by"), Kind.LEVEL, 12),
            ("settled", N_("Settled"), Kind.YES_NO, 9),
            _REASON,
            ("urgency", N_("Urgency"), Kind.CHOICE, 10),
            ("weight", N_("Weight"), Kind.NUMBER, 8),
            _COUNTS,
            _DIFFERS,
            _VERSION,
        ),
    ),
    (
        "gaps",
        N_("Gaps"),
        4,
        (
            *_OF,
            ("rank", N_("Rank"), Kind.NUMBER, 7),
            ("item", N_("Item"), Kind.CODE, 9),
            _TITLE,
            *_SPREAD,
            ("weight", N_("Weight"), Kind.NUMBER, 8),
            ("weighted", N_("Weighted"), Kind.NUMBER, 10),
            ("urgency", N_("Urgency"), Kind.CHOICE, 10),
            ("documented", N_("States"), Kind.NUMBER, 8),
            ("actions", N_("Recommended actions"), Kind.TEXT, 60),
            ("assistance", N_("Types of assistance"), Kind.TEXT, 30),
            ("sources", N_("Sources"), Kind.TEXT, 40),
        ),
    ),
    (
        "facts",
        N_("Facts"),
        4,
        (
            *_OF,
            ("fact", N_("Fact"), Kind.CODE, 10),
            *_WHO,
            ("question", N_("Question"), Kind.TEXT, 50),
            ("value", N_("Value"), Kind.VALUE, 18),
            ("meaning", N_("In words"), Kind.TEXT, 40),
            _STATUS_OF,
            _NOTE,
            _REASON,
            _DIFFERS,
            _VERSION,
        ),
    ),
    (
        "respondents",
        N_("Respondents"),
        3,
        (
            *_OF,
            *_WHO,
            ("respondent", N_("Respondent"), Kind.CODE, 34),
            ("name", N_("Name, where consented to"), Kind.TEXT, 30),
            ("position", N_("Position"), Kind.TEXT, 30),
            ("consent", N_("Consent to be named"), Kind.YES_NO, 12),
        ),
    ),
    (
        "institutions",
        N_("Institutions"),
        3,
        (
            *_OF,
            *_WHO,
            ("kind", N_("Kind"), Kind.TEXT, 30),
            ("answers", N_("Answers"), Kind.NUMBER, 9),
            ("facts", N_("Facts"), Kind.NUMBER, 9),
        ),
    ),
    (
        "conflicts",
        N_("Conflicts"),
        3,
        (
            *_OF,
            ("subject", N_("About"), Kind.CODE, 40),
            ("shown", N_("Shown"), Kind.YES_NO, 9),
            ("value", N_("Value"), Kind.TEXT, 60),
            ("person", N_("Person"), Kind.TEXT, 20),
            ("day", N_("Day"), Kind.DATE, 12),
        ),
    ),
    (
        "sources",
        N_("Sources"),
        3,
        (
            ("questionnaire", N_("Questionnaire"), Kind.CODE, 18),
            _VERSION,
            ("item", N_("Item"), Kind.CODE, 9),
            ("role", N_("Role"), Kind.CHOICE, 16),
            ("state", N_("State"), Kind.CODE, 8),
            ("name", N_("Name of the State"), Kind.TEXT, 24),
            ("reference", N_("Reference"), Kind.TEXT, 40),
            ("action", N_("Recommended action"), Kind.TEXT, 60),
        ),
    ),
)


@cache
def sheets(language: str) -> tuple[Sheet, ...]:
    """In the order of a workbook."""
    texts = texts_in(language)
    return tuple(
        Sheet(key, texts.gettext(title), tuple(_column(spec, texts) for spec in columns), fixed)
        for key, title, fixed, columns in _SHEETS
    )


def _column(spec: _Spec, texts: Texts) -> Column:
    key, title, kind, width = spec
    words = YES_NO if kind in (Kind.YES_NO, Kind.VALUE) else WORDS.get(key, {})
    said = {str(code): texts.gettext(word) for code, word in words.items()}
    return Column(key, texts.gettext(title), kind, width, said)
