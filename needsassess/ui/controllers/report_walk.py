"""Through the pages of a report: which is shown, how large; and the paper they are made for, which is kept."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from needsassess.services import preferences
from needsassess.ui.views.pdf_roll import FIT_PAGE, FIT_WIDTH, ZOOMS
from needsassess.ui.wording import percent_text


class ReportWalk(QObject):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        page.paper.control.currentIndexChanged.connect(self._keep_paper)
        view = page.view
        view.page_changed.connect(lambda _: self._show_page())
        view.zoom_changed.connect(self._show_zoom)
        page.number.valueChanged.connect(lambda number: view.go(number - 1))
        page.back.clicked.connect(lambda: view.go(view.page - 1))
        page.forward.clicked.connect(lambda: view.go(view.page + 1))
        page.smaller.clicked.connect(lambda: view.step_zoom(-1))
        page.larger.clicked.connect(lambda: view.step_zoom(1))
        page.zoom.currentIndexChanged.connect(lambda _: view.set_zoom(page.zoom.currentData()))

    def retranslate(self) -> None:
        page = self._page
        page.paper.control.fill([(self.tr("A4"), "a4"), (self.tr("Letter"), "letter")])
        page.paper.control.choose(preferences.get("paper"))
        fits: list[tuple[str, object]] = [(self.tr("Fit width"), FIT_WIDTH), (self.tr("Fit page"), FIT_PAGE)]
        page.zoom.fill([*fits, *((percent_text(zoom), zoom) for zoom in ZOOMS)])
        self._show_page()

    def _keep_paper(self, _: int) -> None:
        preferences.set("paper", self._page.paper.control.currentData())

    def _show_page(self) -> None:
        page, view = self._page, self._page.view
        blocked = page.number.blockSignals(True)
        page.number.setRange(min(1, view.count), view.count)
        page.number.setValue(view.page + 1)
        page.number.blockSignals(blocked)
        page.of.setText(self.tr("of {count}").format(count=view.count))
        page.number.setEnabled(bool(view.count))
        page.back.setEnabled(view.page > 0)
        page.forward.setEnabled(view.page + 1 < view.count)

    def _show_zoom(self, zoom: int) -> None:
        self._page.zoom.choose(zoom)
