"""A report laid out as a document to edit: page, running lines, opening, contents, sections."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise

from docx import Document
from docx.document import Document as Docx
from docx.oxml.ns import qn
from docx.shared import Mm

from needsassess.base.progress import Progress
from needsassess.exchange.docx_body import Body
from needsassess.exchange.docx_elements import Made, w
from needsassess.exchange.docx_front import contents, opening, title
from needsassess.exchange.docx_running import set_running
from needsassess.exchange.docx_styles import set_styles, set_tabs
from needsassess.exchange.docx_tables import BELOW_TABLE
from needsassess.services.report_blocks import ReportModel
from needsassess.services.report_proof import legible
from needsassess.services.report_walk import opens_page, opens_run

PAPERS = {"a4": (Mm(210), Mm(297)), "letter": (Mm(215.9), Mm(279.4))}
MARGIN = Mm(20)
_TWIP = 635  # units of the library in a twentieth of a point


def document(model: ReportModel, paper: str, progress: Progress) -> Docx:
    made = Document()
    set_styles(made, model.language)
    _set_properties(made, model)
    _set_page(made, paper)
    set_tabs(made, _width(paper))
    width = round(_width(paper) / _TWIP)
    end = made.element.body.sectPr
    for part in _parts(model, width, progress, end):
        end.addprevious(part)
    set_running(made, model)
    return made


def _set_properties(made: Docx, model: ReportModel) -> None:
    """What the library says of itself is taken out, and when it was made."""
    properties = made.core_properties
    properties.title, properties.author = legible(model.title)[:255], legible(model.author)[:255]
    properties.subject = legible(model.cover.title)[:255] if model.cover else ""
    properties.language, properties.comments = model.language, ""
    for name in ("dcterms:created", "dcterms:modified"):
        for found in properties._element.findall(qn(name)):
            properties._element.remove(found)
    relations = made.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[key]
    (mode,) = made.settings.element.xpath('.//w:compatSetting[@w:name="compatibilityMode"]')
    mode.set(qn("w:val"), "15")


def _width(paper: str) -> int:
    """Of the column of text."""
    return PAPERS[paper][0] - 2 * MARGIN


def _set_page(made: Docx, paper: str) -> None:
    page = made.sections[0]
    page.page_width, page.page_height = PAPERS[paper]
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    page.header_distance = page.footer_distance = Mm(10)


def _parts(model: ReportModel, width: int, progress: Progress, page: Made) -> Iterator[Made]:
    """`page`: the properties of pages, which each run of them has for itself."""
    if model.cover:
        yield from opening(model.cover, model.furniture, width)
    if model.furniture.contents:
        yield from contents(model)
    body = Body(width)
    for at, section in enumerate(model.sections):
        begins = opens_run(model, at)
        if begins:
            yield w("p", w("pPr", w("pStyle", val=BELOW_TABLE), deepcopy(page)))
        first = at == 0 and not model.furniture.contents
        yield title(section, at, page=opens_page(model, at) and not begins and not first)
        drawn = list(body.draw(section.title, section.blocks))
        _keep_with_tables(drawn)
        ends = at + 1 < len(model.sections) and opens_page(model, at + 1)
        yield from drawn[:-1] if ends and _is_blank(drawn) else drawn
        progress.step(at + 1, 2 * len(model.sections))


def _keep_with_tables(drawn: list[Made]) -> None:
    """What introduces a table is on the page on which that begins."""
    for said, shown in pairwise(drawn):
        if shown.tag == qn("w:tbl") and said.tag == qn("w:p") and said.style != BELOW_TABLE:
            said.get_or_add_pPr().get_or_add_keepNext()


def _is_blank(drawn: list[Made]) -> bool:
    """Whether the last is the blank below a table: alone on a page, it would make an empty one."""
    return bool(drawn) and drawn[-1].tag == qn("w:p") and drawn[-1].style == BELOW_TABLE
