"""The annexes of a comparison: how it was made, and the two rounds with their fingerprints."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.services.comparison import Round
from needsassess.services.report_blocks import Block, Cell, Column, Row, Section, Span, Table, TextRow
from needsassess.services.report_comparison_cover import described
from needsassess.services.report_comparison_material import Compared
from needsassess.services.report_furniture import grouped
from needsassess.services.report_material import defined


def annexes(compared: Compared) -> Iterator[Section]:
    words = compared.words
    yield Section("method", "A", words.gettext("Method"), tuple(_method(compared)))
    yield Section("rounds", "B", words.gettext("The two rounds"), tuple(_rounds(compared)), False)


def _method(compared: Compared) -> Iterator[Block]:
    gettext = compared.words.gettext
    parts = (
        (
            gettext("Change"),
            gettext(
                "compares only items that have a level in both rounds, and says how many. Both scores are "
                "over these items and with the same weights, so they can differ from those of the reports of "
                "each round:"
            ),
            "Σ w·c / (4·Σ w)",
        ),
        (
            gettext("Which items are the same:"),
            gettext(
                "those that the questionnaire itself names as such in its versions, whatever their codes. An "
                "item whose meaning or levels changed is another one."
            ),
            "",
        ),
        (
            gettext("Order of the rounds:"),
            gettext(
                "a round that names the other as the one before it is the later; else the one whose period "
                "ends later; else it is as was asked for."
            ),
            "",
        ),
        (
            gettext("Confirmed:"),
            gettext("an institution said on that day that its former answer still holds."),
            "",
        ),
        (
            gettext("Not in this report:"),
            gettext(
                "notes, reasons, evidence, and periods and costs of activities and measures, which stand in "
                "the reports of each round."
            ),
            "",
        ),
    )
    for part in parts:
        yield from defined(*part)


def _rounds(compared: Compared) -> Iterator[Block]:
    words = compared.words
    heads = (
        Column(words.gettext("Round"), 0.28),
        Column(words.gettext("Institutions"), 0.16, "right"),
        Column(words.gettext("Items with a level"), 0.2, "right"),
        Column(words.gettext("Score"), 0.14, "right"),
        Column(words.gettext("Version"), 0.22, "right"),
    )
    pairs = ((compared.rounds.before, compared.before), (compared.rounds.after, compared.after))
    yield Table(heads, tuple(row for of, name in pairs for row in _round(compared, of, name)))


def _round(compared: Compared, of: Round, name: str) -> Iterator[Row | TextRow]:
    words, found = compared.words, of.score
    yield Row(
        (
            Cell(name, look="strong"),
            Cell(words.number(len(of.state.institutions))),
            Cell(
                words.gettext(
                    "{answered} of {applicable}", answered=found.answered, applicable=found.applicable
                )
            ),
            Cell(words.percent(found.score)),
            Cell(of.instrument.version),
        ),
        keep=True,
    )
    team = ", ".join(of.standing.state.profile.team)
    told = ". ".join(filter(None, (described(compared, of), team)))
    yield TextRow((Span(f"{told}."),), keep=True)
    yield TextRow((Span(grouped(of.standing.fingerprint), "soft"),))
