"""What a report covers: everything, or some domains, institutions, tags, needs that providers help with."""

from __future__ import annotations

from dataclasses import dataclass

from needsassess.assessment.state import State, state_of
from needsassess.assessment.subjects import Subject, parse
from needsassess.assessment.visible import shown_items
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument, Item
from needsassess.instrument.providers import identity

NOTHING = N_("No question is in all parts of this scope. Choose a wider scope.")


@dataclass(frozen=True)
class Scope:
    """Codes of domains, keys of institutions, names of tags and of providers, in no order; empty means all.

    An item is in it that is of one of each: of one of the domains, and of one of the tags.
    """

    domains: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()

    @property
    def is_all(self) -> bool:
        return self == Scope()

    @property
    def has_facts(self) -> bool:
        """Facts belong to domains and institutions; they have no tag, and no provider helps with them."""
        return not self.tags and not self.providers

    def has_domain(self, code: str) -> bool:
        return not self.domains or code in self.domains

    def has(self, item: Item, state: State, shown: str = "") -> bool:
        """Whatever the institutions; `shown` is how paths name an item of another version."""
        return (
            self.has_domain(item.domain)
            and (not self.tags or not set(self.tags).isdisjoint(item.tags))
            and (not self.providers or self._helped(state, shown or item.code))
        )

    def _helped(self, state: State, shown: str) -> bool:
        wanted = set(map(identity, self.providers))
        return any(identity(one.provider) in wanted for one in state.activities(shown).values())


def state_in(state: State, scope: Scope) -> State:
    """The state as the institutions of the scope see it: what was settled for the country is left out then."""
    if not scope.institutions:
        return state
    heads = ((path, found) for path, found in state.subjects.items() if _is_of(parse(path), state, scope))
    return state_of(heads)


def _is_of(subject: Subject, state: State, scope: Scope) -> bool:
    match subject.kind:
        case "profile" | "activity" | "measure":  # of the country, whoever is asked
            return True
        case "institution":
            return subject.keys[0] in scope.institutions
        case "respondent":
            respondent = state.respondents.get(subject.keys[0])
            return respondent is not None and respondent.institution in scope.institutions
        case "settled":
            return subject.field in ("urgency", "feasible")
        case "change" | "questionnaire":
            return False
        case _:
            return subject.keys[1] in scope.institutions


def items_in(instrument: Instrument, state: State, scope: Scope) -> tuple[Item, ...]:
    """Shown items of the scope; of an institution, those it is to be asked or has answered."""
    return tuple(item for item in shown_items(instrument, state) if _is_in(item, state, scope))


def hidden_in(instrument: Instrument, state: State, scope: Scope) -> tuple[Item, ...]:
    """Items of the scope that depth or conditions leave out."""
    shown = {item.code for item in shown_items(instrument, state)}
    return tuple(item for item in instrument.items if item.code not in shown and _is_in(item, state, scope))


def _is_in(item: Item, state: State, scope: Scope) -> bool:
    return scope.has(item, state) and (not scope.institutions or _concerns(item, state, scope))


def _concerns(item: Item, state: State, scope: Scope) -> bool:
    kinds = {state.institutions[key].kind for key in scope.institutions if key in state.institutions}
    said = state.answers_to(item.code)
    return bool(kinds & set(item.institutions)) or any(key in said for key in scope.institutions)
