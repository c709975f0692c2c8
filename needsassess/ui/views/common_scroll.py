"""A page that scrolls when the screen is small or the texts are large."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(inside: QWidget) -> QScrollArea:
    """No frame, no ground of its own."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab stops at what is inside, and scrolls to it
    area.setViewport(QWidget())  # asking for the one there is would load every class of Qt's before the start
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    return area
