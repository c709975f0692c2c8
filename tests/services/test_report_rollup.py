"""The regional roll-up as a model: every country and every gap of the scope is in it, in both languages."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from needsassess.base.errors import Refused
from needsassess.base.progress import silent
from needsassess.services import answering, countries, report_rollup
from needsassess.services.questionnaires import shipped
from needsassess.services.report_blocks import ReportModel, Row, Table
from needsassess.services.report_figures import Matrix, Strips, beside
from needsassess.services.report_rollup import Wanted
from needsassess.services.rollup import Rollup
from needsassess.services.rollup_filters import Filters
from needsassess.services.rollup_share import Share
from tests.helpers.assessments import levels
from tests.helpers.merging import merged
from tests.helpers.shares import helps, share
from tests.helpers.tiny import ITEMS, tiny

SHIPPED = shipped()


def wants(item: str, current: int, desired: int) -> dict[str, object]:
    return levels(item, ("police", current)) | {f"answer/{item}/police/desired": desired}


def reported(
    shares: Iterable[Share], language: str = "en", *, rank: bool = False, **filters: object
) -> ReportModel:
    wanted = Wanted(language, Filters(**filters), rank)
    found = Rollup.of(shares, wanted.filters)
    versions = {one.form: tiny() for one in found.shares}
    return report_rollup.model(found, versions, wanted, "all.needs")


def text(model: ReportModel) -> str:
    return "\n".join(model.every_text())


def blocks(model: ReportModel, kind: type) -> list:
    return [block for section in model.sections for block in section.blocks if isinstance(block, kind)]


@pytest.fixture
def seven() -> list[Share]:
    """Seven countries; the one in the middle has no answer, the last little coverage."""
    found = [share(3)]
    for number in (0, 1, 2, 4, 5):
        values = {k: v for at, item in enumerate(ITEMS) for k, v in wants(item, (number + at) % 4, 4).items()}
        found.append(
            share(number, values | helps("LEG-01", "a", "UNODC") | helps("LEG-01", "b", f"No. {number}"))
        )
    return [*found, share(6, wants("LEG-01", 0, 4))]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_country_gap_and_provider_of_the_scope_is_in_it(seven, language):
    model = reported(seven, language)
    told = text(model)
    for one in seven:
        assert countries.name(one.country, language) in told
        assert one.fingerprint[:8] in told
    for gap in Rollup.of(seven).gaps:
        assert f"{gap.rank} {gap.head.code} " in told
    for item in (item for one in seven for item in one.items if item.gap):
        assert f"{item.value.level}\u00a0→\u00a04" in told
    assert "UNODC" in told
    assert "No. 5" in told
    assert "{" not in told
    assert model.language == language


def test_a_gap_names_each_country_that_has_it_with_its_levels(seven):
    told = text(reported(seven))
    for one in seven:
        for item in one.items:
            if item.gap:
                assert f"{countries.name(one.country, 'en')}\u00a0({item.value.level}\u00a0→\u00a04)" in told


def test_the_heat_map_has_a_row_for_each_country_and_a_column_for_each_domain(seven):
    model = reported(seven)
    (scores, *_) = blocks(model, Matrix)
    assert scores.heads == ("Country", "All", "LEG", "CAP")
    assert [label for label, _ in scores.rows] == [countries.name(f"X{c}", "en") for c in "ABCDEFG"]
    by_name = dict(scores.rows)
    assert [cell.text for cell in by_name["State XD (fictional)"]] == ["–", "–", "–"]
    assert by_name["State XG (fictional)"][0].text == "0%\u00a0◔"
    assert scores.notes[1:] == ("◔ fewer than half of the applicable items have a level", "– no score")
    assert by_name["State XG (fictional)"][0].faint
    assert not by_name["State XA (fictional)"][0].faint


def test_marks_are_explained_where_there_are_any():
    every = {key: value for item in ITEMS for key, value in wants(item, 1, 2).items()}
    (full,) = blocks(reported([share(0, every)]), Matrix)
    assert full.notes == ("LEG LEG (en); CAP CAP (en)",)


def test_no_gap_is_counted_where_none_can_be_stated():
    shares = [share(0, wants("LEG-01", 1, 2)), share(1, wants("LEG-01", 2, 2)), share(2)]
    (coverage,) = (s for s in reported(shares).sections if s.key == "coverage")
    (table,) = (block for block in coverage.blocks if isinstance(block, Table))
    assert [row.cells[-1].text for row in table.rows] == ["1", "0", "–"]


def test_distributions_show_every_value(seven):
    (strips,) = blocks(reported(seven), Strips)
    assert [strip.label for strip in strips.strips] == ["All", "LEG (en)", "CAP (en)"]
    assert [len(strip.points) for strip in strips.strips] == [6, 6, 5]
    assert "few" not in strips.strips[0].texts[0]
    few = blocks(reported(seven[:3]), Strips)[0].strips[0]
    assert few.texts[0] == "2 (few)"
    assert blocks(reported([share(0)]), Strips)[0].strips[0].texts[0] == "0", "there is no statistic"


def test_countries_stand_by_name_unless_a_ranking_is_asked_for(seven):
    by_name, by_score = reported(seven), reported(seven, rank=True)
    labels = [label for label, _ in blocks(by_name, Matrix)[0].rows]
    assert labels == sorted(labels)
    scores = [cells[0].share for _, cells in blocks(by_score, Matrix)[0].rows]
    assert scores[:-1] == sorted(scores[:-1], reverse=True)
    assert scores[-1] is None
    assert "as was asked for" in text(by_score)
    assert "as was asked for" not in text(by_name)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_works_without_a_single_answer_and_with_one_country(language):
    for found in ([share(1)], [share(1, wants("LEG-01", 1, 3))], [share(n) for n in range(3)]):
        model = reported(found, language)
        assert [section.key for section in model.sections] == [
            "summary", "scores", "distribution", "gaps", "assistance", "coverage", "method", "assessments",
        ]  # fmt: skip
        assert "{" not in text(model)
        assert "None" not in text(model)


def test_title_and_period_of_an_assessment_stand_on_lines_of_their_own():
    """So a title from the right, or with a mark at its end, leaves the days as they are."""
    assert "\nPeriod not stated\n" in text(reported([share(0)]))
    assert "Pilot\nPeriod not stated\n" in text(reported([share(0, title="Pilot")]))


def test_nobody_is_said_to_help_with_every_priority_gap_where_there_is_none():
    every = "every priority gap that can be stated has an activity"
    assert every not in text(reported([share(0)]))
    assert "There is no priority gap" in text(reported([share(0, wants("LEG-01", 1, 2))]))
    assert every in text(reported([share(0, wants("LEG-01", 1, 3) | helps("LEG-01", "a", "UNODC"))]))


def test_a_former_round_is_listed_with_why_it_does_not_count():
    old, new = share(1, country="XA", round="2019"), share(2, country="XA", round="2025", former=f"{1:032x}")
    told = text(reported([old, new]))
    assert "1 assessment does not count" in told
    assert "Another round of the country counts." in told
    assert old.fingerprint[:8] in told


def test_assessments_of_one_country_are_told_apart_where_each_counts():
    same = [
        share(number, country="XA", round="2025", title=title) for number, title in enumerate(["", "N", "N"])
    ]
    model = reported(same, each=True)
    labels = [label for label, _ in blocks(model, Matrix)[0].rows]
    assert len(set(labels)) == 3
    assert labels[0] == "XA\u00a01 State XA (fictional), 2025"
    nameless = blocks(reported([share(n, country="") for n in range(2)]), Matrix)[0]
    assert [label for label, _ in nameless.rows] == [
        "?\u00a01 Country not stated",
        "?\u00a02 Country not stated",
    ]


def test_many_countries_and_providers_are_all_in_the_tables_of_who_is_where():
    found = [share(n, helps("LEG-01", "a", f"Provider {n}"), country="XA", round=str(n)) for n in range(30)]
    model = reported(found, each=True)
    _, *who = blocks(model, Matrix)
    assert [len(matrix.heads) - 1 for matrix in who] == [10, 10, 10]
    assert sum(len(matrix.heads) - 1 for matrix in who) == 30
    assert {label for matrix in who for label, _ in matrix.rows} == {f"Provider {n}" for n in range(30)}


@given(st.lists(st.integers(), max_size=80), st.integers(1, 15))
def test_columns_of_several_matrices_are_all_there_and_about_as_many_in_each(columns, most):
    parts = list(beside(columns, most))
    assert [column for part in parts for column in part] == columns
    assert len(parts) == ceil(len(columns) / most)
    sizes = {len(part) for part in parts}
    assert not parts or (max(sizes) <= most and max(sizes) - min(sizes) <= 1)


def test_a_provider_has_one_name_all_over_the_report_however_it_is_written():
    """That which most of them wrote."""
    found = [
        share(n, helps("LEG-01", "a", name) | helps("LEG-01", "b", "INTERPOL"))
        for n, name in enumerate(("onudc", "UNODC", "UNODC"))
    ]
    told = text(reported(found))
    assert "onudc" not in told
    assert told.count("UNODC") == told.count("INTERPOL") > 3


def test_needs_with_several_providers_stand_under_their_country():
    found = [
        share(n, helps("LEG-01", "a", "UNODC") | helps("LEG-01", "b", "INTERPOL") | helps(item, "c", "ITU"))
        for n, item in enumerate(("LEG-01", "CAP-01"))
    ]
    (table,) = [t for t in blocks(reported(found), Table) if t.columns[-1].title == "Active providers"]
    assert [row.text() for row in table.rows] == [
        "State XA (fictional)", "LEG-01 title (en) INTERPOL; ITU; UNODC",
        "State XB (fictional)", "LEG-01 title (en) INTERPOL; UNODC",
    ]  # fmt: skip


def test_of_one_assessment_nothing_is_said_to_be_common():
    told = text(reported([share(0, wants("LEG-01", 0, 4) | wants("CAP-01", 3, 4))]))
    assert "Its score is" in told
    assert "2 items are a gap. The first in order is LEG-01" in told
    assert "equally common" not in told


def test_the_method_says_which_assessments_count():
    several = [share(n, country="XA", round=str(n)) for n in range(2)]
    assert "of each country one" in text(reported(several))
    assert "of each country one" not in text(reported(several, each=True))
    assert "also where several are of one country" in text(reported(several, each=True))


def test_all_are_said_to_be_drafts_where_all_are():
    drafts, final = [share(n) for n in range(2)], share(2, status="final")
    assert "All 2 assessments are drafts." in text(reported(drafts))
    assert "2 of the assessments are drafts." in text(reported([*drafts, final]))


def test_charts_have_a_sentence_for_who_cannot_see_them(seven):
    model = reported(seven)
    assert all(chart.alt for chart in blocks(model, Matrix) + blocks(model, Strips))


def test_every_row_of_a_table_has_a_cell_for_each_column(seven):
    for table in blocks(reported(seven), Table):
        assert round(sum(column.width for column in table.columns), 6) == 1
        assert {len(row.cells) for row in table.rows if isinstance(row, Row)} <= {len(table.columns)}


def test_it_is_stamped_as_a_draft_until_every_assessment_is_final(seven):
    assert reported(seven).furniture.stamp == "DRAFT"
    final = [share(number, status="final") for number in range(5)]
    assert reported(final).furniture.stamp == ""
    assert "All 7 assessments are drafts." in text(reported(seven))
    assert "1 of the assessments is a draft." in text(reported([*final[:-1], seven[-1]]))
    assert reported(seven).furniture.foot_middle == Rollup.of(seven).fingerprint[:12]


def test_filters_that_let_nothing_in_are_refused(seven):
    with pytest.raises(Refused, match=r"all\.needs"):
        reported(seven, region="002")
    with pytest.raises(Refused, match="Use one of: training"):
        reported(seven, tag="nothing")


def test_a_file_of_many_is_reported_with_the_questionnaire_that_it_carries(new_file, tmp_path):
    paths = []
    for country in ("XA", "XB"):
        file = new_file(f"{country}.needs", shipped=True, country=country, round="2025")
        code = file.instrument.items[0].code
        file.record(answering.institution("police", "police"))
        file.record(answering.level(code, "police", 1) | answering.desired(code, "police", 3))
        paths.append(file.path)
        file.close()
    merged(tmp_path / "all.needs", paths)
    told = text(report_rollup.build(tmp_path / "all.needs", Wanted("fr"), silent()))
    words = SHIPPED.instrument.words("fr")
    assert words.items[SHIPPED.instrument.items[0].code].title in told
    assert all(domain.name in told for domain in words.domains.values())
    assert "Drawn from" not in told


def test_what_is_equal_is_named_together() -> None:
    """Medians, ranges and counts of two domains or items that tie: none of them is singled out."""
    found = [
        share(number, wants("LEG-01", level, 4) | wants("CAP-01", level, 4))
        for number, level in enumerate((1, 3))
    ]
    told = text(reported(found))
    assert "Scores differ most, and equally far, in LEG (en) and CAP (en)." in told
    assert "2 of them are equally common; the first in order is CAP-01" in told
    assert "most common one" not in told
    assert "The median is lowest" not in told


def test_two_rounds_of_one_country_are_not_several_countries() -> None:
    found = [share(number, helps("LEG-01", "a", "UNODC"), country="XA") for number in (1, 2)]
    assert "several countries" not in text(reported(found, each=True))
    assert "1 provider is active in several countries." in text(
        reported([*found, share(3, helps("LEG-01", "a", "UNODC"), country="XB")], each=True)
    )
