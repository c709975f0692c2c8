"""What drawings are made of, and those within a line of text, which no reader announces: words say the same."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from needsassess.report.html_elements import element
from needsassess.services.report_blocks import Marks

HIGHEST = 4
DIAMOND = "M0-5L5 0L0 5L-5 0Z"
LEADING = 14  # of a label, from line to line
_PIP, _STEP = 5, 7


def svg(*content: Element, **attributes: str | None) -> Element:
    return element("svg", *content, focusable="false", **attributes)


def beside(*content: Element, look: str) -> Element:
    """A drawing that says nothing which its words do not say."""
    return svg(*content, class_=look, aria_hidden="true")


def at(share: float) -> str:
    """A share of 1 as a place along a drawing that is as wide as its cell."""
    return f"{share * 100:.1f}%"


def placed(share: float, path: str, look: str) -> Element:
    """A shape about the middle of the line, at its share of it."""
    return svg(element("path", d=path, class_=look), x=at(share), y="50%", overflow="visible")


def pips(gap: int) -> Element:
    """A gap as so many squares."""
    squares = [
        element("rect", x=str(place * _STEP), y="0", width=str(_PIP), height=str(_PIP)) for place in range(gap)
    ]
    return svg(
        *squares,
        class_="pips",
        aria_hidden="true",
        width=str(HIGHEST * _STEP - 2),
        height=str(_PIP),
        viewBox=f"0 0 {HIGHEST * _STEP - 2} {_PIP}",
    )


def level_marks(marks: Marks) -> Element:
    """Current as a disc, feasible as a ring, desired as a diamond, on a line from 0 to 4."""
    line = element("line", x1=at(0.1), x2=at(0.9), y1="50%", y2="50%", class_="base")
    drawn = [line, *(_dot(level, "tick", "1.5") for level in range(HIGHEST + 1))]
    if marks.desired is not None:
        drawn.append(placed(_along(marks.desired), DIAMOND, "desired"))
    if marks.feasible is not None:
        drawn.append(_dot(marks.feasible, "feasible", "4.5"))
    if marks.current is not None:
        drawn.append(_dot(marks.current, "current", "3.5"))
    return beside(*drawn, look="marks")


def _along(level: int) -> float:
    return 0.1 + 0.2 * level


def _dot(level: int, look: str, radius: str) -> Element:
    return element("circle", cx=at(_along(level)), cy="50%", r=radius, class_=look)


def label_lines(lines: list[str], x: float, top: float, anchor: str) -> Element:
    """A label of several lines, the first at `top`."""
    spans = [
        element("tspan", line, x=f"{x:.1f}", y=f"{top + at * LEADING:.1f}") for at, line in enumerate(lines)
    ]
    return element("text", *spans, text_anchor=anchor)


def label(words: str, x: float, y: float, look: str, anchor: str = "start") -> Element:
    return element("text", words, x=f"{x:.1f}", y=f"{y:.1f}", class_=look, text_anchor=anchor)
