"""The annexes of a regional roll-up: how it was counted, and every assessment that does or does not count."""

from __future__ import annotations

from collections.abc import Iterator

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
from needsassess.services.report_furniture import grouped
from needsassess.services.report_material import defined
from needsassess.services.report_rollup_material import Together
from needsassess.services.rollup_filters import Left, Why
from needsassess.services.rollup_results import FEW
from needsassess.services.rollup_share import Share


def annexes(together: Together) -> Iterator[Section]:
    words = together.words
    yield Section("method", "A", words.gettext("Method"), tuple(_method(together)), False)
    yield Section("assessments", "B", words.gettext("Assessments"), tuple(_assessments(together)), False)


def _method(together: Together) -> Iterator[Block]:
    for part in _definitions(together):
        yield from defined(*part)


def _definitions(together: Together) -> tuple[tuple[str, str, str], ...]:
    gettext = together.words.gettext
    return (
        (
            gettext("Which assessments count:"),
            _counting(together),
            "",
        ),
        (
            gettext("Score"),
            gettext(
                "of a set of items, over those that have a level, where w is the weight of an item "
                "and c its current level, from 0 to 4:"
            ),
            "Σ w·c / (4·Σ w)",
        ),
        (
            gettext("Distribution:"),
            gettext(
                "quartiles lie between the values, by linear interpolation with both ends included. A "
                "statistic over fewer than {few} scores says so.",
                few=FEW,
            ),
            "",
        ),
        (
            gettext("Common gap:"),
            gettext(
                "an item whose desired level is above its current one in at least one assessment. Beside how "
                "many have it stands for how many it can be stated, because both levels are known. How many "
                "States documented the difficulty in A/74/130 is context, never part of a score."
            ),
            "",
        ),
        (
            gettext("Low coverage:"),
            gettext(
                "fewer than half of the applicable items have a level. Such an assessment counts like any "
                "other and is marked wherever it does."
            ),
            "",
        ),
        (
            gettext("Versions:"),
            gettext(
                "what is the same item in several versions of the questionnaire is compared under the code "
                "of the newest one. Different questionnaires are never compared."
            ),
            "",
        ),
    )


def _counting(together: Together) -> str:
    gettext = together.words.gettext
    if together.rollup.filters.each:
        return gettext(
            "each of them, as was asked for, also where several are of one country. Numbers and statistics "
            "are over assessments; a country of which there are several counts as often."
        )
    return gettext(
        "of each country one, never two rounds mixed. A round that another names as the one before "
        "it does not count; of the others the one whose period ends last does, or, without a period, "
        "the one with the latest change."
    )


def _assessments(together: Together) -> Iterator[Block]:
    words = together.words
    columns = (
        Column(words.gettext("Country"), 0.29),
        Column(words.gettext("Round"), 0.24),
        Column(words.gettext("Status"), 0.11),
        Column(words.gettext("Depth"), 0.12),
        Column(words.gettext("Version"), 0.09),
        Column(words.gettext("Last change"), 0.15),
    )
    every = tuple(row for share in together.shares for row in _rows(together, share, _named(together, share)))
    again = words.gettext("continued")
    yield Table(columns, every, again)
    if together.rollup.left:
        yield Heading("assessments-left", words.gettext("Assessments that do not count"))
        yield Table(
            columns, tuple(row for left in together.rollup.left for row in _left(together, left)), again
        )


def _rows(together: Together, share: Share, name: str) -> Iterator[Row | TextRow]:
    words = together.words
    depths = {"rapid": words.gettext("rapid"), "full": words.gettext("full")}
    statuses = {"draft": words.gettext("draft"), "final": words.gettext("final")}
    yield Row(
        (
            Cell(name, look="strong"),
            Cell(share.round or "–"),
            Cell(statuses.get(share.status, share.status)),
            Cell(depths.get(share.depth, share.depth)),
            Cell(share.version),
            Cell(together.day(share.changed)),
        ),
        keep=True,
    )
    period = words.period(share.period) if share.period else words.gettext("period not stated")
    if share.title:  # by itself: it may be written from the right, or end in a mark of its own
        yield TextRow((Span(share.title),), keep=True)
    yield TextRow((Span(period[:1].upper() + period[1:]),), keep=True)
    yield TextRow((Span(grouped(share.fingerprint), "soft"),))


def _named(together: Together, share: Share) -> str:
    return f"{together.code(share)} {together.country(share)}"


def _left(together: Together, left: Left) -> Iterator[Row | TextRow]:
    reasons = {
        Why.ROUND: together.words.gettext("Another round of the country counts."),
        Why.COPY: together.words.gettext("Another copy of the same assessment has the later change."),
    }
    first, *others = _rows(together, left.share, together.country(left.share))
    yield first
    yield TextRow((Span(reasons[left.why], "strong"),), keep=True)
    yield from others
