"""The start page: what to do first, the recent files, and what was recovered after a crash."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QSizePolicy, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.controllers.start import StartController, needs_file
from needsassess.ui.models.recent_list import RecentList
from needsassess.ui.views.common import button, frame, label
from needsassess.ui.views.common_flow import Flow
from needsassess.ui.views.common_scroll import scrolled

_WIDEST = 960


class Recents(QListView):
    """`key_pressed(event)` comes first; a key that it ignores is the list's own."""

    key_pressed = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)


class StartPage(QWidget):
    """Paints without any file opened; `show_crashes` tells what earlier runs left."""

    open_requested = Signal(object)  # a path, or a hub
    new_requested = Signal()
    sample_requested = Signal()
    choose_requested = Signal()
    hub_requested = Signal()
    merge_requested = Signal()
    told = Signal(object)

    def __init__(self, parts=None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self.setAcceptDrops(True)
        self._build()
        self.controller = StartController(self)
        self.show_crashes = self.controller.show_crashes
        self.retranslate()

    def _build(self) -> None:
        column = QWidget()
        column.setMaximumWidth(theme.px(_WIDEST))
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        inside = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))
        outer = QHBoxLayout(inside)
        outer.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24))
        outer.addStretch(1)
        outer.addWidget(column, 100)
        outer.addStretch(1)
        self._layout = QVBoxLayout(column)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(16))
        self.title = label(role="display")
        self.lead = label(role="muted", wrap=True)
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.lead)
        self._layout.addLayout(self._actions())
        self._layout.addWidget(self._recovered())
        self.recent_title = label(role="title")
        self._layout.addWidget(self.recent_title)
        self._layout.addWidget(self._recent(), 1)
        self._layout.addWidget(self._newcomer())
        self._layout.addLayout(self._below())
        self._layout.addStretch(0)

    def _actions(self) -> Flow:
        self.new, self.open, self.sample, self.merge = button(role="primary"), button(), button(), button()
        self.hub = button()
        flow = Flow(None, theme.px(8))
        for each in (self.new, self.open, self.hub, self.merge, self.sample):
            flow.addWidget(each)
        return flow

    def _recovered(self) -> QFrame:
        """One box for all earlier crashes; hidden where there was none."""
        self.recovered = frame("warning")
        inside = QVBoxLayout(self.recovered)
        inside.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        self.recovered_text = label(wrap=True, selectable=True)
        inside.addWidget(self.recovered_text)
        row = QHBoxLayout()
        self.recovered_open, self.recovered_report, self.recovered_close = (
            button(),
            button(),
            button(role="flat"),
        )
        for each in (self.recovered_open, self.recovered_report, self.recovered_close):
            row.addWidget(each)
        row.addStretch(1)
        inside.addLayout(row)
        self.recovered.hide()
        return self.recovered

    def _recent(self) -> QListView:
        self.list = Recents()
        self.model = RecentList(self.list)
        self.list.setModel(self.model)
        self.list.setMouseTracking(True)
        self.list.setMinimumHeight(theme.px(140))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self.list

    def dress_list(self) -> None:
        """What paints the rows is there as soon as there are any: it is dear to import."""
        if self.list.itemDelegate().parent() is not self:
            from needsassess.ui.views.recent_row import RecentRow

            self.list.setItemDelegate(RecentRow(self))

    def _newcomer(self) -> QFrame:
        """The empty state: the three steps of an assessment."""
        self.newcomer = frame("surface")
        inside = QVBoxLayout(self.newcomer)
        inside.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24))
        inside.setSpacing(theme.px(12))
        self.newcomer_title = label(role="title")
        self.steps = [label(wrap=True) for _ in range(4)]
        for each in (self.newcomer_title, *self.steps):
            inside.addWidget(each)
        return self.newcomer

    def _below(self) -> QHBoxLayout:
        self.open_chosen, self.remove = button(), button(role="flat")
        self.hint = label(role="small")
        row = QHBoxLayout()
        row.addWidget(self.open_chosen)
        row.addWidget(self.remove)
        row.addStretch(1)
        row.addWidget(self.hint)
        return row

    def set_session(self, _session) -> None:
        """The list changes when a file opens or closes."""
        self.controller.refresh()

    def shown(self) -> None:
        self.controller.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file is opened; more, or a folder, are the window's to merge."""
        event.acceptProposedAction() if needs_file(event.mimeData()) else event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.open_requested.emit(needs_file(event.mimeData()))

    def retranslate(self) -> None:
        self.title.setText(self.tr("Assessments"))
        self.lead.setText(
            self.tr("Assess with a country's institutions what they need to counter the criminal use of ICT.")
        )
        self.new.setText(self.tr("&New assessment…"))
        self.open.setText(self.tr("&Open a file…"))
        self.hub.setText(self.tr("Open a h&ub…"))
        self.hub.setToolTip(self.tr("A programme's database, in which several people work at once"))
        self.merge.setText(self.tr("&Merge files…"))
        self.merge.setToolTip(self.tr("Files that come back, put together into one"))
        self.sample.setText(self.tr("Try the &sample"))
        self.sample.setToolTip(self.tr("A filled assessment of a fictional State, in a new file"))
        self.recent_title.setText(self.tr("Recent files"))
        self.list.setAccessibleName(self.tr("Recent files"))
        self.open_chosen.setText(self.tr("O&pen"))
        self.remove.setText(self.tr("&Remove from list"))
        self.remove.setToolTip(self.tr("The file itself is not deleted"))
        self.hint.setText(self.tr("Enter opens, Delete removes from the list, or drop a .needs file here"))
        self.recovered_open.setText(self.tr("Open this file"))
        self.recovered_report.setText(self.tr("Show the report"))
        self.recovered_close.setText(self.tr("Dismiss"))
        self.newcomer_title.setText(self.tr("Your first assessment"))
        for shown, text in zip(self.steps, self._newcomer_texts(), strict=True):
            shown.setText(text)
        self.controller.retranslate()

    def _newcomer_texts(self) -> tuple[str, ...]:
        return (
            self.tr("1.  Create an assessment: the country, the round, and the institutions to interview."),
            self.tr(
                "2.  Choose the institution in the room and answer question by question, with the keys 0 to 4."
            ),
            self.tr("3.  See scores and gaps in the overview, settle what differs, and print the report."),
            self.tr("To look around first, try the sample. Someone sent you a .needs file? Drop it here."),
        )
