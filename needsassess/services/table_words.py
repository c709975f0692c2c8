"""What the codes in tables are called; the codes themselves are those of the log."""

from __future__ import annotations

from needsassess.assessment.values import Evidence, Money, Progression, Status, Urgency
from needsassess.base.texts import N_
from needsassess.instrument.model import Role

YES_NO = {"yes": N_("yes"), "no": N_("no")}
_STATUS: dict[str, str] = {
    Status.UNANSWERED: N_("unanswered"),
    Status.ANSWERED: N_("answered"),
    Status.DONT_KNOW: N_("don’t know"),
    Status.REFUSED: N_("refused"),
    Status.NOT_APPLICABLE: N_("not applicable"),
}
_EVIDENCE: dict[str, str] = {
    Evidence.CLAIMED: N_("claimed"),
    Evidence.SEEN: N_("document seen"),
    Evidence.COPY: N_("copy held"),
    Evidence.VERIFIED: N_("verified"),
}
_URGENCY: dict[str, str] = {Urgency.LOW: N_("low"), Urgency.MEDIUM: N_("medium"), Urgency.HIGH: N_("high")}
_MONEY: dict[str, str] = {
    Money.UNDER_50: N_("under 50,000"),
    Money.UNDER_250: N_("50,000 to 250,000"),
    Money.UNDER_1000: N_("250,000 to 1 million"),
    Money.OVER_1000: N_("over 1 million"),
}
_PROGRESS: dict[str, str] = {
    Progression.PLANNED: N_("planned"),
    Progression.ACTIVE: N_("active"),
    Progression.ENDED: N_("ended"),
    Progression.CANCELLED: N_("cancelled"),
}
_DEPTH = {"rapid": N_("rapid (core items)"), "full": N_("full (all items)")}
_STANDS = {"draft": N_("draft"), "final": N_("final")}
_ROLE: dict[str, str] = {
    Role.DIFFICULTY: N_("difficulty"),
    Role.NEED: N_("need"),
    Role.PRACTICE: N_("practice"),
    "recommendation": N_("recommendation"),
}
# By the key of a column, or of a sheet and a column.
WORDS: dict[str, dict[str, str]] = {
    "status": _STATUS,
    "evidence": _EVIDENCE,
    "urgency": _URGENCY,
    "depth": _DEPTH,
    "stands": _STANDS,
    "role": _ROLE,
    "budget": _MONEY,
    "cost": _MONEY,
    "activities.status": _PROGRESS,
}
