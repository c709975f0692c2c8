"""Gaps that closed, moved or opened between two rounds, and what was documented in 2019 and is overcome."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.changes import ItemChange, Turn
from needsassess.services.citing import paragraphs
from needsassess.services.report_baseline import no_baseline
from needsassess.services.report_blocks import Block, Cell, Column, Heading, Row, Section, Table
from needsassess.services.report_comparison_items import cells, columns
from needsassess.services.report_comparison_material import Compared, level_cell
from needsassess.services.report_material import said


def gaps_section(compared: Compared, number: str) -> Section:
    title = compared.words.gettext("Gaps closed and opened")
    return Section("gaps", number, title, tuple(_gaps(compared)))


def _gaps(compared: Compared) -> Iterator[Block]:
    words, found = compared.words, False
    yield said(
        words.gettext(
            "A gap is the desired level less the current one; it can also move because the country wants more."
        )
    )
    for turn, title in _titles(compared).items():
        items = [change for change in compared.every if change.turn is turn]
        if items:
            found = True
            yield Heading(f"gaps-{turn}", f"{title} ({words.number(len(items))})")
            yield Table(columns(compared), tuple(Row(cells(compared, change)) for change in items))
    if not found:
        yield said(words.gettext("No gap can be stated in either round."))


def _titles(compared: Compared) -> dict[Turn, str]:
    gettext = compared.words.gettext
    return {
        Turn.CLOSED: gettext("Closed"),
        Turn.NARROWER: gettext("Narrower"),
        Turn.SAME: gettext("As wide as before"),
        Turn.WIDER: gettext("Wider"),
        Turn.OPENED: gettext("Opened"),
        Turn.NEW: gettext("Can be stated now, and could not before"),
        Turn.GONE: gettext("Could be stated before, and can no longer"),
    }


def baseline_section(compared: Compared, number: str) -> Section:
    title = compared.words.gettext("Documented in 2019, before and now")
    return Section("baseline", number, title, tuple(_baseline(compared)), False)


def _baseline(compared: Compared) -> Iterator[Block]:
    words, newest = compared.words, compared.rounds.newest[0]
    country = compared.rounds.after.standing.state.profile.country
    reported = {newest.keys[code]: cited for code, cited in newest.reported_by(country).items()}
    items = [change for change in compared.every if change.key in reported]
    if not items:
        yield said(no_baseline(words, newest, country))
        return
    yield said(
        words.gettext(
            "Difficulties and needs that {country} reported for A/74/130 in 2019. One counts as overcome "
            "where the desired level has been reached.",
            country=words.country(country),
        )
    )
    heads = (
        Column(words.gettext("Item"), 0.4),
        Column(words.gettext("Paragraphs"), 0.17),
        Column(words.gettext("Before"), 0.11, "right", "level"),
        Column(words.gettext("After"), 0.11, "right", "level"),
        Column(words.gettext("Now"), 0.21),
    )
    rows = (_documented(compared, change, paragraphs(words.gettext, reported[change.key])) for change in items)
    yield Table(heads, tuple(rows))


def _documented(compared: Compared, change: ItemChange, paragraphs: str) -> Row:
    return Row(
        (
            Cell(compared.named(change.key)),
            Cell(paragraphs),
            level_cell(change.before),
            level_cell(change.after),
            Cell(_now(compared, change), look="strong"),
        )
    )


def _now(compared: Compared, change: ItemChange) -> str:
    gettext = compared.words.gettext
    before, after = change.gaps
    if after is None:
        return gettext("cannot be stated")
    if after:
        return gettext("still a gap") if before != 0 else gettext("a gap again")
    return gettext("overcome before already") if before == 0 else gettext("overcome")
