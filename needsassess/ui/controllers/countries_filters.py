"""The filters over countries: region, round, depth and subject, each offered as far as there is any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from needsassess.ui import language

if TYPE_CHECKING:
    from needsassess.instrument.model import Instrument
    from needsassess.services.rollup_filters import Filters
    from needsassess.services.rollup_share import Share


class CountriesFilters(QObject):
    changed = Signal()

    def __init__(self, view: Any) -> None:
        super().__init__(view)
        self._view = view
        for control in view.choices:
            control.activated.connect(lambda _: self.changed.emit())
        view.each.toggled.connect(lambda _: self.changed.emit())

    def current(self) -> Filters:
        from needsassess.services.rollup_filters import Filters

        region, tour, depth, tag = (control.currentData() or "" for control in self._view.choices)
        return Filters(region=region, round=tour, tag=tag, depth=depth, each=self._view.each.isChecked())

    def fill(self, shares: list[Share], instruments: dict[str, Instrument]) -> None:
        """With what occurs in these assessments; what was chosen stays chosen where it is still there."""
        from needsassess.services import regions

        view, spoken = self._view, language.current()
        found = regions.among(share.country for share in shares)
        view.region.fill([(self.tr("all"), ""), *((regions.name(code, spoken), code) for code in found)])
        rounds = sorted({share.round for share in shares if share.round}, reverse=True)
        view.round.fill([(self.tr("the latest"), ""), *((one, one) for one in rounds)])
        depths = {"full": self.tr("full"), "rapid": self.tr("rapid")}
        present = [code for code in depths if any(share.depth == code for share in shares)]
        view.depth.fill([(self.tr("all"), ""), *((depths[code], code) for code in present)])
        tags: dict[str, str] = {}
        for instrument in instruments.values():
            words = instrument.words(spoken)
            tags |= {tag: words.tags[tag] for tag in instrument.tags}
        view.tag.fill([(self.tr("all"), ""), *((name, tag) for tag, name in tags.items())])
