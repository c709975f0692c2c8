"""The laws of the reports of one assessment: nothing is left out of them, and nothing withheld gets through."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from needsassess.assessment.planned import Activity, Measure
from needsassess.assessment.state import State
from needsassess.assessment.subjects import Subject, parse
from needsassess.assessment.values import Evidence, Money, Progression, Response, Status, Urgency, answered
from needsassess.assessment.visible import shown_items
from needsassess.services import answering, planning
from needsassess.services.analysis import analyse_items
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.citing import paragraphs, reference
from needsassess.services.redaction import is_kept, names_in
from needsassess.services.replica import Replica
from needsassess.services.report_beside import withheld_in
from needsassess.services.report_blocks import ReportModel
from needsassess.services.report_kinds import Kind
from needsassess.services.report_words import Words
from tests.helpers.reports import as_if, everything, reported, rows_of, section, state_of
from tests.helpers.tiny import ASSISTANCE, FACTS, ITEMS, tiny, tiny_questionnaire
from tests.laws.strategies import INSTITUTIONS, LEVELS, RESPONSES

_LETTERS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="~"), max_size=6
)
_DAYS = st.integers(0, 3000).map(lambda days: date(2024, 1, 1) + timedelta(days=days))
_SOME = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
_VALUES: dict[str, Any] = {
    "LEG-F01": 1234, "LEG-F02": "2.5", "LEG-F03": "2019-06-01", "LEG-F04": False, "CAP-F01": "party",
    "CAP-F02": ["own", "shared"],
}  # fmt: skip


class Drawn:
    """Draws values; each of its texts is unlike all others and holds a mark that nothing else has."""

    def __init__(self, draw: Any) -> None:
        self.draw, self.count = draw, 0

    def text(self, names: list[str] | None = None) -> str:
        self.count += 1
        within = self.draw(st.sampled_from(names)) if names and self.often() else ""
        return f"{self.draw(_LETTERS)}~{self.count}~ {within} ~".strip()

    def often(self) -> bool:
        return bool(self.draw(st.booleans()))

    def one(self, choices: Any) -> Any:
        return self.draw(st.sampled_from(list(choices)))


@st.composite
def whole(draw: Any) -> dict[str, Any]:
    """An assessment with something of everything; names of people stand in its texts."""
    drawn = Drawn(draw)
    names = [drawn.text() for _ in range(4)]
    values: dict[str, Any] = {"profile/team": names[:1], "profile/title": drawn.text(names)}
    values |= {"profile/status": drawn.one(("draft", "final")), "profile/depth": drawn.one(("rapid", "full"))}
    for at, name in enumerate(names[1:]):
        values |= answering.respondent(
            name, INSTITUTIONS[at], drawn.text(names), consent=drawn.often(), key=f"p{at}"
        )
    for item in ITEMS:
        for key in draw(st.sets(st.sampled_from(INSTITUTIONS))):
            values |= _answer(drawn, item, key, names)
        values |= _of_country(drawn, item, names)
    for fact in draw(st.sets(st.sampled_from(FACTS))):
        values |= _fact(drawn, fact, drawn.one(INSTITUTIONS), names)
    return {subject: value for subject, value in values.items() if value is not None}


def _answer(drawn: Drawn, item: str, key: str, names: list[str]) -> dict[str, Any]:
    said, path = drawn.draw(RESPONSES), f"answer/{item}/{key}"
    reasoned = said in (Status.REFUSED, Status.NOT_APPLICABLE)
    reason = drawn.text(names) if reasoned else ""
    response = Response(said, None, reason) if isinstance(said, Status) else answered(said)
    return {
        f"{path}/response": response.to_json(),
        f"{path}/desired": drawn.draw(st.none() | LEVELS),
        f"{path}/evidence": str(drawn.one(Evidence)) if drawn.often() else None,
        f"{path}/note": drawn.text(names) if drawn.often() else None,
        f"{path}/parked": drawn.often() or None,
        f"{path}/sensitive": drawn.often() or None,
        f"{path}/confirmed": drawn.draw(_DAYS).isoformat() if drawn.often() else None,
    }


def _of_country(drawn: Drawn, item: str, names: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if drawn.often():
        values |= answering.settle(item, drawn.draw(LEVELS), drawn.text(names), drawn.draw(st.none() | LEVELS))
        values |= answering.settled_sensitive(item, drawn.often())
    if drawn.often():
        values |= answering.urgency(item, drawn.one(Urgency))
    if drawn.often():
        values |= planning.feasible(item, drawn.draw(LEVELS), drawn.draw(_DAYS))
    for at in range(drawn.draw(st.integers(0, 2))):
        first, last = drawn.draw(st.none() | _DAYS), drawn.draw(st.none() | _DAYS)
        kind, money = drawn.one((*ASSISTANCE, "")), drawn.one((None, *Money))
        texts = [drawn.text(names) for _ in range(7)]
        activity = Activity(
            *texts[:2], kind, first, last, money, drawn.one(Progression), texts[2], drawn.often()
        )
        lead = drawn.one((*INSTITUTIONS, texts[3]))
        measure = Measure(texts[4], kind, lead, texts[6], first, last, money, texts[5], drawn.often())
        values |= planning.activity(item, activity, f"a{at}") | planning.measure(item, measure, f"m{at}")
    return values


def _fact(drawn: Drawn, code: str, key: str, names: list[str]) -> dict[str, Any]:
    response = answered(_VALUES.get(code) if code in _VALUES else drawn.text(names))
    if drawn.often():
        response = Response(Status.REFUSED, None, drawn.text(names))
    values = answering.fact(code, key, response) | answering.fact_note(code, key, drawn.text(names))
    return values | answering.fact_sensitive(code, key, drawn.often())


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AssessmentFile]:
    path = tmp_path_factory.mktemp("laws") / "one.needs"
    with AssessmentFile.create(path, {"country": "XA"}, Replica(b"r" * 16, "x"), tiny_questionnaire()) as made:
        yield made


def texts_in(state: State, kinds: tuple[str, ...], codes: set[str]) -> Iterator[str]:
    """What people wrote under these kinds of subjects about these items and facts."""
    for path in state.subjects:
        subject, value = parse(path), state.value(path)
        if subject.kind in kinds and subject.keys[0] in codes:
            said = value.get("reason") or value.get("value") if isinstance(value, dict) else value
            if isinstance(said, str) and "~" in said:
                yield said


@_SOME
@given(whole())
def test_nothing_is_left_out_of_gap_report_and_plan(file: AssessmentFile, values: dict[str, Any]) -> None:
    state = state_of(values)
    model, words = reported(as_if(file, state)), Words("en", tiny())
    said = everything(model)
    shown = {item.code for item in shown_items(tiny(), state)}
    told = [*texts_in(state, ("answer", "settled"), shown), *texts_in(state, ("fact",), set(FACTS))]
    told += texts_in(state, ("activity", "measure"), set(ITEMS))
    assert [text for text in told if text not in said] == []
    for code in ITEMS:
        rows = [row.text() for row in rows_of(model, f"domain-{code[:3]}", code)]
        answers = state.answers_to(code)
        assert code in shown or not answers or code in " ".join(model.cover.notices)
        for key, answer in answers.items() if code in shown else ():
            level = "" if answer.level is None else str(answer.level)
            name = words.institution(state.institutions[key])
            assert any(row.startswith(name) and level in row.removeprefix(name) for row in rows)
            assert not answer.confirmed or any(words.day(answer.confirmed) in row for row in rows)

    _gaps_and_sources(state, model, "gaps")
    plan = reported(as_if(file, state), Kind.PLAN)
    _gaps_and_sources(state, plan, "measures")


def _gaps_and_sources(state: State, model: ReportModel, key: str) -> None:
    """What the gap report and the plan have in common."""
    words, items, listed = Words("en", tiny()), shown_items(tiny(), state), section(model, key)
    for gap in analyse_items(tiny(), state, items).gaps:
        assert f"{gap.rank} {gap.item.code}" in listed
        if key == "gaps" or not state.measures(gap.item.code):
            assert all(
                reference(words.gettext, one) in listed for action in gap.item.actions for one in action.sources
            )
    said, sources = everything(model), section(model, "sources").splitlines()
    assert [text for text in texts_in(state, ("measure",), set(ITEMS)) if text not in said] == []
    for item in ITEMS:
        feasible = state.settlement(item).feasible
        assert not feasible or words.day(feasible.by) in said
    for citation in (citation for item in items for citation in item.citations):
        state_said = [line for line in sources if line.startswith(words.country(citation.state))]
        assert any(paragraphs(words.gettext, (citation,)) in line for line in state_said)


@_SOME
@given(whole(), st.sampled_from((Kind.GAP, Kind.PLAN)), st.sampled_from(("en", "fr")))
def test_nothing_withheld_and_no_name_gets_through(
    file: AssessmentFile, values: dict[str, Any], kind: Kind, language: str
) -> None:
    state = state_of(values)
    model = reported(as_if(file, state), kind, language, redacted=True)
    said = everything(model)
    assert [name for name in names_in(state) if name in said] == []
    marks = {text.split("~")[1] for text in secrets(state)}
    assert [mark for mark in marks if f"~{mark}~" in said] == []
    word = {"en": "REDACTED", "fr": "EXPURGÉ"}[language]
    assert word in model.furniture.foot_left
    assert withheld_in(Words(language, tiny()), model.sections) == len(printed(state, kind))


def secrets(state: State) -> Iterator[str]:
    """What people wrote and marked sensitive."""
    for path in state.subjects:
        subject = parse(path)
        if is_kept(subject) and _is_marked(state, subject):
            yield from (text for text in texts_in_one(state, path) if "~" in text)


def _is_marked(state: State, subject: Subject) -> bool:
    return bool(state.value(str(subject._replace(field="sensitive"))))


def texts_in_one(state: State, path: str) -> Iterator[str]:
    value = state.value(path)
    found = value.values() if isinstance(value, dict) else [value]
    yield from (text for text in found if isinstance(text, str))


def printed(state: State, kind: Kind) -> set[str]:
    """Subjects of which something is withheld, and which the report prints."""
    shown = {item.code for item in shown_items(tiny(), state)} | set(FACTS)
    there = {"answer": shown, "fact": shown, "settled": shown, "activity": set(ITEMS), "measure": set(ITEMS)}
    return {
        path
        for path in state.subjects
        for subject in [parse(path)]
        if is_kept(subject) and _is_marked(state, subject)
        if subject.keys[0] in there[subject.kind] and (kind is Kind.GAP or subject.kind == "measure")
        if any("~" in text for text in texts_in_one(state, path))
    }
