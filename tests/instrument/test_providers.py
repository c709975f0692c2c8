"""One provider is one however it is written, so that no overlap is seen where there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from needsassess.instrument.providers import identity, listed, spelled


@pytest.mark.parametrize("row", listed(), ids=lambda row: row["name_en"])
def test_a_listed_provider_is_the_same_by_acronym_or_name_in_every_language(row: dict[str, str]) -> None:
    names = [value for key, value in row.items() if key != "citation" and value]
    assert {identity(f"  {name.upper()} ") for name in names} == {identity(row["name_en"])}


def test_no_two_listed_providers_are_taken_for_one() -> None:
    assert len({identity(row["name_en"]) for row in listed()}) == len(listed())


def test_a_keyboard_without_accents_means_the_same_provider() -> None:
    assert identity("Conseil de l'Europe") == identity("Conseil de l’Europe") == identity("COUNCIL OF EUROPE")
    assert identity("union europeenne") == identity("European Union")


def test_accents_and_signs_of_other_names_count() -> None:
    assert identity("मदद") != identity("मुदद")
    assert identity("Étude") != identity("Etude")


@given(st.text(min_size=1), st.text(" \t", max_size=3))
def test_blanks_and_capitals_never_make_two_of_one(name: str, blanks: str) -> None:
    assert identity(f"{blanks}{name}{blanks}") == identity(name)
    assert identity(name.casefold()) == identity(name)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (["unodc", "unodc", "UNODC"], "UNODC"),
        (["ONUDC", "UNODC", "ONUDC", "onudc"], "ONUDC"),
        (["Bar Association", "bar association", "bar association"], "bar association"),
        (["Bar Association", "bar association"], "Bar Association"),
    ],
)
def test_a_provider_is_spelled_as_the_list_does_else_as_most_people_do(written: list[str], name: str) -> None:
    assert spelled(written) == name
