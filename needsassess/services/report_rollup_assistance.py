"""Technical assistance over countries: where several providers help, where nobody does, who is where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from needsassess.assessment.assistance import has_priority
from needsassess.assessment.values import Progression
from needsassess.services.report_blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Row,
    Section,
    Table,
)
from needsassess.services.report_figures import Matrix, MatrixCell, beside
from needsassess.services.report_material import said
from needsassess.services.report_rollup_gaps import no_gaps
from needsassess.services.report_rollup_material import Together
from needsassess.services.rollup_results import Common, Overlap, Provider
from needsassess.services.rollup_share import Share

_ACROSS = 12  # most countries beside each other in one matrix
_MOST = 4  # so many active activities have the full hue


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
    yield from _providers(together)


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
            "is active or planned; what most countries have comes first."
        )
    )
    columns = _which(together, words.gettext("Item"))
    yield Table(columns, tuple(_orphan(together, gap) for gap in together.rollup.orphans))
    yield Heading("assistance-countries", words.gettext("The same by country"))
    yield Table(_by_country_columns(together), tuple(_by_country(together)))


def _orphan(together: Together, gap: Common) -> Row:
    count = together.words.number(len(gap.orphans))
    return Row((Cell(together.item(gap.head.key)), Cell(count), Cell(together.names(gap.orphans))))


def _by_country_columns(together: Together) -> tuple[Column, ...]:
    words = together.words
    return (
        Column(words.gettext("Country"), 0.3),
        Column(words.gettext("Gaps without activity"), 0.16, "right"),
        Column(words.gettext("Items in order of priority"), 0.54),
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
        Column(words.gettext("Country and item"), 0.44),
        Column(words.gettext("Active providers"), 0.56),
    )
    found: dict[bytes, list[Overlap]] = defaultdict(list)
    for one in together.rollup.overlaps:
        found[one.share].append(one)
    rows = (row for share in together.shares for row in _of_country(together, share, found[share.id]))
    yield Table(columns, tuple(rows), words.gettext("continued"))


def _of_country(together: Together, share: Share, found: list[Overlap]) -> Iterator[Row]:
    """Its name, and below it each need with those who are active on it."""
    if found:
        yield Row((Cell(together.name(share), look="strong"), Cell("")), keep=True, reaches=True)
    for one in sorted(found, key=lambda one: together.code_of(one.key)):
        names = together.words.separated(map(together.provider, one.providers))
        yield Row((Cell(together.item(one.key)), Cell(names)), opens=False)


def _providers(together: Together) -> Iterator[Block]:
    words, providers = together.words, together.rollup.providers
    if not providers:
        yield said(words.gettext("No activity of a provider has been entered."))
        return
    several = [one for one in providers if together.is_in_several(one)]
    if several:
        yield said(words.gettext("These are active in several countries:"))
        yield Table(
            _which(together, words.gettext("Provider")), tuple(_several(together, one) for one in several)
        )
    helped = [share for share in together.shares if any(one.count(share.id, *Progression) for one in providers)]
    yield said(
        words.gettext(
            "The number is that of active activities, in brackets that of planned ones; · ended or cancelled "
            "ones only."
        ),
        "small",
    )
    yield from (_matrix(together, shares) for shares in beside(helped, _ACROSS))


def _which(together: Together, title: str) -> tuple[Column, ...]:
    """Something, in how many countries, and in which."""
    words = together.words
    return (
        Column(title, 0.4),
        Column(together.counted(), 0.14, "right"),
        Column(words.gettext("Which"), 0.46),
    )


def _several(together: Together, one: Provider) -> Row:
    count = together.words.number(len(one.active))
    return Row((Cell(one.name), Cell(count), Cell(together.names(one.active))))


def _matrix(together: Together, shares: Sequence[Share]) -> Matrix:
    words = together.words
    heads = (words.gettext("Provider"), *(together.code(share) for share in shares))
    rows = tuple(
        (one.name, tuple(_cell(one, share) for share in shares))
        for one in together.rollup.providers
        if any(one.count(share.id, *Progression) for share in shares)
    )
    named = {share.country: together.country(share) for share in shares}
    names = together.words.separated(f"{code or '?'} {name}" for code, name in named.items())
    alt = words.gettext("Activities of each provider in each country; the table has the same numbers.")
    return Matrix(heads, rows, (names,), alt)


def _cell(one: Provider, share: Share) -> MatrixCell:
    active, planned = (one.count(share.id, state) for state in (Progression.ACTIVE, Progression.PLANNED))
    if not active and not planned:
        return MatrixCell("·" if one.count(share.id, *Progression) else "", None)
    text = " ".join(filter(None, (str(active) if active else "", f"({planned})" if planned else "")))
    return MatrixCell(text, min(active, _MOST) / _MOST, not active)
