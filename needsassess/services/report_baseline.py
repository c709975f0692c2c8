"""The documented baseline: what this State reported in 2019, beside what was answered now."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.values import Status
from needsassess.instrument.model import Instrument, Item
from needsassess.services import countries
from needsassess.services.citing import paragraphs
from needsassess.services.report_blocks import Block, Cell, Column, Row, Section, Table
from needsassess.services.report_material import (
    Material,
    current_cell,
    desired_cell,
    gap_cell,
    said,
)
from needsassess.services.report_words import Words


def baseline_section(material: Material, number: str) -> Section:
    """What this State reported in 2019, and what was answered now."""
    words = material.words
    return Section(
        "baseline", number, words.gettext("Documented in 2019, and now"), tuple(_baseline(material)), False
    )


def _baseline(material: Material) -> Iterator[Block]:
    words, country = material.words, material.whole.profile.country
    reported = material.instrument.reported_by(country)
    items = [item for item in material.items if item.code in reported]
    if not items:
        yield said(no_baseline(words, material.instrument, country))
        return
    yield said(
        words.gettext(
            "Difficulties and needs that {country} reported for A/74/130 in 2019, beside the present answers. "
            "A difficulty counts as overcome where the desired level has been reached.",
            country=words.country(country),
        )
    )
    columns = (
        Column(words.gettext("Item"), 0.10),
        Column(words.gettext("Subject"), 0.31),
        Column(words.gettext("Paragraphs"), 0.16),
        Column(words.gettext("Current"), 0.10, "right", "level"),
        Column(words.gettext("Desired"), 0.10, "right", "level"),
        Column(words.gettext("Gap"), 0.09, "right", "gap"),
        Column(words.gettext("Now"), 0.14),
    )
    yield Table(
        columns,
        tuple(_then_and_now(material, item, paragraphs(words.gettext, reported[item.code])) for item in items),
    )


def no_baseline(words: Words, instrument: Instrument, country: str) -> str:
    """Why there is nothing to compare with."""
    if country in countries.FICTIONAL or not country:
        return words.gettext("A fictional State made no reply in 2019: there is no baseline to compare with.")
    if country in instrument.states:
        return words.gettext(
            "The reply of {country} in 2019 reported no difficulty or need among the items of this report.",
            country=words.country(country),
        )
    return words.gettext(
        "{country} is not among the {count} States whose replies A/74/130 reproduces: there is no baseline.",
        country=words.country(country),
        count=len(instrument.states),
    )


def _then_and_now(material: Material, item: Item, paragraphs: str) -> Row:
    words, value = material.words, material.value(item.code)
    if value.gap is None:
        now = words.gettext("not answered") if value.current is None else words.gettext("no desired level")
    else:
        now = words.gettext("still a gap") if value.gap else words.gettext("level reached")
    if value.status is not Status.ANSWERED and value.status is not Status.UNANSWERED:
        now = words.status(value.status)
    return Row(
        (
            Cell(item.code),
            Cell(material.title(item.code)),
            Cell(paragraphs),
            current_cell(value),
            desired_cell(value),
            gap_cell(value),
            Cell(now, look="strong"),
        )
    )
