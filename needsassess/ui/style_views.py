"""The style of lists to choose from, tables' heads, tabs and scroll bars: flat, in the theme's colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from needsassess.base import paths

if TYPE_CHECKING:
    from needsassess.ui.theme import Colours


def sheet(c: Colours, px: Callable[[int], int]) -> str:
    """To stand after needsassess.ui.style.sheet."""
    down = (paths.resources() / "icons" / f"down_on_{'dark' if c.dark else 'light'}.svg").as_posix()
    return f"""
QComboBox, QDateEdit, QSpinBox {{ background: {c.surface}; border-radius: 4px;
  border: 1px solid {c.strong_line}; padding: {px(3)}px {px(6)}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QComboBox:focus, QDateEdit:focus, QSpinBox:focus {{ border: 2px solid {c.accent};
  padding: {px(3) - 1}px {px(6) - 1}px; }}
QComboBox:disabled, QSpinBox:disabled {{ color: {c.strong_line}; border-color: {c.line}; }}
QComboBox[faulty="true"] {{ border: 2px solid {c.warning}; padding: {px(3) - 1}px {px(6) - 1}px; }}
QSpinBox::up-button, QSpinBox::down-button {{ subcontrol-origin: border; width: 0px; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; background: transparent; width: {px(22)}px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{down}"); width: {px(12)}px; height: {px(12)}px; }}
QComboBox QLineEdit, QComboBox QLineEdit:focus, QDateEdit QLineEdit, QDateEdit QLineEdit:focus,
QSpinBox QLineEdit, QSpinBox QLineEdit:focus {{ border: none; background: transparent; padding: 0; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView::item {{ min-height: {px(26)}px; padding: 0 {px(6)}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {c.tint}; color: {c.text}; }}
QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.strong_line}; outline: 0;
  selection-background-color: {c.tint}; selection-color: {c.text}; }}
QListWidget {{ background: {c.surface}; border: 1px solid {c.strong_line}; border-radius: 4px; }}
QListWidget:focus {{ border: 1px solid {c.accent}; }}
QProgressBar {{ background: {c.line}; border: none; border-radius: {px(4)}px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: {px(4)}px; }}
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
