"""What the merge page does: follow the merge that is prepared, and ask for what it needs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from needsassess.base.errors import UserError
from needsassess.ui import language
from needsassess.ui.controllers.merge_deeds import MergeDeeds
from needsassess.ui.controllers.merge_target import MergeTarget
from needsassess.ui.merge_planning import Stage
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.ui.controllers.window_files import Files
    from needsassess.ui.merging import Merging


class MergeController(QObject):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self.merging: Merging | None = None
        self._rows: Any = None
        self._deeds: Any = None
        self._target: Any = None
        self._stage = Stage.EMPTY
        self._from: Any = None  # what had the keyboard before something went on

    def set_files(self, files: Files) -> None:
        """Once, when the page is made."""
        from needsassess.ui.models.merge_rows import MergeRows

        page, self._files, self.merging = self._page, files, files.merging
        self._rows = MergeRows()
        self._target = MergeTarget(page, files)
        self._deeds = MergeDeeds(page, files)
        merging = self.merging
        merging.changed.connect(self.refresh)
        merging.judged.connect(self._judged)
        merging.progress.connect(self._progress)
        merging.refused.connect(self._refused)
        merging.failed.connect(self._failed)
        page.add_files.clicked.connect(self._deeds.ask_files)
        page.add_folder.clicked.connect(self._deeds.ask_folder)
        page.add_hub.clicked.connect(self._deeds.ask_hub)
        page.remove.clicked.connect(self.remove)
        page.clear.clicked.connect(merging.clear)
        page.cancel.clicked.connect(merging.stop)
        page.merge.clicked.connect(lambda _: merging.merge())
        page.merge_others.clicked.connect(lambda: merging.merge(skip_refused=True))
        page.bring_back.clicked.connect(lambda: merging.take_withdrawn(True))
        page.leave_out.clicked.connect(lambda: merging.remove(self._deeds.taken_back()))
        page.files.selectionModel().selectionChanged.connect(self._chosen)
        page.files.installEventFilter(self)
        self.refresh()

    def take(self, paths: list[Path]) -> None:
        """Dropped, or chosen elsewhere."""
        self._target.propose()
        self.merging.add(paths)

    def shown(self) -> None:
        self._target.propose()
        if self.merging.stage is Stage.EMPTY:
            self._page.add_files.setFocus()

    def show_target(self) -> None:
        if self.merging:
            self._target.propose()

    def refresh(self) -> None:
        """Everything, by the stage."""
        page, stage = self._page, self.merging.stage
        focused = QApplication.focusWidget()
        page.show_tables(there=stage is not Stage.EMPTY)
        page.working.setVisible(self.merging.is_busy)
        page.doing.setText(self.tr("Merging…") if stage is Stage.WRITING else self.tr("Checking files…"))
        page.bar.setRange(0, 0)
        for each in (page.add_files, page.add_folder, page.add_hub, page.target):
            each.setEnabled(not self.merging.is_busy)
        page.clear.setEnabled(stage in (Stage.READY, Stage.DONE))
        self._fill()
        self._deeds.show()
        self._target.show()
        self._chosen()
        if stage is Stage.READY and self._stage is Stage.READING:
            page.files.scrollToTop()
        if stage is not self._stage and focused and page.isAncestorOf(focused):
            self._move_focus(focused)
        self._stage = stage

    def _move_focus(self, focused: Any) -> None:
        """The keyboard goes to what comes next; from the list it goes back to the list."""
        page = self._page
        if self.merging.is_busy:
            self._from = focused
        if self.merging.stage is Stage.READY and self._from is page.files:
            page.files.setFocus()
            return
        following = (page.cancel, page.open, page.merge, page.merge_others, page.bring_back, page.add_files)
        next(each for each in following if each.isVisibleTo(page) and each.isEnabled()).setFocus()

    def _fill(self) -> None:
        page, merging = self._page, self.merging
        judged = merging.stage is not Stage.READING
        rows = self._rows.files(merging.rows, merging.merged, judged=judged)
        page.files.model().fill(self._rows.file_heads(), rows)
        plans = merging.plan.assessments if merging.plan and merging.stage is not Stage.READING else []
        rows = self._rows.assessments(plans)
        page.assessments.model().fill(self._rows.assessment_heads(), rows)
        for each in (page.by_assessment, page.assessments):
            each.setVisible(bool(rows))

    def _judged(self) -> None:
        """One more row; the rows before it stay as they are."""
        self._fill()
        self._page.files.scrollToBottom()
        self._page.doing.setText(self.tr("Checking files… %n so far", "", len(self.merging.rows)))

    def _progress(self, done: int, total: int) -> None:
        """In thousandths: bytes of large folders are more than a bar can count."""
        if total:
            self._page.bar.setRange(0, 1000)
            self._page.bar.setValue(done * 1000 // total)

    def _chosen(self, *_: object) -> None:
        rows = self._page.files.selectionModel().selectedRows()
        self._page.remove.setEnabled(bool(rows) and self.merging.stage is Stage.READY)

    def remove(self) -> None:
        model = self._page.files.model()
        rows = self._page.files.selectionModel().selectedRows()
        if rows and self.merging.stage is Stage.READY:
            self.merging.remove([model.code(index.row()) for index in rows])

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete:
            self.remove()
            return True
        return False

    def _refused(self, error: UserError) -> None:
        self._page.told.emit(Message(language.told(error), warning=True))

    def _failed(self, error: Exception) -> None:
        raise error

    def retranslate(self) -> None:
        if self.merging:
            self.refresh()
