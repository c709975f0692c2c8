"""The hues of a report, the same on paper, on a page of the web and in a document to edit."""

from __future__ import annotations

INK = "#1b2129"
GREY = "#59636e"
FAINT = "#d3d8de"
RULE = "#9aa4af"
ACCENT = "#1f4e8c"
STAMP = "#f1f3f5"
LEVELS = ("#ffffff", "#d5e1f0", "#9dbadd", "#4877b0", "#1b467f")  # one hue, darker for higher
ON_LEVELS = (INK, INK, INK, "#ffffff", "#ffffff")  # contrast of 4.5 at least


def level_of(share: float) -> int:
    """The level (0-4) whose hue stands for a share of 1."""
    return min(4, max(0, round(share * 4)))
