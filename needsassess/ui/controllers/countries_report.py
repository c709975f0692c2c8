"""From the map of countries to the preview and the print of their roll-up, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from needsassess.ui.views.rollup_sheets import RollupSheets


class CountriesReport(QObject):
    """The preview is made when it is first asked for; it stands in the place of the map."""

    def __init__(self, page: Any, controller: Any) -> None:
        super().__init__(controller)
        self._page, self._view, self._controller = page, page.countries, controller
        self._sheets: RollupSheets | None = None
        self._view.preview.clicked.connect(self.open)
        self._view.print.clicked.connect(self._print)

    @property
    def sheets(self) -> RollupSheets:
        from needsassess.ui.views.rollup_sheets import RollupSheets

        if self._sheets is None:
            self._sheets = RollupSheets(self._page.parts, self._view)
            self._sheets.told.connect(self._page.told)
            self._sheets.left.connect(self.close)
            self._view.layers.addWidget(self._sheets)
        return self._sheets

    def open(self) -> None:
        if self._controller.rows is None:
            return
        self.sheets.controller.show(self._controller.shown(), self._view.lead.text())
        self._view.layers.setCurrentWidget(self.sheets)
        self.sheets.view.setFocus()

    def _print(self) -> None:
        self.open()
        self.sheets.controller.print()

    def outdated(self) -> None:
        """The map shows something newer."""
        if self._sheets:
            self._sheets.controller.outdated()

    def close(self) -> None:
        """Back to the map; what was begun stops."""
        if self._sheets and self._view.layers.currentWidget() is self._sheets:
            self._sheets.controller.forget()
            self._view.layers.setCurrentIndex(0)
            self._view.map.setFocus()

    def retranslate(self) -> None:
        if self._sheets:
            self._sheets.retranslate()
