"""What the parts of a comparison of two rounds are written from, and how a change is printed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from needsassess.assessment.changes import Comparison, ItemChange, Move
from needsassess.assessment.country import CountryValue
from needsassess.services.comparison import Round, Rounds
from needsassess.services.report_blocks import Cell
from needsassess.services.report_material import current_cell
from needsassess.services.report_scope import Scope
from needsassess.services.report_words import Words
from needsassess.services.round_changes import Since, changes
from needsassess.services.rounds import Former

UP, DOWN, STAYED = "↑", "↓", "="


@dataclass(frozen=True)
class Compared:
    """`words` are those of the newest version of the questionnaire."""

    rounds: Rounds
    words: Words
    scope: Scope
    redacted: bool = False

    @property
    def result(self) -> Comparison:
        return self.rounds.compared

    @cached_property
    def every(self) -> tuple[ItemChange, ...]:
        return self.result.items

    @property
    def country(self) -> str:
        code = self.rounds.after.standing.state.profile.country
        return self.words.country(code) if code else self.words.gettext("Country not stated")

    @property
    def before(self) -> str:
        """What the earlier round is called."""
        return self._called(self.rounds.before) or self.words.gettext("earlier round")

    @property
    def after(self) -> str:
        return self._called(self.rounds.after) or self.words.gettext("later round")

    def _called(self, of: Round) -> str:
        profile = of.standing.state.profile
        return profile.round or (self.words.period(profile.period) if profile.period else "")

    def domain(self, code: str) -> str:
        every = (version.words(self.words.language).domains.get(code) for version in self.rounds.newest)
        return next((found.name for found in every if found), code)

    def code(self, key: str) -> str:
        """Its code in the newest version; with the version it came with where that has it no more."""
        return self.rounds.newest[0].code(key)

    def named(self, key: str) -> str:
        version, item = self.rounds.item(key)
        return f"{self.code(key)} {version.words(self.words.language).items[item.code].title}"

    def level(self, key: str, level: int) -> str:
        """A level by its name, and what it means for this item."""
        version, item = self.rounds.item(key)
        words = version.words(self.words.language)
        return f"{words.levels[level]}. {words.items[item.code].levels[level]}"

    @cached_property
    def since(self) -> tuple[Since, ...]:
        """Of each answer and fact of an institution that takes part in both."""
        before, after = self.rounds.before, self.rounds.after
        found = changes(Former(before.standing, after.instrument), after.instrument, after.state)
        items = {item.code for item in after.items}
        return tuple(one for one in found if one.code in items or self._is_fact(one.code))

    def _is_fact(self, code: str) -> bool:
        known = self.rounds.after.instrument.fact_by_code
        return code in known and self.scope.has_facts and self.scope.has_domain(code[:3])

    def institution(self, key: str) -> str:
        """By its name in the later round; a key that is in neither stands for itself."""
        for state in (self.rounds.after.state, self.rounds.before.state):
            if key in state.institutions:
                return self.words.institution(state.institutions[key])
        return key


def level_cell(value: CountryValue | None) -> Cell:
    """A level with its mark, the mark of its state, or nothing where the item was not asked."""
    return Cell("") if value is None else current_cell(value)


def arrow(compared: Compared, change: ItemChange) -> str:
    """`↑ 2`, `=`, or in words where there is a level in one round only."""
    gettext = compared.words.gettext
    if change.moved is not None:
        sign = UP if change.moved > 0 else DOWN if change.moved < 0 else STAYED
        return f"{sign}\u00a0{abs(change.moved)}" if change.moved else sign
    words = {Move.NEW: gettext("new"), Move.GONE: gettext("no longer")}
    return words.get(change.move, "–")


def gap_text(change: ItemChange) -> str:
    """`2 → 0`; a dash where none can be stated, and nothing at all where neither can."""
    before, after = change.gaps
    if before is None and after is None:
        return "–"
    return "\u00a0→\u00a0".join("–" if gap is None else str(gap) for gap in (before, after))
