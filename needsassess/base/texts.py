"""Texts in the reader's language, for commands, errors and reports (the window's own texts are Qt's)."""

from __future__ import annotations

import gettext
import os
from functools import cache

from needsassess.base import paths

LANGUAGES = ("en", "fr")


def N_(message: str) -> str:  # noqa: N802 (the name that gettext tools look for)
    """Mark a sentence for translation where it is written, to be translated where it is shown."""
    return message


class Texts:
    """The texts of one language; English is the source and needs no catalogue."""

    def __init__(self, language: str) -> None:
        self.language = language
        folder = paths.resources() / "translations"
        self._catalogue = gettext.translation("needsassess", folder, [language], fallback=True)

    def gettext(self, message: str) -> str:
        return self._catalogue.gettext(message)

    def ngettext(self, one: str, many: str, count: int, **values: object) -> str:
        """The right plural form, with `{count}` and other values filled in."""
        return self.plural(one, many, count).format(count=count, **values)

    def plural(self, one: str, many: str, count: int) -> str:
        """The right plural form, with its places open."""
        return self._catalogue.ngettext(one, many, count)


@cache
def texts_in(language: str) -> Texts:
    return Texts(language if language in LANGUAGES else "en")


def preferred_language() -> str:
    """The language of this person's session: NEEDSASSESS_LANGUAGE, else the locale, else English."""
    for name in ("NEEDSASSESS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        language = os.environ.get(name, "")[:2].lower()
        if language in LANGUAGES:
            return language
        if os.environ.get(name):
            return "en"
    return "en"
