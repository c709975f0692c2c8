"""What stands over the collection: which file it is, what it holds, and how much is behind each tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from needsassess.ui.collection import Collection


class CollectionHeading(QObject):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page

    def show(self, collection: Collection) -> None:
        page, place = self._page, collection.place
        page.title.setText(place.name)
        page.path.setText(str(place.absolute()))
        said = [self.tr("%n assessment(s)", "", collection.count)]
        if collection.listing:
            count = collection.conflicts
            said.append(self.tr("%n open conflict(s)", "", count) if count else self.tr("no open conflicts"))
        else:
            said.append(self.tr("Reading…"))
        page.lead.setText(" · ".join(said))

    def name_tabs(self, collection: Collection | None, silent: int | None) -> None:
        """With how many there are, where that is known; `silent` are those that have not reported."""
        listing = collection.listing if collection else None
        merges = sum(merge.name is not None for merge in listing.merges) if listing else 0
        counts = (collection.count if collection else 0, merges, silent)
        names = (self.tr("A&ssessments"), self.tr("Me&rges"), self.tr("N&ot reported"))
        told = [
            name if count is None else f"{name} ({count})" for name, count in zip(names, counts, strict=True)
        ]
        told.insert(1, self.tr("Countries and domains"))
        for number, name in enumerate(told):
            self._page.tabs.setTabText(number, name)
