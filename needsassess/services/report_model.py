"""Builds the gap report of one assessment as a frozen model: all that will be printed, worded."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.state import Settlement, State
from needsassess.services.analysis import analyse_items
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_annexes import annexes
from needsassess.services.report_baseline import baseline_section
from needsassess.services.report_blocks import ReportModel, Section
from needsassess.services.report_cover import cover, document_title, furniture
from needsassess.services.report_domains import domain_sections
from needsassess.services.report_facts import facts_section
from needsassess.services.report_gaps import gap_section
from needsassess.services.report_material import Fingerprints, Material
from needsassess.services.report_open import findings_section, parked_section, unknown_section
from needsassess.services.report_scope import Scope, items_in, scope_of, state_in
from needsassess.services.report_summary import summary_section
from needsassess.services.report_words import Words
from needsassess.services.versions import Left, left

_AFTER_DOMAINS = (
    gap_section,
    findings_section,
    baseline_section,
    unknown_section,
    parked_section,
    facts_section,
)


def build(file: AssessmentFile, language: str, scope: Scope | None = None) -> ReportModel:
    """The gap report of an assessment as it stands; `language` is en or fr, apart from any screen's."""
    material = _material(file, language, scope or Scope())
    return ReportModel(
        language=language,
        title=document_title(material),
        author=", ".join(file.state.profile.team),
        cover=cover(material),
        furniture=furniture(material),
        sections=tuple(_sections(material)),
    )


def _material(file: AssessmentFile, language: str, scope: Scope) -> Material:
    items = items_in(file.instrument, file.state, scope)
    state = state_in(file.state, scope)
    prints = Fingerprints(file.fingerprint(), file.instrument_fingerprint())
    return Material(
        instrument=file.instrument,
        whole=file.state,
        state=state,
        scope=scope,
        items=items,
        analysis=analyse_items(file.instrument, state, items),
        words=Words(language, file.instrument),
        fingerprints=prints,
        left=tuple(one for one in left(file) if scope.has_domain(one.code[:3]) and _says(state, one)),
    )


def _says(state: State, one: Left) -> bool:
    """Whether an institution of the scope said anything on it."""
    settled = state.settlement(one.shown) != Settlement()
    return settled or bool(state.answers_to(one.shown) or state.facts_to(one.shown))


def _sections(material: Material) -> Iterator[Section]:
    yield summary_section(material, "1")
    yield from domain_sections(material, 2)
    after = 2 + len(material.analysis.domains)
    for number, section in enumerate(_AFTER_DOMAINS, start=after):
        yield section(material, str(number))
    yield from annexes(material)


__all__ = ["ReportModel", "Scope", "build", "scope_of"]
