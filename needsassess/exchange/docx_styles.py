"""The styles of a document to edit, each defined once: change one in the office program, and all follows."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from needsassess.exchange.docx_cells import MARGIN
from needsassess.exchange.docx_elements import w
from needsassess.exchange.docx_looks import CHARACTERS, PARAGRAPHS, Look
from needsassess.services import report_colours as hues

FONT = "Arial"  # with letters of Arabic and Hebrew, on every machine or as good as
TABLE = "ReportTable"
_OPENING = ("Title", "Subtitle", "TOC Heading", "toc 1")
_BUILT_IN = (*_OPENING, "heading 1", "heading 2", "header", "footer", "Strong")
_KEPT = ("Normal", "Default Paragraph Font", "Normal Table", "No List")
_LANGUAGES = {"en": "en-GB", "fr": "fr-FR"}


def set_styles(document: Document, language: str) -> None:
    """In place of those that the library brings."""
    styles = document.styles
    for style in list(styles.element.findall(qn("w:style"))):
        if style.find(qn("w:name")).get(qn("w:val")) not in _KEPT:
            styles.element.remove(style)
    _set_defaults(styles.element, language)
    _set(styles["Normal"], Look(9.5))
    for name, look in PARAGRAPHS.items():
        _set(_added(styles, name, WD_STYLE_TYPE.PARAGRAPH), look)
    for name, look in CHARACTERS.items():
        _set(_added(styles, name, WD_STYLE_TYPE.CHARACTER), look)
    _set_outline(styles)
    _set_borders(styles)
    _set_table(styles)


def _added(styles: Any, name: str, kind: WD_STYLE_TYPE) -> Any:
    """Known in the document as its name in one word, each part with a capital."""
    style = styles.add_style(name, kind, builtin=name in _BUILT_IN)
    style.element.styleId = name.title().replace(" ", "")
    if kind is WD_STYLE_TYPE.PARAGRAPH:
        style.base_style = styles["Normal"]
    return style


def _set_defaults(element: Any, language: str) -> None:
    """One font for all scripts, and the language that spelling is checked in."""
    defaults = element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for child in list(defaults):
        defaults.remove(child)
    fonts = w("rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT)
    said = w("lang", val=_LANGUAGES[language], eastAsia="zh-CN", bidi="ar-SA")
    defaults.extend((fonts, w("sz", val="19"), w("szCs", val="19"), said))


def _set(style: Any, look: Look) -> None:
    font = style.font
    if look.size:
        font.size = Pt(look.size)
        style.element.rPr.append(w("szCs", val=str(round(look.size * 2))))
    if look.bold:
        font.bold = font.cs_bold = True
    if look.colour:
        font.color.rgb = RGBColor.from_string(look.colour[1:])
    if style.type is WD_STYLE_TYPE.PARAGRAPH:
        spacing = style.paragraph_format
        spacing.space_before, spacing.space_after = Pt(look.before), Pt(look.after)
        spacing.line_spacing, spacing.keep_with_next = look.line, look.keep
        spacing.widow_control = True


def set_tabs(document: Document, width: int) -> None:
    """Left, centre and right of running lines; number, title and page in the contents; number and title."""
    middle, right = (round(width / 2), WD_TAB_ALIGNMENT.CENTER), (width, WD_TAB_ALIGNMENT.RIGHT)
    title = (Mm(9), WD_TAB_ALIGNMENT.LEFT)
    stops = {
        "header": (middle, right),
        "footer": (middle, right),
        "toc 1": (title, right),
        "heading 1": (title,),
    }
    for name, places in stops.items():
        style: Any = document.styles[name]
        for place in places:
            style.paragraph_format.tab_stops.add_tab_stop(*place)


def _set_outline(styles: Any) -> None:
    """What makes a heading one, for the pane of headings and for who listens to the document."""
    for level, name in enumerate(("heading 1", "heading 2")):
        styles.element.xpath(f'w:style[w:name/@w:val="{name}"]')[0].pPr.append(w("outlineLvl", val=str(level)))


def _set_borders(styles: Any) -> None:
    ink, rule, faint = (colour[1:] for colour in (hues.INK, hues.RULE, hues.FAINT))
    edges = {
        "Warning": w("pBdr", _edge("left", ink, 24, 8)),
        "Ruled line": w("pBdr", _edge("bottom", rule, 4, 1), _edge("between", rule, 4, 1)),
        "toc 1": w("pBdr", _edge("bottom", faint, 4, 3), _edge("between", faint, 4, 3)),
    }
    for name, borders in edges.items():
        looks = styles.element.xpath(f'w:style[w:name/@w:val="{name}"]')[0].pPr
        looks.find(qn("w:spacing")).addprevious(borders)


def _edge(side: str, colour: str, eighths: int, space: int = 0) -> Any:
    return w(side, val="single", sz=str(eighths), space=str(space), color=colour)


def _set_table(styles: Any) -> None:
    """Light rules, none upright; the head above a dark one."""
    style = _added(styles, "Report table", WD_STYLE_TYPE.TABLE)
    style.base_style = styles["Normal Table"]
    margins = w("tblCellMar", *(w(side, w=width, type_="dxa") for side, width in _MARGINS))
    borders = w("tblBorders", _edge("bottom", hues.FAINT[1:], 4))
    head = w("tblStylePr", w("tcPr", w("tcBorders", _edge("bottom", hues.INK[1:], 6))), type_="firstRow")
    style.element.extend((w("tblPr", borders, margins), head))


_MARGINS = (("top", "45"), ("left", "0"), ("bottom", "45"), ("right", str(MARGIN)))
