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


def test_a_code_is_read_in_any_case():
    assert checked(" gh ") == "GH"
    assert checked("xa") == "XA"


@pytest.mark.parametrize("code", ["", "G", "GHA", "EU", "XK2", "12"])
def test_what_is_no_country_is_refused(code):
    with pytest.raises(Refused):
        checked(code)
