"""The collection: the assessments of one file, what was merged into it, and who has not reported."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QProgressBar, QTabWidget, QVBoxLayout, QWidget

from needsassess.ui import icons, theme
from needsassess.ui.controllers.collection_page import CollectionController
from needsassess.ui.models.collection_rows import HELD_NUMBERS, MERGE_NUMBERS
from needsassess.ui.models.expected_rows import EXPECTED_NUMBERS
from needsassess.ui.views.common import Choice, Elided, button, frame, label
from needsassess.ui.views.common_flow import Flow
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.countries_view import CountriesView
from needsassess.ui.views.marked_table import MarkedTable, boxed

_MARGIN = 16


class CollectionPage(QWidget):
    """`page_requested(name)`, `merge_requested()`, `item_requested(code)`: what is done on other pages."""

    page_requested = Signal(str)
    merge_requested = Signal()
    item_requested = Signal(str)
    told = Signal(object)

    def __init__(self, parts=None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self._build()
        self.controller = CollectionController(self)
        self.set_files = self.controller.set_files
        self.extract = self.controller.extract
        self.new_round = self.controller.new_round
        self.order_by = self.controller.order_by
        self.retranslate()

    def _build(self) -> None:
        inside = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))
        column = QVBoxLayout(inside)
        column.setContentsMargins(*(theme.px(_MARGIN),) * 4)
        column.setSpacing(theme.px(8))
        self.title, self.lead, self.path = label(role="display"), label(role="muted"), Elided(muted=True)
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        texts = QVBoxLayout()
        texts.setSpacing(theme.px(4))
        for part in (self.title, self.lead, self.path):
            texts.addWidget(part)
        head.addLayout(texts, 1)
        self.merge = button()
        self.merge.setIcon(icons.icon("merge"))
        head.addWidget(self.merge, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.countries = CountriesView()
        self.tabs.addTab(self._assessments(), "")
        self.tabs.addTab(self.countries, "")
        self.tabs.addTab(self._merges(), "")
        self.tabs.addTab(self._expected(), "")
        column.addWidget(self.tabs, 1)
        column.addWidget(self._working())

    def _assessments(self) -> QWidget:
        self.find, self.order, self.order_name = QLineEdit(), Choice(), label(role="muted")
        self.find.setClearButtonEnabled(True)
        self.order_name.setBuddy(self.order)
        self.open, self.settle = button(role="primary"), button()
        self.back, self.next_round = button(), button()
        self.settle.setIcon(icons.icon("conflict"))
        self.back.setIcon(icons.icon("save"))
        self.assessments = MarkedTable(HELD_NUMBERS, (1, 6), (5, 2, 7))
        self.none_found = label(role="muted", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.find, 1)
        row.addWidget(self.order_name)
        row.addWidget(self.order)
        return _tab(
            row, self.assessments, self.none_found, (self.open, self.settle, self.back, self.next_round)
        )

    def _merges(self) -> QWidget:
        self.merges, self.no_merges = (
            MarkedTable(MERGE_NUMBERS, (1, 7), (2, 6, 4), several=True),
            label(role="muted", wrap=True),
        )
        self.take_back, self.again = button(), button()
        self.take_back.setIcon(icons.icon("undo"))
        self.again.setIcon(icons.icon("redo"))
        box = _tab(None, self.merges, self.no_merges, (self.take_back, self.again))
        self.sure, self.sure_text = frame("warning"), label(wrap=True)
        self.do_it, self.keep = button(), button(role="flat")
        box.layout().addWidget(boxed(self.sure, self.sure_text, (self.do_it, self.keep)))
        return box

    def _expected(self) -> QWidget:
        self.expected = MarkedTable(EXPECTED_NUMBERS, (2, 3), (4, 6))
        self.expected_text, self.expected_fault = (
            label(wrap=True),
            label(role="warning", wrap=True, selectable=True),
        )
        self.choose_list, self.write_list = button(), button()
        self.choose_list.setIcon(icons.icon("folder"))
        row = QHBoxLayout()
        row.addWidget(self.expected_text)
        self.expected_text.setContentsMargins(*(theme.px(8),) * 4)
        return _tab(row, self.expected, self.expected_fault, (self.choose_list, self.write_list))

    def _working(self) -> QWidget:
        self.working, self.doing, self.bar, self.cancel = QWidget(), label(), QProgressBar(), button()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(theme.px(8))
        self.bar.setRange(0, 0)
        row = QHBoxLayout(self.working)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        for part, stretch in ((self.doing, 0), (self.bar, 1), (self.cancel, 0)):
            row.addWidget(part, stretch)
        self.working.hide()
        return self.working

    def set_session(self, session) -> None:
        self.controller.set_session(session)

    def shown(self) -> None:
        self.controller.shown()

    def retranslate(self) -> None:
        self.merge.setText(self.tr("&Merge files…"))
        self.find.setPlaceholderText(self.tr("Find a State, a title or a person"))
        self.find.setAccessibleName(self.tr("Find a State, a title or a person"))
        self.order_name.setText(self.tr("Or&der"))
        self.order.setAccessibleName(self.tr("Order of the assessments"))
        self.open.setText(self.tr("O&pen"))
        self.settle.setText(self.tr("Settle &conflicts"))
        self.back.setText(self.tr("Save as a file to send &back…"))
        self.next_round.setText(self.tr("Start a new round…"))
        self.next_round.setToolTip(
            self.tr("Another assessment that starts from this one; answers stay beside it")
        )
        self.back.setToolTip(self.tr("One assessment with what was settled here, for the laptop it came from"))
        self.assessments.setAccessibleName(self.tr("Assessments of this file"))
        self.take_back.setText(self.tr("&Take back…"))
        self.again.setText(self.tr("Merge aga&in…"))
        self.merges.setAccessibleName(self.tr("What was merged into this file"))
        self.no_merges.setText(
            self.tr("Nothing was merged into this file yet. “Merge files…” puts files together.")
        )
        self.expected.setAccessibleName(self.tr("Whom you expect, against what came"))
        self.choose_list.setText(self.tr("&Use a list…"))
        self.write_list.setText(self.tr("&Write a list to fill in…"))
        self.keep.setText(self.tr("&Leave it as it is"))
        self.cancel.setText(self.tr("Ca&ncel"))
        self.controller.retranslate()


def _tab(above: QHBoxLayout | None, view: QWidget, nothing: QWidget, buttons: tuple[QWidget, ...]) -> QFrame:
    """A table with the sentence that stands in its place while it is empty, and what can be done with a row."""
    box = frame("surface")
    column = QVBoxLayout(box)
    column.setContentsMargins(*(theme.px(8),) * 4)
    column.setSpacing(theme.px(8))
    if above is not None:
        column.addLayout(above)
    nothing.setContentsMargins(*(theme.px(16),) * 4)
    column.addWidget(nothing)
    column.addWidget(view, 1)
    column.addStretch(0)  # where the table is hidden
    flow = Flow(None, theme.px(8))
    for each in buttons:
        flow.addWidget(each)
    column.addLayout(flow)
    return box
