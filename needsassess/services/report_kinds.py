"""Every kind of report that one assessment can give, and how each is built."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from needsassess.base.errors import Refused
from needsassess.base.texts import N_, texts_in
from needsassess.services import report_comparison, report_letters, report_model, report_pack, report_plan
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.carried import Standing
from needsassess.services.redaction import redacted
from needsassess.services.report_blocks import ReportModel
from needsassess.services.report_gather import covers_anything
from needsassess.services.report_scope import NOTHING, Scope


class Kind(StrEnum):
    GAP = "gap"
    PLAN = "plan"
    COMPARISON = "comparison"
    PACK = "pack"
    LETTERS = "letters"


@dataclass(frozen=True)
class Wanted:
    """What is to be reported; `language` is en or fr, apart from any screen's.

    `redacted`: without names of persons and without what is marked sensitive. `other` is the round to compare
    with; None: the one that the assessment names as the round before.
    """

    kind: Kind
    language: str
    scope: Scope = field(default_factory=Scope)
    redacted: bool = False
    other: Standing | None = None


_BUILDERS: dict[Kind, Callable[[AssessmentFile, Wanted], ReportModel]] = {
    Kind.GAP: lambda file, wanted: report_model.build(
        file, wanted.language, wanted.scope, redacted=wanted.redacted
    ),
    Kind.PLAN: lambda file, wanted: report_plan.build(
        file, wanted.language, wanted.scope, redacted=wanted.redacted
    ),
    Kind.COMPARISON: lambda file, wanted: report_comparison.build(
        file, wanted.language, wanted.scope, wanted.other, redacted=wanted.redacted
    ),
    Kind.LETTERS: lambda file, wanted: _without_names(report_letters.build, file, wanted),
    Kind.PACK: lambda file, wanted: _without_names(report_pack.build, file, wanted),
}
_Build = Callable[[AssessmentFile, str, Scope], ReportModel]


def _without_names(build: _Build, file: AssessmentFile, wanted: Wanted) -> ReportModel:
    """Of what prints no answers, nothing but names has to be taken out, where that is asked for; it says so."""
    if not wanted.redacted:
        return build(file, wanted.language, wanted.scope)
    gettext = texts_in(wanted.language).gettext
    found = redacted(file.state, file.instrument, f"[{gettext(N_('name withheld'))}]")
    twin = copy.copy(file)
    twin.state = found.state
    scope = replace(wanted.scope, providers=tuple(map(found.mask, wanted.scope.providers)))
    model = build(twin, wanted.language, scope)
    title = gettext(N_("{kind}, redacted version")).format(kind=model.title)
    foot = ", ".join(filter(None, (model.furniture.foot_left, gettext(N_("REDACTED")))))
    return replace(model, title=title, furniture=replace(model.furniture, foot_left=foot))


def build(file: AssessmentFile, wanted: Wanted) -> ReportModel:
    """The report of an assessment as it stands; refused where nothing is in the scope."""
    if not covers_anything(file, wanted.scope):
        raise Refused(NOTHING)
    return _BUILDERS[wanted.kind](file, wanted)
