"""The words of domains and items of several versions: those of the newest one that has them, everywhere."""

from __future__ import annotations

from itertools import permutations

import pytest

from needsassess.services.rollup_words import RollupWords
from tests.helpers.tiny_versions import tiny_of

VERSIONS = tuple(tiny_of(version) for version in ("1.0", "1.1", "1.2"))


@pytest.mark.parametrize("given", list(permutations(VERSIONS)))
def test_the_newest_version_that_has_an_item_says_its_title_in_whatever_order_they_come(given):
    words = RollupWords(given, "en")
    for at, version in enumerate(VERSIONS):
        for key, code in ((key, code) for key, code in version.codes.items() if code in version.item_by_code):
            newest = [later for later in VERSIONS[at:] if key in later.codes][-1]
            assert words.of(key)[0] is newest
            assert words.title(key) == newest.words("en").items[newest.codes[key]].title
            assert words.domain(code[:3]) == VERSIONS[-1].words("en").domains[code[:3]].name


def test_a_domain_that_no_version_has_is_named_by_its_code():
    assert RollupWords(VERSIONS, "fr").domain("ZZZ") == "ZZZ"
