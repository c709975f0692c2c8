"""Names of providers to choose from: cited rightly, in both languages, and never before those in use."""

from __future__ import annotations

import re

from needsassess.assessment.assistance import overlaps
from needsassess.assessment.planned import Activity
from needsassess.assessment.values import Progression
from needsassess.base.texts import LANGUAGES
from needsassess.instrument import coverage, reader
from needsassess.services import planning
from needsassess.services.providers import in_use, starter, suggestions
from needsassess.services.scope_words import scope_of
from tests.conftest import NewFile

CITATION = re.compile(r"A/74/130, para\. (\d+)(?: \(([a-z])\))?")


def test_every_citation_is_a_place_of_the_report() -> None:
    places = {(place.paragraph, place.letter) for place in coverage.places(reader.shipped_folder())}
    for provider in starter("en"):
        found = CITATION.fullmatch(provider.citation)
        assert found, provider
        assert (int(found[1]), found[2] or "") in places, provider


def test_the_list_says_the_same_in_every_language() -> None:
    cited = [sorted(provider.citation for provider in starter(language)) for language in LANGUAGES]
    assert all(each == cited[0] for each in cited)
    for language in LANGUAGES:
        shorts = [provider.short.casefold() for provider in starter(language)]
        assert all(provider.name.strip() for provider in starter(language))
        assert len(set(shorts)) == len(shorts) == len(cited[0])
    assert "ONUDC" in [provider.acronym for provider in starter("fr")]


def test_names_in_use_come_first_and_once(new_file: NewFile) -> None:
    file = new_file()
    assert suggestions(file.state, "en")[0] == "African Economic Community"
    for key, name in enumerate(("unodc", "Zeta  Foundation", "Council of Europe", "UNODC", "Étude Sud")):
        file.record(planning.activity("LEG-01", Activity(provider=name), f"k{key}"))
    file.record(
        planning.activity("LEG-02", Activity(provider="Gone"), "g") | planning.remove_activity("LEG-02", "g")
    )
    assert in_use(file.state) == ("Council of Europe", "Étude Sud", "UNODC", "Zeta Foundation")
    offered = suggestions(file.state, "en")
    assert offered[:4] == in_use(file.state)
    assert offered.count("UNODC") == 1
    assert not {"unodc", "Gone"} & set(offered)
    assert {"ITU", "INTERPOL", "OAS"} <= set(offered)


def test_what_is_in_use_in_one_language_is_not_offered_in_the_other(new_file: NewFile) -> None:
    file = new_file()
    file.record(planning.activity("LEG-01", Activity(provider="ONUDC"), "k"))
    assert suggestions(file.state, "en")[0] == "ONUDC"
    assert "UNODC" not in suggestions(file.state, "en")


def test_one_office_in_two_languages_is_no_overlap(new_file: NewFile) -> None:
    file, active = new_file(), Progression.ACTIVE
    for key, name in enumerate(("UNODC", "ONUDC")):
        file.record(planning.activity("LEG-01", Activity(provider=name, status=active), f"k{key}"))
    assert overlaps(file.instrument.items, file.state) == {}
    file.record(planning.activity("LEG-01", Activity(provider="UIT", status=active), "k2"))
    assert overlaps(file.instrument.items, file.state) == {"LEG-01": ("UIT", "UNODC")}


def test_a_scope_finds_a_provider_under_its_other_name(new_file: NewFile) -> None:
    file = new_file()
    file.record(planning.activity("LEG-01", Activity(provider="ONUDC"), "k"))
    scope = scope_of(["provider=United Nations Office on Drugs and Crime"], file.instrument, file.state)
    assert scope.providers == ("ONUDC",)
    assert [item.code for item in file.instrument.items if scope.has(item, file.state)] == ["LEG-01"]
