"""One merge from its plan on: written, taken back, brought back, and what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from needsassess.ui import merge_work
from needsassess.ui.merge_planning import MergePlanning, Stage

if TYPE_CHECKING:
    from needsassess.services.merge import Merged
    from needsassess.ui.controllers.window_files import Files


class Merging(MergePlanning):
    """Lives as long as the window, whichever page is shown; only `merge` and what follows it writes."""

    def __init__(self, files: Files) -> None:
        super().__init__(files)
        self.merged: Merged | None = None
        self.left = 0  # answers to items that only an older version of their questionnaire has
        self.taken_back = False

    def merge(self, *, skip_refused: bool = False) -> None:
        """Write what was planned."""
        if self.stage is not Stage.READY or not self.plan:
            return
        work = partial(merge_work.merge, self.plan, skip_refused=skip_refused)
        self._write(work, self._merged, Stage.READY)

    def _merged(self, done: tuple[Merged, int]) -> None:
        (self.merged, self.left), self.taken_back = done, False
        if self.plan:
            self.plan.close()
        self._enter(Stage.DONE)

    def take_back(self) -> None:
        """All that this merge brought."""
        if self.stage is Stage.DONE and self.merged and not self.taken_back:
            work = partial(merge_work.take_back, self.target, self.numbers)
            self._write(work, self._taken_back, Stage.DONE)

    def _taken_back(self, _: object) -> None:
        self.taken_back = True
        self._enter(Stage.DONE)

    def bring_back(self) -> None:
        """What was just taken back stands again."""
        if self.stage is Stage.DONE and self.merged and self.taken_back:
            work = partial(merge_work.bring_back, self.target, self.numbers)
            self._write(work, self._brought, Stage.DONE)

    def _brought(self, numbers: list[int]) -> None:
        from dataclasses import replace

        added = zip(self.merged.added.items(), numbers, strict=True)
        renumbered = {path: one._replace(number=number) for (path, one), number in added}
        self.merged, self.taken_back = replace(self.merged, added=renumbered), False
        self._enter(Stage.DONE)

    @property
    def numbers(self) -> list[int]:
        """Of the merges in the record of the target."""
        return [added.number for added in self.merged.added.values()] if self.merged else []

    def _write(self, function: Any, then: Any, otherwise: Stage) -> None:
        """With the file let go of; where it fails or is stopped, `otherwise` is the stage again."""
        task = self._files.write(self.target, function)
        if task is None:
            return
        self._task = task
        task.progress.connect(self.progress)
        task.done.connect(then)
        task.stopped.connect(lambda: self._enter(otherwise))
        task.failed.connect(lambda error: self._not_written(error, otherwise))
        self._enter(Stage.WRITING)

    def _not_written(self, error: Exception, otherwise: Stage) -> None:
        self._enter(otherwise)
        self._tell(error)

    def _forget(self) -> None:
        super()._forget()
        self.merged = None
