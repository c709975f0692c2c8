"""The page on which the country, the team and the institutions sign for the data of a report."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.services.report_blocks import Block, Kept, Section
from needsassess.services.report_forms import Signatures
from needsassess.services.report_furniture import grouped
from needsassess.services.report_material import Material, said


def signature_section(material: Material, number: str) -> Section:
    """All of it on one page, where one holds it: whoever signs sees what for."""
    form = Kept(tuple(_blocks(material)))
    return Section("signatures", number, material.words.gettext("Signatures"), (form,))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    yield said(
        words.gettext(
            "Each signatory confirms that what this document says on behalf of the country or the institution "
            "was said in the course of the assessment. The data that it rests on have this fingerprint:"
        )
    )
    yield said(grouped(material.fingerprints.data), "formula")
    if material.whole.profile.status != "final":
        yield said(words.gettext("This is a draft; the final document is the one to sign."), "warning")
    captions = (
        words.gettext("Name"),
        words.gettext("Function"),
        words.gettext("Date and signature"),
    )
    yield Signatures(tuple(_roles(material)), captions)


def _roles(material: Material) -> Iterator[str]:
    words, country = material.words, material.whole.profile.country
    yield words.country(country) if country else words.gettext("The country")
    yield words.gettext("The assessment team")
    yield from (material.institution(key) for key in material.institutions)
