"""The texts of the foot: progress, score with its range, and when everything was last on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTime, Signal

from needsassess.base.errors import UserError
from needsassess.ui import language
from needsassess.ui.pages import Message
from needsassess.ui.wording import between, percent

if TYPE_CHECKING:
    from needsassess.services.analysis import Analysis
    from needsassess.ui.session import Session
    from needsassess.ui.views.window_foot import WindowFoot


class FootController(QObject):
    """Follows one session after another; `conflicts_counted(count)` when it is known how many are left."""

    conflicts_counted = Signal(int)

    def __init__(self, foot: WindowFoot) -> None:
        super().__init__(foot)
        self._foot = foot
        self._session: Session | None = None
        self._saved_at: QTime | None = None
        self._state = ""
        foot.retry.clicked.connect(lambda: self._session and self._session.retry())

    def set_session(self, session: Session | None) -> None:
        self._session, self._saved_at, self._state = session, None, ""
        if session:
            session.saving.connect(lambda: self._show("saving"))
            session.saved.connect(self._saved)
            session.not_saved.connect(self._not_saved)
            session.refused.connect(self._refused)
            session.analysed.connect(self._show_progress)
            self._show_progress(session.analysis)
        else:
            self._foot.progress.clear()
            self._show_conflicts()
        self._show("saved" if session else "")

    def _saved(self) -> None:
        self._saved_at = QTime.currentTime()
        self._show("saved")

    def _not_saved(self, error: BaseException) -> None:
        self._show("not_saved")
        if isinstance(error, UserError):
            self._foot.messages.tell(Message(language.told(error), warning=True))
        else:
            raise error

    def _refused(self, error: UserError) -> None:
        self._foot.messages.tell(Message(language.told(error), warning=True))

    def _show(self, state: str) -> None:
        self._state = state
        foot = self._foot
        foot.show_faulty(state == "not_saved")
        role = "warning" if state == "not_saved" else "muted"
        if foot.saved.property("role") != role:
            foot.saved.setProperty("role", role)
            foot.saved.style().polish(foot.saved)
        foot.saved.setText(self._state_text())

    def _state_text(self) -> str:
        if self._state == "saving":
            return self.tr("Saving…")
        if self._state == "not_saved":
            return self.tr("Not saved")
        if self._state == "saved" and self._saved_at:
            return self.tr("Saved {time}").format(time=self._saved_at.toString("HH:mm:ss")) + " ✓"
        return self.tr("All changes saved") + " ✓" if self._state == "saved" else ""

    def _show_conflicts(self) -> None:
        """Nothing where there is none: most assessments never have any."""
        count = self._session.conflicts if self._session else 0
        self._foot.conflicts.setText(self.tr("%n conflict(s)", "", count))
        self._foot.conflicts.setVisible(bool(count))
        self.conflicts_counted.emit(count)

    def _show_progress(self, analysis: Analysis) -> None:
        self._show_conflicts()
        done = self.tr("{done} of {total}").format(done=analysis.done.settled, total=analysis.done.total)
        overall = analysis.overall
        if overall.score is None:
            score = self.tr("no score yet")
        else:
            range_ = between(overall.low, overall.high)
            score = self.tr("score {score} ({range})").format(score=percent(overall.score), range=range_)
        self._foot.progress.setText(f"{done} · {score}")
        self._foot.progress.setToolTip(
            self.tr("Items settled for the country, and its score with the range it may still turn out in")
        )

    def retranslate(self) -> None:
        if self._session:
            self._show_progress(self._session.analysis)
        self._foot.saved.setText(self._state_text())
