"""A report as one page of the web: what it opens with, its contents, its sections, its foot."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from needsassess.base.progress import Progress
from needsassess.base.texts import texts_in
from needsassess.report.html_blocks import Blocks
from needsassess.report.html_elements import element, markup
from needsassess.report.html_names import Names
from needsassess.report.html_style import policy, style
from needsassess.services.report_blocks import Cover, ReportModel, Section
from needsassess.services.report_walk import opens_page, opens_run

_OPENING = "contents"


def page(model: ReportModel, paper: str, progress: Progress) -> Iterator[str]:
    """Pieces of the file in order; no more than a section is held at a time."""
    yield f'<!DOCTYPE html>\n<html lang="{model.language}" dir="ltr">\n'
    yield markup(_head(model, paper))
    yield "<body>\n"
    if model.furniture.stamp:
        yield markup(element("div", model.furniture.stamp, class_="stamp", aria_hidden="true"))
    yield markup(_cover(model))
    names = Names()
    anchors = [names.anchor(section.key) for section in model.sections]
    yield '<div class="body">\n'
    if model.furniture.contents:
        yield markup(_contents(model, anchors))
    yield "<main>\n"
    blocks = Blocks(texts_in(model.language), names)
    run = 0
    for at, (section, anchor) in enumerate(zip(model.sections, anchors, strict=True)):
        run += opens_run(model, at)
        looks = ("opens" if opens_page(model, at) else "", f"run{run}" if run else "")
        yield markup(_section(section, anchor, blocks, " ".join(filter(None, looks))))
        progress.step(at + 1, 2 * len(model.sections))
    yield "</main>\n</div>\n"
    yield markup(_foot(model))
    yield "</body>\n</html>\n"


def _head(model: ReportModel, paper: str) -> Element:
    looks = style(model, paper)
    author = [element("meta", name="author", content=model.author)] if model.author else []
    return element(
        "head",
        element("meta", charset="utf-8"),
        Element("meta", {"http-equiv": "Content-Security-Policy", "content": policy(looks)}),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content="needsassess"),
        *author,
        element("title", model.title),
        element("style", looks),
    )


def _cover(model: ReportModel) -> Element:
    """A letter without a cover is headed by its title."""
    status = model.furniture.foot_left
    shown = [element("p", status, class_="status")] if status else []
    if model.cover is None:
        return element("header", *shown, element("h1", model.title, dir="auto"), class_="plain")
    return element("header", *shown, *_opening(model.cover), class_="cover")


def _opening(cover: Cover) -> Iterator[Element]:
    kind = element("span", cover.kind, class_="kind")
    kind.tail = " "
    yield element("h1", kind, element("span", cover.subject, dir="auto"))
    if cover.title:
        yield element("p", cover.title, class_="title", dir="auto")
    yield from (element("p", notice, class_="warning", dir="auto") for notice in cover.notices)
    if cover.facts:
        pairs = [
            element("div", element("dt", label), element("dd", value, dir="auto"))
            for label, value in cover.facts
        ]
        yield element("dl", *pairs)


def _contents(model: ReportModel, anchors: list[str]) -> Element:
    listed = [
        element("li", element("a", *_named(section), href=f"#{anchor}"))
        for section, anchor in zip(model.sections, anchors, strict=True)
    ]
    title = element("h2", model.furniture.contents, id=_OPENING)
    return element("nav", title, element("ol", *listed), aria_labelledby=_OPENING)


def _named(section: Section) -> list[Element | str]:
    number: list[Element | str] = (
        [element("span", section.number, class_="number"), " "] if section.number else []
    )
    return [*number, element("span", section.title, dir="auto")]


def _section(section: Section, anchor: str, blocks: Blocks, looks: str) -> Element:
    title = element("h2", *_named(section), id=anchor)
    return element("section", title, *blocks.draw(section.title, section.blocks), class_=looks or None)


def _foot(model: ReportModel) -> Element:
    """Where browsers can, the same stands on every printed page."""
    said = model.furniture
    parts = (said.head_left, said.head_right, said.foot_left, said.foot_middle)
    return element("footer", *(element("span", part, dir="auto") for part in parts if part))
