"""The regions that the United Nations' standard M.49 puts countries in, and their names from CLDR."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from babel import Locale

from needsassess.base import paths
from needsassess.base.errors import Refused
from needsassess.base.texts import N_, texts_in
from needsassess.instrument.reader import rows
from needsassess.services import countries

FICTIONAL = "fictional"  # the region of the States XA to XZ
NOWHERE = ""  # of a country that is not stated


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Country → region and sub-region, the wider first."""
    found = rows(paths.resources() / "regions" / "regions.csv")
    return {row["country"]: tuple(filter(None, (row["region"], row["subregion"]))) for row in found}


def regions_of(country: str) -> tuple[str, ...]:
    """The codes of its region and of its sub-region, as `002` and `011`; none where it is not stated."""
    return (FICTIONAL,) if country in countries.FICTIONAL else _table().get(country, ())


def holds(region: str, country: str) -> bool:
    """Whether a country lies in a region; every country does where none is asked for."""
    return not region or region in regions_of(country)


def among(found: Iterable[str]) -> tuple[str, ...]:
    """The regions that these countries lie in, by code, each sub-region after its region; fictional last."""
    pairs = {regions_of(country)[:width] for country in found for width in (1, 2)}
    return tuple(dict.fromkeys(pair[-1] for pair in sorted(pairs) if pair))


def name(region: str, language: str) -> str:
    if region == FICTIONAL:
        return texts_in(language).gettext(N_("Fictional States"))
    return str(Locale.parse(language).territories.get(region, region))


def checked(said: str) -> str:
    """The code of a region that is given by its code or by its name in English or French."""
    wanted = said.strip()
    known = {code for codes in _table().values() for code in codes} | {FICTIONAL}
    for code in sorted(known):
        names = {countries.sorting(name(code, language)) for language in ("en", "fr")}
        if wanted.lower() == code or countries.sorting(wanted) in names:
            return code
    raise Refused(
        N_("“{region}” is no region. Use a number of M.49 such as 002 (Africa), its name, or fictional."),
        region=said,
    )
