"""Commands on the questionnaire itself."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from needsassess.base.texts import N_, preferred_language, texts_in
from needsassess.cli.results import JSON
from needsassess.cli.show import NONE, as_json_lines, plain, table

if TYPE_CHECKING:
    from needsassess.instrument.model import Citation, Instrument, Item


def check() -> None:
    from needsassess.instrument import contract, coverage
    from needsassess.instrument.reader import shipped_folder

    texts = texts_in(preferred_language())
    instrument = _shipped()
    faults = [*contract.faults(instrument), *coverage.coverage_faults(instrument, shipped_folder())]
    faults += _map_faults(instrument)
    for fault in faults:
        print(plain(fault), file=sys.stderr)
    typer.echo(_counts(instrument))
    if faults:
        told = texts.ngettext("{count} fault.", "{count} faults.", len(faults))
        print(told, file=sys.stderr)
        raise typer.Exit(1)
    typer.echo(texts.gettext(N_("The questionnaire keeps its contract, and its sources are covered.")))


def _map_faults(instrument: Instrument) -> list[str]:
    """Against the version before, where this program ships one."""
    from needsassess.instrument import reader
    from needsassess.instrument.steps_contract import map_faults

    before = reader.folders(instrument.id)[:-1]
    return list(map_faults(instrument, reader.read(before[-1]))) if before else []


def list_items(as_data: Annotated[bool, JSON] = False) -> None:
    instrument = _shipped()
    found = [_item_row(item, instrument) for item in instrument.items]
    if as_data:
        typer.echo(as_json_lines(found))
        return
    texts = texts_in(preferred_language())
    titles = instrument.words(texts.language).items
    header = [texts.gettext(N_("Item")), texts.gettext(N_("Core")), texts.gettext(N_("Weight"))]
    lines = [
        [row["code"], "●" if row["core"] else "", str(row["weight"]), titles[row["code"]].title]
        for row in found
    ]
    typer.echo(table([*header, texts.gettext(N_("Title"))], lines, right=(2,)))


def evidence(as_data: Annotated[bool, JSON] = False) -> None:
    found = [_citation_row(item, c) for item in _shipped().items for c in item.citations]
    if as_data:
        typer.echo(as_json_lines(found))
        return
    texts = texts_in(preferred_language())
    words = (N_("Item"), N_("Document"), N_("Paragraph"), N_("Letter"), N_("State"), N_("Role"))
    lines = [[NONE if value is None else str(value) for value in row.values()] for row in found]
    typer.echo(table(list(map(texts.gettext, words)), lines, right=(2,)))


def _shipped() -> Instrument:
    from needsassess.services.questionnaires import shipped

    return shipped().instrument


def _item_row(item: Item, instrument: Instrument) -> dict[str, Any]:
    """`levels`, `recommendations` and `sources` are counts; `chapter` is None for what crosses them all."""
    domain = next(domain for domain in instrument.domains if domain.code == item.domain)
    return {
        "code": item.code,
        "domain": item.domain,
        "chapter": domain.chapter,
        "core": item.core,
        "weight": item.weight,
        "tags": list(item.tags),
        "institutions": list(item.institutions),
        "levels": len(instrument.words("en").items[item.code].levels),
        "recommendations": len(item.actions),
        "sources": len(item.citations),
    }


def _citation_row(item: Item, citation: Citation) -> dict[str, Any]:
    return {
        "item": item.code,
        "document": citation.document,
        "paragraph": citation.paragraph,
        "letter": citation.letter,
        "state": citation.state,
        "role": str(citation.role),
    }


def _counts(instrument: Instrument) -> str:
    texts = texts_in(preferred_language())
    told = texts.gettext(
        N_(
            "{id} {version}: {items} items ({core} core) in {domains} domains, {facts} facts, "
            "{citations} citations of {states} States, languages {languages}"
        )
    )
    return told.format(
        id=instrument.id,
        version=instrument.version,
        items=len(instrument.items),
        core=sum(item.core for item in instrument.items),
        domains=len(instrument.domains),
        facts=len(instrument.facts),
        citations=sum(len(item.citations) for item in instrument.items),
        states=len({c.state for item in instrument.items for c in item.citations}),
        languages=", ".join(instrument.languages),
    )
