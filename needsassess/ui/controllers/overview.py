"""What the overview does: follow the assessment, and go to the question that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt

from needsassess.ui import language
from needsassess.ui.controllers.overview_assistance import OverviewAssistanceController
from needsassess.ui.controllers.overview_round import OverviewRoundController
from needsassess.ui.models.table import Table
from needsassess.ui.views.radar import Axis

if TYPE_CHECKING:
    from needsassess.services.analysis import Analysis
    from needsassess.ui.session import Session


class OverviewController(QObject):
    """Nothing is computed while the page is hidden; nothing is rebuilt when an answer changes."""

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._session: Session | None = None
        self._rows: Any = None
        self._stale = True
        self._assistance = OverviewAssistanceController(page, page.assistance)
        self._round = OverviewRoundController(page, page.round)
        page.begin.clicked.connect(lambda: self._go(self._first("")))
        page.heat.chosen.connect(self._go)
        page.heat.moved.connect(page.said.setText)
        for view in (page.domains, page.gaps, page.open):
            view.clicked.connect(self._clicked)
            view.installEventFilter(self)

    def set_session(self, session: Session | None) -> None:
        if self._session:
            self._session.analysed.disconnect(self._analysed)
            self._session.former_read.disconnect(self._analysed)
        self._session = session
        if session:
            session.analysed.connect(self._analysed)
            session.former_read.connect(self._analysed)
        self._assistance.set_session(session)
        self._round.set_session(session)
        self._prepare()

    def _prepare(self) -> None:
        """Rows of this assessment in the language of the screen."""
        from needsassess.ui.models.overview_rows import OverviewRows

        self._rows = OverviewRows(self._session.file, language.current()) if self._session else None
        self._stale = True
        self.refresh()

    def retranslate(self) -> None:
        self._assistance.retranslate()
        self._round.retranslate()
        self._prepare()
        if not self._session:
            self._name_tabs(0, 0)

    def _analysed(self, _: Analysis | None = None) -> None:
        self._stale = True
        self.refresh()

    def refresh(self) -> None:
        """Only where it is seen and something has changed."""
        if not (self._session and self._stale and self._page.isVisible()):
            return
        self._stale = False
        analysis = self._session.analysis
        any_said = any(not answer.is_empty for answer in self._answers())
        self._page.show_layer(full=any_said)
        if any_said:
            self._show(analysis)

    def _answers(self) -> Any:
        state = self._session.file.state
        for item in self._session.file.instrument.items:
            yield from state.answers_to(item.code).values()

    def _show(self, analysis: Analysis) -> None:
        page, rows = self._page, self._rows
        page.show_conflicts(self._conflicts())
        gaps, open_rows = rows.gaps(analysis), rows.open(analysis)
        _fill(page.domains, rows.domain_heads(), rows.domains(analysis))
        page.arrange()
        _fill(page.gaps, rows.gap_heads(), gaps)
        _fill(page.open, rows.open_heads(), open_rows)
        for view, note, there in ((page.gaps, page.no_gaps, gaps), (page.open, page.no_open, open_rows)):
            view.setVisible(bool(there))
            note.setVisible(not there)
        page.heat.model().fill(rows.heat(analysis))
        page.heat.moved.emit(page.heat.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")
        self._show_radar(analysis)
        self._assistance.refresh(analysis)
        self._round.refresh()
        self._name_tabs(len(gaps), len(open_rows))

    def _conflicts(self) -> str:
        count = self._session.conflicts
        told = self.tr("%n field(s) filled in differently on two computers.", "", count)
        return told + " " + self.tr("Until that is settled, the latest value counts.") if count else ""

    def _show_radar(self, analysis: Analysis) -> None:
        from needsassess.ui.wording import percent

        axes = tuple(
            Axis(d.code, percent(d.score.score), _part(d.score.score), _part(d.score.desired))
            for d in analysis.domains
        )
        self._page.radar.show_axes(axes, (self.tr("current"), self.tr("desired")))

    def _name_tabs(self, gaps: int, differing: int) -> None:
        names = (
            self.tr("Ga&ps ({count})").format(count=gaps),
            self.tr("&Items"),
            self.tr("&Differences ({count})").format(count=differing),
            self._assistance.title(),
        )
        for number, name in enumerate((*names, self._round.title())):
            self._page.tabs.setTabText(number, name)
        self._page.tabs.setTabVisible(len(names), self._round.is_there())

    def eventFilter(self, view: QObject, event: QEvent) -> bool:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and event.key() in enter:
            self._clicked(view.currentIndex())
            return True
        return False

    def _clicked(self, index: Any) -> None:
        """A domain stands for its first open item, the whole for the first of all."""
        code = index.model().code(index.row()) if index.isValid() else ""
        is_domain = index.model() is self._page.domains.model()
        self._go(self._first(code) if is_domain else code)

    def _first(self, domain: str) -> str:
        if not self._session:
            return ""
        analysis = self._session.analysis
        codes = [code for code in analysis.values if code.startswith(domain)]
        unanswered = (code for code in codes if analysis.values[code].status == "unanswered")
        return next(unanswered, codes[0] if codes else "")

    def _go(self, code: str) -> None:
        if code:
            self._page.item_requested.emit(code)


def _part(value: Any) -> float | None:
    return None if value is None else float(value)


def _fill(view: Any, heads: tuple[str, ...], rows: list[Any]) -> None:
    """What was chosen stays chosen, by its code."""
    model: Table = view.model()
    chosen = model.code(view.currentIndex().row())
    model.fill(heads, rows)
    row = model.row_of(chosen)
    if row >= 0 and row != view.currentIndex().row():
        view.setCurrentIndex(model.index(row, 0))
