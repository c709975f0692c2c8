"""Sources with their full references: paragraphs that recommend an action, and statements of States."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from needsassess.instrument.model import Citation
from needsassess.services import citing, countries
from needsassess.services.report_blocks import Block, Cell, Column, Heading, Kept, Prose, Row, Span, Table
from needsassess.services.report_material import Material, said

_MANY = 40  # places of a document, from which they may go on to the next page


def sources(material: Material) -> tuple[Block, ...]:
    """What recommends the actions of the scope, and which State said what."""
    return tuple(_blocks(material))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    yield said(
        words.gettext(
            "Statements of States are those of A/74/130, cited by paragraph and letter; "
            "recommended actions cite the documents that recommend them."
        )
    )
    for document, full in words.of.documents.items():
        recommended = _recommended(material, document)
        if recommended:
            name = Prose((Span(f"{citing.document(words.gettext, document)}.", "strong"), Span(full)))
            places = words.gettext("Recommendations cited: {places}.", places=", ".join(recommended))
            both = (name, said(places, "small"))
            yield from (Kept(both),) if len(recommended) < _MANY else both
    yield Heading("sources-states", words.gettext("Statements of States, A/74/130"))
    columns = (Column(words.gettext("State"), 0.26), Column(words.gettext("Paragraphs"), 0.74))
    yield Table(columns, tuple(_of_states(material)))


def _recommended(material: Material, document: str) -> list[str]:
    """Places within a document that the actions of the scope cite; the first says of what kind they are."""
    sources = {s for item in material.items for action in item.actions for s in action.sources}
    places = {source.removeprefix(f"{document}, ") for source in sources if source.startswith(f"{document}, ")}
    ordered, say = sorted(places, key=_numbers_first), material.words.gettext
    return [citing.place(say, place, kind=not at) for at, place in enumerate(ordered)]


def _numbers_first(place: str) -> tuple[int, str]:
    digits = "".join(c for c in place.partition("(")[0] if c.isdigit())
    return int(digits or 0), place


def _of_states(material: Material) -> Iterator[Row]:
    found: dict[str, list[Citation]] = defaultdict(list)
    for item in material.items:
        for citation in item.citations:
            found[citation.state].append(citation)
    names = {state: material.words.country(state) for state in found}
    for state in sorted(found, key=lambda code: countries.sorting(names[code])):
        yield Row((Cell(names[state]), Cell(citing.paragraphs(material.words.gettext, found[state]))))
