"""The words of a written document to edit, by the standard library: its zip file and its XML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import iterparse
from zipfile import ZipFile

from needsassess.base.progress import Progress

_BODY = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = (f"{_W}br", f"{_W}tab", f"{_W}p")


def words_of(path: Path, progress: Progress) -> str:
    """All words of its body in order."""
    return "".join(_words(path, progress))


def _words(path: Path, progress: Progress) -> Iterator[str]:
    with ZipFile(path) as archive, archive.open(_BODY) as stream:
        for _, found in iterparse(stream):  # noqa: S314 (written here a moment ago)
            if found.tag == f"{_W}t":
                yield found.text or ""
            elif found.tag in _BREAKS:
                yield "\n"
            elif found.tag in (f"{_W}tbl", f"{_W}tr"):
                progress.beat()
                found.clear()
