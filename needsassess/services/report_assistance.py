"""Technical assistance given and wanted: by type, where nobody helps, where several do, and every activity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from needsassess.assessment.assistance import is_priority, providers
from needsassess.assessment.gaps import Gap
from needsassess.assessment.planned import Activity
from needsassess.assessment.values import Progression
from needsassess.instrument.model import Item
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
from needsassess.services.report_material import Material, gap_cell, no_gaps, said
from needsassess.services.report_planned import Rows, activity_columns, activity_rows
from needsassess.services.report_words import Words


def assistance_section(material: Material, number: str) -> Section:
    title = material.words.gettext("Technical assistance given and wanted")
    return Section("assistance", number, title, tuple(_blocks(material)))


def helped(material: Material) -> tuple[Item, ...]:
    """Items of the scope with an activity, those that depth or conditions leave out at the end."""
    return tuple(i for i in (*material.items, *material.hidden) if material.state.activities(i.code))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    if material.analysis.gaps or helped(material):
        yield Heading("assistance-types", words.gettext("By type of assistance"))
        yield _types(material)
    yield Heading("assistance-orphans", words.gettext("Priority gaps without assistance"))
    yield from _orphans(material)
    yield Heading("assistance-overlaps", words.gettext("Needs on which several providers are active"))
    yield from _overlaps(material)
    yield Heading("assistance-activities", words.gettext("Activities by need"))
    yield from _activities(material)


def _types(material: Material) -> Table:
    """How many gaps want each type, how many of them nobody works on, and the activities of that type."""
    words = material.words
    wanted = Counter(kind for gap in material.analysis.gaps for kind in _wanted(gap))
    alone = Counter(kind for gap in material.analysis.orphans for kind in _wanted(gap))
    given = Counter(
        (one.assistance, one.status)
        for item in helped(material)
        for one in material.state.activities(item.code).values()
    )
    columns = (
        Column(words.gettext("Type"), 0.32),
        Column(words.gettext("Gaps that call for it"), 0.14, "right"),
        Column(words.gettext("Priority gaps without activity"), 0.18, "right"),
        Column(words.gettext("Active"), 0.12, "right"),
        Column(words.gettext("Planned"), 0.12, "right"),
        Column(words.gettext("Ended or cancelled"), 0.12, "right"),
    )
    kinds = [*material.instrument.assistance, ""]
    found = [kind for kind in kinds if wanted[kind] or any(given[kind, state] for state in Progression)]
    return Table(columns, tuple(_type_row(words, kind, wanted[kind], alone[kind], given) for kind in found))


def _wanted(gap: Gap) -> tuple[str, ...]:
    """Types of the recommended actions, each once."""
    return tuple(dict.fromkeys(action.assistance for action in gap.item.actions))


def _type_row(words: Words, kind: str, wanted: int, alone: int, given: Counter[tuple[str, Progression]]) -> Row:
    ended = given[kind, Progression.ENDED] + given[kind, Progression.CANCELLED]
    counts = (wanted, alone, given[kind, Progression.ACTIVE], given[kind, Progression.PLANNED], ended)
    name = words.assistance(kind) if kind else words.gettext("type not stated")
    return Row((Cell(name), *(Cell(words.number(count)) for count in counts)))


def _orphans(material: Material) -> Iterator[Block]:
    words, orphans = material.words, material.analysis.orphans
    if not material.analysis.gaps:
        yield said(no_gaps(material))
        return
    if not any(map(is_priority, material.analysis.gaps)):
        yield said(
            words.gettext(
                "There is no priority gap: none is of two levels or more, and none is called highly urgent."
            )
        )
        return
    if not orphans:
        yield said(words.gettext("There is none: every priority gap that can be stated has an activity."))
        return
    yield said(
        words.gettext(
            "A gap of two levels or more, or one that the country calls highly urgent, for which no activity "
            "is active or planned; in order of priority."
        )
    )
    columns = (
        Column(words.gettext("Rank"), 0.07, "right"),
        Column(words.gettext("Item"), 0.43),
        Column(words.gettext("Gap"), 0.12, "right", "gap"),
        Column(words.gettext("Urgency"), 0.10),
        Column(words.gettext("Assistance wanted"), 0.28),
    )
    yield Table(columns, tuple(_orphan(material, gap) for gap in orphans))


def _orphan(material: Material, gap: Gap) -> Row:
    words = material.words
    return Row(
        (
            Cell(str(gap.rank)),
            Cell(material.named(gap.item.code)),
            gap_cell(gap.value),
            Cell(words.urgency(gap.urgency)),
            Cell(words.separated(map(words.assistance, _wanted(gap)))),
        )
    )


def _overlaps(material: Material) -> Iterator[Block]:
    words, overlaps = material.words, material.analysis.overlaps
    if not overlaps:
        yield said(words.gettext("There is none: no need has two providers that are active on it."))
        return
    yield said(
        words.gettext(
            "Two or more providers are active on these needs: to be coordinated, not by itself a fault."
        )
    )
    columns = (Column(words.gettext("Item"), 0.56), Column(words.gettext("Active providers"), 0.44))
    rows = (
        Row((Cell(material.named(code)), Cell(material.words.separated(who)))) for code, who in overlaps.items()
    )
    yield Table(columns, tuple(rows))


def _activities(material: Material) -> Iterator[Block]:
    words, items = material.words, helped(material)
    if not items:
        yield said(words.gettext("No activity of a provider has been entered."))
        return
    rows = tuple(row for item in items for row in _of_item(material, item))
    yield Table(activity_columns(words), rows, words.gettext("continued"))


def _of_item(material: Material, item: Item) -> Rows:
    words, blank = material.words, Cell("")
    code, title = Cell(item.code, look="strong"), Cell(material.title(item.code), look="strong")
    yield Row((code, title, blank, blank, blank, blank), keep=True, reaches=True)
    if item in material.hidden:
        yield TextRow((Span(words.gettext("Depth or conditions leave this item out."), "soft"),), 1, keep=True)
    yield from activity_rows(material, words, item.code)


def at_work(words: Words, activities: list[Activity]) -> str:
    """`UNODC (active); ITU (planned)`; empty where nobody is or will be."""
    states = (Progression.ACTIVE, Progression.PLANNED)
    found = [(name, state) for state in states for name in providers(activities, state)]
    return words.separated(f"{name} ({words.progression(state)})" for name, state in found)
