"""What can be reached and by when, and the actions that the questionnaire recommends, to be taken over."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from needsassess.services import planning
from needsassess.ui import theme
from needsassess.ui.views.common import button, label
from needsassess.ui.views.plan_fields import DayField, PickField
from needsassess.ui.views.table_cells import fit_rows, table

_ROWS = 3


class FeasibleBox(QWidget):
    """The level that can be reached, and the day by which; both are needed."""

    def __init__(self) -> None:
        super().__init__()
        self.level, self.by = PickField(), DayField(partial(planning.day, last=True))
        self.level_name, self.by_name = label(role="strong"), label(role="strong")
        self.fault = label(role="warning", wrap=True)
        self.fault.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for name, control in ((self.level_name, self.level), (self.by_name, self.by)):
            name.setBuddy(control)
            row.addWidget(name)
            row.addWidget(control)
        self.by.setMaximumWidth(theme.px(220))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.fault)

    def blame(self, text: str) -> None:
        self.fault.setText(text)
        self.fault.setVisible(bool(text))

    def offer(self, levels: list[str]) -> None:
        """Their names, from 0 on."""
        pairs = [(f"{level}  {name}", str(level)) for level, name in enumerate(levels)]
        self.level.fill([(self.tr("not stated"), None), *pairs])

    def retranslate(self) -> None:
        self.level_name.setText(self.tr("Feasible &level"))
        self.level.setAccessibleName(self.tr("Feasible level"))
        self.by_name.setText(self.tr("reached &by"))
        self.by.setAccessibleName(self.tr("Day by which the level can be reached"))
        self.by.setPlaceholderText(self.tr("YYYY-MM-DD, or month or year"))


class RecommendedBox(QWidget):
    """`taken(place)`, by Enter, a double click or the button: the action of that place becomes a measure."""

    taken = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.name, self.take = label(role="strong"), button()
        self.list = table(numbers=(), stretched=(0,))
        self.list.model().modelReset.connect(lambda: fit_rows(self.list, _ROWS))
        self.list.installEventFilter(self)
        self.name.setBuddy(self.list)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.list)
        self.take.clicked.connect(self._take)
        self.list.doubleClicked.connect(lambda _: self._take())

    def _take(self) -> None:
        if self.list.currentIndex().isValid():
            self.taken.emit(self.list.currentIndex().row())

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and event.key() in enter:
            self._take()
            return True
        return False

    def retranslate(self) -> None:
        self.name.setText(self.tr("Re&commended actions"))
        self.list.setAccessibleName(self.tr("Recommended actions; Enter takes one over as a measure"))
        self.take.setText(self.tr("Take over (Enter)"))
