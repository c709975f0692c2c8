"""The sheet of shortcuts, made from the table that makes the actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from needsassess.ui import shortcuts, theme
from needsassess.ui.views.common import label
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.form import fit

_COLUMNS = ((shortcuts.ANSWER, shortcuts.GO, shortcuts.EDIT), (shortcuts.FILE, shortcuts.VIEW, shortcuts.HELP))
_SIZE = (900, 690)


class ShortcutsSheet(QDialog):
    """Two columns, what is used most on the left, or one where texts are large; Esc closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer.addWidget(self._acts(), 1)
        outer.addWidget(buttons)
        fit(self, *_SIZE)

    def _acts(self) -> QScrollArea:
        """Nothing inside takes keys, which scroll it."""
        inside = QWidget()
        columns: QBoxLayout = QVBoxLayout(inside) if theme.scale() >= theme.LARGE else QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, theme.px(12), 0)
        columns.setSpacing(theme.px(48 if isinstance(columns, QHBoxLayout) else 0))
        for groups in _COLUMNS:
            columns.addLayout(self._column(groups))
        area = scrolled(inside)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.windowTitle())
        return area

    def _column(self, groups: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(24))
        grid.setVerticalSpacing(theme.px(4))
        for group in groups:
            title = label(shortcuts.text_of(shortcuts.GROUP_TEXTS[group]).replace("&", ""), "strong")
            title.setContentsMargins(0, theme.px(12), 0, theme.px(2))
            grid.addWidget(title, grid.rowCount(), 0, 1, 2)
            for act in shortcuts.ACTS:
                if act.group == group and (act.keys or act.shown):
                    row = grid.rowCount()
                    grid.addWidget(label(shortcuts.text_of(act.text).rstrip("…")), row, 0)
                    keys = label(self.tr(" or ").join(shortcuts.keys_of(act)), "muted")
                    grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid
