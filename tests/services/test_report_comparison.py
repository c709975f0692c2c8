"""The comparison as a model: every item of both rounds is in it, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from needsassess.assessment.planned import Activity, Measure
from needsassess.assessment.values import answered
from needsassess.services import answering, planning, report_comparison
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.comparison import Rounds
from needsassess.services.report_blocks import ReportModel, Row, Table
from needsassess.services.report_figures import Arrows, Stacks
from needsassess.services.report_kinds import Kind, Wanted, build
from needsassess.services.report_scope import Scope
from needsassess.services.rounds import former_of, unchanged
from tests.helpers.assessments import TAKING_PART, levels
from tests.helpers.rounds import opened_last, second_round
from tests.helpers.rounds_apart import rounds
from tests.helpers.tiny import ITEMS


@pytest.fixture
def later(tmp_path) -> AssessmentFile:
    """LEG-01 moved up with its gap closed, LEG-02 was confirmed, CAP-01 moved down, CAP-02 is new."""
    with opened_last(second_round(tmp_path)) as file:
        for item, level in (("LEG-01", 4), ("CAP-01", 2), ("CAP-02", 1)):
            file.record(answering.level(item, "police", level) | answering.desired(item, "police", 4))
        file.record(unchanged(file, former_of(file), "LEG-02", "police", date(2027, 3, 4)))
        file.record(answering.settle("LEG-02", 3, "agreed"))
        file.record(planning.activity("LEG-01", Activity(provider="UNODC", title="Training")))
        file.record(planning.measure("CAP-01", Measure(action="Fund the unit", lead="police")))
        yield file


def text(model: ReportModel) -> str:
    return "\n".join(model.every_text())


def modelled(pair: Rounds, language: str = "en") -> ReportModel:
    return report_comparison.model(pair, language, Scope())


def blocks(model: ReportModel, kind: type) -> list:
    return [block for section in model.sections for block in section.blocks if isinstance(block, kind)]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_item_of_either_round_is_in_it_with_its_change(later, language):
    model = build(later, Wanted(Kind.COMPARISON, language))
    told = text(model)
    for item in ITEMS:
        assert f"{item} title ({language})" in told
    assert "↑\u00a03" in told
    assert "↓\u00a01" in told
    assert "3\u00a0→\u00a00" in told
    assert "UNODC" in told
    assert "Training" in told
    assert "Fund the unit" in told
    assert "{" not in told
    assert "None" not in told
    assert model.language == language


def test_the_summary_says_what_moved_over_how_many_items(later):
    told = text(build(later, Wanted(Kind.COMPARISON, "en")))
    assert "3 items have a level in both rounds (2025 and 2027)." in told
    assert "1 moved up, 1 moved down, 1 stayed." in told
    assert "1 item has a level for the first time." in told


def test_gaps_are_told_by_what_became_of_them(later):
    told = text(build(later, Wanted(Kind.COMPARISON, "en")))
    assert "Closed (1)" in told
    assert "Can be stated now, and could not before (2)" in told


def test_what_an_institution_confirmed_stands_with_its_day(later):
    told = text(build(later, Wanted(Kind.COMPARISON, "en")))
    assert "Confirmed unchanged (1)" in told
    assert "confirmed 4 Mar 2027" in told


def test_an_answer_that_changed_in_its_reason_only_says_so():
    before, after = (
        TAKING_PART | {"answer/LEG-01/police/response": {"status": "refused", "reason": why}} for why in "ab"
    )
    told = text(modelled(rounds((before, "1.0"), (after, "1.0"))))
    assert "refused, for another reason" in told
    assert "Answers and facts of the institutions that take part in the later round: changed (1)." in told


def test_arrows_and_stacks_are_those_of_the_domains(later):
    model = build(later, Wanted(Kind.COMPARISON, "en"))
    (arrows,), (stacks,) = blocks(model, Arrows), blocks(model, Stacks)
    assert [arrow.label for arrow in arrows.arrows] == ["All", "LEG (en)", "CAP (en)"]
    assert [counts for _, counts in stacks.rows] == [(1, 1, 1), (1, 1, 0), (0, 0, 1)]
    assert arrows.alt
    assert stacks.alt
    assert arrows.arrows[2].texts == ("75%", "50%", "−25 points")


def test_only_the_domains_of_the_scope_are_in_it(later):
    told = text(build(later, Wanted(Kind.COMPARISON, "en", Scope(("LEG",)))))
    assert "CAP-01" not in told
    assert "LEG-01" in told
    assert "This report covers part of the assessments: LEG (en)." in told


def test_what_was_documented_in_2019_is_told_to_be_overcome_or_not():
    """No rating of a real State: the questionnaire is asked what XA would have documented, had it replied."""
    desired = {"answer/LEG-01/police/desired": 3}
    pair = rounds(
        (levels("LEG-01", ("police", 1)) | desired, "1.0"), (levels("LEG-01", ("police", 3)) | desired, "1.0")
    )
    assert "there is no baseline to compare with" in text(modelled(pair))
    told = text(modelled(_documented(pair)))
    assert "LEG-01 title (en) 100 1 3 overcome" in told
    back = _documented(Rounds(pair.after, pair.before))
    assert "LEG-01 title (en) 100 3 1 a gap again" in text(modelled(back))


def _documented(pair: Rounds) -> Rounds:
    """As if the fictional State had reported the difficulty of LEG-01."""
    instrument = pair.after.instrument
    items = tuple(
        item.model_copy(update={"citations": (item.citations[0].model_copy(update={"state": "XA"}),)})
        if item.code == "LEG-01"
        else item
        for item in instrument.items
    )
    found = Rounds(pair.before, pair.after)
    found.__dict__["newest"] = (instrument.model_copy(update={"items": items}),)
    return found


def test_a_redacted_version_names_no_person_of_either_round_and_withholds_what_is_sensitive(later):
    later.record(answering.fact("LEG-F01", "police", answered(30)))
    later.record(answering.fact("CAP-F03", "police", answered("Amina keeps the key")))
    later.record(planning.measure("CAP-02", Measure(action="Amina and Ben write the plan")))
    whole = text(build(later, Wanted(Kind.COMPARISON, "en")))
    assert "Amina keeps the key" in whole
    assert "redacted" not in whole
    later.record(answering.fact_sensitive("CAP-F03", "police", True))
    model = build(later, Wanted(Kind.COMPARISON, "en", redacted=True))
    told = text(model)
    for name in ("Amina", "Ben", "key"):
        assert name not in told
    assert "Comparison of two rounds, redacted version" in told
    later.record(planning.measure("CAP-03", Measure(action="Move the server", sensitive=True)))
    assert "Move the server" in text(build(later, Wanted(Kind.COMPARISON, "en")))
    told = text(build(later, Wanted(Kind.COMPARISON, "en", redacted=True)))
    assert "Move the server" not in told
    assert "Action withheld." in told
    assert "2 notes, reasons or texts marked sensitive are withheld" in told
    assert "Answer withheld." in told
    assert "[name withheld] and [name withheld] write the plan" in told
    assert (model.author, model.furniture.foot_left) == ("", "DRAFT, REDACTED")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_works_without_a_single_answer_and_under_different_versions(language):
    for before, after in ((({}, "1.0"), ({}, "1.0")), (({}, "1.0"), (levels("LEG-04", ("police", 1)), "1.2"))):
        model = modelled(rounds(before, after), language)
        assert "{" not in text(model)
        assert "None" not in text(model)
        for table in blocks(model, Table):
            assert round(sum(column.width for column in table.columns), 6) == 1
            assert {len(row.cells) for row in table.rows if isinstance(row, Row)} <= {len(table.columns)}


def test_an_item_with_another_code_before_says_so():
    pair = rounds((levels("LEG-02", ("police", 1)), "1.0"), (levels("LEG-04", ("police", 2)), "1.1"))
    assert "In the earlier round: LEG-02." in text(modelled(pair))


def test_it_is_final_only_where_both_rounds_are(later):
    model = build(later, Wanted(Kind.COMPARISON, "en"))
    assert model.furniture.stamp == "DRAFT"
    assert model.furniture.head_left == "State XA (fictional), 2025\u00a0→ 2027"
