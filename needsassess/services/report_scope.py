"""What a report covers: everything, some domains, some institutions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from needsassess.assessment.state import State, state_of
from needsassess.assessment.subjects import Subject, parse
from needsassess.assessment.visible import shown_items
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument, Item


@dataclass(frozen=True)
class Scope:
    """Domain codes and keys of institutions, in no order; empty means all of them."""

    domains: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()

    @property
    def is_all(self) -> bool:
        return not self.domains and not self.institutions

    def has_domain(self, code: str) -> bool:
        return not self.domains or code in self.domains


def scope_of(parts: Iterable[str], instrument: Instrument, state: State) -> Scope:
    """From `domain=LEI`, `institution=police`; several values by commas or parts; `all` adds nothing."""
    known = {
        "domain": [domain.code for domain in instrument.domains],
        "institution": list(state.institutions),
    }
    chosen: dict[str, list[str]] = {"domain": [], "institution": []}
    for part in (part.strip() for part in parts):
        if part in ("", "all"):
            continue
        kind, _, values = part.partition("=")
        if kind not in known:
            raise Refused(N_("“{part}” is not a scope. Use all, domain=LEI or institution=police."), part=part)
        chosen[kind] += [_known(kind, value.strip(), known[kind]) for value in values.split(",")]
    domains, institutions = ([k for k in known[kind] if k in chosen[kind]] for kind in known)
    return Scope(tuple(domains), tuple(institutions))


def _known(kind: str, value: str, known: list[str]) -> str:
    found = value.upper() if kind == "domain" else value
    if found in known:
        return found
    sentence = {
        "domain": N_("The questionnaire has no domain “{value}”. Use one of: {known}."),
        "institution": N_("The assessment has no institution “{value}”. Use one of: {known}."),
    }
    raise Refused(sentence[kind], value=value, known=", ".join(known))


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
            return subject.field == "urgency"
        case "change" | "questionnaire":
            return False
        case _:
            return subject.keys[1] in scope.institutions


def items_in(instrument: Instrument, state: State, scope: Scope) -> tuple[Item, ...]:
    """Shown items of the scope's domains; of an institution, those it is to be asked or has answered."""
    return tuple(
        item
        for item in shown_items(instrument, state)
        if scope.has_domain(item.domain) and (not scope.institutions or _concerns(item, state, scope))
    )


def _concerns(item: Item, state: State, scope: Scope) -> bool:
    kinds = {state.institutions[key].kind for key in scope.institutions if key in state.institutions}
    said = state.answers_to(item.code)
    return bool(kinds & set(item.institutions)) or any(key in said for key in scope.institutions)
