"""Where a value comes from: everything that was ever written into one field, later first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.views import panel_history
from needsassess.ui.views.common import label
from needsassess.ui.views.conflict_card import FittedText
from needsassess.ui.views.form import fit

if TYPE_CHECKING:
    from needsassess.ui.session import Session
    from needsassess.ui.value_words import ValueWords


class HistoryDialog(QDialog):
    """Esc closes it."""

    def __init__(self, session: Session, words: ValueWords, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Where does this come from?"))
        self._session, self._words = session, words
        self.text = FittedText()
        self.text.setAccessibleName(self.windowTitle())
        self.text.grow()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(label(words.whole(path), "title", wrap=True))
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        fit(self, 720, 480)
        self._task = session.on_database(lambda _: _lines(session.file, [path]))
        self._task.done.connect(self._show)
        self.finished.connect(lambda _: (self._task.cancel(), self.deleteLater()))

    def _show(self, lines: list) -> None:
        self.text.setHtml(
            panel_history.of_lines(lines, self._words, self._session.file.replica.id, named=False)
        )


def _lines(file, paths: list[str]) -> list:
    from needsassess.services import provenance

    return provenance.of_subjects(file, paths)
