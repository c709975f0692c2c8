"""How activities of providers, measures of the country and what is feasible are worded in every report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from needsassess.assessment.country import CountryValue
from needsassess.assessment.planned import Activity, Feasible, Measure
from needsassess.services.report_beside import differing, rows_below, written
from needsassess.services.report_blocks import Cell, Column, Marks, Row, Span, Spans, TextRow
from needsassess.services.report_material import Material
from needsassess.services.report_words import Words

Rows = Iterator[Row | TextRow]
_INDENT = 1  # texts stand under the second column of either table


def feasible(words: Words, found: Feasible) -> str:
    day = words.day(found.by)
    return words.gettext("Level {level} is feasible by {day}.", level=found.level, day=day)


def activity_columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(words.gettext("Item"), 0.09),
        Column(words.gettext("Need, provider and activity"), 0.34),
        Column(words.gettext("Type"), 0.18),
        Column(words.gettext("Period"), 0.16),
        Column(words.gettext("Budget (US dollars)"), 0.13),
        Column(words.gettext("Status"), 0.10),
    )


def activity_rows(material: Material, words: Words, item: str) -> Rows:
    """The activities of a need, under it; `words` of the version that the item is of."""
    for key, activity in material.state.activities(item).items():
        yield from _activity(material, words, f"activity/{item}/{key}", activity)


def _activity(material: Material, words: Words, path: str, activity: Activity) -> Rows:
    note = written(material, f"{path}/note", "note", activity.note, sensitive=activity.sensitive)
    below = [*([(Span(activity.title),)] if activity.title else []), *note, *_differs(material, activity)]
    cells = (
        Cell(""),
        Cell(activity.provider or words.gettext("provider not named"), look="strong"),
        Cell(words.assistance(activity.assistance)),
        Cell(words.frame(activity.first, activity.last)),
        Cell(words.money(activity.budget)),
        Cell(words.progression(activity.status)),
    )
    yield Row(cells, opens=False, keep=bool(below))
    yield from rows_below(below, _INDENT)


def measure_columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(words.gettext("Rank"), 0.06, "right"),
        Column(words.gettext("Need and what is to be done"), 0.20),
        Column(words.gettext("Lead and partner"), 0.25),
        Column(words.gettext("Time frame"), 0.15),
        Column(words.gettext("Cost (US dollars)"), 0.12),
        Column(words.gettext("Levels"), 0.22, "right", "marks"),
    )


def measure_rows(material: Material, words: Words, item: str) -> Rows:
    """The measures of a need, under it; `words` of the version that the item is of."""
    for key, measure in material.state.measures(item).items():
        yield from _measure(material, words, f"measure/{item}/{key}", measure)


def _measure(material: Material, words: Words, path: str, measure: Measure) -> Rows:
    texts = {"action": measure.action, "indicator": measure.indicator}
    below = [
        spans
        for what, text in texts.items()
        for spans in written(material, f"{path}/{what}", what, text, sensitive=measure.sensitive)
    ]
    below += _differs(material, measure)
    cells = (
        Cell(""),
        Cell(words.assistance(measure.assistance), look="strong"),
        Cell(_who(material, measure)),
        Cell(words.frame(measure.first, measure.last)),
        Cell(words.money(measure.cost)),
        Cell(""),
    )
    yield Row(cells, opens=False, keep=bool(below))
    yield from rows_below(below, _INDENT)


def _differs(material: Material, planned: Activity | Measure) -> Iterator[Spans]:
    if planned.conflicts:
        yield (Span(differing(material), "strong"),)


def lead_name(material: Material, lead: str) -> str:
    """An institution of the assessment by its name; any other as it was written."""
    institutions = material.whole.institutions
    return material.words.institution(institutions[lead]) if lead in institutions else lead


def _who(material: Material, measure: Measure) -> str:
    words = material.words
    lead = lead_name(material, measure.lead) or words.gettext("no lead yet")
    if measure.partner:
        return ", ".join((lead, words.gettext("with {partner}").format(partner=measure.partner)))
    return lead


def levels_cell(value: CountryValue, found: Feasible | None) -> Cell:
    """`1 → 3 → 4`: current, feasible where it was said, desired; `?` for what is not known."""
    current, desired = value.level, value.desired.level if value.desired else None
    marks = Marks(current, found.level if found else None, desired)
    shown: Iterable[int | None] = marks if found else (marks.current, marks.desired)
    return Cell(" → ".join("?" if level is None else str(level) for level in shown), marks=marks)
