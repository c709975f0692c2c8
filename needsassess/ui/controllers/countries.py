"""What the heat map of countries does: read, filter, drill down to the question, export the view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from needsassess.base.errors import UserError
from needsassess.ui import language
from needsassess.ui.controllers.countries_export import CountriesExport
from needsassess.ui.controllers.countries_filters import CountriesFilters
from needsassess.ui.controllers.countries_reading import CountriesReading
from needsassess.ui.controllers.countries_report import CountriesReport
from needsassess.ui.models.table import CODE, EXTRA
from needsassess.ui.tasks import Task, one_thread

if TYPE_CHECKING:
    from needsassess.base.progress import Progress
    from needsassess.services.rollup import Rollup
    from needsassess.services.rollup_filters import Filters
    from needsassess.services.rollup_share import Share
    from needsassess.services.rollup_trend import Trend
    from needsassess.services.window_rollup import Shown
    from needsassess.ui.collection import Collection

_ITEMS, _GAPS = 0, 1
_SETTLE_MS = 40  # several filters in a row make one roll-up


class CountriesController(QObject):
    """Nothing is read before the tab is seen."""

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page, self._view = page, page.countries
        self._files: Any = None
        self._collection: Collection | None = None
        self.rows: Any = None
        self._task: Task | None = None
        self._thread = one_thread("countries")
        self.destroyed.connect(self._thread.shutdown)
        self.reading = CountriesReading(self)
        self.filters = CountriesFilters(self._view)
        self._export, self.report = CountriesExport(page, self), CountriesReport(page, self)
        self._later = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._later.timeout.connect(self._roll)
        self._connect()

    def _connect(self) -> None:
        view = self._view
        self.reading.progress.connect(self._tell_reading)
        self.reading.read.connect(self._read)
        self.reading.failed.connect(self._failed)
        self.filters.changed.connect(self._later.start)
        view.map.selectionModel().currentChanged.connect(lambda *_: self._behind())
        view.map.doubleClicked.connect(lambda _: self._go_behind())
        view.items.doubleClicked.connect(lambda _: self._request())
        for table in (view.map, view.items):
            table.installEventFilter(self)

    def set_files(self, files: Any) -> None:
        self._files = files

    def set_collection(self, collection: Collection | None) -> None:
        """Another file may be open now."""
        if collection is self._collection:
            return
        self._export.cancel()
        self.report.close()
        self._collection, self.rows = collection, None
        self.reading.forget()
        self._view.map.model().fill()
        if collection:
            collection.listed.connect(self.refresh)

    @property
    def place(self) -> Any:
        return self._collection.place if self._collection else None

    def shown(self) -> Shown:
        """What the map shows now, for its exports and its report."""
        from needsassess.services.window_rollup import Shown

        return Shown(self.rows.rollup, self.reading.known.instruments, self._collection.place.name)

    def refresh(self) -> None:
        """When the tab is seen, or the list was read anew while it is."""
        listing = self._collection.listing if self._collection else None
        if not (self._view.isVisible() and listing):
            return
        if not listing.held:
            self._view.show_layer(self.tr("This file holds no assessment yet. “Merge files…” brings some."))
            return
        if self.rows is None:
            self._view.show_layer(self.tr("Reading…"))
        self.reading.start(self._files, self._collection)

    def in_background(self, function: Any) -> Task:
        """On the thread of roll-ups, after what it does now."""
        return Task(self).start(self._thread, function)

    def _tell_reading(self, done: int, total: int) -> None:
        text = self.tr("Reading {done} of {total} assessments…").format(done=done, total=total)
        self._view.show_layer(text) if self.rows is None else self._view.lead.setText(text)

    def _read(self) -> None:
        self.filters.fill(self.shares, self.reading.known.instruments)
        self._roll()

    @property
    def shares(self) -> list[Share]:
        return [share for _, share in self.reading.known.shares.values()]

    def _roll(self) -> None:
        """In a thread of its own: with a subject chosen every score is computed anew."""
        if self._task:
            self._task.cancel()
        found, wanted = self.shares, self.filters.current()
        self._task = self.in_background(lambda progress: _rolled(found, wanted, progress))
        self._task.done.connect(self._show)
        self._task.failed.connect(self._failed)

    def _show(self, made: tuple[Rollup, dict[bytes, Trend]]) -> None:
        from needsassess.ui.models.countries_rows import CountriesRows

        self._task, (rollup, trends) = None, made
        self.rows = CountriesRows(rollup, self.reading.known.instruments, language.current())
        view, code, domain = self._view, *self._chosen()
        rows = self.rows.countries(trends)
        view.map.model().fill(self.rows.heads(), self.rows.tips(), rows)
        view.show_layer(
            "" if len(rows) else self.tr("No assessment matches these filters. Take one of them off.")
        )
        view.lead.setText(self._sentence(rollup))
        self.report.outdated()
        index = view.map.model().place(code, domain)
        if len(rows) and not index.isValid():
            index = view.map.model().place("", "")
        view.map.setCurrentIndex(index)
        self._behind()

    def _sentence(self, rollup: Rollup) -> str:
        said = [self.tr("%n assessment(s)", "", len(rollup.shares))]
        if rollup.left:
            said.append(self.tr("%n earlier round(s) or copies left out", "", len(rollup.left)))
        low = len(rollup.low_coverage)
        if low:
            said.append(self.tr("%n with a level for less than half of its items, striped", "", low))
        if rollup.distributions and rollup.distributions[0].few:
            said.append(self.tr("a median of fewer than five says little"))
        return " · ".join(said)

    def _chosen(self) -> tuple[str, str]:
        """Identity and domain of the current cell."""
        index = self._view.map.currentIndex()
        if not index.isValid():
            return "", ""
        cell = index.data(EXTRA)
        return index.data(CODE), cell.domain if cell else ""

    def _behind(self) -> None:
        """What stands behind the current cell: questions of a country, or gaps that all have in common."""
        if self.rows is None:
            return
        view, (code, domain) = self._view, self._chosen()
        share = self.rows.rollup.by_id.get(bytes.fromhex(code)) if code else None
        view.behind.setCurrentIndex(_ITEMS if share else _GAPS)
        if share:
            view.items.model().fill(self.rows.item_heads(), self.rows.items(share, domain))
            view.items.setCurrentIndex(view.items.model().index(0, 0))
        else:
            view.gaps.model().fill(self.rows.gap_heads(), self.rows.gaps(domain))
        name = view.map.currentIndex().siblingAtColumn(0).data() or ""
        view.about.setText(" · ".join(filter(None, (name, self.rows.domain(domain) if domain else ""))))

    def _go_behind(self) -> None:
        self._view.behind.currentWidget().setFocus()

    def _request(self) -> None:
        code, view = self._chosen()[0], self._view.items
        item = view.model().code(view.currentIndex().row())
        if code and item:
            self._view.item_requested.emit(code, item)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._view.show_layer(language.told(error))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on from the map to what is behind it, and from there to the question; Escape back."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        on_map = watched is self._view.map
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_behind() if on_map else self._request()
            return True
        if event.key() == Qt.Key.Key_Escape and not on_map:
            self._view.map.setFocus()
            return True
        return False

    def retranslate(self) -> None:
        self._view.retranslate()
        self.report.retranslate()
        if self.rows is not None:
            self._read()


def _rolled(shares: list[Share], filters: Filters, progress: Progress) -> tuple[Rollup, dict[bytes, Trend]]:
    from needsassess.services.rollup import Rollup
    from needsassess.services.rollup_trend import trend

    rollup = Rollup.of(shares, filters)
    found: dict[bytes, Any] = {}
    for share in rollup.shares:
        progress.beat()
        found[share.id] = trend(rollup, share)
    _ = rollup.domains, rollup.by_id, rollup.distributions, rollup.gaps  # here, not while it is shown
    return rollup, {key: one for key, one in found.items() if one}
