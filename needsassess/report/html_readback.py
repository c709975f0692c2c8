"""The words of a written page, by the standard library's parser."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from needsassess.base.progress import Progress

_CHUNK = 1 << 18  # characters read at a time


class _Words(HTMLParser):
    """What stands in the body, as text; attributes are not read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._in_body = False

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self._in_body = self._in_body or tag == "body"

    def handle_data(self, data: str) -> None:
        if self._in_body:
            self.found.append(data)


def words_of(path: Path, progress: Progress) -> str:
    """All words of its body in order, elements not set apart."""
    reader = _Words()
    with path.open(encoding="utf-8", newline="") as stream:
        while part := stream.read(_CHUNK):
            reader.feed(part)
            progress.beat()
    reader.close()
    return "".join(reader.found)
