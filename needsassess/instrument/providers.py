"""Providers of assistance whom the States' replies of 2019 name, and who is who under all its names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from needsassess.base import paths
from needsassess.base.alike import alike, folded
from needsassess.base.texts import LANGUAGES
from needsassess.instrument.reader import rows


@cache
def listed() -> tuple[dict[str, str], ...]:
    """`acronym_en`, `name_en`, the same in the other languages (an acronym may be empty), and `citation`."""
    return tuple(rows(paths.resources() / "providers.csv"))


def identity(name: str) -> str:
    """The same for every way to write one provider: capitals and blanks apart.

    One of the list is also the same by acronym or name, in any language, with its accents or without: two
    offices that write UNODC and ONUDC mean one provider, and no overlap is seen where there is none.
    """
    plain = alike(name)
    return _identities().get(_letters(plain), plain)


def spelled(written: Iterable[str]) -> str:
    """One provider of all that people wrote: as the list spells it where somebody did, else as most did."""
    found = Counter(written)
    return max(found, key=lambda name: (name in _spellings(), found[name]))


@cache
def _spellings() -> frozenset[str]:
    return frozenset(row[kind] for row in listed() for kind in _kinds())


def _kinds() -> list[str]:
    """Columns of the list that hold a name."""
    return [f"{kind}_{language}" for kind in ("acronym", "name") for language in LANGUAGES]


@cache
def _identities() -> dict[str, str]:
    return {
        _letters(row[kind]): row["name_en"].casefold() for row in listed() for kind in _kinds() if row[kind]
    }


def _letters(text: str) -> str:
    """Without accents, and with the apostrophe that every keyboard has."""
    return folded(text.replace("’", "'"))
