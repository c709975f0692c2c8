"""The summary of a comparison: what moved, overall and in each domain."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from needsassess.assessment.changes import Changed, Move
from needsassess.services.report_blocks import Block, Heading, Section
from needsassess.services.report_comparison_material import DOWN, STAYED, UP, Compared
from needsassess.services.report_figures import Arrow, Arrows, Stacks
from needsassess.services.report_material import said


def summary_section(compared: Compared, number: str) -> Section:
    return Section("summary", number, compared.words.gettext("Summary"), tuple(_blocks(compared)))


def _blocks(compared: Compared) -> Iterator[Block]:
    words, overall = compared.words, compared.result.of()
    yield said(" ".join(_opening(compared, overall)), "lead")
    if not overall.both:
        return
    yield said(" ".join(_moves(compared, overall)))
    yield Heading("summary-scores", words.gettext("Scores over the items answered in both rounds"))
    yield _arrows(compared)
    yield Heading("summary-moves", words.gettext("How many items moved"))
    yield _stacks(compared)


def _opening(compared: Compared, overall: Changed) -> Iterator[str]:
    words = compared.words
    if not overall.both:
        yield words.gettext("No item has a level in both rounds, so nothing can be said to have moved.")
        return
    yield words.ngettext(
        "{count} item has a level in both rounds ({before} and {after}).",
        "{count} items have a level in both rounds ({before} and {after}).",
        overall.both,
        before=compared.before,
        after=compared.after,
    )
    yield words.gettext(
        "Over these the score was {before} and is {after} ({change}).",
        before=words.percent(overall.before),
        after=words.percent(overall.after),
        change=points(compared, overall.moved),
    )


def points(compared: Compared, moved: Fraction | None) -> str:
    """`+12 points`: a difference of two percentages."""
    if moved is None:
        return "–"
    count = round(float(moved) * 100)
    sign = "+" if count > 0 else "−" if count < 0 else "±"
    return compared.words.ngettext("{sign}{count} point", "{sign}{count} points", abs(count), sign=sign)


def _moves(compared: Compared, overall: Changed) -> Iterator[str]:
    words, moves = compared.words, overall.moves
    yield words.gettext(
        "{up} moved up, {down} moved down, {stayed} stayed.",
        up=words.number(moves[Move.UP]),
        down=words.number(moves[Move.DOWN]),
        stayed=words.number(moves[Move.STAYED]),
    )
    if moves[Move.NEW]:
        yield words.ngettext(
            "{count} item has a level for the first time.",
            "{count} items have a level for the first time.",
            moves[Move.NEW],
        )
    if moves[Move.GONE]:
        yield words.ngettext(
            "{count} item had a level and has none any more.",
            "{count} items had a level and have none any more.",
            moves[Move.GONE],
        )


def _arrows(compared: Compared) -> Arrows:
    words = compared.words
    heads = (words.gettext("Domain"), compared.before, compared.after, words.gettext("Change"))
    codes = compared.result.domains
    labels = [(words.gettext("All"), ""), *((compared.domain(code), code) for code in codes)]
    arrows = tuple(_arrow(compared, label, compared.result.of(code)) for label, code in labels)
    overall = compared.result.of()
    alt = words.gettext(
        "Score of each domain before and after, as arrows on one scale; overall from {before} to {after}.",
        before=words.percent(overall.before),
        after=words.percent(overall.after),
    )
    return Arrows(arrows, heads, alt)


def _arrow(compared: Compared, label: str, found: Changed) -> Arrow:
    words = compared.words
    before, after = (None if one is None else float(one) for one in (found.before, found.after))
    change = points(compared, found.moved)
    return Arrow(label, before, after, (words.percent(found.before), words.percent(found.after), change))


def _stacks(compared: Compared) -> Stacks:
    words = compared.words
    up, stayed, down = words.gettext("up"), words.gettext("stayed"), words.gettext("down")
    heads = (words.gettext("Domain"), f"{UP} {up}", f"{STAYED} {stayed}", f"{DOWN} {down}")
    rows = [(words.gettext("All"), "")] + [(compared.domain(code), code) for code in compared.result.domains]
    counted = tuple((label, _counts(compared.result.of(code))) for label, code in rows)
    alt = words.gettext("How many items of each domain moved up, stayed or moved down.")
    return Stacks(counted, heads, alt)


def _counts(found: Changed) -> tuple[int, ...]:
    return tuple(found.moves[move] for move in (Move.UP, Move.STAYED, Move.DOWN))
