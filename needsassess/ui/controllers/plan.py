"""Behaviour of the page of assistance and plan: which need is shown, and what is recorded of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.ui import language
from needsassess.ui.controllers.plan_entries import EntriesController
from needsassess.ui.controllers.plan_feasible import FeasibleController
from needsassess.ui.controllers.plan_needs import NeedsController
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.ui.models.plan_rows import PlanRows
    from needsassess.ui.session import Session
    from needsassess.ui.views.plan_page import PlanPage


class PlanController(QObject):
    def __init__(self, page: PlanPage) -> None:
        super().__init__(page)
        self._page = page
        self._session: Session | None = None
        self._rows: PlanRows | None = None
        self._item = ""
        self._counts = {"activity": 0, "measure": 0}
        self.needs = NeedsController(page.needs)
        self.activities = EntriesController(page.activities)
        self.measures = EntriesController(page.measures)
        self.feasible = FeasibleController(page.feasible, page.recommended)
        self._parts = (self.feasible, self.activities, self.measures)
        self._connect()

    def _connect(self) -> None:
        self.needs.chosen.connect(self._show)
        self.needs.left.connect(self.focus_entries)
        self.feasible.taken.connect(self.measures.take)
        for kind, part in (("activity", self.activities), ("measure", self.measures)):
            part.removed.connect(self._tell_done)
            part.counted.connect(lambda count, kind=kind: self._count(kind, count))
        for box in (self._page.activities, self._page.measures):
            box.import_wanted.connect(lambda kind=box.kind: self._import(kind))
        self._page.go.clicked.connect(lambda: self._page.item_requested.emit(self._item))

    def set_session(self, session: Session | None) -> None:
        if self._session:
            self._session.changed.disconnect(self._changed)
            self._session.analysed.disconnect(self._analysed)
        self._session, self._item, self.needs.code = session, "", ""
        if session:
            session.changed.connect(self._changed)
            session.analysed.connect(self._analysed)
        self._prepare()

    def _prepare(self) -> None:
        """Rows of this assessment in the language of the screen."""
        from needsassess.ui.models.plan_rows import PlanRows

        self._rows = PlanRows(self._session.file, language.current()) if self._session else None
        self.needs.begin(self._rows)
        for part in self._parts:
            part.begin(self._session, self._rows)
        self.refresh()

    def refresh(self) -> None:
        """Only where it is seen."""
        if self._session and self._page.isVisible():
            self.needs.show(self._session.analysis)
            for part in self._parts:
                part.refresh()

    def shown(self) -> None:
        self.refresh()
        pane = self._page.needs
        (pane.list if pane.list.isVisible() else pane.which).setFocus()

    def show_item(self, code: str) -> None:
        if code in self._session.file.instrument.item_by_code:
            self.needs.choose(code)

    def _show(self, code: str) -> None:
        """Another need, or the same in new numbers."""
        self._page.tabs.setVisible(bool(code))
        self._page.go.setVisible(bool(code))
        if not code:
            return
        if code != self._item:
            self._item = code
            for part in self._parts:
                part.show(code)
        self._show_head()

    def _show_head(self) -> None:
        analysis = self._session.analysis
        self._page.title.setText(self._rows.title(self._item))
        self._page.levels.setText(self._rows.levels(self._item, analysis))
        self._page.show_notice(self._rows.notice(self._item, analysis))

    def focus_entries(self) -> None:
        """From the list of needs to what is in front on the right."""
        front = (self._page.activities, self._page.recommended)[self._page.tabs.currentIndex()]
        found: Any = front.list if front.list.isVisible() else front.add
        found.setFocus()

    def _changed(self, _: Any) -> None:
        if self._page.isVisible():
            for part in self._parts:
                part.refresh()

    def _analysed(self, _: Any) -> None:
        self.refresh()

    def _count(self, kind: str, count: int) -> None:
        self._counts[kind] = count
        self._name_tabs()

    def _name_tabs(self) -> None:
        names = (
            self.tr("Assista&nce ({count})").format(count=self._counts["activity"]),
            self.tr("&Plan ({count})").format(count=self._counts["measure"]),
        )
        for number, name in enumerate(names):
            self._page.tabs.setTabText(number, name)

    def _import(self, kind: str) -> None:
        """From a file: what would change is shown first."""
        from needsassess.ui.controllers.plan_import import Source, choose
        from needsassess.ui.views.plan_import import ImportDialog

        if not self._session:
            return
        self.flush()
        path = choose(self._page, self.tr("Import from a file"), self.tr("Tables (*.csv *.xlsx)"))
        if not path:
            return
        read = partial(self._page.parts.read_planned, path, kind)
        if ImportDialog(self._session, Source(kind, path.name, read), self._page).exec():
            self._tell_done(self.tr("Taken from “{name}”").format(name=path.name))

    def _tell_done(self, text: str) -> None:
        self._page.told.emit(Message(text, self.tr("Undo"), self._page.undo_requested.emit))

    def flush(self) -> None:
        for part in self._parts:
            part.flush()

    def retranslate(self) -> None:
        self._name_tabs()
        if self._session:
            self._prepare()
