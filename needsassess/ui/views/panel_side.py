"""The right pane: guidance, the States that documented it, what others said, the plan; text can be selected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QTabWidget, QTextBrowser, QWidget

from needsassess.ui import theme

TABS = ("guidance", "states", "others", "plan")


class SidePanel(QTabWidget):
    """`wanted(tab)` when a tab comes to the front: only what is seen is filled."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = {name: self._browser() for name in TABS}
        for browser in self.texts.values():
            self.addTab(browser, "")
        self.setDocumentMode(True)
        self.currentChanged.connect(lambda index: self.wanted.emit(TABS[index]))
        self.retranslate()

    def _browser(self) -> QTextBrowser:
        made = QTextBrowser()
        made.setOpenLinks(False)
        made.setFrameShape(QFrame.Shape.NoFrame)  # and no style: what is opaque is painted alone
        made.setUndoRedoEnabled(False)
        made.setTabChangesFocus(True)
        made.document().setDocumentMargin(theme.px(8))
        flags = Qt.TextInteractionFlag
        made.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        return made

    @property
    def current(self) -> str:
        return TABS[self.currentIndex()]

    def show_text(self, tab: str, text: str) -> None:
        """Simple HTML made by the panel_… modules, in which every outside text is escaped."""
        browser = self.texts[tab]
        browser.setHtml(text)
        browser.verticalScrollBar().setValue(0)

    def add_text(self, tab: str, text: str) -> None:
        """Below what is there; what is read stays where it is."""
        browser = self.texts[tab]
        place = browser.verticalScrollBar().value()
        browser.append(text)
        browser.verticalScrollBar().setValue(place)

    def retranslate(self) -> None:
        texts = (self.tr("Guidance"), self.tr("States"), self.tr("Others"), self.tr("Plan"))
        for index, text in enumerate(texts):
            self.setTabText(index, text)
            self.texts[TABS[index]].setAccessibleName(text)
        self.tabBar().setAccessibleName(self.tr("Side panel"))
