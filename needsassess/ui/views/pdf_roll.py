"""Where the pages of a PDF lie, one under the other, at a zoom; no drawing."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSizeF

FIT_WIDTH, FIT_PAGE = 0, -1
ZOOMS = (50, 75, 100, 125, 150, 200, 300)
_POINTS_AN_INCH, _PIXELS_AN_INCH = 72, 96


@dataclass
class Roll:
    """`sizes` in points, all else in logical pixels; `scale` is pixels for each point."""

    sizes: list[QSizeF] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)
    scale: float = 1.0
    height: float = 0.0
    width: float = 0.0

    @property
    def percent(self) -> float:
        return self.scale * _POINTS_AN_INCH / _PIXELS_AN_INCH * 100

    def lay(self, zoom: int, room: QSizeF, margin: float) -> None:
        """At a per cent, FIT_WIDTH or FIT_PAGE of the room there is."""
        widest = max((size.width() for size in self.sizes), default=0)
        tallest = max((size.height() for size in self.sizes), default=0)
        self.scale = self._scale(zoom, room, margin, widest, tallest) if self.sizes else 1.0
        top, self.tops = margin / 2, []
        for size in self.sizes:
            self.tops.append(top)
            top += size.height() * self.scale + margin
        self.height, self.width = top, widest * self.scale + 2 * margin

    def _scale(self, zoom: int, room: QSizeF, margin: float, widest: float, tallest: float) -> float:
        if zoom > 0:
            return zoom / 100 * _PIXELS_AN_INCH / _POINTS_AN_INCH
        across, down = (room.width() - 2 * margin) / widest, (room.height() - margin) / tallest
        return max(0.1, across if zoom == FIT_WIDTH else min(across, down))

    def place(self, page: int, width: float, margin: float) -> QRectF:
        """Of a page, in the middle of a view that wide."""
        size = self.sizes[page] * self.scale
        left = max((width - size.width()) / 2, margin)
        return QRectF(left, self.tops[page], size.width(), size.height())

    def seen(self, top: float, height: float) -> list[int]:
        """Pages that a view of that height shows when scrolled to `top`."""
        first = max(0, bisect_right(self.tops, top) - 1)
        return list(range(first, bisect_right(self.tops, top + height)))

    def next_zoom(self, by: int) -> int | None:
        """The next step up or down from what is shown."""
        now = self.percent
        steps = [z for z in ZOOMS if (z > now + 1 if by > 0 else z < now - 1)]
        return (steps[0] if by > 0 else steps[-1]) if steps else None
