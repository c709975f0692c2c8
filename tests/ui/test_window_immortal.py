"""Qt calls must not use up the references of None, True and False."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

import needsassess.ui  # noqa: F401


@pytest.mark.parametrize("constant", [None, True, False])
def test_constants_outlive_qt_calls(qtbot: Any, constant: object) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    for _ in range(20_000):
        button.setToolTip("")
    assert sys.getrefcount(constant) > 1_000_000
