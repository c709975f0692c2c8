"""The activities, or the measures, of one need: a list, what is done with it, and a form of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from needsassess.ui import acting, icons, theme
from needsassess.ui.views.common import button, label
from needsassess.ui.views.common_flow import Flow
from needsassess.ui.views.marked_table import MarkedTable
from needsassess.ui.views.plan_forms import PlannedForm
from needsassess.ui.views.table_cells import fit_rows

_ROWS = 4  # seen without scrolling
_SPARE = (2, 3)  # type and days, which the form shows too


class EntriesBox(QWidget):
    """`add_wanted()`, `remove_wanted()`, `import_wanted()`; on the list Insert, Delete, and S for sensitive."""

    add_wanted = Signal()
    remove_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind
        self.list = MarkedTable((), (0, 1), _SPARE)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # as high as its rows
        self.list.installEventFilter(self)
        for name, wanted in (("add_planned", self.add_wanted), ("remove_planned", self.remove_wanted)):
            acting.bind(name, self.list, wanted.emit, Qt.ShortcutContext.WidgetShortcut)
        self.empty = label(role="muted", wrap=True)
        self.add, self.remove, self.load = button(), button(), button(role="flat")
        self.add.setIcon(icons.icon("plus"))
        self.form = PlannedForm(kind)
        self._lay_out()
        self.add.clicked.connect(self.add_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.load.clicked.connect(self.import_wanted)
        for control in self.form.controls.values():
            control.left.connect(self.list.setFocus)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.empty)
        column.addWidget(self.list)
        row = Flow(spacing=theme.px(8))
        for part in (self.add, self.remove, self.load):
            row.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.form)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if key == Qt.Key.Key_S and not event.modifiers() and self.form.isVisible():
            self.form.sensitive.click()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focus_form()
        else:
            return False
        return True

    def show_there(self, *, some: bool, chosen: bool) -> None:
        """Without any, what to do stands in the place of list and form."""
        fit_rows(self.list, _ROWS)
        self.list.setVisible(some)
        self.empty.setVisible(not some)
        self.form.setVisible(chosen)
        self.remove.setEnabled(chosen)

    def focus_form(self) -> None:
        """To its first field."""
        next(iter(self.form.controls.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        is_activity = self.kind == "activity"
        self.add.setText(self.tr("Add an act&ivity") if is_activity else self.tr("Add a &measure"))
        self.remove.setText(self.tr("Remove activit&y") if is_activity else self.tr("&Remove measure"))
        self.load.setText(self.tr("Import activities…") if is_activity else self.tr("Import measures…"))
        self.list.setAccessibleName(
            self.tr("Activities of providers on this need")
            if is_activity
            else self.tr("Measures for this need")
        )
        self.empty.setText(
            self.tr("No activity of a provider is noted for this need. Add one, or import a list from a file.")
            if is_activity
            else self.tr("Nothing is planned yet. Take over a recommended action, or add a measure.")
        )
        self.form.retranslate()
