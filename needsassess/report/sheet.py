"""The canvas: what stands on every page, and page numbers that are known only at the end.

Numbers that point forward (contents, total) are forms drawn when the last page is done: one pass is enough.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from needsassess.report.drawing import cut, put_line, put_text, rule
from needsassess.report.fonts import REGULAR, face, font
from needsassess.report.paper import FAINT, FOOT, GREY, HEAD, INK, MARGIN, STAMP, Type
from needsassess.services.report_blocks import Furniture

RUNNING = Type(7.4, 10, GREY)
STATUS = Type(7.4, 10, INK, "strong")
PAGE = Type(9.5, 13)
STAMP_TYPE = Type(120, 120, STAMP, "strong")
BETWEEN = 24.0  # least blank between the two heads
ROOM = 60.0  # for a page number, at the left of its place
FOOT_AT = 5  # of the parts around a page, the one with its number


class Sheet(Canvas):  # type: ignore[misc]
    """Remembers where headings came to stand, and what it drew around the text of each page."""

    def __init__(self, *args: Any, **options: Any) -> None:
        font(REGULAR)
        rl_config.useA85 = 0  # streams as they are: a fifth smaller, and quicker
        super().__init__(*args, **{**options, "initialFontName": REGULAR, "invariant": 1})
        self.pages: dict[str, int] = {}
        self._head = ("", "")  # as it was given, as it fits
        self._pointed: list[str] = []
        self._feet: list[tuple[int, str]] = []
        self._firsts = [1]  # pages from which numbers begin again
        self._around: list[list[str]] = []

    @property
    def around(self) -> list[str]:
        """For each page what stands around its text, line by line in the order of drawing."""
        return ["\n".join(_lines(parts)) for parts in self._around]

    def open_well(self) -> None:
        """A reader shows the outline, and the title in the bar of its window."""
        self.setViewerPreference("DisplayDocTitle", "true")
        self.showOutline()

    def restart(self) -> None:
        """The next page is the first of a part with numbers of its own."""
        self._firsts.append(self.getPageNumber() + 1)

    def remember_page(self, key: str) -> None:
        self.pages[key] = self.getPageNumber()

    def point_to(self, key: str, x: float, y: float) -> None:
        """The page of a heading, ending at `x`; filled in when it is known."""
        self._form_at(f"page-{key}", x, y)
        self._pointed.append(key)

    def _form_at(self, name: str, x: float, y: float) -> None:
        self.saveState()
        self.translate(x, y)
        self.doForm(name)
        self.restoreState()

    def repeated(self, text: str) -> None:
        """A table's head that stands again at the top of this page."""
        self._around[-1].append(text)

    def begin_page(self, furniture: Furniture, size: tuple[float, float], *, running: bool) -> None:
        """Drawn before the text, so that a stamp lies under it."""
        width, height = size
        parts = [furniture.stamp]
        if furniture.stamp:
            self._stamp(furniture.stamp, width, height)
        if running:
            parts += self._running(furniture, width, height)
        self._around.append(parts)

    def _stamp(self, word: str, width: float, height: float) -> None:
        self.saveState()
        self.translate(width / 2, height / 2)
        self.rotate(52)
        put_text(self, word, 0, -40, STAMP_TYPE, align="centre")
        self.restoreState()

    def _running(self, furniture: Furniture, width: float, height: float) -> list[str]:
        right, top = width - MARGIN, height - HEAD
        beside = face().measure(furniture.head_right)[0] * RUNNING.size / 1000
        whose = self._cut(furniture.head_left, right - MARGIN - beside - BETWEEN)
        put_line(self, whose, MARGIN, top, RUNNING)
        put_text(self, furniture.head_right, right, top, RUNNING, align="right")
        rule(self, MARGIN, top - 6, right - MARGIN, FAINT)
        put_text(self, furniture.foot_left, MARGIN, FOOT, STATUS)
        put_text(self, furniture.foot_middle, width / 2, FOOT, RUNNING, align="centre")
        number = self.getPageNumber()
        self._form_at(f"foot-{number}", right, FOOT)
        self._feet.append((number, furniture.page))
        return [whose, furniture.head_right, furniture.foot_left, furniture.foot_middle, ""]

    def _cut(self, head: str, width: float) -> str:
        """The same on page after page."""
        if self._head[0] != head:
            self._head = head, cut(head, RUNNING, width)
        return self._head[1]

    def save(self) -> None:
        """Fill in the numbers, then write."""
        ends = [*self._firsts[1:], self.getPageNumber()]
        for key in self._pointed:
            self._form(f"page-{key}", str(self.pages[key]), PAGE)
        for number, words in self._feet:
            part = bisect_right(self._firsts, number) - 1
            first = self._firsts[part]
            said = words.format(page=number - first + 1, total=ends[part] - first)
            self._form(f"foot-{number}", said, RUNNING)
            self._around[number - 1][FOOT_AT] = said
        super().save()

    def _form(self, name: str, text: str, kind: Type) -> None:
        self.beginForm(name, -2 * ROOM, -5, 1, 15)
        put_text(self, text, 0, 0, kind, align="right")
        self.endForm()


def _lines(parts: list[str]) -> Iterator[str]:
    """The stamp, the head, the foot, then heads of tables that stand again."""
    yield parts[0]
    yield "".join(parts[1:3])
    yield "".join(parts[3 : FOOT_AT + 1])
    yield from parts[FOOT_AT + 1 :]
