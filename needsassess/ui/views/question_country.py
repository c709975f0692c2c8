"""What counts for the country: agreed, different between institutions, or settled by a person with a reason."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.views.common import Choice, button, frame, in_row, label
from needsassess.ui.views.common_flow import Flow
from needsassess.ui.views.form import beside
from needsassess.ui.views.question_parts import ReasonField


class LevelChoice(Choice):
    """Takes digits itself: while a country's level is chosen, they are not the institution's answer."""

    def event(self, event: QEvent) -> bool:
        """Letters too stay here, and do not answer the question by their shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_typed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_typed(event):
            super().keyPressEvent(event)
        elif (place := self.findText(event.text())) >= 0:
            self.setCurrentIndex(place)


def _is_typed(event: QKeyEvent) -> bool:
    others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.text().strip()) and not event.modifiers() & others


class CountryBox(QWidget):
    """`settle_wanted(level, desired, reason, sensitive)`, `unsettle_wanted()`, `urgency_chosen(name)`."""

    settle_wanted = Signal(int, object, str, bool)
    unsettle_wanted = Signal()
    urgency_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box: QFrame = frame("box", self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.box)
        self.title = label(role="strong")
        self.text = label(wrap=True, selectable=True)
        self.settle, self.unsettle = button(), button(role="link")
        self.urgency_label, self.urgency = label(role="muted"), Choice()
        self.urgency_label.setBuddy(self.urgency)
        self._make_form()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _make_form(self) -> None:
        self.form = QWidget()
        self.level, self.desired, self.reason = LevelChoice(), LevelChoice(), ReasonField()
        self.labels = [label(role="muted") for _ in range(3)]
        self.sensitive = QCheckBox()
        self.take, self.cancel = button(role="primary"), button()
        grid = QGridLayout(self.form)
        grid.setContentsMargins(0, theme.px(4), 0, 0)
        for column, (name, field) in enumerate(
            zip(self.labels, (self.level, self.desired, self.reason), strict=True)
        ):
            name.setBuddy(field)
            beside = (self.sensitive,) if field is self.reason else ()
            grid.addLayout(in_row(name, *beside), 0, column)
            grid.addWidget(field, 1, column)
        buttons = QHBoxLayout()
        buttons.addWidget(self.take)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        grid.addLayout(buttons, 2, 0, 1, 3)
        grid.setColumnStretch(2, 1)
        self.form.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.box)
        column.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        column.setSpacing(theme.px(4))
        top = Flow(spacing=theme.px(8))
        for part in (self.title, beside(self.urgency_label, self.urgency), self.settle, self.unsettle):
            top.addWidget(part)
        column.addLayout(top)
        column.addWidget(self.text)
        column.addWidget(self.form)

    def _connect(self) -> None:
        self.settle.clicked.connect(self.open_form)
        self.unsettle.clicked.connect(self.unsettle_wanted)
        self.cancel.clicked.connect(self.close_form)
        self.reason.left.connect(self.close_form)
        self.reason.taken.connect(self._take)
        self.take.clicked.connect(self._take)
        self.urgency.activated.connect(lambda _: self.urgency_chosen.emit(self.urgency.currentData()))

    def _take(self) -> None:
        """Without a reason it is refused: the field that needs one takes the keys."""
        if not self.reason.text().strip():
            self.reason.setPlaceholderText(self.tr("Say why this level counts for the country"))
            self.reason.setFocus()
        said = self.level.currentData(), self.desired.currentData(), self.reason.text()
        self.settle_wanted.emit(*said, self.sensitive.isChecked())

    def show_country(self, text: str, *, settled: bool, differs: bool, can_settle: bool) -> None:
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.settle.setText(self.tr("Change…") if settled else self.tr("Settle…"))
        self.settle.setVisible(can_settle)
        if not can_settle:
            self.form.hide()
        self.unsettle.setVisible(settled)
        role = "warning" if differs else "box"
        if self.box.property("role") != role:
            self.box.setProperty("role", role)
            self.box.style().polish(self.box)

    def set_proposal(self, level: int, desired: int | None, reason: str, *, sensitive: bool) -> None:
        """What the form begins with."""
        self.level.choose(level)
        self.desired.choose(desired)
        self.reason.setPlaceholderText("")
        self.reason.setText(reason)
        self.sensitive.setChecked(sensitive)

    def open_form(self) -> None:
        self.form.show()
        self.level.setFocus()

    def close_form(self) -> None:
        if self.form.isVisibleTo(self):
            self.form.hide()
            self.settle.setFocus()

    def retranslate(self) -> None:
        self.title.setText(self.tr("For the country"))
        self.urgency_label.setText(self.tr("Urgency"))
        self.urgency.setAccessibleName(self.tr("Urgency as stated by the country"))
        self.urgency.fill(
            [
                (self.tr("not stated"), ""),
                (self.tr("low"), "low"),
                (self.tr("medium"), "medium"),
                (self.tr("high"), "high"),
            ]
        )
        texts = (self.tr("Level"), self.tr("Desired"), self.tr("Reason (needed)"))
        for name, field, text in zip(self.labels, (self.level, self.desired, self.reason), texts, strict=True):
            name.setText(text)
            field.setAccessibleName(text)
        self.sensitive.setText(self.tr("&Sensitive"))
        self.sensitive.setAccessibleName(self.tr("Sensitive: the reason is kept out of redacted reports"))
        self.sensitive.setToolTip(self.tr("The reason is kept out of reports marked as redacted"))
        self.level.fill([(str(level), level) for level in range(5)])
        self.desired.fill([(self.tr("as it is"), None), *((str(level), level) for level in range(5))])
        self.take.setText(self.tr("Settle"))
        self.cancel.setText(self.tr("Cancel"))
        self.unsettle.setText(self.tr("Take back"))
