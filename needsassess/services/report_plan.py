"""Builds the action plan of one assessment: what is planned or recommended for each gap, by whom, by when."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.base.texts import N_
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_blocks import ReportModel, Section
from needsassess.services.report_cover import bound
from needsassess.services.report_gather import gather
from needsassess.services.report_left import left_sections
from needsassess.services.report_material import Material
from needsassess.services.report_method import plan_method_section
from needsassess.services.report_plan_calendar import calendar_section
from needsassess.services.report_plan_measures import beside_section, measures_section
from needsassess.services.report_plan_summary import summary_section
from needsassess.services.report_scope import Scope
from needsassess.services.report_signatures import signature_section
from needsassess.services.report_sources import sources

_PARTS = (summary_section, measures_section, beside_section, calendar_section, signature_section)


def build(
    file: AssessmentFile, language: str, scope: Scope | None = None, *, redacted: bool = False
) -> ReportModel:
    """The plan as it stands; `language` is en or fr, apart from any screen's."""
    material = gather(file, language, scope or Scope(), N_("Action plan"), without_names=redacted)
    return bound(material, _sections(material))


def _sections(material: Material) -> Iterator[Section]:
    for number, part in enumerate(_PARTS, start=1):
        yield part(material, str(number))
    yield plan_method_section(material, "A")
    yield Section("sources", "B", material.words.gettext("Sources"), sources(material), False)
    yield from left_sections(material, "C")
