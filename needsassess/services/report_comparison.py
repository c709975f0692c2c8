"""The comparison of two rounds of one country: what moved, over the items answered in both."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.base.texts import N_, texts_in
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.carried import Standing
from needsassess.services.comparison import Rounds, compare
from needsassess.services.report_blocks import ReportModel, Section
from needsassess.services.report_comparison_annexes import annexes
from needsassess.services.report_comparison_cover import cover, fingerprint, is_final, kind_of
from needsassess.services.report_comparison_gaps import baseline_section, gaps_section
from needsassess.services.report_comparison_items import items_section
from needsassess.services.report_comparison_material import Compared
from needsassess.services.report_comparison_said import answers_section, assistance_section, withheld_in
from needsassess.services.report_comparison_summary import summary_section
from needsassess.services.report_furniture import furnished
from needsassess.services.report_scope import Scope
from needsassess.services.report_words import Words

_SECTIONS = (
    summary_section,
    items_section,
    gaps_section,
    baseline_section,
    assistance_section,
    answers_section,
)


def build(
    file: AssessmentFile,
    language: str,
    scope: Scope | None = None,
    other: Standing | None = None,
    *,
    redacted: bool = False,
) -> ReportModel:
    """Of an assessment and `other`, by default the round that it names as the one before it."""
    instead = texts_in(language).gettext(N_("name withheld"))
    rounds = compare(file, other, scope, f"[{instead}]" if redacted else None)
    return model(rounds, language, scope or Scope(), redacted=redacted)


def model(rounds: Rounds, language: str, scope: Scope, *, redacted: bool = False) -> ReportModel:
    compared = Compared(rounds, Words(language, rounds.newest[0]), scope, redacted)
    words, sections = compared.words, tuple(_sections(compared))
    kind = kind_of(compared)
    head = f"{compared.country}, {compared.before}\u00a0→ {compared.after}"
    return ReportModel(
        language=language,
        title=f"{compared.country} – {kind}",
        author=", ".join(rounds.after.standing.state.profile.team),
        cover=cover(compared, withheld_in(compared, sections)),
        furniture=furnished(
            words,
            head=head,
            kind=words.gettext("Comparison of two rounds"),
            final=is_final(compared),
            fingerprint=fingerprint(compared),
            redacted=redacted,
        ),
        sections=sections,
    )


def _sections(compared: Compared) -> Iterator[Section]:
    for at, section in enumerate(_SECTIONS, start=1):
        yield section(compared, str(at))
    yield from annexes(compared)
