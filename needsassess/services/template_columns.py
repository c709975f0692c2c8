"""The columns of a template, and what its heads and chosen words mean when it comes back, in any language."""

from __future__ import annotations

from functools import cache

from needsassess.assessment.values import Evidence, Status
from needsassess.base.texts import LANGUAGES, N_, texts_in
from needsassess.services.table_sheets import sheets
from needsassess.services.tables import Column, Kind

_PRINTED = {
    "wording": (N_("Wording"), 50),
    "levels": (N_("Levels"), 60),
    "help": (N_("How to answer"), 50),
}
ANSWERS = (
    *("assessment", "item", "institution", "institution_name", "wording", "levels"),
    *("level", "desired", "status", "evidence", "note", "reason", "sensitive", "confirmed"),
)
FACTS = (
    *("assessment", "fact", "institution", "institution_name", "wording", "help"),
    *("value", "status", "note", "reason", "sensitive", "confirmed"),
)
ENTERED = frozenset(
    {"level", "desired", "status", "evidence", "note", "reason", "value", "sensitive", "confirmed"}
)
PRINTED_ONLY = frozenset({"institution_name", *_PRINTED})
_CODES = (*map(str, Status), *map(str, Evidence), "yes", "no")
_CHOSEN = ("status", "evidence", "sensitive")


@cache
def column(key: str, language: str) -> Column:
    if key in _PRINTED:
        title, width = _PRINTED[key]
        return Column(key, texts_in(language).gettext(title), Kind.TEXT, width)
    return next(c for s in sheets(language) if s.key in ("answers", "facts") for c in s.columns if c.key == key)


@cache
def heads(of: str) -> dict[str, str]:
    """What stands over a column (small letters) → its key, of `answers` or `facts`."""
    keys = ANSWERS if of == "answers" else FACTS
    titles = {column(key, language).title.casefold(): key for key in keys for language in LANGUAGES}
    return {key: key for key in keys} | titles


@cache
def words(key: str) -> dict[str, str]:
    """What may be chosen in a column (small letters) → its code."""
    if key not in _CHOSEN:
        return {}
    every = [column(key, language).words for language in LANGUAGES]
    return {word.casefold(): code for said in every for code, word in said.items() if code in _CODES}
