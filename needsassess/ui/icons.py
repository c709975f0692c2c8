"""One set of icons, drawn as SVG on a 24-grid, recoloured by the palette."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap

from needsassess.base import paths
from needsassess.ui import theme


@cache
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon in that colour (#rrggbb), `size` logical pixels wide and high."""
    from PySide6.QtSvg import QSvgRenderer

    drawn = QImage(round(size * ratio), round(size * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    renderer.render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(drawn)


class _Engine(QIconEngine):
    """Draws in the colour that the theme has now, so that icons follow it by themselves."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def paint(self, painter: QPainter, rect, mode: QIcon.Mode, _: QIcon.State) -> None:
        role = "strong_line" if mode is QIcon.Mode.Disabled else self._role
        side = min(rect.width(), rect.height())
        drawn = pixmap(self._name, theme.colour(role).name(), side, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.center().x() - side // 2 + 1, rect.center().y() - side // 2 + 1, drawn)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _: QIcon.State) -> QPixmap:
        role = "strong_line" if mode is QIcon.Mode.Disabled else self._role
        return pixmap(self._name, theme.colour(role).name(), min(size.width(), size.height()))

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)


def icon(name: str, role: str = "text") -> QIcon:
    """An icon that follows the theme; `role` is a colour of theme.Colours."""
    return QIcon(_Engine(name, role))
