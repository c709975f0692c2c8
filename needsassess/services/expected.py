"""Who has not reported: a list of whom a coordinator expects, held against what came to a file or a hub."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from needsassess.assessment import subjects
from needsassess.services import collection, preferences
from needsassess.services.collection import Held
from needsassess.services.expected_list import Expected, read, write_template
from needsassess.storage import summary
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Place
from needsassess.storage.places import open_log
from needsassess.storage.summary import Given, HeadValue

__all__ = ["Expected", "Report", "against", "read", "remember", "remembered", "write_template"]

_LISTS = 50  # remembered at most


@dataclass(frozen=True)
class Report:
    """What came of one line, or what came though no line names it (`expected` is then None).

    `held` are the assessments it was found in, `answers` how many answers and facts of it stand, `changed` its
    last change there (ms since 1970 UTC, by the clock of who made it; 0 where there is none).
    """

    expected: Expected | None
    held: tuple[Held, ...] = ()
    answers: int = 0
    changed: int = 0

    @property
    def outcome(self) -> str:
        """`reported`, `nothing_yet` (a file without an answer is nothing yet) or `not_expected`."""
        if self.expected is None:
            return "not_expected"
        return "reported" if self.answers else "nothing_yet"


class _Giver(NamedTuple):
    """Who gave answers of which institution on which installation."""

    institution: str
    author: str
    replica: str


@dataclass
class _Gifts:
    """The subjects given, and when the last of them was (ms since 1970 UTC)."""

    subjects: set[str] = field(default_factory=set)
    last: int = 0


class _Came(NamedTuple):
    """All that came; how institutions are called, by assessment and key."""

    held: list[Held]
    gifts: dict[bytes, dict[_Giver, _Gifts]]
    called: dict[tuple[bytes, str], set[str]]


def against(place: Place, expected: Iterable[Expected]) -> list[Report]:
    """One report for each line, in their order; then one for each assessment whose country no line names."""
    came = _read(place)
    reports = [_report(line, came, came.held) for line in expected]
    named = {one.expected.country for one in reports if one.expected}
    found = {held.id for one in reports for held in one.held}
    others = [held for held in came.held if held.id not in found and held.country not in named]
    return reports + [replace(_report(Expected(0), came, [held]), expected=None) for held in others]


def _report(line: Expected, came: _Came, among: list[Held]) -> Report:
    found, answers, last = [], 0, 0
    for held in among:
        if line.country not in ("", held.country):
            continue
        gifts = [gift for giver, gift in came.gifts[held.id].items() if _is_of(line, held.id, giver, came)]
        walls = [*(gift.last for gift in gifts), *_changes(line, held)]
        if walls:
            found.append(held)
            answers += len(set[str]().union(*(gift.subjects for gift in gifts)))
            last = max(last, *walls)
    return Report(line, tuple(found), answers, last)


def _is_of(line: Expected, assessment: bytes, giver: _Giver, came: _Came) -> bool:
    if line.institution:
        called = {_plain(giver.institution)} | came.called.get((assessment, giver.institution), set())
        if _plain(line.institution) not in called:
            return False
    return _by(line, giver.author, giver.replica)


def _changes(line: Expected, held: Held) -> list[int]:
    """When who is expected last changed anything; of an institution only its answers tell."""
    if line.institution:
        return []
    return [hand.wall for hand in held.hands if _by(line, hand.author, hand.replica.hex())]


def _by(line: Expected, author: str, replica: str) -> bool:
    return (not line.person or _plain(line.person) == _plain(author)) and replica.startswith(line.replica)


def _read(place: Place) -> _Came:
    held = collection.overview(place)
    log = open_log(place, read_only=True)
    try:
        return _Came(held, _gifts(summary.responses(log)), _called(summary.institutions(log)))
    except (ValueError, RecursionError) as error:  # a subject or a value that is none
        raise damaged(place) from error
    finally:
        log.close()


def _gifts(given: Iterable[Given]) -> dict[bytes, dict[_Giver, _Gifts]]:
    found: dict[bytes, dict[_Giver, _Gifts]] = defaultdict(lambda: defaultdict(_Gifts))
    for one in given:
        giver = _Giver(subjects.parse(one.subject).keys[1], one.author, one.replica.hex())
        gift = found[one.assessment][giver]
        gift.subjects.add(one.subject)
        gift.last = max(gift.last, one.wall)
    return found


def _called(said: dict[bytes, list[HeadValue]]) -> dict[tuple[bytes, str], set[str]]:
    """An institution answers to its kind and to its name."""
    found: dict[tuple[bytes, str], set[str]] = defaultdict(set)
    for assessment, heads in said.items():
        for head in heads:
            value = json.loads(head.value)
            if isinstance(value, str):
                found[assessment, subjects.parse(head.subject).keys[0]].add(_plain(value))
    return found


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def remembered(place: Place) -> Path | None:
    """The list that was last chosen for this target."""
    found = preferences.get("expected_lists").get(str(place.absolute()))
    return Path(found) if isinstance(found, str) else None


def remember(place: Place, path: Path) -> None:
    """For the next time that somebody looks at this target."""
    target = str(place.absolute())
    kept = {key: value for key, value in preferences.get("expected_lists").items() if key != target}
    latest = [*kept.items(), (target, str(path.absolute()))][-_LISTS:]
    preferences.set("expected_lists", dict(latest))
