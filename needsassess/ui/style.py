"""The small style sheet: what a palette cannot say. Widgets ask for it by the property `role`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from needsassess.base import paths

if TYPE_CHECKING:
    from needsassess.ui.theme import Colours


def sheet(c: Colours, points: float, px: Callable[[int], int]) -> str:
    """Label roles: display, title, strong, small, muted, warning. Button roles: primary, flat, link, nav.
    Frame roles: surface, bar, box, chosen, warning."""
    tick = (paths.resources() / "icons" / f"tick_on_{'dark' if c.dark else 'light'}.svg").as_posix()
    small, title, display = (round(points * 1.2**step, 2) for step in (-1, 1, 2))
    return f"""
QLabel[role="display"] {{ font-size: {display}pt; font-weight: 600; }}
QLabel[role="title"] {{ font-size: {title}pt; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="small"] {{ font-size: {small}pt; color: {c.muted}; }}
QLabel[role="muted"] {{ color: {c.muted}; }}
QFrame[role="surface"] {{ background: {c.surface}; }}
QFrame[role="bar"] {{ background: {c.window}; }}
QFrame[role="box"] {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: 4px; }}
QFrame[role="chosen"] {{ background: {c.tint}; border: 2px solid {c.accent}; border-radius: 4px; }}
QFrame[role="warning"] {{ background: {c.warning_tint}; border: 1px solid {c.warning}; border-radius: 4px; }}
QLabel[role="warning"] {{ background: transparent; border: none; color: {c.warning}; font-weight: 600; }}
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTreeView::indicator {{
  width: {px(14)}px; height: {px(14)}px; background: {c.surface}; border: 1px solid {c.strong_line};
  border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: {px(14) // 2 + 1}px; }}
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {{
  background: {c.accent}; border-color: {c.accent}; image: url("{tick}"); }}
QRadioButton::indicator:checked {{ width: {px(6)}px; height: {px(6)}px; border: {px(4) + 1}px solid {c.accent};
  border-radius: {(px(6) + 2 * px(4) + 2) // 2}px; }}
QCheckBox {{ border: 2px solid transparent; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {c.accent}; border-radius: 4px; }}
QFrame[role="rule"] {{ background: {c.line}; border: none; }}
QPushButton, QToolButton[role="button"] {{ background: {c.raised}; border: 1px solid {c.strong_line};
  border-radius: 4px; padding: {px(4)}px {px(12)}px; min-height: {px(22)}px; }}
QPushButton:hover, QToolButton[role="button"]:hover {{ border-color: {c.accent}; }}
QPushButton:pressed, QPushButton:checked {{ background: {c.tint}; border-color: {c.accent}; color: {c.text}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: {px(4) - 1}px {px(12) - 1}px; }}
QPushButton:disabled {{ color: {c.strong_line}; border-color: {c.line}; }}
QPushButton[role="primary"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
  font-weight: 600; }}
QPushButton[role="primary"]:focus {{ border-color: {c.text}; }}
QPushButton[role="primary"]:disabled {{ background: {c.line}; color: {c.muted}; border-color: {c.line}; }}
QPushButton[role="flat"], QPushButton[role="nav"] {{ background: transparent; border-color: transparent; }}
QPushButton[role="flat"]:hover, QPushButton[role="nav"]:hover {{ background: {c.tint}; }}
QPushButton[role="flat"]:focus, QPushButton[role="nav"]:focus {{ border-color: {c.accent}; }}
QPushButton[role="flat"]:checked {{ background: {c.tint}; border-color: {c.accent}; }}
QPushButton[role="nav"]:checked {{ color: {c.accent}; border-radius: 0; border-bottom: 3px solid {c.accent}; }}
QPushButton[role="nav"]:checked:focus {{ border-color: {c.accent}; }}
QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent; color: {c.accent};
  text-decoration: underline; padding: {px(2)}px {px(4)}px; min-height: 0; }}
QPushButton[role="link"]:focus {{ border: 1px solid {c.accent}; }}
QLineEdit, QPlainTextEdit {{ background: {c.surface}; border: 1px solid {c.strong_line};
  border-radius: 4px; padding: {px(3)}px {px(6)}px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {c.accent}; padding: {px(3) - 1}px {px(6) - 1}px; }}
QLineEdit[faulty="true"] {{ border: 2px solid {c.warning}; }}
QTreeView, QListView, QTableView {{ selection-background-color: {c.tint}; selection-color: {c.text}; }}
QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.strong_line}; padding: {px(4)}px; }}
"""
