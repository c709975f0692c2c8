"""Behaviour of settling by a rule: reads what it would take in the background, shows it, applies just that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from needsassess.base.clock import wall_clock
from needsassess.ui.days import when

if TYPE_CHECKING:
    from needsassess.services.settle import Proposal
    from needsassess.ui.session import Session
    from needsassess.ui.tasks import Task
    from needsassess.ui.value_words import ValueWords

RULES = ("verified", "later")
_DAY = 86_400_000


class RulesController(QObject):
    def __init__(self, dialog: Any, session: Session, words: ValueWords) -> None:
        super().__init__(dialog)
        self._dialog, self._session, self._words = dialog, session, words
        self._task: Task | None = None
        self._found: list[Proposal] = []
        self._rule = ""
        for name, radio in dialog.rules.items():
            radio.toggled.connect(lambda on, name=name: self._choose(name) if on else None)
        dialog.apply.clicked.connect(self._apply)
        dialog.reason.taken.connect(lambda _: self._apply())
        dialog.reason.left.connect(dialog.reject)
        dialog.cancel.clicked.connect(dialog.reject)
        dialog.finished.connect(lambda _: self._stop())
        dialog.rules[RULES[0]].setChecked(True)
        dialog.rules[RULES[0]].setFocus()

    def _stop(self) -> None:
        if self._task:
            self._task.cancel()
            self._task = None

    def _choose(self, name: str) -> None:
        """Look at every conflict, in the background; nothing is changed by it."""
        from needsassess.services import settle

        self._stop()
        self._rule = name
        self._dialog.reason.setText(self._dialog.rules[name].text().replace("&", ""))
        self._working(self.tr("Looking at the conflicts…"))
        file = self._session.file
        rule = {"verified": settle.verified, "later": settle.later}[name]
        self._task = self._session.on_database(lambda _: settle.proposed(file, rule))
        self._task.done.connect(self._show)

    def _working(self, text: str) -> None:
        self._dialog.summary.setText(text)
        self._dialog.working.show()
        self._dialog.apply.setEnabled(False)

    def _show(self, found: list[Proposal]) -> None:
        dialog = self._dialog
        self._task, self._found = None, sorted(found, key=lambda p: self._words.place(p.conflict.subject))
        heads = (
            self.tr("Question"),
            self.tr("Field"),
            self.tr("Would be taken"),
            self.tr("Would be left aside"),
        )
        dialog.table.model().fill(heads, self._found, self._texts)
        dialog.table.setVisible(bool(found))
        dialog.empty.setVisible(not found)
        dialog.working.hide()
        dialog.summary.setText(self._counts())
        dialog.apply.setText(self.tr("Settle %n", "", len(found)))
        dialog.apply.setEnabled(bool(found))

    def _counts(self) -> str:
        left = self._session.conflicts - len(self._found)
        settled = self.tr("%n would be settled", "", len(self._found))
        return settled + ", " + self.tr("%n would stay open", "", left)

    def _texts(self, proposal: Proposal) -> tuple[str, ...]:
        path, heads = proposal.conflict.subject, proposal.conflict.heads
        taken = heads[proposal.place]
        others = [head for head in heads if head.value != taken.value]
        thing, where = self._words.thing(path), self._words.where(path)
        return (
            thing.code or thing.title,
            f"{self._words.field(path)} · {where}" if where else self._words.field(path),
            self._said(path, taken),
            " · ".join(dict.fromkeys(self._said(path, head) for head in others)),
        )

    def _said(self, path: str, head: Any) -> str:
        by = [head.author or self.tr("no name"), when(head.stamp.wall)]
        if head.stamp.wall > wall_clock() + _DAY:
            by.insert(0, self.tr("clock ahead!"))
        return f"{self._words.value(path, head.value).line()} ({', '.join(by)})"

    def _apply(self) -> None:
        """As one change, after the window has said that it is at it."""
        reason = self._dialog.reason.text().strip()
        if not reason:
            self._dialog.reason.setFocus()
            self._dialog.summary.setText(self.tr("Say why: a conflict is settled with a reason."))
        elif self._found and self._dialog.apply.isEnabled():
            self._working(self.tr("Settling…"))
            QTimer.singleShot(0, self, lambda: self._settle(reason))

    def _settle(self, reason: str) -> None:
        from needsassess.services import settle

        values = settle.settled_by(self._session.file, self._found)
        if self._session.do(values, reason):
            told = self.tr("%n conflict(s) settled by a rule.", "", len(values))
            self._dialog.applied.emit(told)
            self._dialog.accept()
        else:
            self._show(self._found)
