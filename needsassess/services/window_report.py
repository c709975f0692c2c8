"""What the window needs to make a report while its assessment goes on changing."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from needsassess.base.progress import Progress
from needsassess.services.assessment_file import AssessmentFile

if TYPE_CHECKING:
    from needsassess.services.parts import Parts, Written
    from needsassess.services.report_model import ReportModel


@dataclass(frozen=True)
class Choices:
    """What is printed: language (apart from the screen's), scope (none: all), paper, kind of report."""

    language: str
    domains: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    paper: str = "a4"
    kind: str = "gap"
    tags: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    redacted: bool = False


def standing_still(file: AssessmentFile) -> AssessmentFile:
    """The file as it stands now; its log belongs to the database thread as before."""
    twin = copy.copy(file)
    twin.state = file.state.copy()
    return twin


def model_builder(file: AssessmentFile, choices: Choices) -> Callable[[Progress], ReportModel]:
    """To be run on the database thread: it reads the fingerprint of the questionnaire."""
    still = standing_still(file)

    def build(_: Progress) -> ReportModel:
        from needsassess.services import report_kinds
        from needsassess.services.report_scope import Scope

        scope = Scope(choices.domains, choices.institutions, choices.tags, choices.providers)
        kind = report_kinds.Kind(choices.kind)
        wanted = report_kinds.Wanted(kind, choices.language, scope, redacted=choices.redacted)
        return report_kinds.build(still, wanted)

    return build


def writer(parts: Parts, model: ReportModel, path: Path, paper: str) -> Callable[[Progress], Written]:
    """To be run in the background: what is written is read back."""
    return lambda progress: parts.write_report(model, path, paper, progress)
