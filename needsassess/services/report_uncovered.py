"""Reports without a cover, letters and forms: no contents, no status, and parts that number their own pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_blocks import ReportModel, Section
from needsassess.services.report_furniture import furnished
from needsassess.services.report_words import Words


def head(file: AssessmentFile, words: Words) -> str:
    """Of which country and round."""
    profile = file.state.profile
    return ", ".join(filter(None, (words.whose(profile.country), profile.round)))


def uncovered(
    file: AssessmentFile,
    words: Words,
    kind: str,
    sections: Iterable[Section],
    *,
    on_pages: str,
    fingerprint: str,
) -> ReportModel:
    """`kind`: what it is called as a whole, `on_pages`: what each page says that it is."""
    profile = file.state.profile
    furniture = furnished(words, head=head(file, words), kind=on_pages, final=True, fingerprint=fingerprint)
    return ReportModel(
        language=words.language,
        title=" – ".join(filter(None, (words.whose(profile.country), kind, profile.round))),
        author=", ".join(profile.team),
        cover=None,
        furniture=replace(furniture, foot_left="", contents=""),
        sections=tuple(sections),
    )
