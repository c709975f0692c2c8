"""Providers of assistance over countries: who is active in several, and who does how much where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from needsassess.assessment.values import Progression
from needsassess.services.report_blocks import Block, Cell, Column, Row, Table
from needsassess.services.report_figures import Matrix, MatrixCell, beside
from needsassess.services.report_material import said
from needsassess.services.report_rollup_material import Together
from needsassess.services.rollup_results import Provider
from needsassess.services.rollup_share import Share

_ACROSS = 12  # most countries beside each other in one matrix
_MOST = 4  # so many active activities have the full hue


def providers_of(together: Together) -> Iterator[Block]:
    words, providers = together.words, together.rollup.providers
    if not providers:
        yield said(words.gettext("No activity of a provider has been entered."))
        return
    several = [one for one in providers if together.is_in_several(one)]
    if several:
        yield said(words.gettext("These are active in several countries:"))
        yield Table(
            which(together, words.gettext("Provider")), tuple(_several(together, one) for one in several)
        )
    helped = [share for share in together.shares if any(one.count(share.id, *Progression) for one in providers)]
    meaning = words.gettext(
        "The number is that of active activities, in brackets that of planned ones; · ended or cancelled "
        "ones only."
    )
    yield said(meaning.replace("· ", "·\u00a0"), "small")
    yield from (_matrix(together, shares) for shares in beside(helped, _ACROSS))


def which(together: Together, title: str) -> tuple[Column, ...]:
    """Something, in how many countries, and in which."""
    words = together.words
    return (
        Column(title, 0.36),
        Column(together.counted(), 0.13, "right"),
        Column(words.gettext("Which"), 0.51),
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
