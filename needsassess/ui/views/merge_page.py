"""The merge page: where to, which files, what each would bring; then what came, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from needsassess.ui import icons, theme
from needsassess.ui.controllers.merge_page import MergeController
from needsassess.ui.models.merge_rows import FILE_NUMBERS, REMARK
from needsassess.ui.views.common import Choice, Elided, button, frame, label
from needsassess.ui.views.common_flow import Flow
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.marked_table import MarkedTable, boxed

_MARGIN = 16


class MergePage(QWidget):
    """`page_requested(name)`, `by_conflicts_requested()`: settling and opening are done on other pages."""

    page_requested = Signal(str)
    by_conflicts_requested = Signal()
    told = Signal(object)

    def __init__(self, parts=None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self._build()
        self.controller = MergeController(self)
        self.set_files = self.controller.set_files
        self.take = self.controller.take
        self.retranslate()

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(*(theme.px(_MARGIN),) * 4)
        column.setSpacing(theme.px(12))
        self.title, self.lead = label(role="display"), label(role="muted", wrap=True)
        column.addWidget(self.title)
        column.addWidget(self.lead)
        column.addLayout(self._where())
        column.addLayout(self._adding())
        column.addWidget(self._tables(), 1)
        column.addWidget(self._working())
        column.addWidget(self._warning())
        column.addWidget(self._result())
        column.addLayout(self._last())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def _where(self) -> QHBoxLayout:
        self.target_name, self.target, self.target_path = label(role="strong"), Choice(), Elided(muted=True)
        self.target_name.setBuddy(self.target)
        self.target.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.target_name)
        row.addWidget(self.target)
        row.addWidget(self.target_path, 1)
        return row

    def _adding(self) -> Flow:
        self.add_files, self.add_folder, self.add_hub = button(), button(), button()
        self.remove, self.clear = button(role="flat"), button(role="flat")
        self.add_files.setIcon(icons.icon("plus"))
        self.add_folder.setIcon(icons.icon("folder"))
        self.add_hub.setIcon(icons.icon("collection"))
        flow = Flow(None, theme.px(8))
        for each in (self.add_files, self.add_folder, self.add_hub, self.remove, self.clear):
            flow.addWidget(each)
        return flow

    def _tables(self) -> QWidget:
        """Files above, assessments below; before any file, what to do."""
        holder = QWidget()
        self._layers = QStackedLayout(holder)
        self.nothing, self.nothing_help = label(role="title"), label(role="muted", wrap=True)
        empty = frame("surface")
        inside = QVBoxLayout(empty)
        inside.setContentsMargins(*(theme.px(32),) * 4)
        for part in (self.nothing, self.nothing_help):
            inside.addWidget(part)
        inside.addStretch(1)
        self.files = MarkedTable(FILE_NUMBERS, (REMARK,), (5, 3), several=True, long=REMARK, least=120)
        self.assessments = MarkedTable((2, 3), (1,), least=90)
        self.by_assessment = label(role="title")
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.files, 3)
        column.addWidget(self.by_assessment)
        column.addWidget(self.assessments, 2)
        self._layers.addWidget(empty)
        self._layers.addWidget(both)
        return holder

    def show_tables(self, *, there: bool) -> None:
        self._layers.setCurrentIndex(int(there))

    def _working(self) -> QWidget:
        self.working, self.doing, self.bar, self.cancel = QWidget(), label(), QProgressBar(), button()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(theme.px(8))
        row = QHBoxLayout(self.working)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.doing)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.working.hide()
        return self.working

    def _warning(self) -> QFrame:
        """What asks for a decision: refused files, and files that were taken back."""
        self.warning, self.warning_text = frame("warning"), label(wrap=True)
        self.merge_others, self.bring_back, self.leave_out = button(), button(), button()
        return boxed(self.warning, self.warning_text, (self.merge_others, self.bring_back, self.leave_out))

    def _result(self) -> QFrame:
        self.result, self.result_text = frame("box"), label(role="strong", wrap=True)
        self.open, self.settle, self.undo, self.more = button(role="primary"), button(), button(), button()
        return boxed(self.result, self.result_text, (self.open, self.settle, self.undo, self.more))

    def _last(self) -> QHBoxLayout:
        self.summary, self.merge = label(wrap=True), button(role="primary")
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.merge)
        row.addWidget(self.summary, 1)
        return row

    def set_session(self, _session) -> None:
        """The file that is open is one of the targets."""
        self.controller.show_target()

    def shown(self) -> None:
        self.controller.shown()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Merge files"))
        self.lead.setText(
            self.tr(
                "Each file is checked first. Nothing is written before you choose “Merge”, and a merge can be "
                "taken back."
            )
        )
        self.target_name.setText(self.tr("&Into"))
        self.target.setAccessibleName(self.tr("The file to merge into"))
        self.add_files.setText(self.tr("Add fi&les…"))
        self.add_folder.setText(self.tr("Add a fol&der…"))
        self.add_hub.setText(self.tr("Add a hub…"))
        self.add_hub.setToolTip(self.tr("All that a programme's database holds; it is only read"))
        self.remove.setText(self.tr("&Remove from the list"))
        self.remove.setToolTip(self.tr("The file itself is not deleted"))
        self.clear.setText(self.tr("Clear the lis&t"))
        self.nothing.setText(self.tr("No files yet"))
        self.nothing_help.setText(
            self.tr(
                "Add the files that came back, or drop them here, folders too. Copies, doubles, older and "
                "damaged files are told apart before anything is written."
            )
        )
        self.files.setAccessibleName(self.tr("Files, and what each would bring"))
        self.assessments.setAccessibleName(self.tr("Assessments, and what the files bring to each together"))
        self.by_assessment.setText(self.tr("By assessment, all files together"))
        self.merge.setText(self.tr("&Merge"))
        self.bring_back.setText(self.tr("&Bring back what was taken back"))
        self.leave_out.setText(self.tr("Leave o&ut what was taken back"))
        self.cancel.setText(self.tr("Ca&ncel"))
        self.settle.setText(self.tr("Settle &conflicts"))
        self.more.setText(self.tr("Ne&w merge"))
        self.controller.retranslate()
