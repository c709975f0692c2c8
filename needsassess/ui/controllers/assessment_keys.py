"""Which level a key means, on any keyboard: digits, keypad, and the digit row of French and other layouts."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# What the keys 0 to 4 of the digit row give with Shift on common layouts (American, British, German, Spanish,
# Italian, Russian), and without it on the French one, where the digits need Shift.
_WITH_SHIFT = (")=", "!", '@"', "#£§·№", "$;")
_WITHOUT_SHIFT = ("à", "&", "é", '"', "'", "(")


class LevelKey(NamedTuple):
    level: int
    desired: bool


def level_key(event: QKeyEvent) -> LevelKey | None:
    """0–4 is the current level, with Shift the desired one; None for any other key."""
    others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if event.modifiers() & (others | Qt.KeyboardModifier.MetaModifier):
        return None
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    digit = event.key() - Qt.Key.Key_0
    if 0 <= digit <= 4:
        return LevelKey(digit, shift)
    signs = _WITH_SHIFT if shift else _WITHOUT_SHIFT[:5]
    level = next((n for n, texts in enumerate(signs) if event.text() and event.text() in texts), None)
    return None if level is None else LevelKey(level, shift)


def number_key(event: QKeyEvent) -> int | None:
    """1 to 9 without Shift, Ctrl or Alt; None for any other key."""
    keypad = Qt.KeyboardModifier.KeypadModifier
    if event.modifiers() & ~keypad:
        return None
    digit = event.key() - Qt.Key.Key_0
    if not 0 <= digit <= 9 and event.text() in _WITHOUT_SHIFT:
        digit = _WITHOUT_SHIFT.index(event.text())
    return digit if 1 <= digit <= 9 else None
