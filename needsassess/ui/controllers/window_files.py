"""Which file to open, make, copy or take out: what the person is asked about files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from needsassess.services import preferences
from needsassess.ui import language, pages
from needsassess.ui.controllers.window_hub import Hubs
from needsassess.ui.opening import is_hub, made, open_any
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.services.collection import Held
    from needsassess.services.parts import Parts
    from needsassess.ui.session import Session

SUFFIX = ".needs"


class Files(Hubs):
    """Asks which file, then opens, makes or copies it."""

    def choose(self) -> None:
        """Ask which file to open."""
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open an assessment"), preferences.folder(), self._filter()
        )
        if path:
            self.open(Path(path))

    def new(self) -> None:
        dialog = pages.make_dialog("new", self._window)
        if dialog.exec():
            path, profile, starting = Path(dialog.path), dict(dialog.profile), dict(dialog.starting)
            self._load(path.name, lambda: made(_create(path, profile, starting)))

    def sample(self) -> None:
        path = self._ask_new(self.tr("Where to put the sample"), self.tr("sample"))
        if path:
            code = language.current()
            self._load(path.name, lambda: made(_sample(self._parts, path, code)))

    def copy(self) -> None:
        """Save a whole copy; what is pending is written to the file first."""
        session = self.session
        path = session and self._ask_new(self.tr("Save a copy"), session.file.path.stem)
        if not path:
            return
        if path.absolute() == session.file.path.absolute():
            self.told.emit(Message(self.tr("This is the open file itself. Choose another name."), warning=True))
            return
        task = session.copy_to(path)
        task.done.connect(lambda unsaved: self._copied(session, path, unsaved))
        task.failed.connect(self._failed)

    def _copied(self, session: Session, path: Path, unsaved: int) -> None:
        """Where only the copy could take the last changes, work goes on in the copy."""
        if not unsaved or unsaved != session.pending or session is not self.session:
            self._say(self.tr("Copied to “{name}”.").format(name=path.name))
            return
        session.forget_pending()
        self._load(path.name, lambda: open_any(path))

    def extract(self, held: Held) -> None:
        """One assessment as a file to send back; what is pending is written to the file first."""
        place, named = self.place, [part for part in (held.country, held.round, self.tr("return")) if part]
        path = self._ask_new(self.tr("Save as a file to send back"), "-".join(named))
        if not path:
            return
        start = self.session.on_database if self.session else self.read
        task = start(lambda _: _extract(place, held.id, path))
        task.done.connect(lambda _: self._extracted(path))
        task.failed.connect(self._failed)

    def _extracted(self, path: Path) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        folder = QUrl.fromLocalFile(str(path.parent))
        text = self.tr(
            "“{name}” is written. Merged on the laptop it came from, it brings what was settled here."
        )
        show = self.tr("Open folder")
        self.told.emit(Message(text.format(name=path.name), show, lambda: QDesktopServices.openUrl(folder)))

    def new_round(self, held: Any) -> None:
        """The round after `held` (its identity, country, title, round), which opens when it is there."""
        place = self.place
        dialog = pages.make_dialog("round", held, place, self._window)
        if not dialog.exec():
            return
        plan, into = dialog.plan, dialog.into
        start = self.session.on_database if self.session else self.read
        task = start(lambda _: _begin(place, held.id, plan, into))
        task.done.connect(lambda begun: self._begun(into or place, begun))
        task.failed.connect(self._failed)

    def _begun(self, place: Any, begun: bytes) -> None:
        if self.collection and place == self.place:
            self.collection.refresh()  # there is one more in it
        self._load(place.name, lambda: open_any(place, begun), far=is_hub(place))

    def _ask_new(self, title: str, stem: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        start = str(Path(preferences.folder()) / f"{stem}{SUFFIX}")
        path, _ = QFileDialog.getSaveFileName(self._window, title, start, self._filter())
        return Path(path).with_suffix(SUFFIX) if path else None

    def _filter(self) -> str:
        return self.tr("Assessments (*{suffix})").format(suffix=SUFFIX)


def _create(path: Path, profile: dict[str, Any], starting: dict[str, Any]) -> Any:
    """`starting` are the values of the institutions chosen with the new file."""
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import this_replica

    file = AssessmentFile.create(path, profile, this_replica())
    if starting:
        file.record(starting)
    return file


def _sample(parts: Parts, path: Path, code: str) -> Any:
    from needsassess.services.replica import this_replica

    return parts.make_sample(path, this_replica(), code)


def _extract(place: Any, assessment: bytes, path: Path) -> None:
    from needsassess.services import collection

    collection.extract(place, assessment.hex(), path)


def _begin(place: Any, assessment: bytes, plan: Any, into: Path | None) -> bytes:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import this_replica
    from needsassess.services.round_start import start

    with AssessmentFile.open(place, this_replica(), assessment=assessment, sure=True) as file:
        return start(file, plan, into)
