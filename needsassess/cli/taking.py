"""What commands that take values from a file tell: what would change, and what was taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.show import NONE, table

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.change import Change, Values


def preview(opened: AssessmentFile, values: Values) -> str:
    """What stands, and what would stand, of each subject that differs."""
    from needsassess.assessment.values import canonical

    texts = texts_in(preferred_language())
    differing = opened.differing(values)
    if not differing:
        return texts.gettext(N_("All of it was in the file already; nothing changed."))
    head = [texts.gettext(word) for word in (N_("Subject"), N_("Now"), N_("Then"))]
    rows = [
        (subject, *(NONE if said is None else canonical(said) for said in (opened.state.value(subject), value)))
        for subject, value in sorted(differing.items())
    ]
    told = texts.ngettext("{count} value would change.", "{count} values would change.", len(rows))
    return f"{table(head, rows)}\n{told}"


def taken(change: Change) -> str:
    texts = texts_in(preferred_language())
    if not change.revisions:
        return texts.gettext(N_("All of it was in the file already; nothing changed."))
    return texts.ngettext("{count} value taken.", "{count} values taken.", len(change.revisions))
