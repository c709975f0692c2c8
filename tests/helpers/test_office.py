"""LibreOffice opens what was written, says so where it cannot, and leaves nothing behind."""

from __future__ import annotations

import tempfile
from pathlib import Path

import docx
import pdfplumber
import pytest

from tests.helpers.office import convert


def test_a_document_becomes_pages_and_nothing_else_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    document = docx.Document()
    document.add_paragraph("Besoins recensés: été")
    document.save(str(tmp_path / "o.docx"))
    assert convert(tmp_path / "o.docx", "pdf", tmp_path) == [tmp_path / "o.pdf"]
    with pdfplumber.open(tmp_path / "o.pdf") as pages:
        assert "Besoins recensés: été" in pages.pages[0].extract_text()
    assert not list((tmp_path / "scratch").iterdir())
    assert {path.name for path in tmp_path.iterdir()} <= {"o.docx", "o.pdf", "scratch", "home"}


def test_what_is_no_document_is_not_converted(tmp_path: Path) -> None:
    (tmp_path / "o.xlsx").write_bytes(b"PK\x03\x04 cut off")
    with pytest.raises(AssertionError):
        convert(tmp_path / "o.xlsx", "csv", tmp_path)
