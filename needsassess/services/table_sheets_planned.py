"""The sheets of what is planned and of who helps: a row for each measure, a row for each activity."""

from __future__ import annotations

from needsassess.base.texts import N_
from needsassess.services.table_columns import (
    ASSISTANCE,
    COUNTS,
    DIFFERS,
    FEASIBLE,
    FIRST_AND_LAST,
    ITEM,
    NOTE,
    SENSITIVE,
    STATUS,
    URGENCY,
    VERSION,
    SheetSpec,
    Spec,
)
from needsassess.services.tables import Kind

_SUBJECT: Spec = ("subject", N_("Subject"), Kind.TEXT, 40)  # `title` is that of the activity

PLAN: SheetSpec = (
    "plan",
    N_("Action plan"),
    4,
    (
        *ITEM,
        ("measure", N_("Measure"), Kind.CODE, 12),
        ("rank", N_("Rank"), Kind.NUMBER, 7),
        _SUBJECT,
        ("current", N_("Current"), Kind.LEVEL, 9),
        *FEASIBLE,
        ("desired", N_("Desired"), Kind.LEVEL, 9),
        ("gap", N_("Gap"), Kind.LEVEL, 7),
        URGENCY,
        ("action", N_("Action"), Kind.TEXT, 60),
        *ASSISTANCE,
        ("lead", N_("Lead institution"), Kind.CODE, 18),
        ("lead_name", N_("Name of the lead"), Kind.TEXT, 30),
        ("partner", N_("Partner"), Kind.TEXT, 30),
        *FIRST_AND_LAST,
        ("cost", N_("Cost (US dollars)"), Kind.CHOICE, 20),
        ("indicator", N_("Indicator"), Kind.TEXT, 40),
        SENSITIVE,
        COUNTS,
        DIFFERS,
        VERSION,
    ),
)
ACTIVITIES: SheetSpec = (
    "activities",
    N_("Assistance"),
    4,
    (
        *ITEM,
        ("activity", N_("Activity"), Kind.CODE, 12),
        _SUBJECT,
        ("provider", N_("Provider"), Kind.TEXT, 30),
        ("title", N_("Title"), Kind.TEXT, 40),
        *ASSISTANCE,
        *FIRST_AND_LAST,
        ("budget", N_("Budget (US dollars)"), Kind.CHOICE, 20),
        STATUS,
        NOTE,
        SENSITIVE,
        COUNTS,
        DIFFERS,
        VERSION,
    ),
)
