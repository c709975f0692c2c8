"""Takes activities or measures from a file: checked, shown as what would change, taken as one change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject

from needsassess.assessment import subjects
from needsassess.base.errors import ManyRefusals, UserError
from needsassess.ui import language
from needsassess.ui.value_words import ValueWords

if TYPE_CHECKING:
    from needsassess.services.batch import Values
    from needsassess.services.batch_cells import Table
    from needsassess.ui.session import Session
    from needsassess.ui.views.plan_import import ImportDialog


class Source(NamedTuple):
    """Rows of activities or of measures (`kind`) in a file of that name; `read()` may refuse it."""

    kind: str
    name: str
    read: Callable[[], Table]


def choose(parent: Any, title: str, files: str) -> Path | None:
    """Asks for a file."""
    from PySide6.QtWidgets import QFileDialog

    path, _ = QFileDialog.getOpenFileName(parent, title, "", files)
    return Path(path) if path else None


class ImportController(QObject):
    """Of one file; it is read and checked on the database thread."""

    def __init__(self, dialog: ImportDialog, session: Session, source: Source) -> None:
        super().__init__(dialog)
        self._dialog, self._session, self._kind = dialog, session, source.kind
        self._values: Values = {}
        self._words = ValueWords(session.file, language.current())
        title = (
            self.tr("Activities of “{name}”") if self._kind == "activity" else self.tr("Measures of “{name}”")
        )
        dialog.heading.setText(title.format(name=source.name))
        dialog.setWindowTitle(dialog.heading.text())
        dialog.take.clicked.connect(self._take)
        file = session.file
        self._task = session.on_database(lambda _: _checked(file, source))
        self._task.done.connect(self._show)
        self._task.failed.connect(self._refuse)
        dialog.finished.connect(lambda _: self._task.cancel())

    def _show(self, values: Values) -> None:
        """A row for each field that would differ, under the need it belongs to."""
        self._values = self._session.file.differing(values)
        if not self._values:
            told = self.tr("All of it is in the file already; nothing would change.")
            self._dialog.show_values(told, can_take=False)
            return
        heads = (self.tr("Need"), self.tr("Field"), self.tr("Now"), self.tr("Then"))
        paths = sorted(self._values, key=self._words.place)
        self._dialog.table.model().fill(heads, paths, self._texts)
        count = len({subjects.parse(path).keys for path in paths})
        told = self.tr("%n value(s) would change", "", len(paths))
        of = self.tr("of %n activity(ies)", "", count) if self._kind == "activity" else ""
        of = of or self.tr("of %n measure(s) and need(s)", "", count)
        self._dialog.show_values(f"{told}, {of}.", can_take=True)

    def _texts(self, path: str) -> tuple[str, ...]:
        now, then = self._session.file.state.value(path), self._values[path]
        said = (self._words.value(path, value).line() for value in (now, then))
        return (self._words.thing(path).code, self._words.field(path), *said)

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        if isinstance(error, ManyRefusals):
            told = self.tr(
                "Nothing of it can be taken. %n fault(s) to mend in the file:", "", len(error.faults)
            )
            self._dialog.show_faults(told, [language.told(fault) for fault in error.faults])
        else:
            self._dialog.show_faults(language.told(error), [])

    def _take(self) -> None:
        """One change, so that one undo takes it back."""
        if self._session.do(self._values):
            self._dialog.accept()


def _checked(file: Any, source: Source) -> Values:
    from needsassess.services import batch_planned
    from needsassess.services.planned_cells import SORTS

    return batch_planned.checked(file, source.read(), SORTS[source.kind])
