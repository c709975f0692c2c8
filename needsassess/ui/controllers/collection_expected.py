"""Who has not reported: a list of whom is expected is chosen once, and held against what came each time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt

from needsassess.base.errors import UserError
from needsassess.services import preferences
from needsassess.ui import language
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.services.expected import Report
    from needsassess.ui.collection import Collection
    from needsassess.ui.tasks import Task


class Answer(NamedTuple):
    """Which list was read (None: none was ever chosen), and what it says."""

    path: Path | None
    reports: list[Report]


class CollectionExpected(QObject):
    """`silent` is how many lines of the list nothing came of, None where there is no list."""

    def __init__(self, page: Any, open_held: Any) -> None:
        super().__init__(page)
        self._page = page
        self._files: Any = None
        self._rows: Any = None
        self._task: Task | None = None
        self._told: Answer | UserError | None = None
        self._open_held = open_held
        page.choose_list.clicked.connect(self._choose)
        page.write_list.clicked.connect(self._write)
        page.expected.doubleClicked.connect(lambda _: self._open())
        page.expected.installEventFilter(self)

    def set_files(self, files: Any) -> None:
        from needsassess.ui.models.expected_rows import ExpectedRows

        self._files, self._rows = files, ExpectedRows()

    @property
    def silent(self) -> int | None:
        if not isinstance(self._told, Answer) or self._told.path is None:
            return None
        return sum(report.outcome == "nothing_yet" for report in self._told.reports)

    def read(self, collection: Collection, chosen: Path | None = None) -> None:
        """Hold the list against what came, in the thread of files."""
        if self._task:
            self._task.cancel()
        place = collection.place
        self._task = self._files.read(lambda _: _answer(place, chosen))
        self._task.done.connect(self._show)
        self._task.failed.connect(self._failed)

    def forget(self) -> None:
        """Another file is open now."""
        if self._task:
            self._task.cancel()
        self._task = self._told = None
        self.show()

    def _failed(self, error: Exception) -> None:
        """Told in the pane: a list may have many faults."""
        if not isinstance(error, UserError):
            raise error
        self._show(error)

    def _show(self, told: Answer | UserError) -> None:
        self._task, self._told = None, told
        self.show()
        self._page.controller.name_tabs()

    def show(self) -> None:
        page, told = self._page, self._told
        listed = isinstance(told, Answer) and told.path is not None
        page.expected.setVisible(listed)
        page.expected_fault.setVisible(isinstance(told, UserError))
        page.expected_fault.setText(language.told(told) if isinstance(told, UserError) else "")
        page.expected_text.setText(self._sentence(told) if listed else self._invitation())
        page.expected_text.setVisible(not isinstance(told, UserError))
        rows = self._rows.rows(told.reports) if listed else []
        page.expected.model().fill(self._rows.heads(), rows)
        if rows and not page.expected.currentIndex().isValid():
            page.expected.setCurrentIndex(page.expected.model().index(0, 0))

    def _sentence(self, told: Answer) -> str:
        lines = sum(report.expected is not None for report in told.reports)
        text = self.tr("Nothing yet from {silent} of {lines} in “{name}”.")
        return text.format(silent=self.silent, lines=lines, name=told.path.name)

    def _invitation(self) -> str:
        return self.tr(
            "Choose a list of whom you expect, and see who has not reported: a CSV file whose first line names "
            "some of the columns country, institution, person, replica."
        )

    def _choose(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Tables (*.csv)")
        path, _ = QFileDialog.getOpenFileName(
            self._page, self.tr("List of whom you expect"), preferences.folder(), kinds
        )
        if path and self._files.collection:
            self.read(self._files.collection, Path(path))

    def _write(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        start = str(Path(preferences.folder()) / self.tr("expected.csv"))
        title, kinds = self.tr("Write a list to fill in"), self.tr("Tables (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, start, kinds)
        if not chosen:
            return
        place, path = self._files.place, Path(chosen).with_suffix(".csv")
        task = self._files.read(lambda _: _write_template(path, place))
        task.done.connect(lambda _: self._written(path))
        task.failed.connect(self._not_written)

    def _written(self, path: Path) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        text = self.tr("“{name}” is written, with the States that came so far. Add the others, then choose it.")
        file = QUrl.fromLocalFile(str(path))
        message = Message(
            text.format(name=path.name), self.tr("Open it"), lambda: QDesktopServices.openUrl(file)
        )
        self._page.told.emit(message)

    def _not_written(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._page.told.emit(Message(language.told(error), warning=True))

    def _open(self) -> None:
        view = self._page.expected
        code = view.model().code(view.currentIndex().row())
        if code:
            self._open_held(bytes.fromhex(code))

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and event.key() in enter:
            self._open()
            return True
        return False


def _answer(place: Any, chosen: Path | None) -> Answer:
    """A list that can be read is remembered for this file."""
    from needsassess.services import expected

    path = chosen or expected.remembered(place)
    if path is None:
        return Answer(None, [])
    reports = expected.against(place, expected.read(path))
    if chosen:
        expected.remember(place, chosen)
    return Answer(path, reports)


def _write_template(path: Path, place: Any) -> None:
    from needsassess.services import expected

    expected.write_template(path, place)
