"""Charts of one line for each label: a table whose last column draws what the row says in numbers."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from typing import Any
from xml.etree.ElementTree import Element

from needsassess.report.html_elements import element
from needsassess.report.html_marks import DIAMOND, at, beside, placed, svg
from needsassess.report.html_tables import table
from needsassess.services.report_charts import Bar, Bars
from needsassess.services.report_figures import Arrow, Arrows, Stacks, Strip, Strips
from needsassess.services.report_walk import as_table

LineChart = Bars | Strips | Arrows | Stacks
_TICKS = ((0.0, "start"), (0.5, "middle"), (1.0, "end"))
_UP, _DOWN = "M-7-4.5L0 0L-7 4.5", "M7-4.5L0 0L7 4.5"
_SHADES = 6  # of the parts of a stack


def line_chart(chart: LineChart, caption: str) -> Element:
    """Numbers and drawing side by side."""
    scale = beside(look="line") if isinstance(chart, Stacks) else _scale()
    made = table(
        as_table(chart, hued=False),
        chart.alt or caption,
        look="chart",
        scale=scale,
        drawn=_LINES[type(chart)](chart),
    )
    if isinstance(chart, Stacks):
        _put_keys(made)
    return made


def large_bar(bar: Bar, alt: str) -> Element:
    """One score in large type with its range and coverage in words, its line below."""
    words = " ".join(filter(None, (bar.label, bar.score_text, bar.range_text, bar.coverage_text)))
    said = element(
        "p",
        element("span", bar.label, class_="label"),
        " ",
        element("strong", bar.score_text),
        " ",
        element("span", bar.range_text, element("br"), bar.coverage_text),
    )
    return element(
        "div", said, svg(*_bar(bar), class_="line", role="img", aria_label=alt or words), class_="score"
    )


def _scale() -> Element:
    """0, 50 and 100 per cent above the lines."""
    ticks = [
        element("text", f"{place * 100:.0f}", x=at(place), y="75%", text_anchor=anchor)
        for place, anchor in _TICKS
    ]
    return beside(*ticks, look="scale")


def _line(look: str, start: float, end: float) -> Element:
    return element("line", x1=at(start), x2=at(end), y1="50%", y2="50%", class_=look)


def _stroke(look: str, place: float) -> Element:
    return element("line", x1=at(place), x2=at(place), y1="12%", y2="88%", class_=look)


def _disc(look: str, place: float, radius: str) -> Element:
    return element("circle", cx=at(place), cy="50%", r=radius, class_=look)


def _bar(bar: Bar) -> list[Element]:
    """The range is a band, the score a dark stroke that grey print keeps, the desired level a diamond."""
    span = max(bar.high - bar.low, 0.004)
    drawn = [
        _line("base", 0, 1),
        element("rect", x=at(bar.low), y="28%", width=at(span), height="44%", class_="range"),
    ]
    if bar.desired is not None:
        drawn.append(placed(bar.desired, DIAMOND, "desired"))
    if bar.score is not None:
        drawn.append(_stroke("current", bar.score))
    return drawn


def _strip(strip: Strip) -> list[Element]:
    points = [_disc("point", point, "4") for point in strip.points]
    middle = [] if strip.median is None else [_stroke("current", strip.median)]
    return [_line("base", 0, 1), *points, *middle]


def _arrow(arrow: Arrow) -> list[Element]:
    drawn, before, after = [_line("base", 0, 1)], arrow.before, arrow.after
    if before is not None and after is not None and before != after:
        drawn += [_line("shaft", before, after), placed(after, _UP if after > before else _DOWN, "head")]
    elif after is not None:
        drawn.append(_disc("current", after, "4"))
    if before is not None and before != after:
        drawn.append(_disc("feasible", before, "4"))
    return drawn


def _stack(counts: tuple[int, ...]) -> list[Element]:
    whole = sum(counts) or 1
    starts = [0, *accumulate(counts)]
    return [
        element(
            "rect", x=at(start / whole), y="15%", width=at(count / whole), height="70%", class_=_shade(place)
        )
        for place, (start, count) in enumerate(zip(starts, counts, strict=False))
        if count
    ]


def _shade(place: int) -> str:
    return f"part s{min(place, _SHADES - 1)}"


def _put_keys(made: Element) -> None:
    """The head of each column of counts shows the shade of its part."""
    for place, head in enumerate(made.findall("thead/tr/th")[1:]):
        square = element("rect", width="10", height="10", class_=_shade(place))
        key = svg(square, class_="key", width="10", height="10", aria_hidden="true")
        key.tail, head.text = f" {head.text or ''}", None
        head.insert(0, key)


_LINES: dict[type, Callable[[Any], list[Element]]] = {
    Bars: lambda bars: [beside(*_bar(bar), look="line") for bar in bars.bars],
    Strips: lambda strips: [beside(*_strip(strip), look="line") for strip in strips.strips],
    Arrows: lambda arrows: [beside(*_arrow(arrow), look="line") for arrow in arrows.arrows],
    Stacks: lambda stacks: [beside(*_stack(counts), look="line") for _, counts in stacks.rows],
}
