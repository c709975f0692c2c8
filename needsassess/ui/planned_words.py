"""How activities and planned measures are named on the screen: classes of money, progress, their own names."""

from __future__ import annotations

from functools import reduce
from typing import Any

from PySide6.QtCore import QCoreApplication

from needsassess.ui.wording import labelled

translate = QCoreApplication.translate


def money_text(money: str) -> str:
    """A class of budget or cost, in United States dollars."""
    return {
        "under_50": translate("Planned", "under 50,000 USD"),
        "under_250": translate("Planned", "50,000 to 250,000 USD"),
        "under_1000": translate("Planned", "250,000 to 1 million USD"),
        "over_1000": translate("Planned", "over 1 million USD"),
    }[money]


def progress_text(status: str) -> str:
    """Of an activity."""
    return {
        "planned": translate("Planned", "planned"),
        "active": translate("Planned", "active"),
        "ended": translate("Planned", "ended"),
        "cancelled": translate("Planned", "cancelled"),
    }[status]


def called(*parts: Any) -> str:
    """The first parts that are there, such as “UNODC: Training of investigators”."""
    told = [str(part) for part in parts if part]
    return reduce(labelled, told) if told else translate("Planned", "not named yet")
