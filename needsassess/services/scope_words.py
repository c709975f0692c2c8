"""A scope from what a person typed: `domain=LEI`, `institution=police`, `tag=training`, `provider=NAME`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from needsassess.assessment.assistance import providers
from needsassess.assessment.state import State
from needsassess.assessment.values import Progression
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument
from needsassess.instrument.providers import identity
from needsassess.services.report_scope import Scope

_UNKNOWN = {
    "domain": N_("The questionnaire has no domain “{value}”. Use one of: {known}."),
    "institution": N_("The assessment has no institution “{value}”. Use one of: {known}."),
    "tag": N_("The questionnaire has no tag “{value}”. Use one of: {known}."),
    "provider": N_("No activity of the assessment has the provider “{value}”. Use one of: {known}."),
}
_NONE = {
    "institution": N_("The assessment has no institution yet. Add one, or report on all."),
    "provider": N_("No activity of a provider has been entered yet. Enter one, or report on all."),
}
_AS_COMPARED: dict[str, Callable[[str], str]] = {"domain": str.upper, "provider": identity}


def scope_of(parts: Iterable[str], instrument: Instrument, state: State) -> Scope:
    """Several values by commas or parts; `all` adds nothing; the unknown is refused with what there is."""
    known = _known(instrument, state)
    chosen: dict[str, set[str]] = {kind: set() for kind in known}
    for part in (part.strip() for part in parts):
        if part in ("", "all"):
            continue
        kind, _, values = part.partition("=")
        if kind not in known:
            raise Refused(
                N_(
                    "“{part}” is not a scope. Use all, domain=LEI, institution=police, tag=training or "
                    "provider=NAME."
                ),
                part=part,
            )
        chosen[kind] |= set(_chosen(kind, values, known[kind]))
    domains, institutions, tags, names = (
        tuple(name for name in known[kind] if name in chosen[kind]) for kind in known
    )
    return Scope(domains, institutions, tags, names)


def _known(instrument: Instrument, state: State) -> dict[str, Sequence[str]]:
    """What there is of each kind, in the order in which it is listed."""
    return {
        "domain": [domain.code for domain in instrument.domains],
        "institution": list(state.institutions),
        "tag": instrument.tags,
        "provider": providers_of(instrument, state),
    }


def providers_of(instrument: Instrument, state: State) -> tuple[str, ...]:
    """Everyone who helps, helped or will, on any item."""
    every = (one for item in instrument.items for one in state.activities(item.code).values())
    return providers(every, *Progression)


def _chosen(kind: str, values: str, known: Sequence[str]) -> list[str]:
    """A name that has a comma in it is taken as it is."""
    compared = _AS_COMPARED.get(kind, str)
    by_name = {compared(name): name for name in known}
    if compared(values.strip()) in by_name:
        return [by_name[compared(values.strip())]]
    found = []
    for value in map(str.strip, values.split(",")):
        if compared(value) not in by_name:
            listed = ", ".join(known)
            raise Refused(_UNKNOWN[kind] if known else _NONE[kind], value=value, known=listed)
        found.append(by_name[compared(value)])
    return found
