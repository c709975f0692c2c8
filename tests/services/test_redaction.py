"""The redacted version: no names, nothing sensitive, and each place says what is withheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from needsassess.assessment.planned import Activity, Measure
from needsassess.assessment.values import Response, Status, answered
from needsassess.services import answering, planning
from needsassess.services.redaction import redacted
from needsassess.services.report_kinds import Kind
from tests.conftest import NewFile
from tests.helpers.reports import everything, reported, rows_of, section

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


@pytest.fixture
def secretive(new_file: NewFile) -> AssessmentFile:
    file = new_file(team=["Ana Team"], title="Drafted by Ana Team")
    values = answering.institution("police", "police")
    values |= answering.respondent("Noor Named", "police", "Head", consent=True, key="n")
    values |= answering.note("LEG-01", "police", "A source told us.") | answering.sensitive(
        "LEG-01", "police", True
    )
    values |= answering.without_level("CAP-01", "police", Status.REFUSED, "Ordered from above.")
    values |= answering.sensitive("CAP-01", "police", True)
    values |= answering.note("CAP-02", "police", "Said by NOOR  named, not by Noora Nameless.")
    values |= answering.fact("CAP-F03", "police", answered("Free text.")) | answering.fact_sensitive(
        "CAP-F03", "police", True
    )
    values |= answering.fact("CAP-F01", "police", Response(Status.REFUSED, None, "Not for the public."))
    file.record(values)
    return file


def test_what_is_withheld_is_said_at_its_place_and_counted(secretive: AssessmentFile) -> None:
    model = reported(secretive, redacted=True)
    assert "Note withheld." in [row.text() for row in rows_of(model, "domain-LEG", "LEG-01")]
    assert "Reason withheld." in [row.text() for row in rows_of(model, "domain-CAP", "CAP-01")]
    assert "Answer withheld." in section(model, "facts")
    assert "Not for the public." in section(model, "facts")
    assert any("3 notes, reasons or texts marked sensitive are withheld" in one for one in model.cover.notices)


def test_names_give_way_wherever_they_stand_in_full(secretive: AssessmentFile) -> None:
    model = reported(secretive, redacted=True)
    assert "Said by [name withheld], not by Noora Nameless." in everything(model)
    assert "name withheld, Head" in section(model, "respondents")
    assert model.cover.title == "Drafted by [name withheld]"
    assert model.author == ""
    assert "Team" not in dict(model.cover.facts)


@pytest.mark.parametrize("kind", [Kind.GAP, Kind.PLAN])
def test_cover_and_every_page_say_that_it_is_redacted(secretive: AssessmentFile, kind: Kind) -> None:
    model = reported(secretive, kind, redacted=True)
    assert "redacted version" in model.cover.kind
    assert "redacted version" in model.furniture.head_right
    assert model.furniture.foot_left == "DRAFT, REDACTED"
    assert "redacted version" in model.title


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.COMPARISON])
def test_no_kind_of_report_gives_a_name_away(secretive: AssessmentFile, kind: Kind) -> None:
    secretive.record(answering.parked("LEG-01", "police", True))
    assert "Ana Team" in everything(reported(secretive, kind))
    text = everything(reported(secretive, kind, redacted=True))
    assert "Ana Team" not in text
    assert "Noor Named" not in text


def test_a_report_in_full_marks_what_is_sensitive(secretive: AssessmentFile) -> None:
    text = everything(reported(secretive))
    assert "Note (sensitive): A source told us." in text
    assert "Reason (sensitive): Ordered from above." in text
    assert "Answer (sensitive): Free text." in text
    assert "REDACTED" not in text


def test_what_is_printed_though_its_note_is_not_bears_no_mark_of_being_kept(new_file: NewFile) -> None:
    """A choice from a list is no text: it stays, and says nothing of a mark that is not about it."""
    file = new_file()
    values = answering.institution("police", "police") | answering.fact("CAP-F02", "police", answered(["own"]))
    file.record(values | answering.fact_sensitive("CAP-F02", "police", True))
    assert "Answer: own (en)" in section(reported(file), "facts")
    assert "Answer: own (en)" in section(reported(file, redacted=True), "facts")


def test_sensitive_as_long_as_anybody_says_so(secretive: AssessmentFile) -> None:
    """Where two laptops differ, what one of them keeps secret stays so."""
    from dataclasses import replace

    path = "answer/LEG-01/police/sensitive"
    (head,) = secretive.state.heads(path)
    secretive.state.put(path, (replace(head, value=None, id=b"z" * 32), head))
    text = everything(reported(secretive, redacted=True))
    assert "A source told us." not in text
    assert "Entered differently on several machines" in text


@pytest.fixture
def planned(secretive: AssessmentFile) -> AssessmentFile:
    """An activity, a measure and a settled reason, each marked."""
    activity = Activity("UNODC", "Training", note="They fear the ministry.", sensitive=True)
    measure = Measure("Move the server.", indicator="Server moved.", lead="police", sensitive=True)
    secretive.record(planning.activity("LEG-01", activity, "a") | planning.measure("LEG-01", measure, "m"))
    secretive.record(answering.settle("LEG-01", 1, "Told by an insider.", 3))
    secretive.record(answering.settled_sensitive("LEG-01", True))
    return secretive


SECRETS = ("They fear the ministry.", "Move the server.", "Server moved.", "Told by an insider.")


def test_marked_notes_measures_and_settled_reasons_are_withheld_and_counted(
    planned: AssessmentFile,
) -> None:
    model = reported(planned, redacted=True)
    text = everything(model)
    assert [secret for secret in SECRETS if secret in text] == []
    rows = [row.text() for row in rows_of(model, "domain-LEG", "LEG-01")]
    assert "Settled for the country: level 1. Reason withheld." in rows
    assert "Note withheld." in section(model, "assistance")
    assert "UNODC" in section(model, "assistance")
    assert "Training" in section(model, "assistance")
    assert "Action withheld." in section(model, "planned")
    assert "Indicator withheld." in section(model, "planned")
    assert any("7 notes, reasons or texts marked sensitive are withheld" in one for one in model.cover.notices)


def test_a_redacted_plan_withholds_the_texts_of_its_measures(planned: AssessmentFile) -> None:
    model = reported(planned, Kind.PLAN, redacted=True)
    assert [secret for secret in SECRETS if secret in everything(model)] == []
    assert any("2 notes, reasons or texts marked sensitive are withheld" in one for one in model.cover.notices)
    assert "Action (sensitive): Move the server." in everything(reported(planned, Kind.PLAN))


def test_a_report_in_full_says_which_texts_planned_are_sensitive(
    planned: AssessmentFile,
) -> None:
    text = everything(reported(planned))
    assert "Note (sensitive): They fear the ministry." in text
    assert "Indicator (sensitive): Server moved." in text
    assert "Settled for the country: level 1. Reason (sensitive): Told by an insider." in text


def test_a_surname_alone_gives_way_where_it_means_nothing_else(secretive: AssessmentFile) -> None:
    said = "Ms Named, NAMED and the Team said so; Nameds and unNamed did not, nor did a team."
    secretive.record(answering.note("CAP-02", "police", said))
    text = everything(reported(secretive, redacted=True))
    one = "[name withheld]"
    assert f"Ms {one}, {one} and the {one} said so; Nameds and unNamed did not, nor did a team." in text


@pytest.mark.parametrize(
    ("name", "said", "left"),
    [
        ("Ana Police", "Police came; Mr Police too.", "Police came; Mr [x] too."),  # an institution
        ("Ana Jordan", "Jordan replied.", "Jordan replied."),  # a country
        ("Ana Ford", "Ford wrote.", "Ford wrote."),  # a provider of this file
        ("Ana Head", "Head of unit.", "Head of unit."),  # a position of this file
        ("DIALLO Awa", "Diallo, DIALLO and Awa.", "[x], [x] and Awa."),
        ("Ana Ng", "Ng alone, Ana Ng in full.", "Ng alone, [x] in full."),  # too short to be sure of
        ("Ana", "Ana or ana.", "[x] or [x]."),
        ("Zoë d\u2019Été", "d\u2019Été said.", "[x] said."),
        ("王 小明", "王来了。", "王来了。"),
    ],
)
def test_which_surnames_stay(secretive: AssessmentFile, name: str, said: str, left: str) -> None:
    secretive.record(planning.activity("LEG-01", Activity("Ford Foundation"), "f"))
    found = redacted(secretive.state, secretive.instrument, "[x]", [name])
    assert found.mask(said) == left
