"""One form, one fingerprint; a change of any word changes it."""

import pytest

from needsassess.instrument.canonical import canonical_form, fingerprint, from_canonical
from needsassess.instrument.model import Instrument
from tests.helpers.tiny import structure


@pytest.mark.parametrize("name", ["instrument", "tiny_instrument"])
def test_the_canonical_form_reads_back_as_the_same_instrument(request, name):
    original = request.getfixturevalue(name)
    form = canonical_form(original)
    assert from_canonical(form) == original
    assert canonical_form(from_canonical(form)) == form


def test_values_of_conditions_keep_their_types(tiny_instrument):
    conditions = from_canonical(canonical_form(tiny_instrument)).item_by_code["LEG-03"].shown_if.any
    assert [type(c.value) for c in conditions] == [bool, int]


def test_the_order_of_keys_does_not_matter():
    data = structure()
    turned = {key: data[key] for key in reversed(data)}
    turned["wording"] = {key: data["wording"][key] for key in ("fr", "en")}
    assert canonical_form(Instrument.model_validate(turned)) == canonical_form(Instrument.model_validate(data))


def test_one_changed_letter_gives_another_fingerprint(tiny_instrument):
    data = structure()
    data["wording"]["fr"]["items"]["LEG-01"]["levels"][3] += "."
    changed = canonical_form(Instrument.model_validate(data))
    assert fingerprint(changed) != fingerprint(canonical_form(tiny_instrument))
    assert len(fingerprint(changed)) == 32


def test_words_in_a_language_that_is_not_there_are_english(tiny_instrument):
    assert tiny_instrument.words("sw") is tiny_instrument.wording["en"]
