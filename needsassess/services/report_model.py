"""Builds the gap report of one assessment as a frozen model: all that will be printed, worded."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.services.analysis import analyse_items
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_annexes import annexes
from needsassess.services.report_blocks import Cover, Furniture, ReportModel, Section
from needsassess.services.report_domains import domain_sections
from needsassess.services.report_facts import facts_section
from needsassess.services.report_gaps import gap_section
from needsassess.services.report_material import Fingerprints, Material
from needsassess.services.report_open import baseline_section, findings_section, parked_section, unknown_section
from needsassess.services.report_scope import Scope, items_in, scope_of, state_in
from needsassess.services.report_summary import summary_section
from needsassess.services.report_words import Words

SHORT = 12  # characters of a fingerprint that the foot of a page shows
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
        title=_document_title(material),
        author=", ".join(file.state.profile.team),
        cover=_cover(material),
        furniture=_furniture(material),
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
    )


def _sections(material: Material) -> Iterator[Section]:
    yield summary_section(material, "1")
    yield from domain_sections(material, 2)
    after = 2 + len(material.analysis.domains)
    for number, section in enumerate(_AFTER_DOMAINS, start=after):
        yield section(material, str(number))
    yield from annexes(material)


def _country(material: Material) -> str:
    code = material.whole.profile.country
    return material.words.country(code) if code else material.words.gettext("Country not stated")


def _document_title(material: Material) -> str:
    parts = (_country(material), material.words.gettext("Gap report"), material.whole.profile.round)
    return " – ".join(part for part in parts if part)


def _status(material: Material) -> str:
    final = material.whole.profile.status == "final"
    return material.words.gettext("FINAL") if final else material.words.gettext("DRAFT")


def _cover(material: Material) -> Cover:
    gettext = material.words.gettext
    return Cover(
        kind=gettext("Gap report"),
        subject=_country(material),
        title=material.whole.profile.title,
        notices=tuple(_notices(material)),
        facts=tuple((label, value) for label, value in _facts(material) if value),
    )


def _facts(material: Material) -> Iterator[tuple[str, str]]:
    words, profile = material.words, material.whole.profile
    gettext = words.gettext
    depths = {"rapid": gettext("rapid (core items)"), "full": gettext("full (all items)")}
    yield gettext("Status"), _status(material)
    yield gettext("Round"), profile.round
    yield gettext("Period"), words.period(profile.period) if profile.period else gettext("not stated")
    yield gettext("Scope"), _scope(material)
    yield gettext("Depth"), depths[profile.depth]
    yield gettext("Institutions"), str(len(material.institutions))
    yield gettext("Team"), ", ".join(profile.team)
    version = gettext("version {version}", version=material.instrument.version)
    yield gettext("Questionnaire"), f"{words.of.title}, {version}"
    yield gettext("Questionnaire fingerprint"), _grouped(material.fingerprints.instrument)
    yield gettext("Data fingerprint"), _grouped(material.fingerprints.data)


def _grouped(fingerprint: str) -> str:
    return " ".join(fingerprint[at : at + 8] for at in range(0, len(fingerprint), 8))


def _scope(material: Material) -> str:
    """All, or the names of the domains and institutions."""
    if material.scope.is_all:
        return material.words.gettext("all domains and institutions")
    names = [material.domain(code) for code in material.scope.domains]
    names += [material.institution(key) for key in material.scope.institutions]
    return "; ".join(names)


def _notices(material: Material) -> Iterator[str]:
    """What a reader must know is not in the report, or not yet sure."""
    words = material.words
    if not material.scope.is_all:
        yield words.gettext("This report covers part of the assessment: {scope}.", scope=_scope(material))
    outside = [
        item.code
        for item in material.instrument.items
        if item not in material.items
        and material.scope.has_domain(item.domain)
        and material.state.answers_to(item.code)
    ]
    if outside:
        yield words.gettext(
            "Not in this report, because depth or conditions leave the items out, though the file keeps "
            "answers to them: {codes}.",
            codes=", ".join(outside),
        )
    conflicts = len(material.state.conflicts)
    if conflicts:
        yield words.ngettext(
            "{count} entry was made differently on several machines and is not settled; "
            "the latest is printed, marked ≠.",
            "{count} entries were made differently on several machines and are not settled; "
            "the latest is printed, marked ≠.",
            conflicts,
        )


def _furniture(material: Material) -> Furniture:
    words, profile = material.words, material.whole.profile
    status = _status(material)
    head = ", ".join(part for part in (_country(material), profile.round) if part)
    return Furniture(
        head_left=head,
        head_right=words.gettext("Gap report"),
        foot_left=status,
        foot_middle=material.fingerprints.data[:SHORT],
        page=words.gettext("Page {page} of {total}"),
        stamp="" if profile.status == "final" else status,
        contents=words.gettext("Contents"),
    )


__all__ = ["ReportModel", "Scope", "build", "scope_of"]
