"""The sheets of an export and their columns, headed and worded in one language."""

from __future__ import annotations

from functools import cache

from needsassess.base.texts import N_, Texts, texts_in
from needsassess.services.table_columns import OF, VERSION, SheetSpec, Spec
from needsassess.services.table_sheets_answered import ANSWERS, CONFLICTS, FACTS, INSTITUTIONS, RESPONDENTS
from needsassess.services.table_sheets_planned import ACTIVITIES, PLAN
from needsassess.services.table_sheets_results import GAPS, ITEMS, SCORES
from needsassess.services.table_words import WORDS, YES_NO
from needsassess.services.tables import Column, Kind, Sheet

_ASSESSMENTS: SheetSpec = (
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
)
_SOURCES: SheetSpec = (
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
)
_SHEETS: tuple[SheetSpec, ...] = (
    _ASSESSMENTS,
    ANSWERS,
    SCORES,
    ITEMS,
    GAPS,
    PLAN,
    ACTIVITIES,
    FACTS,
    RESPONDENTS,
    INSTITUTIONS,
    CONFLICTS,
    _SOURCES,
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
