"""Journeys use the window's fixtures."""

from tests.ui.conftest import catalogues, dressed, empty_window, file_path, no_qt_warnings, open_window  # noqa: F401
