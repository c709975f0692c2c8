"""Rows of what is planned and of who helps, each with what stands of its item."""

from __future__ import annotations

from needsassess.assessment.country import country_value
from needsassess.assessment.planned import Activity, Measure
from needsassess.instrument.model import Instrument
from needsassess.services.table_stand import Rows, Stand, when
from needsassess.services.tables import Row

_OF_ITEM = frozenset({"feasible", "urgency"})  # what the row of a measure says of its item


def activities(stand: Stand) -> Rows:
    counted = {item.code for item in stand.shown}
    for shown, code, version in stand.codes(facts=False):
        for key, found in stand.state.activities(shown).items():
            title = stand.words(version).of.items[code].title
            said = _activity(stand, found, version)
            ends = (shown in counted, bool(found.conflicts), version.version)
            yield *stand.head, code, key, title, *said, *ends


def _activity(stand: Stand, found: Activity, version: Instrument) -> Row:
    return (
        found.provider,
        found.title,
        *_assistance(stand, found.assistance, version),
        found.first,
        found.last,
        found.budget,
        found.status,
        found.note,
        found.sensitive,
    )


def plan(stand: Stand) -> Rows:
    ranks = {gap.item.code: gap.rank for gap in stand.analysis.gaps}
    counted = {item.code for item in stand.shown}
    for shown, code, version in stand.codes(facts=False):
        differs = bool(stand.state.settlement(shown).conflicts & _OF_ITEM)
        for key, found in stand.state.measures(shown).items():
            title = stand.words(version).of.items[code].title
            said = (*_levels(stand, shown), *_measure(stand, found, version))
            ends = (shown in counted, differs or bool(found.conflicts), version.version)
            yield *stand.head, code, key, ranks.get(shown), title, *said, *ends


def _levels(stand: Stand, shown: str) -> Row:
    value, settled = country_value(stand.state, shown), stand.state.settlement(shown)
    desired = value.desired.level if value.desired else None
    return value.level, *when(settled.feasible), desired, value.gap, settled.urgency


def _measure(stand: Stand, found: Measure, version: Instrument) -> Row:
    here = stand.state.institutions
    return (
        found.action,
        *_assistance(stand, found.assistance, version),
        found.lead,
        stand.name(found.lead) if found.lead in here else found.lead,
        found.partner,
        found.first,
        found.last,
        found.cost,
        found.indicator,
        found.sensitive,
    )


def _assistance(stand: Stand, code: str, version: Instrument) -> Row:
    """Its code, and what the questionnaire calls it."""
    return code, stand.words(version).of.assistance.get(code, code)
