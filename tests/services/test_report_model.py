"""The report model: all that will be printed, in the report's language, before any drawing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from needsassess.assessment.planned import Activity
from needsassess.assessment.values import Status, answered
from needsassess.base.errors import Refused
from needsassess.services import answering, planning
from needsassess.services.report_blocks import ReportModel
from needsassess.services.report_model import Scope, build, scope_of
from needsassess.services.report_words import Words
from tests.conftest import NewFile
from tests.helpers.reports import rows_of

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


def two_say(file: AssessmentFile, police: int, prosecution: int, item: str = "LEG-01") -> None:
    values = answering.institution("police", "police") | answering.institution("prosecution", "prosecution")
    values |= answering.level(item, "police", police) | answering.level(item, "prosecution", prosecution)
    file.record(values | answering.desired(item, "police", 4))


def section(model: ReportModel, key: str) -> str:
    return "\n".join(next(s for s in model.sections if s.key == key).texts())


def test_all_sections_in_order(new_file: NewFile) -> None:
    model = build(new_file(), "en")
    assert [s.key for s in model.sections] == [
        *("summary", "domain-LEG", "domain-CAP", "gaps", "assistance", "planned", "findings", "baseline"),
        *("unknown", "parked", "facts", "signatures", "method", "respondents", "sources"),
    ]
    assert [s.number for s in model.sections] == [*map(str, range(1, 13)), "A", "B", "C"]


def test_cover_says_what_it_is(new_file: NewFile) -> None:
    file = new_file(period=["2026-03-02", "2026-05-29"], round="2026", depth="rapid")
    cover = dict(build(file, "en").cover.facts)
    assert cover["Status"] == "DRAFT"
    assert cover["Period"] == "2 March 2026 – 29 May 2026"
    assert cover["Data fingerprint"].replace(" ", "") == file.fingerprint()
    assert build(file, "en").furniture.foot_middle == file.fingerprint()[:12]
    assert build(file, "en").cover.notices == ()


def test_the_language_is_the_reports_own(new_file: NewFile) -> None:
    model = build(new_file(language="en", status="final"), "fr")
    assert model.cover.subject == "État XA (fictif)"
    assert model.furniture.stamp == ""
    assert "Method" not in "\n".join(model.every_text())


def test_disagreement_is_a_finding(new_file: NewFile) -> None:
    file = new_file()
    two_say(file, 0, 3)
    said = section(build(file, "en"), "findings")
    assert "LEG-01" in said
    assert "to be settled" in said
    assert "0 (0–3)" in section(build(file, "en"), "domain-LEG")


@pytest.mark.parametrize(("institutions", "told"), [((), False), (("police",), False), (None, True)])
def test_agreement_is_told_only_where_two_institutions_said_so(
    new_file: NewFile, institutions: tuple[str, ...] | None, told: bool
) -> None:
    file = new_file()
    if institutions == ():
        file.record(answering.institution("police", "police") | answering.level("LEG-01", "police", 2))
    else:
        two_say(file, 2, 2)
    said = section(build(file, "en", Scope(institutions=institutions or ())), "findings")
    assert ("No institution contradicts another" in said) is told
    assert ("nothing can be said of agreement" in said) is not told


def test_gaps_carry_the_parts_of_their_priority(new_file: NewFile) -> None:
    file = new_file()
    two_say(file, 1, 1, "LEG-02")
    said = section(build(file, "en"), "gaps")
    assert "2 × 3 = 6" in said
    assert file.instrument.words("en").items["LEG-02"].actions[0] in said


def test_no_gaps_is_said_in_two_ways(new_file: NewFile) -> None:
    file = new_file()
    assert "so no gap can be stated" in section(build(file, "en"), "gaps")
    two_say(file, 4, 4)
    file.record(answering.desired("CAP-01", "police", 4))  # of which no level is known: nothing is claimed
    assert "has reached the desired one" in section(build(file, "en"), "gaps")


def test_five_states_stay_apart(new_file: NewFile) -> None:
    file = new_file()
    values = answering.institution("police", "police") | answering.level("LEG-01", "police", 0)
    values |= answering.without_level("LEG-03", "police", Status.DONT_KNOW)
    values |= answering.without_level("CAP-01", "police", Status.REFUSED)
    values |= answering.without_level("CAP-02", "police", Status.NOT_APPLICABLE, "No court.")
    file.record(values)
    said = section(build(file, "en"), "unknown")
    assert "Don’t know (1)" in said
    assert "Refused (1)" in said
    assert "LEG-01" not in said
    assert "No court." in section(build(file, "en"), "domain-CAP")


def test_what_is_said_of_one_activity_fact_or_answer_stays_together(new_file: NewFile) -> None:
    file = new_file()
    values = answering.institution("police", "police") | answering.fact("CAP-F03", "police", answered("Free."))
    values |= planning.activity("LEG-01", Activity("UNODC", "Course", note="A note."), "a")
    values |= answering.fact_note("CAP-F03", "police", "A note.") | answering.parked("LEG-01", "police", True)
    file.record(values | answering.level("LEG-01", "police", 1) | answering.note("LEG-01", "police", "A note."))
    model = build(file, "en")
    for key, first in (("assistance", "LEG-01"), ("facts", "CAP-F03"), ("domain-LEG", "LEG-01")):
        *before, last = rows_of(model, key, first)
        assert last.text().endswith("A note.")
        assert all(row.keep for row in before[-2:]), key
    assert "⚑\u00a0parked" in section(model, "domain-LEG")


def test_names_only_with_consent(new_file: NewFile) -> None:
    file = new_file()
    values = answering.institution("police", "police")
    values |= answering.respondent("Named", "police", "Head", consent=True, key="a")
    values |= answering.respondent("Hidden", "police", "Clerk", consent=False, key="b")
    file.record(values)
    said = section(build(file, "en"), "respondents")
    assert "Named" in said
    assert "Hidden" not in said
    assert "name withheld, Clerk" in said


@pytest.mark.parametrize(
    ("country", "expected"),
    [("XA", "fictional State made no reply"), ("LU", "not among the"), ("MN", "Paragraphs")],
)
def test_the_baseline_of_2019(new_file: NewFile, country: str, expected: str) -> None:
    file = new_file(shipped=True, country=country)
    assert expected in section(build(file, "en"), "baseline")


def test_scope_of_an_institution_shows_only_what_it_said(new_file: NewFile) -> None:
    file = new_file()
    two_say(file, 0, 3)
    file.record(answering.note("LEG-01", "prosecution", "Not for the police."))
    model = build(file, "en", Scope(institutions=("police",)))
    text = "\n".join(model.every_text())
    assert "Not for the police." not in text
    assert "0 (0–3)" not in text
    assert model.cover.notices[0].startswith("This report covers part")


def test_a_report_by_institution_asks_nobody_outside_it_and_says_what_others_answered(
    new_file: NewFile,
) -> None:
    file = new_file()
    values = answering.institution("police", "police", "City police")
    values |= answering.institution("prosecution", "prosecution", "Public prosecutor")
    values |= answering.level("LEG-01", "prosecution", 2)
    file.record(values | answering.fact("LEG-F01", "prosecution", answered(30)))
    part, whole = (build(file, "en", scope) for scope in (Scope(institutions=("police",)), Scope()))
    asked = section(part, "unknown")
    assert "City police" in asked
    assert "rosecut" not in asked
    assert "Of these, institutions outside this report have answered LEG-01." in asked
    facts = section(part, "facts")
    assert "The institutions of this report have given no fact." in facts
    assert "Of these, institutions outside this report have answered LEG-F01." in facts
    assert "outside this report" not in "\n".join(whole.every_text())


def test_scopes_are_read_and_refused(new_file: NewFile) -> None:
    file = new_file()
    two_say(file, 1, 1)
    read = lambda *parts: scope_of(parts, file.instrument, file.state)  # noqa: E731
    assert read("all") == Scope()
    assert read("domain=CAP,LEG", "institution=police") == Scope(("LEG", "CAP"), ("police",))
    for wrong in ("domain=XYZ", "institution=nobody", "country=XA", "domain="):
        with pytest.raises(Refused):
            read(wrong)


def test_values_of_facts_are_worded(new_file: NewFile) -> None:
    file = new_file(shipped=True)
    facts = file.instrument.fact_by_code
    english, french = Words("en", file.instrument), Words("fr", file.instrument)
    assert english.fact(facts["LEI-F02"], answered(12345)).startswith("12,345 ")
    assert french.fact(facts["LEG-F03"], answered("2019-06-01")) == "1er juin 2019"
    assert french.number(Decimal("2.5")) == "2,5"
    assert english.day(date(2026, 1, 5)) == "5 January 2026"


def test_answers_left_out_are_announced(new_file: NewFile) -> None:
    file = new_file(shipped=True, depth="rapid")
    full_only = next(item.code for item in file.instrument.items if not item.core)
    file.record(answering.institution("police", "police") | answering.level(full_only, "police", 1))
    assert full_only in build(file, "en").cover.notices[0]
