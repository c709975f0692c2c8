"""The first page, and what stands on every page: whose report, of what, how far it can be trusted."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.services.report_blocks import Cover, Furniture
from needsassess.services.report_furniture import furnished, grouped, status_word
from needsassess.services.report_left import left_notices
from needsassess.services.report_material import Material


def _country(material: Material) -> str:
    code = material.whole.profile.country
    return material.words.country(code) if code else material.words.gettext("Country not stated")


def document_title(material: Material) -> str:
    parts = (_country(material), material.words.gettext("Gap report"), material.whole.profile.round)
    return " – ".join(part for part in parts if part)


def cover(material: Material) -> Cover:
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


def furniture(material: Material) -> Furniture:
    words, profile = material.words, material.whole.profile
    return furnished(
        words,
        head=", ".join(part for part in (_country(material), profile.round) if part),
        kind=words.gettext("Gap report"),
        final=profile.status == "final",
        fingerprint=material.fingerprints.data,
    )
