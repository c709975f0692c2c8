"""Technical assistance over countries: where several providers help, where nobody does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from needsassess.assessment.assistance import has_priority
from needsassess.services.report_blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Row,
    Section,
    Table,
)
from needsassess.services.report_material import said
from needsassess.services.report_rollup_gaps import no_gaps
from needsassess.services.report_rollup_material import Together
from needsassess.services.report_rollup_providers import providers_of, which
from needsassess.services.rollup_results import Common, Overlap
from needsassess.services.rollup_share import Share


def assistance_section(together: Together, number: str) -> Section:
    title = together.words.gettext("Technical assistance given and wanted")
    return Section("assistance", number, title, tuple(_blocks(together)), False)


def _blocks(together: Together) -> Iterator[Block]:
    words = together.words
    yield Heading("assistance-orphans", words.gettext("Priority gaps without assistance"))
    yield from _orphans(together)
    yield Heading("assistance-overlaps", words.gettext("Needs on which several providers are active"))
    yield from _overlaps(together)
    yield Heading("assistance-providers", words.gettext("Providers and countries"))
    yield from providers_of(together)


def _orphans(together: Together) -> Iterator[Block]:
    words = together.words
    if not together.rollup.gaps:
        yield said(no_gaps(together))
        return
    if not any(has_priority(item.gap, item.urgency) for s in together.shares for item in s.asked(together.tag)):
        yield said(
            words.gettext(
                "There is no priority gap: none is of two levels or more, and none is called highly urgent."
            )
        )
        return
    if not together.rollup.orphans:
        yield said(words.gettext("There is none: every priority gap that can be stated has an activity."))
        return
    yield said(
        words.gettext(
            "A gap of two levels or more, or one that the country calls highly urgent, for which no activity "
            "is active or planned; what is most common comes first."
        )
    )
    columns = which(together, words.gettext("Item"))
    yield Table(columns, tuple(_orphan(together, gap) for gap in together.rollup.orphans))
    yield Heading("assistance-countries", words.gettext("The same by country"))
    yield Table(_by_country_columns(together), tuple(_by_country(together)))


def _orphan(together: Together, gap: Common) -> Row:
    count = together.words.number(len(gap.orphans))
    return Row((Cell(together.item(gap.head.key)), Cell(count), Cell(together.names(gap.orphans))))


def _by_country_columns(together: Together) -> tuple[Column, ...]:
    words = together.words
    return (
        Column(words.gettext("Country"), 0.26),
        Column(words.gettext("Gaps without activity"), 0.15, "right"),
        Column(words.gettext("Items in order of priority"), 0.59),
    )


def _by_country(together: Together) -> Iterator[Row]:
    for share in together.shares:
        found = [key for key in share.orphans if key in together.rollup.items[share.id]]
        if found:
            codes = ", ".join(together.code_of(key) for key in found)
            yield Row((Cell(together.name(share)), Cell(together.words.number(len(found))), Cell(codes)))


def _overlaps(together: Together) -> Iterator[Block]:
    words = together.words
    if not together.rollup.overlaps:
        yield said(words.gettext("There is none: no need has two providers that are active on it."))
        return
    yield said(
        words.gettext(
            "Two or more providers are active on these needs: to be coordinated, not by itself a fault."
        )
    )
    columns = (
        Column(words.gettext("Country and item"), 0.5),
        Column(words.gettext("Active providers"), 0.5),
    )
    found: dict[bytes, list[Overlap]] = defaultdict(list)
    for one in together.rollup.overlaps:
        found[one.share].append(one)
    rows = (row for share in together.shares for row in _of_country(together, share, found[share.id]))
    yield Table(columns, tuple(rows), words.gettext("continued"))


def _of_country(together: Together, share: Share, found: list[Overlap]) -> Iterator[Row]:
    """Its name, and below it each need with those who are active on it; none stands alone on a page."""
    if found:
        yield Row((Cell(together.name(share), look="strong"), Cell("")), keep=True, reaches=True)
    for at, one in enumerate(sorted(found, key=lambda one: together.code_of(one.key)), start=1):
        names = together.words.separated(map(together.provider, one.providers))
        keep = at < len(found) and at in (1, len(found) - 1)
        yield Row((Cell(together.item(one.key)), Cell(names)), opens=False, keep=keep)
