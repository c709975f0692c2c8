"""Journeys use the window's fixtures."""

from tests.ui.conftest import catalogues, dressed, no_qt_warnings, open_window  # noqa: F401
