"""The regional roll-up: many assessments of a file or hub side by side, without an order of merit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from needsassess.base.errors import Refused
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument
from needsassess.instrument.steps import number
from needsassess.services.report_blocks import ReportModel, Section
from needsassess.services.report_furniture import furnished
from needsassess.services.report_rollup_annexes import annexes
from needsassess.services.report_rollup_assistance import assistance_section
from needsassess.services.report_rollup_cover import cover, is_final, subject
from needsassess.services.report_rollup_gaps import gaps_section
from needsassess.services.report_rollup_material import Together
from needsassess.services.report_rollup_scores import coverage_section, distribution_section, scores_section
from needsassess.services.report_rollup_summary import summary_section
from needsassess.services.report_words import Words
from needsassess.services.rollup import Rollup, instruments, shares
from needsassess.services.rollup_filters import Filters
from needsassess.storage.hub import Place

_SECTIONS = (
    summary_section,
    scores_section,
    distribution_section,
    gaps_section,
    assistance_section,
    coverage_section,
)


@dataclass(frozen=True)
class Wanted:
    """`language` is en or fr; with `rank` countries stand by their score, which nobody gets unasked."""

    language: str
    filters: Filters = field(default_factory=Filters)
    rank: bool = False


def build(place: Place, wanted: Wanted, progress: Progress) -> ReportModel:
    """Of all assessments of a file or hub that the filters let in; refused where these let none in."""
    found = Rollup.of(shares(place, progress), wanted.filters)
    return model(found, instruments(place, found.shares), wanted, place.name)


def model(rollup: Rollup, versions: Mapping[str, Instrument], wanted: Wanted, source: str) -> ReportModel:
    """Of a roll-up that there is; `versions` of the questionnaire as `instruments` gives them."""
    if not rollup.shares:
        raise Refused(
            N_(
                "No assessment in “{name}” is of that region, round, depth and questionnaire. "
                "Leave one of them out."
            ),
            name=source,
        )
    _check_tag(versions.values(), rollup.filters.tag)
    newest_first = sorted(versions.values(), key=lambda each: number(each.version), reverse=True)
    words = Words(wanted.language, newest_first[0])
    together = Together(rollup, words, tuple(newest_first), source, wanted.rank)
    kind = words.gettext("Regional roll-up")
    return ReportModel(
        language=wanted.language,
        title=f"{subject(together)} – {kind}",
        author="",
        cover=cover(together),
        furniture=furnished(
            words,
            head=subject(together),
            kind=kind,
            final=is_final(together),
            fingerprint=rollup.fingerprint,
        ),
        sections=tuple(_sections(together)),
    )


def _check_tag(versions: Iterable[Instrument], tag: str) -> None:
    known = sorted({tag for version in versions for tag in version.tags})
    if tag and tag not in known:
        raise Refused(
            N_("The questionnaire has no tag “{tag}”. Use one of: {known}."), tag=tag, known=", ".join(known)
        )


def _sections(together: Together) -> Iterator[Section]:
    for at, section in enumerate(_SECTIONS, start=1):
        yield section(together, str(at))
    yield from annexes(together)
