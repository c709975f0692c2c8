"""Into which file: the one that is open, or another that is chosen or made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.services import preferences
from needsassess.ui.merge_planning import Stage

if TYPE_CHECKING:
    from needsassess.ui.controllers.window_files import Files

_SUFFIX = ".needs"
_OPEN, _THIS, _OTHER = "open", "this", "other"


class MergeTarget(QObject):
    def __init__(self, page: Any, files: Files) -> None:
        super().__init__(page)
        self._page, self._files, self._merging = page, files, files.merging
        page.target.activated.connect(self._chosen)

    def propose(self) -> None:
        """What is open, unless files wait to be merged elsewhere; else a new file, by a name that is free."""
        merging = self._merging
        if merging.stage in (Stage.EMPTY, Stage.DONE) or merging.target is None:
            wanted = self._files.place or merging.target or self._free()
            if merging.stage is Stage.DONE and wanted == merging.target:
                return
            if merging.stage is Stage.EMPTY:
                merging.choose_target(wanted)
        self.show()

    def _free(self) -> Path:
        folder = Path(preferences.folder())
        stem = self.tr("collection")
        names = (f"{stem}{number}{_SUFFIX}" for number in ("", *(f"-{n}" for n in range(2, 1000))))
        return next(
            (folder / name for name in names if not (folder / name).exists()), folder / f"{stem}{_SUFFIX}"
        )

    def show(self) -> None:
        page, target, opened = self._page, self._merging.target, self._files.place
        pairs: list[tuple[str, object]] = []
        if opened is not None:
            pairs.append((self.tr("“{name}”, which is open").format(name=opened.name), _OPEN))
        if target is not None and target != opened:
            text = self.tr("“{name}”") if _is_there(target) else self.tr("a new file, “{name}”")
            pairs.append((text.format(name=target.name), _THIS))
        pairs.append((self.tr("Another or a new file…"), _OTHER))
        page.target.fill(pairs)
        page.target.choose(_OPEN if target is not None and target == opened else _THIS)
        page.target_path.setText(str(target.absolute()) if target else "")

    def _chosen(self, _: int) -> None:
        chosen = self._page.target.currentData()
        if chosen == _OPEN:
            self._merging.choose_target(self._files.place)
        elif chosen == _OTHER:
            path = self._ask()
            self._merging.choose_target(path) if path else self.show()

    def _ask(self) -> Path | None:
        """A file that is there is merged into, never replaced."""
        from PySide6.QtWidgets import QFileDialog

        target = self._merging.target
        start = target if isinstance(target, Path) else self._free()
        path, _ = QFileDialog.getSaveFileName(
            self._page,
            self.tr("Merge into which file?"),
            str(start),
            self.tr("Assessments (*{suffix})").format(suffix=_SUFFIX),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(path).with_suffix(_SUFFIX) if path else None


def _is_there(place: Any) -> bool:
    return not isinstance(place, Path) or place.exists()
