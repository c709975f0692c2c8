"""The laws of merging, on files made by the real services: the canonical export is the witness."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from needsassess.assessment import subjects
from needsassess.assessment.values import Status, answered, canonical
from needsassess.services import answering, check_file, collection, settle
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.unmerge import unmerge
from needsassess.storage.hub import Place
from tests.helpers.merging import (
    COORDINATOR,
    REPLICAS,
    merged,
    sound,
    standing,
    values,
    witness,
)
from tests.helpers.tiny import ITEMS, tiny_questionnaire
from tests.laws import unions
from tests.laws.laptops import filled_apart
from tests.laws.strategies import PLANNED, Step, planned, steps_of

ACTIONS = (
    "level",
    "level",
    "confirm",
    "note",
    "clear",
    "undo",
    "redo",
    "settle",
    "remove",
    "person",
    *PLANNED,
    "exchange",
    "conflict",
)


STEPS = steps_of(ACTIONS)
CHANGES = settings(max_examples=5, deadline=None)  # each through a file and through a hub


def act(file: AssessmentFile, step: Step) -> None:  # noqa: C901 (one case for each action)
    item, who = ITEMS[step.choice % 2], ("police", "csirt")[step.choice % 3 % 2]
    match step.action:
        case "level":
            file.record(answering.level(item, who, step.choice % 5))
        case "confirm":
            said = {subjects.answer(item, who, "response"): answered(step.choice % 2).to_json()}
            file.record(said | {subjects.answer(item, who, "confirmed"): f"2027-03-0{1 + step.choice % 3}"})
        case "note":
            file.record(answering.note(item, who, f"noted {step.laptop} {step.choice}"))
        case "clear":
            file.record(answering.without_level(item, who, Status.UNANSWERED) | answering.note(item, who, ""))
        case "undo":
            file.undo()
        case "redo":
            file.redo()
        case "settle":
            file.record(answering.settle(item, step.choice % 5, "agreed"))
        case "remove":
            file.record(answering.remove_institution(who))
        case "person":
            file.record(
                answering.respondent(f"Name {step.choice}", who, "Officer", consent=True, key=f"p{step.choice}")
            )
        case "conflict":
            for one in settle.conflicts(file)[:1]:
                settle.take(file, one.subject, step.choice % len(one.heads), "looked into")
        case _ if step.action in PLANNED:
            file.record(planned(step.action, item, who, step.choice))


def laptops(folder: Path, steps: list[Step]) -> list[Path]:
    """Three copies of one assessment filled in apart, and another assessment of the third laptop."""
    base = folder / "base.needs"
    with AssessmentFile.create(base, {"country": "XA"}, REPLICAS[0], tiny_questionnaire()) as file:
        file.record(answering.institution("police", "police") | answering.institution("csirt", "csirt"))
    made = filled_apart(base, steps, act)
    with AssessmentFile.create(
        folder / "3.needs", {"country": "XB"}, REPLICAS[2], tiny_questionnaire()
    ) as file:
        file.record(answering.institution("police", "police"))
    return [*made, folder / "3.needs"]


def conflicts(path: Place) -> int:
    """Subjects whose heads differ in value, of all assessments; two days of confirming are no conflict."""
    count = 0
    for assessment in collection.assessments(path):
        with AssessmentFile.open(path, COORDINATOR, read_only=True, assessment=assessment) as file:
            assert set(file.state.conflicts) == {
                subject
                for subject, heads in file.state.subjects.items()
                if len({canonical(head.value) for head in heads}) > 1 and not subject.endswith("/confirmed")
            }
            count += len(settle.conflicts(file))
    return count


@CHANGES
@given(STEPS, st.randoms(use_true_random=False))
def test_any_order_any_grouping_any_repetition_gives_the_same(new_place, steps, random):
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = laptops(folder, steps)
        before, whole = standing(folder), new_place(folder / "whole.needs")
        told = unions.planned_conflicts(whole, files)
        assert told == check_file.check(whole).conflicts == conflicts(whole)
        unions.any_order_gives(whole, files, new_place, random)
        now = standing(folder)
        assert {path: now[path] for path in before} == before
        assert not list(folder.glob("*-journal"))


@CHANGES
@given(STEPS)
def test_itself_and_an_ancestor_change_nothing(new_place, steps):
    with TemporaryDirectory() as name:
        folder = Path(name)
        unions.nothing_comes_twice(new_place(folder / "whole.needs"), laptops(folder, steps))


@CHANGES
@given(STEPS, st.integers(0, 3))
def test_what_is_taken_back_is_gone_and_merged_again_is_back(new_place, steps, which):
    with TemporaryDirectory() as name:
        folder = Path(name)
        unions.taken_back_and_brought_again(new_place(folder / "target.needs"), laptops(folder, steps), which)


@CHANGES
@given(STEPS, st.permutations([0, 1, 2]))
def test_all_taken_back_in_any_order_leaves_what_was_there(new_place, steps, order):
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = laptops(folder, steps)
        target = new_place(folder / "target.needs")
        merged(target, [files[0]])
        before = values(target)
        for file in files[1:]:
            merged(target, [file])
        _, *numbers = (number for number, _ in unions.merges(target))
        for place in order:
            if place < len(numbers):
                unmerge(target, [numbers[place]], REPLICAS[3])
        _, *remaining = ((number, undone) for number, undone in unions.merges(target))
        for number in (number for number, undone in remaining if not undone):
            unmerge(target, [number], REPLICAS[3])
        assert values(target) == before
        assert sound(target)


@CHANGES
@given(STEPS)
def test_an_undo_merges_like_everything_else(new_place, steps):
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = laptops(folder, steps)
        target, other = new_place(folder / "target.needs"), new_place(folder / "other.needs")
        merged(target, files)
        merged(other, [target])
        numbers = [number for number, _ in unions.merges(target)]
        unmerge(target, numbers[:1], REPLICAS[3])
        merged(other, [target])
        assert witness(other) == witness(target)
