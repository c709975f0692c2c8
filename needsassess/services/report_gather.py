"""Gathers what the reports of one assessment are written from."""

from __future__ import annotations

from needsassess.assessment.state import State
from needsassess.services.analysis import analyse_items
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.redaction import redacted
from needsassess.services.report_material import Fingerprints, Material
from needsassess.services.report_scope import Scope, hidden_in, items_in, state_in
from needsassess.services.report_words import Words
from needsassess.services.versions import Left, left


def gather(
    file: AssessmentFile, language: str, scope: Scope, kind: str, *, without_names: bool = False
) -> Material:
    """`kind`: what the report is called, in English, to be translated; without names it is redacted."""
    words = Words(language, file.instrument)
    instead = f"[{words.gettext('name withheld')}]"
    secret = redacted(file.state, file.instrument, instead) if without_names else None
    whole = secret.state if secret else file.state
    items = items_in(file.instrument, file.state, scope)
    state = state_in(whole, scope)
    return Material(
        instrument=file.instrument,
        whole=whole,
        state=state,
        scope=scope,
        items=items,
        analysis=analyse_items(file.instrument, state, items),
        words=words,
        fingerprints=Fingerprints(file.fingerprint(), file.instrument_fingerprint()),
        kind=words.gettext(kind),
        left=tuple(one for one in left(file) if _has(scope, one, file.state) and _says(state, one)),
        hidden=hidden_in(file.instrument, file.state, scope),
        withheld=secret.withheld if secret else None,
        mask=secret.mask if secret else str,
    )


def covers_anything(file: AssessmentFile, scope: Scope) -> bool:
    """Whether any item is in the scope, be it hidden or of another version; facts are, unless left out."""
    state = file.state
    kept = any(_has(scope, one, state) and _says(state, one) for one in left(file))
    shown = items_in(file.instrument, state, scope) or hidden_in(file.instrument, state, scope)
    return scope.has_facts or kept or bool(shown)


def _has(scope: Scope, one: Left, state: State) -> bool:
    item = one.version.item_by_code.get(one.code)
    if item:
        return scope.has(item, state, one.shown)
    return scope.has_domain(one.code[:3]) and scope.has_facts


def _says(state: State, one: Left) -> bool:
    """Whether an institution of the scope said anything on it, or it is planned or helped with."""
    settled = not state.settlement(one.shown).is_empty
    said = state.answers_to(one.shown) or state.facts_to(one.shown)
    return settled or bool(said or state.activities(one.shown) or state.measures(one.shown))
