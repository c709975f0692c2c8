"""Columns that several sheets of an export share: (key, head, kind, width in characters)."""

from __future__ import annotations

from needsassess.base.texts import N_
from needsassess.services.tables import Kind

Spec = tuple[str, str, Kind, int]
SheetSpec = tuple[str, str, int, tuple[Spec, ...]]  # key, title, columns that stay in sight, columns

OF: tuple[Spec, ...] = (
    ("assessment", N_("Assessment"), Kind.CODE, 14),
    ("country", N_("Country"), Kind.CODE, 9),
)
ITEM: tuple[Spec, ...] = (*OF, ("item", N_("Item"), Kind.CODE, 9))
TITLE: Spec = ("title", N_("Subject"), Kind.TEXT, 40)
WHO: tuple[Spec, ...] = (
    ("institution", N_("Institution"), Kind.CODE, 16),
    ("institution_name", N_("Name of the institution"), Kind.TEXT, 30),
)
SPREAD: tuple[Spec, ...] = (
    ("current", N_("Current"), Kind.LEVEL, 9),
    ("low", N_("At least"), Kind.LEVEL, 9),
    ("high", N_("At most"), Kind.LEVEL, 9),
    ("desired", N_("Desired"), Kind.LEVEL, 9),
    ("gap", N_("Gap"), Kind.LEVEL, 7),
)
FEASIBLE: tuple[Spec, ...] = (
    ("feasible", N_("Feasible"), Kind.LEVEL, 9),
    ("feasible_by", N_("Feasible by"), Kind.DATE, 12),
)
URGENCY: Spec = ("urgency", N_("Urgency"), Kind.CHOICE, 10)
DIFFERS: Spec = ("conflict", N_("Entered differently"), Kind.YES_NO, 12)
COUNTS: Spec = ("counts", N_("Counts"), Kind.YES_NO, 9)
VERSION: Spec = ("version", N_("Version"), Kind.CODE, 9)
NOTE: Spec = ("note", N_("Note"), Kind.TEXT, 60)
REASON: Spec = ("reason", N_("Reason"), Kind.TEXT, 40)
STATUS: Spec = ("status", N_("Status"), Kind.CHOICE, 15)
SENSITIVE: Spec = ("sensitive", N_("Sensitive"), Kind.YES_NO, 10)
KEPT: tuple[Spec, ...] = (
    SENSITIVE,
    ("confirmed", N_("Confirmed on"), Kind.DATE, 13),
)
FIRST_AND_LAST: tuple[Spec, ...] = (
    ("first", N_("First day"), Kind.DATE, 12),
    ("last", N_("Last day"), Kind.DATE, 12),
)
ASSISTANCE: tuple[Spec, ...] = (
    ("assistance", N_("Type of assistance"), Kind.CODE, 18),
    ("assistance_name", N_("The type in words"), Kind.TEXT, 26),
)
