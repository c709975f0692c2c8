"""Builds the gap report of one assessment as a frozen model: all that will be printed, worded."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.base.texts import N_
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_annexes import annexes
from needsassess.services.report_assistance import assistance_section
from needsassess.services.report_baseline import baseline_section
from needsassess.services.report_blocks import ReportModel, Section
from needsassess.services.report_cover import bound
from needsassess.services.report_domains import domain_sections
from needsassess.services.report_facts import facts_section
from needsassess.services.report_gaps import gap_section
from needsassess.services.report_gather import gather
from needsassess.services.report_material import Material
from needsassess.services.report_open import findings_section, parked_section, unknown_section
from needsassess.services.report_plan_measures import planned_section
from needsassess.services.report_scope import Scope
from needsassess.services.report_signatures import signature_section
from needsassess.services.report_summary import summary_section
from needsassess.services.scope_words import scope_of

_AFTER_DOMAINS = (
    gap_section,
    assistance_section,
    planned_section,
    findings_section,
    baseline_section,
    unknown_section,
    parked_section,
    facts_section,
    signature_section,
)


def build(
    file: AssessmentFile, language: str, scope: Scope | None = None, *, redacted: bool = False
) -> ReportModel:
    """The gap report of an assessment as it stands; `language` is en or fr, apart from any screen's."""
    material = gather(file, language, scope or Scope(), N_("Gap report"), without_names=redacted)
    return bound(material, _sections(material))


def _sections(material: Material) -> Iterator[Section]:
    yield summary_section(material, "1")
    yield from domain_sections(material, 2)
    after = 2 + len(material.analysis.domains)
    for number, section in enumerate(_AFTER_DOMAINS, start=after):
        yield section(material, str(number))
    yield from annexes(material)


__all__ = ["ReportModel", "Scope", "build", "scope_of"]
