"""Whatever a text is, a page of the web and a document to edit hold it as it is, in its place."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from needsassess.exchange.docx_report import write as write_document
from needsassess.report.html_report import write as write_page
from needsassess.services.report_blocks import (
    Cell,
    Column,
    Cover,
    Heading,
    Prose,
    ReportModel,
    Row,
    Section,
    Span,
    Table,
    TextRow,
)
from needsassess.services.report_direction import stretches
from needsassess.services.report_proof import legible
from tests.helpers.every_block import every_block

# Every code point there is, and more often what markup, escapes, lines and directions are made of.
_OFTEN = "<>&\"'\\{}%;\n\r\t\u2028 אב1a"
TEXTS = st.text(st.one_of(st.characters(exclude_categories=()), st.sampled_from(_OFTEN)))
MODELS = st.lists(TEXTS, min_size=6, max_size=6)


def model_of(texts: list[str]) -> ReportModel:
    """Each text has its own place: cover, heading, words, cell, and below a row."""
    subject, title, words, cell, note, label = texts
    rows = (Row((Cell(cell), Cell("2", 2))), TextRow((Span(note),), 1))
    table = Table((Column(label, 1), Column("", 1)), rows)
    blocks = (Heading("key", title), Prose((Span(words, "strong"), Span(note))), table)
    cover = Cover("Kind", subject, title, (words,), ((label, cell),))
    return replace(every_block(), title=title, cover=cover, sections=(Section("key", "1", title, blocks),))


def squeezed(text: str) -> str:
    return "".join(legible(text).split())


def check(whole: str, texts: Iterable[str]) -> None:
    read, at = "".join(whole.split()), 0
    for text in texts:
        at = read.index(squeezed(text), at) + len(squeezed(text))


@given(MODELS)
def test_a_page_holds_every_text_in_order(texts: list[str]) -> None:
    model = model_of(texts)
    with TemporaryDirectory() as folder:
        page = write_page(model, Path(folder) / "report.html").path.read_text(encoding="utf-8")
    check(html.unescape(re.sub("<[^>]*>", "", page[page.index("<body>") :])), model.every_text())


@given(MODELS)
def test_a_document_holds_every_text_in_order(texts: list[str]) -> None:
    model = model_of(texts)
    with TemporaryDirectory() as folder:
        path = write_document(model, Path(folder) / "report.docx").path
        with zipfile.ZipFile(path) as found:
            body = ET.fromstring(found.read("word/document.xml"))
    check("".join(body.itertext()), model.every_text())


@given(TEXTS)
def test_stretches_of_a_text_are_all_of_it_and_turn_at_every_border(text: str) -> None:
    parts = list(stretches(text))
    assert "".join(part for part, _ in parts) == text
    assert all(one[1] != other[1] for one, other in pairwise(parts))
