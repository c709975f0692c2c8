"""Journeys use the window's fixtures."""

from tests.ui.conftest import (  # noqa: F401
    came_back,
    catalogues,
    dressed,
    empty_window,
    file_path,
    no_key_held,
    no_qt_warnings,
    open_window,
    whole,
)
