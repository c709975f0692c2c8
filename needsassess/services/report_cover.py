"""The first page, and what stands on every page: whose report, of what, how far it can be trusted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from needsassess.assessment.values import Status
from needsassess.services.report_beside import withheld_in
from needsassess.services.report_blocks import Cover, Furniture, ReportModel, Section
from needsassess.services.report_facts import no_facts
from needsassess.services.report_furniture import furnished, grouped, status_word
from needsassess.services.report_left import left_notices
from needsassess.services.report_material import Material


def _country(material: Material) -> str:
    return material.words.whose(material.whole.profile.country)


def _kind(material: Material) -> str:
    """What the report is called, and that it is redacted."""
    if not material.redacted:
        return material.kind
    return material.words.gettext("{kind}, redacted version", kind=material.kind)


def document_title(material: Material) -> str:
    parts = (_country(material), _kind(material), material.whole.profile.round)
    return " – ".join(part for part in parts if part)


def bound(material: Material, sections: Iterable[Section]) -> ReportModel:
    """A whole report: the sections behind their cover."""
    printed = tuple(sections)
    return ReportModel(
        language=material.words.language,
        title=document_title(material),
        author=", ".join(material.whole.profile.team),
        cover=cover(material, withheld_in(material.words, printed)),
        furniture=furniture(material),
        sections=printed,
    )


def cover(material: Material, withheld: int) -> Cover:
    return Cover(
        kind=_kind(material),
        subject=_country(material),
        title=material.whole.profile.title,
        notices=tuple(_notices(material, withheld)),
        facts=tuple((label, value) for label, value in _facts(material) if value),
    )


def _facts(material: Material) -> Iterator[tuple[str, str]]:
    words, profile = material.words, material.whole.profile
    gettext = words.gettext
    depths = {"rapid": gettext("rapid (core items)"), "full": gettext("full (all items)")}
    yield gettext("Status"), status_word(words, profile.status == "final")
    yield gettext("Round"), profile.round
    yield gettext("Period"), words.period(profile.period) if profile.period else gettext("not stated")
    yield gettext("Scope"), _scope(material)
    yield gettext("Depth"), depths[profile.depth]
    yield gettext("Institutions"), str(len(material.institutions))
    yield gettext("Team"), ", ".join(profile.team)
    version = gettext("version {version}", version=material.instrument.version)
    yield gettext("Questionnaire"), f"{words.of.title}, {version}"
    yield gettext("Questionnaire fingerprint"), grouped(material.fingerprints.instrument)
    yield gettext("Data fingerprint"), grouped(material.fingerprints.data)


def _scope(material: Material) -> str:
    """All, or the names of the domains, institutions, tags and providers."""
    if material.scope.is_all:
        return material.words.gettext("all domains and institutions")
    names = [material.domain(code) for code in material.scope.domains]
    names += [material.institution(key) for key in material.scope.institutions]
    names += [material.words.of.tags[tag] for tag in material.scope.tags]
    names += [material.mask(provider) for provider in material.scope.providers]
    return material.words.separated(names)


def _notices(material: Material, withheld: int) -> Iterator[str]:
    """What a reader must know is not in the report, or not yet sure."""
    words = material.words
    if not material.scope.is_all:
        yield words.gettext("This report covers part of the assessment: {scope}.", scope=_scope(material))
    if not material.scope.has_facts:
        yield no_facts(material)
    yield from _redaction(material, withheld)
    outside = [item.code for item in material.hidden if _is_answered(material, item.code)]
    if outside:
        yield words.ngettext(
            "Depth or conditions leave an item out that was answered; the file keeps the answers, this report "
            "does not print them: {codes}.",
            "Depth or conditions leave items out that were answered; the file keeps the answers, this report "
            "does not print them: {codes}.",
            len(outside),
            codes=", ".join(outside),
        )
    yield from left_notices(material)
    conflicts = len(material.state.conflicts)
    if conflicts:
        yield words.ngettext(
            "{count} entry was made differently on several machines and is not settled; "
            "the latest is printed, marked ≠.",
            "{count} entries were made differently on several machines and are not settled; "
            "the latest is printed, marked ≠.",
            conflicts,
        )


def _redaction(material: Material, withheld: int) -> Iterator[str]:
    """That it is redacted, and at how many places something is withheld."""
    words = material.words
    if material.redacted:
        yield words.gettext("This version is redacted: names of persons are withheld.")
    if withheld:
        yield words.ngettext(
            "{count} note, reason or text marked sensitive is withheld; its place says so.",
            "{count} notes, reasons or texts marked sensitive are withheld; their places say so.",
            withheld,
        )


def _is_answered(material: Material, code: str) -> bool:
    """By an institution, or for the country."""
    settled = material.state.settlement(code)
    known = settled.response.status is not Status.UNANSWERED or settled.desired is not None
    return known or bool(material.state.answers_to(code))


def furniture(material: Material) -> Furniture:
    words, profile = material.words, material.whole.profile
    return furnished(
        words,
        head=", ".join(part for part in (_country(material), profile.round) if part),
        kind=_kind(material),
        final=profile.status == "final",
        fingerprint=material.fingerprints.data,
        redacted=material.redacted,
    )
