"""What is drawn on the line of a row: a score in its range, points, an arrow, parts of a whole.

Shapes differ where meanings do, so that grey print keeps them apart.
"""

from __future__ import annotations

from typing import Any

from needsassess.report.drawing import diamond, disc, ring, rule
from needsassess.report.paper import ACCENT, FAINT, INK, LEVELS, RULE
from needsassess.services.report_charts import Bar
from needsassess.services.report_figures import Arrow, Strip

Place = tuple[float, float, float]  # left, middle, width
BAND = 6.0  # height of a range
BLOCK = 9.0  # height of a stack
HEAD = 4.2  # of an arrow


def score(canvas: Any, bar: Bar, place: Place, height: float = BAND) -> None:
    """The range is a band, the score a dark stroke, the desired score a diamond."""
    left, middle, width = place
    _base(canvas, place)
    canvas.setFillColor(LEVELS[2])
    span = max(bar.high - bar.low, 0.004)
    canvas.rect(left + bar.low * width, middle - height / 2, span * width, height, stroke=0, fill=1)
    if bar.desired is not None:
        diamond(canvas, left + bar.desired * width, middle, height * 0.72)
    if bar.score is not None:
        _stroke(canvas, left + bar.score * width, middle, height)


def points(canvas: Any, strip: Strip, place: Place) -> None:
    """Each value a ring, so that those on one spot are seen to be several; the median a dark stroke."""
    left, middle, width = place
    _base(canvas, place)
    for value in strip.points:
        ring(canvas, left + value * width, middle, 2.6, RULE)
    if strip.median is not None:
        _stroke(canvas, left + strip.median * width, middle, BAND)


def arrow(canvas: Any, moved: Arrow, place: Place) -> None:
    """From a ring to the tip of an arrow; what did not move, or was not there before, is a disc."""
    left, middle, width = place
    _base(canvas, place)
    start, end = (None if at is None else left + at * width for at in (moved.before, moved.after))
    if start is not None and end is not None and abs(end - start) > HEAD:
        _shaft(canvas, start, end, middle)
    elif end is not None and start is not None:
        ring(canvas, start, middle, 2.8, INK)
        disc(canvas, end, middle, 1.6, ACCENT)
    elif end is not None:
        disc(canvas, end, middle, 2.6, ACCENT)
    if start is not None and (end is None or abs(end - start) > HEAD):
        ring(canvas, start, middle, 2.8, INK)


def _shaft(canvas: Any, start: float, end: float, middle: float) -> None:
    way = 1 if end > start else -1
    canvas.setStrokeColor(ACCENT)
    canvas.setLineWidth(1.8)
    canvas.line(start + way * 2.8, middle, end - way * HEAD, middle)
    canvas.setFillColor(ACCENT)
    path = canvas.beginPath()
    path.moveTo(end, middle)
    path.lineTo(end - way * HEAD * 1.4, middle + HEAD * 0.8)
    path.lineTo(end - way * HEAD * 1.4, middle - HEAD * 0.8)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def stack(canvas: Any, counts: tuple[int, ...], place: Place) -> None:
    """Parts from left to right, dark to light, each as wide as its share."""
    left, middle, width = place
    whole = sum(counts)
    if not whole:
        _base(canvas, place)
    for part, count in enumerate(counts):
        wide = width * count / whole if whole else 0
        if count:
            shaded(canvas, left, middle - BLOCK / 2, (wide, BLOCK), part)
        left += wide


def shaded(canvas: Any, x: float, y: float, size: tuple[float, float], part: int) -> None:
    """The shade of a part, from dark to light; a line around it, so that the lightest is seen."""
    canvas.setFillColor(LEVELS[max(0, len(LEVELS) - 1 - part)])
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.4)
    canvas.rect(x, y, *size, stroke=1, fill=1)


def _base(canvas: Any, place: Place) -> None:
    left, middle, width = place
    rule(canvas, left, middle, width, FAINT, thickness=1)


def _stroke(canvas: Any, x: float, middle: float, height: float) -> None:
    canvas.setFillColor(ACCENT)
    canvas.rect(x - 1.2, middle - height / 2 - 2, 2.4, height + 4, stroke=0, fill=1)
