"""The sheets of what was entered: answers, facts, who said so, what several machines say differently."""

from __future__ import annotations

from needsassess.base.texts import N_
from needsassess.services.table_columns import (
    COUNTS,
    DIFFERS,
    ITEM,
    KEPT,
    NOTE,
    OF,
    REASON,
    STATUS,
    TITLE,
    VERSION,
    WHO,
    SheetSpec,
)
from needsassess.services.tables import Kind

ANSWERS: SheetSpec = (
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
)
FACTS: SheetSpec = (
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
)
RESPONDENTS: SheetSpec = (
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
)
INSTITUTIONS: SheetSpec = (
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
)
CONFLICTS: SheetSpec = (
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
)
