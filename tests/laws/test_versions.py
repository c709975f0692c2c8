"""The laws of merging hold where copies are under different versions of the questionnaire, moves and all."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from needsassess.services import answering, check_file, settle, versions
from needsassess.services.assessment_file import AssessmentFile
from tests.helpers.merging import (
    REPLICAS,
    merged,
    standing,
)
from tests.helpers.tiny_versions import questionnaire_of
from tests.laws import unions
from tests.laws.laptops import filled_apart
from tests.laws.strategies import PLANNED, Step, planned, steps_of

ACTIONS = (
    "level",
    "level",
    "note",
    "move",
    "move",
    "undo",
    "redo",
    "settle",
    "fact",
    "exchange",
    "conflict",
    *PLANNED,
)


STEPS = steps_of(ACTIONS)
CHANGES = settings(max_examples=7, deadline=None)  # each through a file and through a hub


def act(file: AssessmentFile, step: Step) -> None:  # noqa: C901 (one case for each action)
    codes, who = [item.code for item in file.instrument.items], ("police", "csirt")[step.choice % 2]
    code = codes[step.choice % len(codes)]
    match step.action:
        case "level":
            file.record(answering.level(code, who, step.choice % 5))
        case "note":
            file.record(answering.note(code, who, f"noted {step.laptop} {step.choice}"))
        case "move":
            versions.upgrade(file, questionnaire_of(("1.1", "1.2")[step.choice % 2]))
        case "undo":
            file.undo()
        case "redo":
            file.redo()
        case "settle":
            file.record(answering.settle(code, step.choice % 5, "agreed"))
        case "fact":
            number = next(fact.code for fact in file.instrument.facts if fact.type == "integer")
            file.record({f"fact/{number}/{who}/response": {"status": "answered", "value": step.choice}})
        case "conflict":
            for one in settle.conflicts(file)[:1]:
                settle.take(file, one.subject, step.choice % len(one.heads), "looked into")
        case _ if step.action in PLANNED:
            file.record(planned(step.action, code, who, step.choice))


def laptops(folder: Path, steps: list[Step]) -> list[Path]:
    """Three copies of one assessment under 1.0, filled in apart and moved apart."""
    base = folder / "base.needs"
    with AssessmentFile.create(base, {"country": "XA"}, REPLICAS[0], questionnaire_of("1.0")) as file:
        file.record(answering.institution("police", "police") | answering.institution("csirt", "csirt"))
        for level, code in enumerate(("LEG-01", "LEG-02", "CAP-02")):
            file.record(answering.level(code, "police", level))
    return filled_apart(base, steps, _act_and_look)


def _act_and_look(file: AssessmentFile, step: Step) -> None:
    act(file, step)
    _state_is_that_of_the_file(file)


def _state_is_that_of_the_file(file: AssessmentFile) -> None:
    with AssessmentFile.open(file.path, REPLICAS[3]) as again:
        assert file.instrument.version == again.instrument.version
        assert dict(file.state.subjects) == dict(again.state.subjects)
        assert file.fingerprint() == again.fingerprint()


@CHANGES
@given(STEPS, st.randoms(use_true_random=False))
def test_any_order_any_grouping_any_repetition_gives_the_same(new_place, steps, random):
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = laptops(folder, steps)
        before, whole = standing(folder), new_place(folder / "whole.needs")
        told = unions.planned_conflicts(whole, files)
        with AssessmentFile.open(whole, REPLICAS[3]) as file:
            assert told == check_file.check(whole).conflicts == len(file.state.conflicts)
        unions.any_order_gives(whole, files, new_place, random)
        now = standing(folder)
        assert {path: now[path] for path in before} == before


@CHANGES
@given(STEPS)
def test_itself_and_an_ancestor_change_nothing(new_place, steps):
    with TemporaryDirectory() as name:
        folder = Path(name)
        unions.nothing_comes_twice(new_place(folder / "whole.needs"), laptops(folder, steps))


@CHANGES
@given(STEPS, st.integers(0, 2))
def test_a_merge_with_moves_is_taken_back_and_brought_again(new_place, steps, which):
    with TemporaryDirectory() as name:
        folder = Path(name)
        unions.taken_back_and_brought_again(new_place(folder / "target.needs"), laptops(folder, steps), which)


@CHANGES
@given(STEPS)
def test_no_answer_is_ever_hidden(steps):
    """Every value that stands in the log stands somewhere in the state, under one name only."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = laptops(folder, steps)
        whole = folder / "whole.needs"
        merged(whole, files)
        with AssessmentFile.open(whole, REPLICAS[3]) as file:
            kept = dict(file.log.heads(file.id))
            assert {file.versions.shown(path) for path in kept} == set(file.state.subjects)
            assert len(kept) == len(file.state.subjects)
            left = {one.shown for one in versions.left(file)}
            for path, heads in file.state.subjects.items():
                kind, code, *_ = path.split("/")
                if kind in ("answer", "fact", "settled") and heads[0].value is not None:
                    assert (code in file.instrument.keys) != (code in left)
