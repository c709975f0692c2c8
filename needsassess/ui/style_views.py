"""The style of tables' heads, tabs and scroll bars: flat, in the colours of the theme."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from needsassess.ui.theme import Colours


def sheet(c: Colours, px: Callable[[int], int]) -> str:
    """To stand after needsassess.ui.style.sheet."""
    return f"""
QHeaderView {{ background: {c.surface}; border: none; }}
QHeaderView::section {{ background: {c.surface}; color: {c.muted}; border: none;
  border-bottom: 1px solid {c.strong_line}; padding: {px(3)}px {px(8)}px; }}
QHeaderView::section:vertical {{ border-bottom: none; color: {c.text}; }}
QTableCornerButton::section {{ background: {c.surface}; border: none; }}
QTableView {{ background: {c.surface}; border: none; }}
QTabWidget::pane {{ border: none; }}
QTabBar::tab {{ background: transparent; color: {c.muted}; border: none; border-bottom: 3px solid transparent;
  padding: {px(6)}px {px(14)}px; }}
QTabBar::tab:hover {{ background: {c.tint}; color: {c.text}; }}
QTabBar::tab:selected {{ color: {c.accent}; border-bottom-color: {c.accent}; }}
QTabBar::tab:focus {{ background: {c.tint}; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; }}
QScrollBar::handle {{ background: {c.strong_line}; border-radius: {px(3)}px; margin: {px(3)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; }}
QScrollBar::handle:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
