"""Names of countries and territories as the United Nations writes them, and the fictional States XA to XZ."""

from __future__ import annotations

from functools import cache
from string import ascii_uppercase

from babel import Locale

from needsassess.base import paths
from needsassess.base.alike import folded
from needsassess.base.errors import Refused
from needsassess.base.texts import N_, texts_in
from needsassess.instrument.reader import rows

FICTIONAL = tuple(f"X{letter}" for letter in ascii_uppercase if letter != "K")  # CLDR uses XK
_GROUPINGS = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}  # no countries, or CLDR's pseudo-locales


@cache
def names(language: str) -> dict[str, str]:
    """Code → name in that language, sorted by name; fictional States last."""
    territories = {**Locale.parse(language).territories, **_of_united_nations(language)}
    real = {code: name for code, name in territories.items() if len(code) == 2 and code.isalpha()}
    listed = {code: name for code, name in real.items() if code not in _GROUPINGS}
    texts = texts_in(language)
    fictional = {code: texts.gettext(N_("State {code} (fictional)")).format(code=code) for code in FICTIONAL}
    return dict(sorted(listed.items(), key=lambda pair: sorting(pair[1]))) | fictional


def _of_united_nations(language: str) -> dict[str, str]:
    """Code → name where the United Nations' differs from CLDR's, which has “North Korea” and “Russia”."""
    found = rows(paths.resources() / "regions" / "names.csv")
    return {row["country"]: row[language] for row in found if language in row}


def sorting(name: str) -> str:
    """A key that sorts names as people do: case and accents apart."""
    return folded(name)


def name(code: str, language: str) -> str:
    return names(language).get(code, code)


def checked(code: str) -> str:
    """The code in capitals where it names a country, a territory or a fictional State."""
    wanted = code.strip().upper()
    if wanted not in names("en"):
        raise Refused(
            N_("“{code}” is not a country code. Use two letters such as GH, or XA to XZ (fictional)."),
            code=code,
        )
    return wanted
