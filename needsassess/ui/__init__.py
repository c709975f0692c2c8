"""The window; the only room with PySide6."""

from needsassess.ui.immortal import make_immortal

make_immortal()
