"""Rows of what comes of the answers: scores and gaps in the order of their priority."""

from __future__ import annotations

from fractions import Fraction

from needsassess.assessment.gaps import Gap
from needsassess.assessment.scores import Score
from needsassess.services.table_stand import Rows, Stand, spread
from needsassess.services.tables import Row


def scores(stand: Stand) -> Rows:
    words = stand.words(stand.instrument)
    for result in stand.analysis.domains:
        yield *stand.head, result.code, words.of.domains[result.code].name, *_score(result.score)
    overall = words.gettext("Overall score")
    yield *stand.head, "overall", overall, *_score(stand.analysis.overall)


def _score(score: Score) -> Row:
    parts = (score.score, score.low, score.high, score.coverage, score.gap)
    return (*map(_part, parts), score.answered, score.applicable)


def _part(part: Fraction | None) -> float | None:
    return None if part is None else float(round(part, 6))


def gaps(stand: Stand) -> Rows:
    for gap in stand.analysis.gaps:
        yield *stand.head, gap.rank, gap.item.code, *_gap(stand, gap)


def _gap(stand: Stand, gap: Gap) -> Row:
    words, item = stand.words(stand.instrument), gap.item
    wording = words.of.items[item.code]
    kinds = dict.fromkeys(words.of.assistance[action.assistance] for action in item.actions)
    sources = dict.fromkeys(source for action in item.actions for source in action.sources)
    return (
        wording.title,
        *spread(gap.value),
        item.weight,
        gap.weighted,
        gap.urgency,
        gap.documented,
        "\n".join(wording.actions),
        "; ".join(kinds),
        "; ".join(sources),
    )
