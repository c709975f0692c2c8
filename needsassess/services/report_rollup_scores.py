"""Countries against domains, how the scores of each domain lie, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.services.report_blocks import Block, Cell, Column, Row, Section, Table
from needsassess.services.report_figures import Matrix, MatrixCell, Strip, Strips
from needsassess.services.report_material import said
from needsassess.services.report_rollup_material import LOW, Together
from needsassess.services.rollup_results import FEW, Distribution
from needsassess.services.rollup_share import Share

NONE = "–"


def scores_section(together: Together, number: str) -> Section:
    title = together.words.gettext("Countries and domains")
    return Section("scores", number, title, tuple(_scores(together)))


def _scores(together: Together) -> Iterator[Block]:
    words = together.words
    text = words.gettext(
        "Each cell is the score of a country in a domain, in per cent of the highest level. Countries stand "
        "in the order of their names, which says nothing of their scores."
    )
    ranked = words.gettext(
        "Each cell is the score of a country in a domain, in per cent of the highest level. Countries stand "
        "in the order of their overall scores, as was asked for; what has a low coverage can move far."
    )
    yield said(ranked if together.rank else text)
    yield _matrix(together)


def _matrix(together: Together) -> Matrix:
    words, domains = together.words, together.rollup.domains
    heads = (words.gettext("Country"), words.gettext("All"), *domains)
    rows = tuple(
        (together.name(share), tuple(_cell(together, share, code) for code in ("", *domains)))
        for share in together.shares
    )
    names = together.words.separated(f"{code} {together.domain(code)}" for code in domains)
    notes = (names, *_meanings(together, {cell.text[-1] for _, cells in rows for cell in cells}))
    return Matrix(heads, rows, tuple(filter(None, notes)), _scores_alt(together))


def _meanings(together: Together, marks: set[str]) -> Iterator[str]:
    """Of those that there are."""
    if LOW in marks:
        yield f"{LOW} {low_words(together)}"
    if NONE in marks:
        yield f"{NONE} {together.words.gettext('no score')}"


def low_words(together: Together) -> str:
    return together.words.gettext("fewer than half of the applicable items have a level")


def _cell(together: Together, share: Share, domain: str) -> MatrixCell:
    score, low = share.score(domain, together.tag), together.is_low(share, domain)
    if score.score is None:
        return MatrixCell(NONE, None, True)
    text = together.words.percent(score.score)
    return MatrixCell(f"{text}\u00a0{LOW}" if low else text, float(score.score), low)


def _scores_alt(together: Together) -> str:
    return together.words.gettext(
        "Heat map of {countries} by {domains}, with the score of each; the table has the same numbers.",
        countries=together.count(),
        domains=together.words.ngettext("{count} domain", "{count} domains", len(together.rollup.domains)),
    )


def distribution_section(together: Together, number: str) -> Section:
    title = together.words.gettext("How scores lie in each domain")
    return Section("distribution", number, title, tuple(_distribution(together)), False)


def _distribution(together: Together) -> Iterator[Block]:
    words = together.words
    yield said(
        words.gettext(
            "Each point is an assessment that has a score. Half of them lie between the quartiles. A "
            "statistic over fewer than {few} is marked: it says little.",
            few=FEW,
        )
    )
    heads = (
        words.gettext("Domain"),
        together.counted(),
        words.gettext("Lowest"),
        words.gettext("Median (quartiles)"),
        words.gettext("Highest"),
    )
    strips = tuple(_strip(together, one) for one in together.rollup.distributions)
    yield Strips(strips, heads, _distribution_alt(together))


def _strip(together: Together, one: Distribution) -> Strip:
    words = together.words
    label = together.domain(one.domain) if one.domain else words.gettext("All")
    count = words.number(len(one.values))
    told = words.gettext("{count} (few)", count=count) if one.few and one.values else count
    if one.quartiles is None:
        return Strip(label, (), None, (told, "–", "–", "–"))
    first, median, third = one.quartiles
    middle = f"{words.percent(median)} ({words.span(first, third)})"
    texts = (told, words.percent(one.values[0]), middle, words.percent(one.values[-1]))
    return Strip(label, tuple(map(float, one.values)), float(median), texts)


def _distribution_alt(together: Together) -> str:
    words, overall = together.words, together.rollup.distributions[0]
    if overall.quartiles is None:
        return words.gettext("There is no score yet.")
    return words.gettext(
        "The scores of each domain as points on one scale; overall they lie from {low} to {high}, median "
        "{median}.",
        low=words.percent(overall.values[0]),
        high=words.percent(overall.values[-1]),
        median=words.percent(overall.median),
    )


def coverage_section(together: Together, number: str) -> Section:
    title = together.words.gettext("What the scores rest on")
    return Section("coverage", number, title, tuple(_coverage(together)), False)


def _coverage(together: Together) -> Iterator[Block]:
    words = together.words
    yield said(
        words.gettext(
            "The range is the lowest and the highest a score could be, whatever is found for the items "
            "that have no level yet. {mark}: {meaning}.",
            mark=LOW,
            meaning=low_words(together),
        )
    )
    columns = (
        Column(words.gettext("Country"), 0.36),
        Column(words.gettext("With a level"), 0.17, "right"),
        Column(words.gettext("Coverage"), 0.14, "right"),
        Column(words.gettext("Score"), 0.11, "right"),
        Column(words.gettext("Range"), 0.13, "right"),
        Column(words.gettext("Gaps"), 0.09, "right"),
    )
    yield Table(columns, tuple(_coverage_row(together, share) for share in together.shares))


def _coverage_row(together: Together, share: Share) -> Row:
    words, score = together.words, share.score(tag=together.tag)
    covered = words.percent(score.coverage)
    mark = f"\u00a0{LOW}" if together.is_low(share) else ""
    counts = {"answered": score.answered, "applicable": score.applicable}
    return Row(
        (
            Cell(together.name(share)),
            Cell(words.gettext("{answered} of {applicable}", **counts)),
            Cell(covered + mark),
            Cell(words.percent(score.score)),
            Cell(words.span(score.low, score.high) or "–"),
            Cell(_gaps(together, share)),
        )
    )


def _gaps(together: Together, share: Share) -> str:
    """How many; not none where none can be stated."""
    stated = [item.gap for item in share.asked(together.tag) if item.value.gap is not None]
    return together.words.number(sum(map(bool, stated))) if stated else NONE
