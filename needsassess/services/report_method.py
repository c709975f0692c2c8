"""The annex on the method: what the words of a report mean, with their formulas."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.services.report_blocks import Block, Prose, Section, Span
from needsassess.services.report_material import Material, defined, said

_OF_A_PLAN = ("gap", "priority", "assistance", "feasible")


def method_section(material: Material, letter: str) -> Section:
    return Section("method", letter, material.words.gettext("Method"), tuple(_method(material)))


def plan_method_section(material: Material, letter: str) -> Section:
    """What the words of an action plan mean."""
    return Section("method", letter, material.words.gettext("Method"), tuple(_defined(material, _OF_A_PLAN)))


def _method(material: Material) -> Iterator[Block]:
    words = material.words
    yield said(words.gettext("Each item has five levels, described in its own observable words:"))
    levels = enumerate(words.of.levels)
    yield Prose(tuple(part for level, name in levels for part in (Span(str(level), "strong"), Span(name))))
    yield from _defined(material)


def _defined(material: Material, wanted: tuple[str, ...] = ()) -> Iterator[Block]:
    for key, title, text, formula in _definitions(material):
        if wanted and key not in wanted:
            continue
        yield from defined(title, text, formula)


def _definitions(material: Material) -> tuple[tuple[str, str, str, str], ...]:
    """A key, and the word, what it means, and its formula where it has one."""
    gettext = material.words.gettext
    return (
        (
            "applicable",
            gettext("Applicable items"),
            gettext(
                "are those that their condition lets in and that are not answered “not applicable”, "
                "which needs a reason. Unanswered, don’t know, refused, not applicable and level 0 are five "
                "different things; only levels count."
            ),
            "",
        ),
        (
            "score",
            gettext("Score"),
            gettext(
                "of a set of items, over those that have a level, where w is the weight of an item "
                "and c its current level, from 0 to 4:"
            ),
            "Σ w·c / (4·Σ w)",
        ),
        (
            "range",
            gettext("Range"),
            gettext(
                "is the lowest and the highest the score could be, if every applicable item without a level "
                "turned out to be 0 or 4. Coverage is the number of items with a level, of the applicable ones."
            ),
            "",
        ),
        (
            "gap",
            gettext("Gap"),
            gettext(
                "of an item, where d is the level desired by the country; and of a set, over items with "
                "d\u00a0>\u00a00:"
            ),
            "g = max(0, d − c)        Σ w·g / Σ w·d",
        ),
        (
            "priority",
            gettext("Priority"),
            gettext(
                "orders the gaps: weighted gap w·g first, then urgency as stated by the country, then how many "
                "States documented the same difficulty in 2019 (context, never part of a score), then the code."
            ),
            "",
        ),
        (
            "assistance",
            gettext("Priority gaps and overlaps."),
            gettext(
                "A gap is one of priority where it is of two levels or more, or the country calls it highly "
                "urgent; it is without assistance where no activity of a provider is active or planned. "
                "Providers overlap where two or more have an active activity on one need, which is to be "
                "coordinated and is not by itself a fault."
            ),
            "",
        ),
        (
            "feasible",
            gettext("Feasible"),
            gettext(
                "is the level that the country considers within reach by a stated date; it changes neither "
                "score nor gap."
            ),
            "",
        ),
        (
            "value",
            gettext("Value for the country"),
            gettext(
                "is what a person settled, with a reason; else the level that all institutions which gave one "
                "agree on; else the lower median counts in the score, the lowest and the highest in the range."
            ),
            "",
        ),
    )
