"""What is to be merged, as it is chosen in the window: sources, target, and the plan of it, file by file."""

from __future__ import annotations

from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from needsassess.services.merge_plan import FilePlan, Plan
    from needsassess.ui.controllers.window_files import Files
    from needsassess.ui.tasks import Handle, Task


class Stage(Enum):
    """EMPTY: no sources; READING: the plan is made; READY: nothing is written yet; WRITING; DONE."""

    EMPTY = "empty"
    READING = "reading"
    READY = "ready"
    WRITING = "writing"
    DONE = "done"


class MergePlanning(QObject):
    """Looks at files and writes none of them."""

    changed = Signal()  # the stage, the sources or the target
    judged = Signal()  # one more file
    progress = Signal(int, int)
    refused = Signal(object)  # UserError: what was asked for was not begun, or left everything as it was
    failed = Signal(object)  # any other exception

    def __init__(self, files: Files) -> None:
        super().__init__(files)
        self._files = files
        self.stage = Stage.EMPTY
        self.target: Any = None
        self.again = False
        self.rows: list[FilePlan] = []
        self.plan: Plan | None = None
        self._task: Task | None = None

    @property
    def sources(self) -> list[Path]:
        """The files that the plan is of."""
        return [file.path for file in self.plan.files] if self.plan else []

    @property
    def is_busy(self) -> bool:
        return self.stage in (Stage.READING, Stage.WRITING)

    def add(self, paths: Iterable[Path]) -> None:
        """Files, or folders of them; everything is looked at again, together."""
        if not self.is_busy:
            self._look(self.target, self._sources_to_keep() + list(paths), again=self.again)

    def remove(self, names: Iterable[str]) -> None:
        """Those whose paths read so."""
        gone = set(names)
        if not self.is_busy:
            kept = [path for path in self._sources_to_keep() if str(path) not in gone]
            self._look(self.target, kept, again=self.again)

    def _sources_to_keep(self) -> list[Path]:
        return [] if self.stage is Stage.DONE else self.sources

    def choose_target(self, place: Any) -> None:
        """An open place, or the path of a new file."""
        if self.is_busy or place == self.target:
            return
        self._look(place, self._sources_to_keep(), again=self.again)

    def take_withdrawn(self, again: bool) -> None:
        """Whether what was merged before and taken back is to come all the same."""
        if not self.is_busy and again != self.again:
            self._look(self.target, self.sources, again=again)

    def clear(self) -> None:
        if not self.is_busy:
            self._look(self.target, [], again=False)

    def _look(self, target: Any, sources: list[Path], *, again: bool) -> None:
        """Make the plan anew; where that is refused or stopped, all is as before."""
        if self.stage is Stage.DONE:
            self._forget()
        if not sources:
            self.target, self.again = target, again
            self._forget()
            self._enter(Stage.EMPTY)
            return
        self.rows = []
        self._task = self._files.read(partial(_planned, target, sources, again))
        self._task.handed.connect(self._judge)
        self._task.progress.connect(self.progress)
        self._task.done.connect(self._looked)
        self._task.failed.connect(self._not_looked)
        self._task.stopped.connect(self._not_looked)
        self._enter(Stage.READING)

    def _judge(self, one: FilePlan) -> None:
        self.rows.append(one)
        self.judged.emit()

    def _looked(self, made: Plan) -> None:
        self._forget()
        self.plan, self.rows = made, list(made.files)
        self.target, self.again = made.target, made.again
        self._enter(Stage.READY)

    def _not_looked(self, error: Exception | None = None) -> None:
        self.rows = list(self.plan.files) if self.plan else []
        self._enter(Stage.READY if self.plan else Stage.EMPTY)
        self._tell(error)

    def _tell(self, error: Exception | None) -> None:
        from needsassess.base.errors import UserError

        if error is not None:
            (self.refused if isinstance(error, UserError) else self.failed).emit(error)

    def stop(self) -> None:
        """Ask what goes on to end; all is then as it was before it began."""
        if self._task and self.is_busy:
            self._task.stop()

    def _forget(self) -> None:
        if self.plan:
            self.plan.close()
        self.plan, self.rows = None, []

    def _enter(self, stage: Stage) -> None:
        self.stage = stage
        if stage not in (Stage.READING, Stage.WRITING):
            self._task = None
        self.changed.emit()

    def end(self) -> None:
        """The window goes."""
        self.stop()
        if self.plan and not self.is_busy:
            self.plan.close()


def _planned(target: Any, sources: list[Path], again: bool, progress: Handle) -> Plan:
    """On the thread of files; each file as soon as it is judged."""
    from needsassess.services import merge

    return merge.plan(target, sources, progress, again=again, judged=progress.hand)
