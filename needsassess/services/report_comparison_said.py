"""What institutions confirmed, changed or first said; what was done and planned between two rounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from needsassess.assessment.changes import ItemChange
from needsassess.services import report_beside
from needsassess.services.comparison import Round
from needsassess.services.report_beside import withheld
from needsassess.services.report_blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Row,
    Section,
    Span,
    Table,
    TextRow,
)
from needsassess.services.report_comparison_material import Compared, arrow
from needsassess.services.report_material import said
from needsassess.services.report_words import Words
from needsassess.services.round_changes import Became, Since, counts

Rows = Iterator[Row | TextRow]


def assistance_section(compared: Compared, number: str) -> Section:
    title = compared.words.gettext("Assistance and measures between the rounds")
    return Section("assistance", number, title, tuple(_assistance(compared)), False)


def _assistance(compared: Compared) -> Iterator[Block]:
    words = compared.words
    done = [row for change in compared.every for row in _done(compared, change)]
    if not done:
        yield said(words.gettext("Neither round has an activity of a provider or a planned measure."))
        return
    yield said(
        words.gettext(
            "Activities of providers and measures of the country, in the round in which they were entered, "
            "beside what became of the item. That one came with the other does not say that it came of it."
        )
    )
    heads = (
        Column(words.gettext("Item, provider or lead"), 0.35),
        Column(words.gettext("Type"), 0.265),
        Column(words.gettext("Status"), 0.12),
        Column(words.gettext("Round"), 0.115),
        Column(words.gettext("Change"), 0.15, "right"),
    )
    yield Table(heads, tuple(done), words.gettext("continued"))


def _done(compared: Compared, change: ItemChange) -> Rows:
    """The item, and under it what was entered in either round."""
    rounds = ((compared.rounds.before, compared.before), (compared.rounds.after, compared.after))
    every = [row for of, name in rounds for row in _entered(compared, of, name, change.key)]
    if every:
        blank, item = Cell(""), Cell(compared.named(change.key), look="strong")
        yield Row((item, blank, blank, blank, Cell(arrow(compared, change))), keep=True, reaches=True)
    yield from (replace(row, keep=True) for row in every[:-1])
    yield from every[-1:]


def _entered(compared: Compared, of: Round, name: str, key: str) -> Rows:
    code = of.instrument.codes.get(key)
    if code is None:
        return
    words = Words(compared.words.language, of.instrument)
    for activity in of.state.activities(code).values():
        status, who = (
            words.progression(activity.status),
            activity.provider or words.gettext("provider not named"),
        )
        yield from _one(who, words.assistance(activity.assistance), status, name, Span(activity.title))
    for at, measure in of.state.measures(code).items():
        lead = compared.institution(measure.lead) if measure.lead else words.gettext("no lead yet")
        kind, status = words.assistance(measure.assistance), words.gettext("measure")
        secret = f"measure/{code}/{at}/action" in of.withheld
        action = withheld(words, "action") if secret else Span(measure.action)
        yield from _one(lead, kind, status, name, action)


def _one(who: str, kind: str, status: str, name: str, what: Span) -> Rows:
    cells = (Cell(who), Cell(kind), Cell(status), Cell(name), Cell(""))
    yield Row(cells, opens=False, keep=bool(what.text))
    if what.text:
        yield TextRow((what,))


def answers_section(compared: Compared, number: str) -> Section:
    title = compared.words.gettext("Answers of the institutions")
    return Section("answers", number, title, tuple(_answers(compared)))


def _answers(compared: Compared) -> Iterator[Block]:
    words, since = compared.words, compared.since
    if not since:
        yield said(words.gettext("No institution of the later round has answered in either."))
        return
    counted = counts(since)
    named = [(kind, title[:1].lower() + title[1:]) for kind, title in _titles(words).items() if counted[kind]]
    yield said(
        words.gettext(
            "Answers and facts of the institutions that take part in the later round: {counts}.",
            counts=words.separated(f"{name} ({words.number(counted[kind])})" for kind, name in named),
        )
    )
    heads = (
        Column(words.gettext("Item or fact"), 0.11),
        Column(words.gettext("Institution"), 0.41),
        Column(words.gettext("Before"), 0.22),
        Column(words.gettext("After"), 0.26),
    )
    for kind, title in _titles(words).items():
        found = [one for one in since if one.became is kind]
        if found:
            yield Heading(f"answers-{kind}", f"{title} ({words.number(len(found))})")
            rows = tuple(row for one in found for row in _since(compared, one))
            yield Table(heads, rows, words.gettext("continued"))


def _titles(words: Words) -> dict[Became, str]:
    return {
        Became.CHANGED: words.gettext("Changed"),
        Became.NEW: words.gettext("Answered for the first time"),
        Became.CONFIRMED: words.gettext("Confirmed unchanged"),
        Became.SAME: words.gettext("Given again"),
        Became.OPEN: words.gettext("Not asked again"),
    }


def _since(compared: Compared, one: Since) -> Rows:
    words = compared.words
    before, after = _response(compared, one, now=False), _response(compared, one, now=True)
    if one.confirmed:
        after = words.gettext(
            "{answer}, confirmed {day}",
            answer=after,
            day=words.brief_day(one.confirmed),
        )
    elif one.became is Became.CHANGED and before == after:
        after = words.gettext("{answer}, for another reason", answer=after)
    institution = compared.institution(one.institution)
    long = max(len(before), len(after)) > _LONG
    if not long:
        yield Row((Cell(one.code), Cell(institution), Cell(before), Cell(after)))
        return
    yield Row((Cell(one.code), Cell(institution), Cell(""), Cell("")), keep=True, reaches=True)
    yield TextRow((Span(words.gettext("Before:"), "strong"), Span(before)), 1)
    yield TextRow((Span(words.gettext("After:"), "strong"), Span(after)), 1)


_LONG = 200  # a text fact: more goes under the row, where it may run over pages


def _response(compared: Compared, one: Since, *, now: bool) -> str:
    """A level, the value of a fact, or the mark of a state."""
    of = compared.rounds.after if now else compared.rounds.before
    response = (one.now if now else one.before).response
    words = Words(compared.words.language, of.instrument)
    fact = of.instrument.fact_by_code.get(_code(compared, one, of))
    if fact and f"fact/{fact.code}/{one.institution}/response" in of.withheld:
        return withheld(words, "answer").text
    if fact:
        return words.fact(fact, response)
    if response.level is None:
        return words.status(response.status)
    return f"{response.level} {words.of.levels[response.level]}"


def withheld_in(compared: Compared, sections: Iterable[Section]) -> int:
    """How many places say that something is withheld: an answer in its cell, a text in a row of its own."""
    tables = (block for section in sections for block in section.blocks if isinstance(block, Table))
    rows = (row for table in tables for row in table.rows if isinstance(row, Row))
    answer = withheld(compared.words, "answer").text
    in_cells = sum(cell.text.startswith(answer) for row in rows for cell in row.cells)
    return in_cells + report_beside.withheld_in(compared.words, sections)


def _code(compared: Compared, one: Since, of: Round) -> str:
    return of.code(compared.rounds.after.instrument.key(one.code))
