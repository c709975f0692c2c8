"""The questionnaire that this version ships: its size, its domains, and its coverage of A/74/130."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from string import ascii_lowercase

import pytest

from needsassess.instrument import coverage, reader
from needsassess.instrument.coverage import Place

CHAPTERS = {"LEG": 3, "CRI": 4, "LEI": 5, "EEJ": 6, "ICO": 7, "PRE": 8, "CAP": None}
TAGS = {
    "training",
    "equipment",
    "staff",
    "finance",
    "private_sector",
    "new_technologies",
    "human_rights",
    "children",
    "coordination",
    "data_statistics",
}
ASSISTANCE = {
    "legislative_drafting",
    "policy_advice",
    "training",
    "equipment_tools",
    "institution_building",
    "cooperation_networks",
    "awareness",
    "data_statistics",
    "other",
}
ASKED = {
    "police",
    "prosecution",
    "judiciary",
    "central_authority",
    "ministry_justice",
    "csirt",
    "regulator",
    "providers",
    "civil_society",
}


def test_the_domains_are_the_six_chapters_and_what_crosses_them(instrument):
    assert {domain.code: domain.chapter for domain in instrument.domains} == CHAPTERS


def test_there_are_90_to_120_items_of_which_30_to_35_core(instrument):
    assert 90 <= len(instrument.items) <= 120
    assert 30 <= sum(item.core for item in instrument.items) <= 35


def test_every_domain_has_core_items(instrument):
    assert {item.domain for item in instrument.items if item.core} == set(CHAPTERS)


def test_there_are_at_most_40_facts(instrument):
    assert 0 < len(instrument.facts) <= 40


def test_tags_assistance_and_institutions_are_those_of_the_product(instrument):
    assert set(instrument.tags) == TAGS
    assert set(instrument.assistance) == ASSISTANCE
    assert set(instrument.institutions) >= ASKED


def test_every_tag_and_type_of_assistance_is_used(instrument):
    assert {tag for item in instrument.items for tag in item.tags} == TAGS
    used = {action.assistance for item in instrument.items for action in item.actions}
    assert used >= ASSISTANCE - {"other"}


def test_it_is_complete_in_english_and_french(instrument):
    assert instrument.languages == ("en", "fr")


def test_the_languages_say_different_things(instrument):
    english, french = instrument.wording["en"], instrument.wording["fr"]
    same = [code for code, words in english.items.items() if words.question == french.items[code].question]
    assert same == []


def test_61_states_replied_and_their_paragraphs_follow_one_another(instrument):
    rows = reader.rows(reader.shipped_folder() / "states.csv")
    spans = [(int(row["first"]), int(row["last"])) for row in rows]
    assert len(rows) == len({row["state"] for row in rows}) == 61
    assert spans[0][0] == 5
    assert spans[-1][1] == 416
    assert all(after[0] == before[1] + 1 for before, after in pairwise(spans))
    assert all(first <= last for first, last in spans)


def test_every_place_of_the_report_is_cited_or_out_of_scope(instrument):
    assert list(coverage.coverage_faults(instrument, reader.shipped_folder())) == []


def test_the_list_of_places_has_no_hole():
    letters: dict[int, list[str]] = defaultdict(list)
    found = coverage.places(reader.shipped_folder())
    assert len(found) == len(set(found))
    for paragraph, letter in found:
        letters[paragraph].append(letter)
    assert list(letters) == list(range(5, 417))
    for paragraph, listed in letters.items():
        assert listed == ["", *ascii_lowercase[: len(listed) - 1]], paragraph


def test_a_place_in_neither_list_or_in_both_is_a_fault(instrument, tmp_path):
    for name in ("places.csv", "out_of_scope.csv"):
        (tmp_path / name).write_text((reader.shipped_folder() / name).read_text("utf-8"), "utf-8")
    some = min(coverage.cited(instrument))
    with (tmp_path / "places.csv").open("a") as places:
        places.write("417,\n")
    with (tmp_path / "out_of_scope.csv").open("a") as left:
        left.write(f"{some.paragraph},{some.letter},heading\n999,b,heading\n")
    told = sorted(coverage.coverage_faults(instrument, tmp_path))
    assert len(told) == 3
    assert "para. 417 is neither" in " ".join(told)
    assert f"para. {some.paragraph}" in " ".join(told)
    assert "para. 999 (b) does not exist" in " ".join(told)


def test_the_baseline_of_a_state_holds_only_what_that_state_reported(instrument):
    for state in instrument.states:
        for code, citations in instrument.reported_by(state).items():
            assert state in instrument.item_by_code[code].documented_by
            assert {citation.state for citation in citations} == {state}


def test_no_real_state_is_left_without_a_baseline_but_by_its_own_silence(instrument):
    silent = [state for state in instrument.states if not instrument.reported_by(state)]
    assert len(silent) <= 3, silent


def test_a_citation_lies_in_the_reply_of_its_state(instrument):
    rows = {row["state"]: row for row in reader.rows(reader.shipped_folder() / "states.csv")}
    for item in instrument.items:
        for c in item.citations:
            assert int(rows[c.state]["first"]) <= c.paragraph <= int(rows[c.state]["last"])


def test_places_sort_as_they_are_read():
    assert Place(9, "b") < Place(10, "a")


@pytest.mark.parametrize("paragraph", [4, 417])
def test_a_paragraph_that_nobody_replied_in_has_no_state(paragraph):
    rows = {row["state"]: row for row in reader.rows(reader.shipped_folder() / "states.csv")}
    with pytest.raises(ValueError, match="no State"):
        reader.state_of(paragraph, rows)
