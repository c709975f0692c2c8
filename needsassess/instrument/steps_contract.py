"""The part of the contract that is about versions: every code of the one before is accounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from needsassess.instrument.model import Fact, Instrument
from needsassess.instrument.steps import Step, number


def steps_faults(instrument: Instrument) -> Iterator[str]:
    """What can be seen of the map in the later version alone."""
    steps = instrument.steps or ()
    for step in steps:
        if number(step.earlier) >= number(step.later):
            yield f"map: {step.later} does not come after {step.earlier}"
        yield from _muddled(step)
    if steps and steps[-1].later != instrument.version:
        yield f"map: the last step leads to {steps[-1].later}, not to {instrument.version}"
    for one, next_one in pairwise(steps):
        if one.later != next_one.earlier:
            yield f"map: no step from {one.later} to {next_one.earlier}"
    for step in steps[-1:]:
        there = (*step.renamed.values(), *step.reworded, *step.changed, *step.new)
        for code in sorted(set(there) - instrument.keys.keys()):
            yield f"map: {code} is not in {instrument.version}"


def _muddled(step: Step) -> Iterator[str]:
    """One end for each old code, one beginning for each new one."""
    name = f"map from {step.earlier} to {step.later}"
    for code, count in Counter((*step.renamed, *step.changed, *step.dropped)).items():
        if count > 1:
            yield f"{name}: {code} has {count} ends"
    for code, count in Counter((*step.renamed.values(), *step.changed, *step.new)).items():
        if count > 1:
            yield f"{name}: {code} has {count} beginnings"
    for old, new in step.renamed.items():
        if ("-F" in old) != ("-F" in new):
            yield f"{name}: {old} and {new} are not of one kind"


def map_faults(instrument: Instrument, earlier: Instrument) -> Iterator[str]:
    """Where the map does not say what became of the version before, or says what is not so."""
    step = instrument.steps[-1] if instrument.steps else None
    name = f"map from {earlier.version} to {instrument.version}"
    if step is None or step.earlier != earlier.version or instrument.id != earlier.id:
        yield f"{name}: there is none"
        return
    if instrument.steps and (earlier.steps or ()) != instrument.steps[:-1]:
        yield f"{name}: the steps before it are not those of {earlier.version}"
    for code in sorted({*step.renamed, *step.changed, *step.dropped} - earlier.keys.keys()):
        yield f"{name}: {code} is not in {earlier.version}"
    for kind in sorted(set(earlier.institutions) - set(instrument.institutions)):
        yield f"{name}: the institution {kind} is gone, which assessments may have"
    yield from (f"{name}: {fault}" for fault in _codes(step, earlier, instrument))


def _codes(step: Step, earlier: Instrument, later: Instrument) -> Iterator[str]:
    ends = {code: step.after(code) for code in earlier.keys}
    for old, new in sorted(ends.items()):
        if new is not None and new not in later.keys:
            yield f"{old} is neither renamed nor dropped, and {new} is not in {later.version}"
        elif new is not None:
            yield from _same(step, earlier, later, old, new)
    yield from _beginnings(step, earlier, later, ends)


def _beginnings(
    step: Step, earlier: Instrument, later: Instrument, ends: dict[str, str | None]
) -> Iterator[str]:
    for new, count in Counter(filter(None, ends.values())).items():
        if count > 1:
            yield f"{count} codes of {earlier.version} become {new}"
    for code in sorted(later.keys.keys() - set(ends.values())):
        if code not in step.new and code not in step.changed:
            yield f"{code} is new in {later.version}, which is not said"
    for code in sorted(set(step.new) & ends.keys()):
        if ends[code] == code:
            yield f"{code} is said to be new, but is in {earlier.version}"


def _same(step: Step, earlier: Instrument, later: Instrument, old: str, new: str) -> Iterator[str]:
    """The same answer scale; and the same words, or it is said that they are others."""
    fact, now = earlier.fact_by_code.get(old), later.fact_by_code.get(new)
    if fact and now and _scale(fact) != _scale(now):
        yield f"{old} and {new} do not take the same values"
    differing = _words(earlier, old) != _words(later, new)
    if differing and new not in step.reworded:
        yield f"{new} has other words than {old}: say whether it is reworded or changed"
    if new in step.reworded and not differing:
        yield f"{new} is said to be reworded, but has the same words"


def _scale(fact: Fact) -> tuple[Any, ...]:
    return fact.type, fact.choices, fact.minimum, fact.maximum


def _words(instrument: Instrument, code: str) -> dict[str, tuple[Any, ...]]:
    """Question and levels, or question and choices, in each language."""
    return {
        language: _asked(wording.items.get(code) or wording.facts.get(code))
        for language, wording in instrument.wording.items()
    }


def _asked(words: Any) -> tuple[Any, ...]:
    return words.question, getattr(words, "levels", None), getattr(words, "choices", None)
