"""What every union of files keeps to, whatever was written in them: one body for the laws that say so."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest

from needsassess.base.errors import Refused
from needsassess.services import merge
from needsassess.services.unmerge import recorded, unmerge
from needsassess.storage.hub import Place
from tests.helpers.merging import COORDINATOR, REPLICAS, ids, merged, sound, standing, values, witness


def planned_conflicts(whole: Place, files: list[Path]) -> int:
    """Merge them, and say how many conflicts the plan told of before."""
    with merge.plan(whole, files) as planned:
        told = planned.total.conflicting
        merge.apply(planned, COORDINATOR)
    return told


def any_order_gives(whole: Place, files: list[Path], new_place: Any, random: Random) -> None:
    """Also when files come again, when one of them is the target, and in groups."""
    folder, expected = files[0].parent, witness(whole)
    orders = list(itertools.permutations(files))
    for number, order in enumerate(random.sample(orders, 3)):
        one = new_place(folder / f"one-{number}.needs")
        for file in [*order, *order[:2]]:
            merged(one, [file])
        assert witness(one) == expected
    _any_grouping_gives(expected, files, new_place)
    assert sound(whole)
    assert ids(whole) == set().union(*map(ids, files))


def _any_grouping_gives(expected: Any, files: list[Path], new_place: Any) -> None:
    folder = files[0].parent
    into = Path(shutil.copy(files[-1], folder / "into.needs"))
    merged(into, files[:-1])
    left, right = new_place(folder / "left.needs"), folder / "right.needs"
    merged(left, files[:2])
    merged(right, files[2:])
    merged(right, [left, files[0]])
    for one in (into, right):
        assert witness(one) == expected
        assert sound(one)


def nothing_comes_twice(whole: Place, files: list[Path]) -> None:
    """Itself, what it was made of, and what they came from, bring nothing and change no file."""
    folder = files[0].parent
    merged(whole, files)
    before = standing(folder)
    assert merged(whole, [whole, *files, folder / "base.needs"]).added == {}
    assert standing(folder) == before


def taken_back_and_brought_again(target: Place, files: list[Path], which: int) -> None:
    """One of the files: its merge leaves no trace in the values, and comes again only when asked to."""
    merged(target, [file for file in files if file != files[which]])
    before = values(target)
    added = merged(target, [files[which]]).added
    if not added:
        return
    after, held = values(target), ids(target)
    for _ in range(2):
        _take_last_back(target, before)
        assert held <= ids(target)
        with pytest.raises(Refused):
            merged(target, [files[which]])
        merged(target, [files[which]], again=True)
        assert values(target) == after
        assert sound(target)
    _take_last_back(target, before)


def _take_last_back(target: Place, before: Any) -> None:
    *_, last = (number for number, undone in merges(target) if not undone)
    unmerge(target, [last], REPLICAS[3])
    assert values(target) == before
    assert sound(target)


def merges(path: Place) -> list[tuple[int, bool]]:
    """By number, and whether it was taken back."""
    return [(one.number, one.undone) for one in recorded(path) if one.name is not None]
