"""Light and dark colours, sizes and fonts of the window: one accent, neutral greys, one warning."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from needsassess.ui import style, style_views

LARGE = 130  # per cent of text scale from which bars give up what can be spared
STEP = 1.2  # one size of text to the next


@dataclass(frozen=True)
class Colours:
    """`levels` are steps of one hue, least first, each with the colour of text upon it."""

    dark: bool
    window: str
    surface: str
    raised: str
    line: str
    strong_line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    tint: str
    warning: str
    warning_tint: str
    levels: tuple[str, str, str, str, str]
    on_levels: tuple[str, str, str, str, str]


_LIGHT = Colours(
    dark=False,
    window="#f3f4f6",
    surface="#ffffff",
    raised="#f8f9fb",
    line="#d9dde3",
    strong_line="#868f9b",
    text="#1b2027",
    muted="#565f6b",
    accent="#1458b8",
    on_accent="#ffffff",
    tint="#e6eefa",
    warning="#8a4b00",
    warning_tint="#fdf1dc",
    levels=("#eef3fa", "#c3d6f0", "#8db2e2", "#3d70b5", "#1b4f96"),
    on_levels=("#1b2027", "#1b2027", "#1b2027", "#ffffff", "#ffffff"),
)
_DARK = Colours(
    dark=True,
    window="#15181d",
    surface="#1d2127",
    raised="#242930",
    line="#363d47",
    strong_line="#7d8794",
    text="#e8ebef",
    muted="#a8b1bd",
    accent="#7fb0f5",
    on_accent="#0d1622",
    tint="#22334c",
    warning="#f0b45c",
    warning_tint="#3a2d17",
    levels=("#253041", "#2f4a72", "#3f6aa8", "#6f9fe0", "#b9d4fa"),
    on_levels=("#e8ebef", "#ffffff", "#ffffff", "#0d1622", "#0d1622"),
)
_fonts: dict[tuple[int, bool], QFont] = {}  # at the scale in use; never changed by who gets one
_now = {"colours": _LIGHT, "scale": 100, "points": 0.0}


def colours() -> Colours:
    """Those in use; read when painting, never kept."""
    return _now["colours"]


def colour(name: str) -> QColor:
    return QColor(getattr(colours(), name))


def scale() -> int:
    """Of texts, in per cent."""
    return _now["scale"]


def px(length: int) -> int:
    """A length of the 8-pixel grid at the scale in use."""
    return round(length * scale() / 100)


def font(step: int = 0, *, bold: bool = False) -> QFont:
    """The platform's family; steps -1, 0, 1, 2 of the 1.2 scale."""
    if (step, bold) not in _fonts:
        made = QFont(QGuiApplication.font())
        made.setPointSizeF(made.pointSizeF() * STEP**step)
        made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        _fonts[step, bold] = made
    return _fonts[step, bold]


def apply(application: QApplication, theme: str, percent: int) -> None:
    """Dress the whole application: `theme` is light, dark or system; `percent` from 100 to 200."""
    if not _now["points"]:
        _now["points"] = application.font().pointSizeF()
    _now["colours"] = _DARK if _is_dark(application, theme) else _LIGHT
    _now["scale"] = percent
    base = application.font()
    base.setPointSizeF(_now["points"] * percent / 100)
    sheet = style.sheet(colours(), base.pointSizeF(), px) + style_views.sheet(colours(), px)
    if sheet == application.styleSheet():
        return  # it says all that can differ, and every widget would be dressed anew
    application.setFont(base)
    _fonts.clear()
    application.setPalette(_palette(colours()))
    application.setStyleSheet(sheet)


def _is_dark(application: QApplication, theme: str) -> bool:
    if theme != "system":
        return theme == "dark"
    return application.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for part, value in (
        (role.Window, c.window),
        (role.WindowText, c.text),
        (role.Base, c.surface),
        (role.AlternateBase, c.raised),
        (role.Text, c.text),
        (role.PlaceholderText, c.muted),
        (role.Button, c.raised),
        (role.ButtonText, c.text),
        (role.ToolTipBase, c.raised),
        (role.ToolTipText, c.text),
        (role.Highlight, c.accent),
        (role.HighlightedText, c.on_accent),
        (role.Link, c.accent),
        (role.LinkVisited, c.accent),
        (role.Accent, c.accent),
        (role.Mid, c.line),
        (role.Midlight, c.line),
        (role.Light, c.raised),
        (role.Dark, c.strong_line),
        (role.Shadow, c.strong_line),
        (role.BrightText, c.warning),
    ):
        palette.setColor(part, QColor(value))
    for part in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(c.strong_line))
    return palette
