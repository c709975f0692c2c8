"""What the collection page does: list the assessments of the open file, and open one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from needsassess.ui.controllers.collection_expected import CollectionExpected
from needsassess.ui.controllers.collection_heading import CollectionHeading
from needsassess.ui.controllers.collection_merges import CollectionMerges
from needsassess.ui.controllers.collection_opening import CollectionOpening
from needsassess.ui.controllers.countries import CountriesController
from needsassess.ui.models.collection_rows import ORDERS
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.services.collection import Held
    from needsassess.ui.collection import Collection
    from needsassess.ui.controllers.window_files import Files
    from needsassess.ui.session import Session

_SETTLE_MS = 400  # shares come one by one; the table follows at this distance


class CollectionController(QObject):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._files: Any = None
        self._rows: Any = None
        self._collection: Collection | None = None
        self._later = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._later.timeout.connect(self._fill)
        self._merges = CollectionMerges(page)
        self._heading, self.opening = CollectionHeading(page), CollectionOpening(page)
        self._expected = CollectionExpected(page, self.opening.open)
        self.countries = CountriesController(page)
        page.find.textChanged.connect(self._fill)
        page.order.activated.connect(self._fill)
        page.merge.clicked.connect(page.merge_requested)
        page.open.clicked.connect(lambda: self.open(""))
        page.settle.clicked.connect(lambda: self.open("conflicts"))
        page.back.clicked.connect(self.extract)
        page.next_round.clicked.connect(self.new_round)
        page.assessments.doubleClicked.connect(lambda _: self.open(""))
        page.assessments.selectionModel().selectionChanged.connect(self._chosen)
        page.assessments.installEventFilter(self)
        page.find.installEventFilter(self)
        page.tabs.currentChanged.connect(self._to_table)

    def set_files(self, files: Files) -> None:
        """Once, when the page is made."""
        from needsassess.ui.models.collection_rows import CollectionRows

        self._files, self._rows = files, CollectionRows()
        self._merges.set_files(files, self._rows)
        self._expected.set_files(files)
        self.opening.set_files(files)
        self.countries.set_files(files)
        self.retranslate()

    def set_session(self, _: Session | None) -> None:
        """Another file may be open now."""
        collection = self._files.collection if self._files else None
        if collection is not self._collection:
            self._collection = collection
            if collection:
                collection.listed.connect(self._listed)
                collection.counted.connect(self._count)
            self._page.find.clear()
            self._expected.forget()
            self.countries.set_collection(collection)
        self._listed()

    def _listed(self) -> None:
        """Assessments and merges were read anew."""
        self._merges.fill(self._listing())
        self._fill()
        if self._listing():
            self._expected.read(self._collection)

    def shown(self) -> None:
        """Read again each time, and once more when what was typed last is on disk: assessments change."""
        if self._collection and not self._files.is_paused:
            session = self._files.session
            if session and session.pending:  # looked at before: what is on disk by then is read at once
                session.saved.connect(self._collection.refresh, Qt.ConnectionType.SingleShotConnection)
            self._collection.refresh()
        self._page.assessments.setFocus()

    def _to_table(self, number: int) -> None:
        """The keyboard goes along, unless it is on the tabs, where it waits while there is no table."""
        page = self._page
        self.countries.refresh()
        tables = (page.assessments, page.countries.map, page.merges, page.expected)
        if not page.tabs.tabBar().hasFocus():
            (tables[number] if tables[number].isVisible() else page.tabs.tabBar()).setFocus()

    def _count(self) -> None:
        if not self._later.isActive():
            self._later.start()

    def _listing(self) -> Any:
        return self._collection.listing if self._collection else None

    def _fill(self, *_: object) -> None:
        """Rows of what was read; the chosen one stays chosen."""
        page, listing = self._page, self._listing()
        self._tell()
        if listing is None:
            page.assessments.model().fill((), [])
            return
        view, model = page.assessments, page.assessments.model()
        chosen = model.code(view.currentIndex().row()) or self._open_now()
        rows = self._rows.assessments(listing, page.find.text(), page.order.currentData() or ORDERS[0])
        model.fill(self._rows.heads(), rows)
        row = max(0, model.row_of(chosen))
        if rows and row != view.currentIndex().row():
            view.setCurrentIndex(model.index(row, 0))
        view.setVisible(bool(rows))
        page.none_found.setVisible(not rows)
        self._chosen()

    def _open_now(self) -> str:
        return self._files.session.file.id.hex() if self._files.session else ""

    def _tell(self) -> None:
        page, collection = self._page, self._collection
        if collection is None:
            return
        self._heading.show(collection)
        self.name_tabs()
        nothing = self.tr("No assessment matches “{text}”.").format(text=page.find.text())
        empty = self.tr("This file holds no assessment yet. “Merge files…” brings some.")
        page.none_found.setText(nothing if page.find.text() else empty)

    def name_tabs(self) -> None:
        """Anew, with the numbers that are known now."""
        self._heading.name_tabs(self._collection, self._expected.silent)

    def order_by(self, order: str) -> None:
        """From the top of the list."""
        self._page.tabs.setCurrentIndex(0)
        self._page.order.choose(order)
        self._page.assessments.setCurrentIndex(self._page.assessments.model().index(-1, -1))
        self._fill()

    def held(self) -> Held | None:
        """The assessment of the chosen row."""
        listing, view = self._listing(), self._page.assessments
        code = view.model().code(view.currentIndex().row()) if listing else ""
        return next((held for held in listing.held if held.id.hex() == code), None) if listing else None

    def _chosen(self, *_: object) -> None:
        held = self.held()
        for each in (self._page.open, self._page.back, self._page.next_round):
            each.setEnabled(held is not None)
        self._page.settle.setEnabled(bool(held and held.conflicts))

    def open(self, then: str) -> None:
        """The chosen assessment; `then` names the page to show, none for the one of last time."""
        held = self.held()
        if held:
            self.opening.open(held.id, then)

    def extract(self) -> None:
        """The chosen assessment as a file of its own."""
        held = self.held()
        if held:
            self._files.extract(held)
        else:
            self._page.told.emit(Message(self.tr("First choose the assessment to send back.")))

    def new_round(self) -> None:
        """The round after the chosen assessment."""
        held = self.held()
        if held:
            self._files.new_round(held)
        else:
            self._page.told.emit(Message(self.tr("First choose the assessment that the round starts from.")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter opens, from the list and from the search; the arrows go from the search into the list."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open("")
            return True
        if watched is self._page.find and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._page.assessments.setFocus()
            return True
        return False

    def retranslate(self) -> None:
        names = (self.tr("State"), self.tr("Last change"), self.tr("Open conflicts"), self.tr("Least answered"))
        self._page.order.fill(list(zip(names, ORDERS, strict=True)))
        self._merges.retranslate()
        self.countries.retranslate()
        self.name_tabs()
        if self._files:
            self._expected.show()
            self._listed()
