"""The foot of the window: to the next question, messages, progress and score, and whether all is saved."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.views.common import button, label
from needsassess.ui.views.message_line import MessageLine


class WindowFoot(QFrame):
    """Texts are set by needsassess.ui.controllers.window_foot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.previous = button("", "flat")
        self.previous.setIcon(icons.icon("previous"))
        self.next_unanswered = button("", "flat")
        self.next_unanswered.setIcon(icons.icon("next"))
        self.next_unanswered.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        for made in (self.previous, self.next_unanswered):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.messages = MessageLine(self)
        self.conflicts = button("", "link")
        self.conflicts.setIcon(icons.icon("conflict", "warning"))
        self.conflicts.hide()
        self.progress = label(role="muted")
        self.saved = label()
        self.retry = button("", "link")
        self.copy = button("", "link")
        self.messages.filled.connect(self._make_room)
        self._lay_out()
        self.show_steps(False)
        self.show_faulty(False)
        self.arrange()

    def _lay_out(self) -> None:
        steps, state = QWidget(self), QWidget(self)
        for holder, parts in (
            (steps, (self.previous, self.next_unanswered)),
            (state, (self.conflicts, self.progress, self.saved, self.retry, self.copy)),
        ):
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8 if holder is steps else 20)
            for part in parts:
                row.addWidget(part)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(8, 2, 12, 2)
        whole.addWidget(steps)
        whole.addWidget(self.messages, 1)
        whole.addWidget(state)

    def arrange(self) -> None:
        """One row; where texts are large, a message takes the place of the progress while it is there."""
        side = QSize(theme.px(16), theme.px(16))
        for made in (self.previous, self.next_unanswered, self.conflicts):
            made.setIconSize(side)
        self.setMinimumHeight(theme.px(40))
        self.retranslate()

    def _make_room(self, filled: bool) -> None:
        self.progress.setVisible(not filled or theme.scale() < theme.LARGE)

    def show_steps(self, there: bool) -> None:
        self.previous.setVisible(there)
        self.next_unanswered.setVisible(there)

    def show_faulty(self, faulty: bool) -> None:
        """The buttons for a change that is not on disk."""
        self.retry.setVisible(faulty)
        self.copy.setVisible(faulty)

    def retranslate(self) -> None:
        self.previous.setText(self.tr("Previous") if theme.scale() < theme.LARGE else "")
        self.previous.setAccessibleName(self.tr("Previous"))
        self.previous.setToolTip(self.tr("Previous"))
        self.next_unanswered.setText(self.tr("Next unanswered"))
        self.conflicts.setToolTip(self.tr("Fields that two computers filled in differently: settle them (F8)"))
        self.retry.setText(self.tr("Retry"))
        self.copy.setText(self.tr("Save a copy"))
        self.messages.retranslate()
