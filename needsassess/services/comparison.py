"""Two rounds of one country held against each other, item by item whatever their versions call it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from needsassess.assessment.changes import Comparison, ItemChange
from needsassess.assessment.country import CountryValue, country_value
from needsassess.assessment.scores import Score, score
from needsassess.assessment.state import State
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument, Item
from needsassess.instrument.steps import number
from needsassess.services import collection
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.carried import Known, Standing, standing
from needsassess.services.name_mask import Mask
from needsassess.services.redaction import Redacted, names_in, redacted
from needsassess.services.report_scope import Scope, items_in, state_in
from needsassess.services.rounds import former_of
from needsassess.storage.hub import Place
from needsassess.storage.places import open_log


@dataclass(frozen=True)
class Round:
    """One of the two, as the scope sees it: its items, and their values for the country by key.

    `withheld`: paths of what a redacted version leaves out.
    """

    standing: Standing
    state: State
    items: tuple[Item, ...]
    withheld: frozenset[str] = frozenset()

    @property
    def instrument(self) -> Instrument:
        return self.standing.instrument

    @cached_property
    def values(self) -> Mapping[str, CountryValue]:
        keys = self.instrument.keys
        return {keys[item.code]: country_value(self.state, item.code) for item in self.items}

    @cached_property
    def score(self) -> Score:
        """Of all its items, as its own report has it."""
        return score(self.items, self.state)

    def code(self, key: str) -> str:
        """How its version calls an item; the key itself where it has none."""
        return self.instrument.codes.get(key, key)


@dataclass(frozen=True)
class Rounds:
    """`before` and `after`; `said`: whether only the person said which is which.

    `mask` takes names of persons out of a text, in a redacted version.
    """

    before: Round
    after: Round
    said: bool = False
    mask: Mask = str

    @cached_property
    def newest(self) -> tuple[Instrument, ...]:
        """The versions of the questionnaire that count, the newer one first; one where they are the same."""
        found = {
            (number(each.instrument.version), each.standing.versions.fingerprint): each.instrument
            for each in (self.before, self.after)
        }
        return tuple(found[version] for version in sorted(found, reverse=True))

    def item(self, key: str) -> tuple[Instrument, Item]:
        """As the newest of the two has it."""
        version = next(version for version in self.newest if key in version.codes)
        return version, version.item_by_code[version.codes[key]]

    @cached_property
    def compared(self) -> Comparison:
        keys = self.before.values.keys() | self.after.values.keys()
        ordered = [
            key for version in self.newest for key in map(version.key, version.item_by_code) if key in keys
        ]
        return Comparison(tuple(map(self._change, dict.fromkeys(ordered))))

    def _change(self, key: str) -> ItemChange:
        _, item = self.item(key)
        before, after = self.before.values.get(key), self.after.values.get(key)
        return ItemChange(key, item.domain, item.weight, before, after)


def compare(
    file: AssessmentFile,
    other: Standing | None = None,
    scope: Scope | None = None,
    instead: str | None = None,
) -> Rounds:
    """An assessment and another round of it; without one, the round that it names as the one before.

    Which is the earlier: the one that the other names as the round before it; else the one whose period ends
    first; else `other`. With words `instead` of names of persons both are redacted.
    """
    if other is None:
        found = former_of(file)
        if found is None:
            raise Refused(N_("The assessment names no former round. Say with which one it is to be compared."))
        other = found.standing
    return compare_standing(standing_of(file), other, scope, instead)


def compare_standing(
    here: Standing, other: Standing, scope: Scope | None = None, instead: str | None = None
) -> Rounds:
    """Two that are read; `other` is the earlier one where nothing else says so."""
    _refuse_strangers(here, other)
    _refuse_itself(here, other)
    said, (before, after) = _in_order(here, other)
    chosen = scope or Scope()
    if instead is None:
        return Rounds(_round(before, chosen), _round(after, chosen), said)
    names = names_in(before.state) | names_in(after.state)
    one, two = (redacted(each.state, each.instrument, instead, names) for each in (before, after))
    return Rounds(_round(before, chosen, one), _round(after, chosen, two), said, two.mask)


def standing_of(file: AssessmentFile) -> Standing:
    """An open assessment as it stands, for what compares it with others."""
    return Standing(file.id, file.began, file.versions, file.state, file.fingerprint())


def one_of(place: Place, file: AssessmentFile) -> bytes:
    """Which assessment of another file or hub an assessment is to be compared with.

    The round that it names, or the one that names it, where that is there; else the only one of its country.
    Refused where several could be meant.
    """
    held = collection.overview(place)
    named = [one.id for one in held if one.id.hex() == file.state.profile.former]
    same = [one.id for one in held if one.country == file.state.profile.country and one.id != file.id]
    found = named or same
    return found[0] if len(found) == 1 else collection.named(place, None)


def read(place: Place, assessment: bytes) -> Standing:
    """One assessment of a file or hub, only read."""
    log = open_log(place, read_only=True)
    try:
        log.make_sure(read_only=True)
        return standing(log, assessment, dict(log.assessments())[assessment], Known())
    finally:
        log.close()


def _refuse_itself(one: Standing, other: Standing) -> None:
    if one.id == other.id:
        raise Refused(N_("An assessment has not moved against itself. Name another round to compare it with."))


def _refuse_strangers(one: Standing, other: Standing) -> None:
    countries = [each.state.profile.country for each in (one, other)]
    if countries[0] != countries[1]:
        raise Refused(
            N_("The assessments are of different countries, {one} and {other}. Compare two rounds of one."),
            one=countries[0] or "–",
            other=countries[1] or "–",
        )
    if one.instrument.id != other.instrument.id:
        raise Refused(
            N_("The assessments are of different questionnaires, {one} and {other}, which cannot be compared."),
            one=one.instrument.id,
            other=other.instrument.id,
        )


def _in_order(here: Standing, other: Standing) -> tuple[bool, tuple[Standing, Standing]]:
    """(whether nothing but the person said so, the earlier and the later)."""
    if here.state.profile.former == other.id.hex() != here.id.hex():
        return False, (other, here)
    if other.state.profile.former == here.id.hex() != other.id.hex():
        return False, (here, other)
    mine, its = here.state.profile.period, other.state.profile.period
    if mine and its and mine[::-1] != its[::-1]:
        return False, (other, here) if its[::-1] < mine[::-1] else (here, other)
    return True, (other, here)


def _round(standing: Standing, scope: Scope, secret: Redacted | None = None) -> Round:
    items = items_in(standing.instrument, standing.state, scope)
    if secret is None:
        return Round(standing, state_in(standing.state, scope), items)
    shown = replace(standing, state=secret.state)
    return Round(shown, state_in(secret.state, scope), items, secret.withheld)
