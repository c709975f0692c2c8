"""What the collection page does: list the assessments of the open file, and open one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from needsassess.ui.controllers.collection_expected import CollectionExpected
from needsassess.ui.controllers.collection_merges import CollectionMerges
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
        self._next = ("", "")  # page and question to show as soon as an assessment is open
        self._later = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._later.timeout.connect(self._fill)
        self._merges = CollectionMerges(page)
        self._expected = CollectionExpected(page, self.open_held)
        self.countries = CountriesController(page)
        page.countries.item_requested.connect(self._open_item)
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
        self.countries.set_files(files)
        files.opened.connect(self._opened)
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
        """Read again each time: assessments change while they are open."""
        if self._collection and not self._files.is_paused:
            self._collection.refresh()
        self._page.assessments.setFocus()

    def _to_table(self, number: int) -> None:
        """The keyboard goes along, unless it is on the tabs themselves."""
        page = self._page
        if not page.tabs.tabBar().hasFocus():
            (page.assessments, page.countries.map, page.merges, page.expected)[number].setFocus()
        self.countries.refresh()

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
        """What file it is, and what it holds."""
        page, collection = self._page, self._collection
        if collection is None:
            return
        place = collection.place
        page.title.setText(place.name)
        page.path.setText(str(place.absolute()))
        said = [self.tr("%n assessment(s)", "", collection.count)]
        if collection.listing:
            count = collection.conflicts
            said.append(self.tr("%n open conflict(s)", "", count) if count else self.tr("no open conflicts"))
        else:
            said.append(self.tr("Reading…"))
        page.lead.setText(" · ".join(said))
        self.name_tabs()
        nothing = self.tr("No assessment matches “{text}”.").format(text=page.find.text())
        empty = self.tr("This file holds no assessment yet. “Merge files…” brings some.")
        page.none_found.setText(nothing if page.find.text() else empty)

    def name_tabs(self) -> None:
        """With how many there are, where that is known."""
        listing, silent = self._listing(), self._expected.silent
        merges = sum(merge.name is not None for merge in listing.merges) if listing else 0
        counts = (self._collection.count if self._collection else 0, merges, silent)
        names = (self.tr("A&ssessments"), self.tr("Me&rges"), self.tr("N&ot reported"))
        told = [
            name if count is None else f"{name} ({count})" for name, count in zip(names, counts, strict=True)
        ]
        told.insert(1, self.tr("Countries and domains"))
        for number, name in enumerate(told):
            self._page.tabs.setTabText(number, name)

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
            self.open_held(held.id, then)

    def _open_item(self, identity: str, code: str) -> None:
        self.open_held(bytes.fromhex(identity), "assessment", code)

    def open_held(self, assessment: bytes, then: str = "", item: str = "") -> None:
        """`item` names the question to show on the page of the assessment."""
        session = self._files.session
        if session and session.file.id == assessment:
            self._show(then or "assessment", item)
            return
        self._next = (then, item)
        self._files.open(self._files.place, assessment)

    def _opened(self, _: Session) -> None:
        then, self._next = self._next, ("", "")
        if then[0]:
            self._show(*then)

    def _show(self, page: str, item: str) -> None:
        if item:
            self._page.item_requested.emit(item)
        else:
            self._page.page_requested.emit(page)

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
