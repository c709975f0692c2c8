"""The sheets of an export and their columns, headed and worded in one language."""

from __future__ import annotations

from functools import cache

from needsassess.base.texts import N_, Texts, texts_in
from needsassess.services.table_columns import (
    COUNTS,
    DIFFERS,
    FEASIBLE,
    ITEM,
    KEPT,
    NOTE,
    OF,
    REASON,
    SENSITIVE,
    SPREAD,
    STATUS,
    TITLE,
    URGENCY,
    VERSION,
    WHO,
    SheetSpec,
    Spec,
)
from needsassess.services.table_sheets_planned import ACTIVITIES, PLAN
from needsassess.services.table_words import WORDS, YES_NO
from needsassess.services.tables import Column, Kind, Sheet

_SHEETS: tuple[SheetSpec, ...] = (
    (
        "assessments",
        N_("Assessments"),
        2,
        (
            *OF,
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
            VERSION,
            ("answers", N_("Answers"), Kind.NUMBER, 9),
            ("facts", N_("Facts"), Kind.NUMBER, 9),
            ("activities", N_("Activities"), Kind.NUMBER, 10),
            ("measures", N_("Measures"), Kind.NUMBER, 10),
            ("conflicts", N_("Conflicts"), Kind.NUMBER, 10),
            ("identity", N_("Identity"), Kind.CODE, 36),
            ("former", N_("Former round"), Kind.CODE, 36),
            ("fingerprint", N_("Data fingerprint"), Kind.CODE, 70),
        ),
    ),
    (
        "answers",
        N_("Answers"),
        4,
        (
            *ITEM,
            *WHO,
            TITLE,
            ("level", N_("Level"), Kind.LEVEL, 8),
            ("desired", N_("Desired"), Kind.LEVEL, 9),
            STATUS,
            ("evidence", N_("Evidence"), Kind.CHOICE, 16),
            NOTE,
            REASON,
            ("parked", N_("Parked"), Kind.YES_NO, 9),
            *KEPT,
            COUNTS,
            DIFFERS,
            VERSION,
        ),
    ),
    (
        "scores",
        N_("Scores"),
        3,
        (
            *OF,
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
            *ITEM,
            ("domain", N_("Domain"), Kind.CODE, 10),
            TITLE,
            STATUS,
            *SPREAD,
            ("spread", N_("Institutions apart by"), Kind.LEVEL, 12),
            ("settled", N_("Settled"), Kind.YES_NO, 9),
            REASON,
            SENSITIVE,
            *FEASIBLE,
            URGENCY,
            ("providers", N_("Active providers"), Kind.TEXT, 30),
            ("overlap", N_("Several providers"), Kind.YES_NO, 12),
            ("orphan", N_("Priority gap without assistance"), Kind.YES_NO, 14),
            ("weight", N_("Weight"), Kind.NUMBER, 8),
            COUNTS,
            DIFFERS,
            VERSION,
        ),
    ),
    (
        "gaps",
        N_("Gaps"),
        4,
        (
            *OF,
            ("rank", N_("Rank"), Kind.NUMBER, 7),
            ("item", N_("Item"), Kind.CODE, 9),
            TITLE,
            *SPREAD,
            ("weight", N_("Weight"), Kind.NUMBER, 8),
            ("weighted", N_("Weighted"), Kind.NUMBER, 10),
            URGENCY,
            ("documented", N_("States"), Kind.NUMBER, 8),
            ("actions", N_("Recommended actions"), Kind.TEXT, 60),
            ("assistance", N_("Types of assistance"), Kind.TEXT, 30),
            ("sources", N_("Sources"), Kind.TEXT, 40),
        ),
    ),
    PLAN,
    ACTIVITIES,
    (
        "facts",
        N_("Facts"),
        4,
        (
            *OF,
            ("fact", N_("Fact"), Kind.CODE, 10),
            *WHO,
            ("question", N_("Question"), Kind.TEXT, 50),
            ("value", N_("Value"), Kind.VALUE, 18),
            ("meaning", N_("In words"), Kind.TEXT, 40),
            STATUS,
            NOTE,
            REASON,
            *KEPT,
            DIFFERS,
            VERSION,
        ),
    ),
    (
        "respondents",
        N_("Respondents"),
        3,
        (
            *OF,
            *WHO,
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
            *OF,
            *WHO,
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
            *OF,
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
            VERSION,
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
        Sheet(key, texts.gettext(title), tuple(_column(key, spec, texts) for spec in columns), fixed)
        for key, title, fixed, columns in _SHEETS
    )


def _column(sheet: str, spec: Spec, texts: Texts) -> Column:
    key, title, kind, width = spec
    chosen = WORDS.get(f"{sheet}.{key}") or WORDS.get(key, {})
    words = YES_NO if kind in (Kind.YES_NO, Kind.VALUE) else chosen
    said = {str(code): texts.gettext(word) for code, word in words.items()}
    return Column(key, texts.gettext(title), kind, width, said)
