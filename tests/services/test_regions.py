"""Every country lies in one region, named in both languages; fictional States in none of these."""

from __future__ import annotations

import pytest

from needsassess.base.errors import Refused
from needsassess.services import countries, regions


def test_every_country_that_can_be_chosen_has_a_region():
    assert all(regions.regions_of(code) for code in countries.names("en"))


def test_a_region_holds_what_its_parts_hold():
    assert regions.regions_of("GH") == ("002", "011")
    assert regions.holds("002", "GH")
    assert not regions.holds("142", "GH")
    assert regions.holds("", "GH")
    assert regions.regions_of("XA") == ("fictional",)
    assert regions.regions_of("") == ()


def test_regions_are_named_in_both_languages():
    assert [regions.name("002", language) for language in ("en", "fr")] == ["Africa", "Afrique"]
    assert regions.name("fictional", "fr") == "États fictifs"


@pytest.mark.parametrize("said", ["011", "western africa", "Afrique occidentale"])
def test_a_region_is_asked_for_by_number_or_name(said):
    assert regions.checked(said) == "011"
    assert regions.checked("fictional") == "fictional"


def test_what_is_no_region_is_refused():
    with pytest.raises(Refused, match="Atlantis"):
        regions.checked("Atlantis")


def test_regions_of_some_countries_are_listed_with_their_parts():
    assert regions.among(["GH", "XA", "LB", ""]) == ("002", "011", "142", "145", "fictional")
