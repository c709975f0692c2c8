"""Names that may stand only once in a page: anchors of headings, and what its regions are called."""

from __future__ import annotations

import re
from collections import Counter

_OTHER = re.compile("[^a-zA-Z0-9]+")


class Names:
    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def anchor(self, key: str) -> str:
        """An identifier made of a key, whatever is in it."""
        wanted = f"at-{_OTHER.sub('-', key)}"
        self._given[wanted] += 1
        return wanted if self._given[wanted] == 1 else f"{wanted}--{self._given[wanted]}"

    def region(self, title: str) -> str:
        self._given[title] += 1
        return title if self._given[title] == 1 else f"{title} ({self._given[title]})"
