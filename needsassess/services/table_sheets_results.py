"""The sheets of what the answers come to: scores by domain, values for the country, gaps."""

from __future__ import annotations

from needsassess.base.texts import N_
from needsassess.services.table_columns import (
    COUNTS,
    DIFFERS,
    FEASIBLE,
    ITEM,
    OF,
    REASON,
    SENSITIVE,
    SPREAD,
    STATUS,
    TITLE,
    URGENCY,
    VERSION,
    SheetSpec,
)
from needsassess.services.tables import Kind

SCORES: SheetSpec = (
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
)
ITEMS: SheetSpec = (
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
)
GAPS: SheetSpec = (
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
)
