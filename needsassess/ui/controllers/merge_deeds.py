"""What the merge page asks and tells: files to add, what to decide before, and what can be done after."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.services import preferences
from needsassess.ui.merge_planning import Stage

if TYPE_CHECKING:
    from needsassess.ui.controllers.window_files import Files


class MergeDeeds(QObject):
    def __init__(self, page: Any, files: Files) -> None:
        super().__init__(page)
        self._page, self._files, self._merging = page, files, files.merging
        self._next = ""  # page to show as soon as the file is open
        self._by_conflicts = False  # whether the collection is to be ordered so
        files.opened.connect(self._opened)
        files.gathered.connect(self._gathered)
        page.open.clicked.connect(lambda: self._go("assessment"))
        page.settle.clicked.connect(self._settle)
        page.undo.clicked.connect(self._undo)
        page.more.clicked.connect(self._merging.clear)

    def ask_files(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Assessments (*{suffix})").format(suffix=".needs")
        every = f"{kinds};;{self.tr('All files (*)')}"
        paths, _ = QFileDialog.getOpenFileNames(
            self._page, self.tr("Files to merge"), preferences.folder(), every
        )
        self._add([Path(path) for path in paths])

    def ask_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        path = QFileDialog.getExistingDirectory(
            self._page, self.tr("Folder of files to merge"), preferences.folder()
        )
        self._add([Path(path)] if path else [])

    def ask_hub(self) -> None:
        """One that lets in; the open one is what is merged into already."""
        self._files.ask_hub(lambda hub: self._merging.add([hub]))

    def _add(self, paths: list[Path]) -> None:
        if paths:
            preferences.set("folder", str(paths[0].absolute().parent))
            self._merging.add(paths)

    def taken_back(self) -> list[str]:
        """Those of the files that an undo took back."""
        from needsassess.services.merge_source import TakenBack

        return [str(file.path) for file in self._merging.rows if isinstance(file.reason, TakenBack)]

    def show(self) -> None:
        """What can be decided now, and what came."""
        page, stage = self._page, self._merging.stage
        ready, done = stage is Stage.READY, stage is Stage.DONE
        self._show_warning(ready)
        page.result.setVisible(done)
        page.merge.setVisible(not done)
        page.merge.setEnabled(ready and not self._refused() and bool(self._bringing()))
        page.summary.setText(self._summary() if ready else "")
        if done:
            self._show_result()

    def _refused(self) -> list[Any]:
        return self._merging.plan.refused if self._merging.plan else []

    def _bringing(self) -> list[Any]:
        return self._merging.plan.bringing if self._merging.plan else []

    def _show_warning(self, ready: bool) -> None:
        page, refused = self._page, len(self._refused()) if ready else 0
        back = len(self.taken_back()) if ready else 0
        said = [
            self.tr(
                "%n file(s) cannot be taken; the table says why. Nothing of them is merged.", "", refused - back
            )
            if refused > back
            else "",
            self.tr("%n file(s) were merged before and taken back.", "", back) if back else "",
        ]
        page.warning_text.setText(" ".join(filter(None, said)))
        page.merge_others.setText(self.tr("Merge the other&s (%n)", "", len(self._bringing())))
        page.merge_others.setVisible(refused > 0 and bool(self._bringing()))
        page.bring_back.setVisible(back > 0)
        page.leave_out.setVisible(back > 0)
        page.warning.setVisible(refused > 0)

    def _summary(self) -> str:
        """What “Merge” would write."""
        plan, files = self._merging.plan, self._bringing()
        if not files:
            name = plan.target.name
            told = self.tr("There is nothing to merge: all of it is in “{name}” already.").format(name=name)
            return "" if self._refused() else told
        told = self.tr("To be merged: {changes} from {files}, for {assessments}.").format(
            changes=self._changes(plan.total.new + plan.total.withdrawn if plan.again else plan.total.new),
            files=self._count_files(len(files)),
            assessments=self.tr(
                "%n assessment(s)", "", sum(bool(a.counts.new or plan.again) for a in plan.assessments)
            ),
        )
        return f"{told} {self._conflicts(plan.total.conflicting)}"

    def _changes(self, count: int) -> str:
        return self.tr("%n change(s)", "", count)

    def _count_files(self, count: int) -> str:
        return self.tr("%n file(s)", "", count)

    def _conflicts(self, count: int) -> str:
        return self.tr("%n field(s) will be in conflict.", "", count) if count else self.tr("No conflicts.")

    def _show_result(self) -> None:
        page, merging = self._page, self._merging
        name, count = merging.target.name, len(merging.merged.added)
        changes = self._changes(sum(added.revisions for added in merging.merged.added.values()))
        told = self.tr("Merged into “{name}”: {changes} from {files}.")
        conflicts = merging.plan.total.conflicting
        if merging.taken_back:
            told = self.tr("Taken back from “{name}”: {changes} from {files}. It stands as it did before.")
        elif conflicts:
            told += " " + self.tr("%n field(s) are in conflict and wait to be settled.", "", conflicts)
        if merging.left and not merging.taken_back:
            told += " " + self.tr(
                "%n answer(s) belong to items that only an older version of the questionnaire has; "
                "they are kept.",
                "",
                merging.left,
            )
        page.result_text.setText(told.format(name=name, changes=changes, files=self._count_files(count)))
        page.open.setText(self.tr("&Open “{name}”").format(name=name.replace("&", "&&")))
        page.undo.setText(self.tr("Bring it bac&k") if merging.taken_back else self.tr("Take it bac&k"))
        page.settle.setVisible(bool(conflicts) and not merging.taken_back)

    def _undo(self) -> None:
        self._merging.bring_back() if self._merging.taken_back else self._merging.take_back()

    def _settle(self) -> None:
        """To the desk of the one assessment that has conflicts now; of several, one is chosen first."""
        files, target = self._files, self._merging.target
        having = [one.id for one in self._merging.plan.assessments if one.counts.conflicting]
        if len(having) == 1:
            if files.session and files.place == target and files.session.file.id == having[0]:
                self._page.page_requested.emit("conflicts")
                return
            self._wait_for("conflicts")
            files.open(target, having[0])
        else:
            self._by_conflicts = True
            self._go("conflicts")

    def _go(self, page: str) -> None:
        """To what was merged into; one of many is chosen there."""
        files, target = self._files, self._merging.target
        if files.place == target:
            self._page.page_requested.emit("collection" if files.holds_many else page)
            self._gathered()
            return
        self._wait_for(page)
        files.open(target)

    def _wait_for(self, page: str) -> None:
        self._next = page

    def _gathered(self) -> None:
        """The collection is in front."""
        if self._by_conflicts:
            self._page.by_conflicts_requested.emit()
        self._next, self._by_conflicts = "", False

    def _opened(self, _: object) -> None:
        page, self._next = self._next, ""
        if page:
            self._page.page_requested.emit(page)
