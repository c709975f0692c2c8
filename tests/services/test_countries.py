"""Names of countries in both languages, and the fictional States."""

import pytest

from needsassess.base.errors import Refused
from needsassess.services.countries import FICTIONAL, checked, names


@pytest.mark.parametrize("language", ["en", "fr"])
def test_all_states_of_the_questionnaire_and_the_fictional_ones_have_a_name(instrument, language):
    assert set(names(language)) >= {*instrument.states, *FICTIONAL}
    assert {"EU", "UN", "ZZ"}.isdisjoint(names(language))


def test_names_are_in_their_language_and_sorted_without_accents():
    french = [name for code, name in names("fr").items() if code not in FICTIONAL]
    assert french.index("Égypte") < french.index("Finlande")
    assert names("fr")["DE"] == "Allemagne"
    assert names("en")["DE"] == "Germany"


def test_a_state_is_named_as_the_united_nations_name_it():
    assert names("en")["KP"] == "Democratic People’s Republic of Korea"
    assert names("fr")["RU"] == "Fédération de Russie"
    assert [c for c, name in names("fr").items() if " & " in name] == []


def test_no_two_countries_have_one_name():
    assert len(set(names("fr").values())) == len(names("fr"))
    assert len(set(names("en").values())) == len(names("en"))


def test_a_code_is_read_in_any_case():
    assert checked(" gh ") == "GH"
    assert checked("xa") == "XA"


@pytest.mark.parametrize("code", ["", "G", "GHA", "EU", "XK2", "12"])
def test_what_is_no_country_is_refused(code):
    with pytest.raises(Refused):
        checked(code)
