"""What the preview of the regional roll-up does: report on what the map of countries shows, filtered alike."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from needsassess.base.texts import LANGUAGES
from needsassess.services import preferences
from needsassess.ui import language
from needsassess.ui.controllers.report_preview import Previewing
from needsassess.ui.tasks import Task, one_thread

if TYPE_CHECKING:
    from needsassess.services.window_rollup import Shown


class RollupController(Previewing):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._shown: Shown | None = None
        self._thread = one_thread("roll-up")
        self.destroyed.connect(self._thread.shutdown)
        for choice in (page.language, page.paper):
            choice.control.currentIndexChanged.connect(lambda _: self.chosen())
        page.rank.toggled.connect(lambda _: self.chosen())

    @property
    def is_ready(self) -> bool:
        return self._shown is not None

    def show(self, shown: Shown, about: str) -> None:
        """Report on this from now on; `about` says in words what it is."""
        self.forget()
        new, self._shown = self._shown is None, shown
        self._page.about.setText(about)
        self._page.paper.control.choose(preferences.get("paper"))
        if new:
            self._page.language.control.choose(preferences.get("report_language") or language.current())

    def print(self) -> None:
        """As soon as the preview is made."""
        self._page.print.click()

    def wanted(self) -> Any:
        from needsassess.services.window_rollup import Choices

        page = self._page
        chosen = (page.language.control.currentData(), page.paper.control.currentData())
        return Choices(self._shown, *chosen, page.rank.isChecked())

    def begin(self, wanted: Any) -> Task:
        from needsassess.services import window_rollup

        return Task(self).start(self._thread, partial(window_rollup.model, wanted))

    def proposed(self, wanted: Any) -> Path:
        """Named after the file or hub, the report, its language and what was filtered by."""
        filters = wanted.shown.rollup.filters
        said = (filters.region, filters.round, filters.depth, filters.tag)
        parts = (Path(wanted.shown.source).stem, self.tr("roll-up"), wanted.language, *filter(None, said))
        return Path(preferences.folder()) / f"{'-'.join(parts)}.pdf"

    def retranslate(self) -> None:
        super().retranslate()
        self._page.language.control.fill([(language.NAMES.get(code, code), code) for code in LANGUAGES])
