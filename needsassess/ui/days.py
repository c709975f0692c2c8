"""Days and moments as the screen's language writes them."""

from __future__ import annotations

import re

from PySide6.QtCore import QDate, QDateTime, QLocale

from needsassess.ui import language


def written(day: QDate, form: str = "d MMM yyyy") -> str:
    return _first(QLocale().toString(day, form))


def when(milliseconds: int) -> str:
    """ms since 1970 UTC, in local time."""
    return _first(QLocale().toString(QDateTime.fromMSecsSinceEpoch(milliseconds), "d MMM yyyy, HH:mm"))


def _first(text: str) -> str:
    """French writes the first day of a month as an ordinal, which Qt's locales have not."""
    return re.sub(r"^1(?=\s)", "1er", text) if language.current() == "fr" else text
