"""The bar at the top of the window: pages, what is open, the tools of the page, the language of the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from needsassess.ui import icons, language, theme
from needsassess.ui.views.common import Elided, button

PAGES = ("start", "collection", "assessment", "conflicts", "overview", "plan", "report")


class Tools(QStackedWidget):
    """As wide as what is in front: the title takes the rest."""

    def sizeHint(self) -> QSize:
        return self.currentWidget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.currentWidget().minimumSizeHint()


class WindowBar(QFrame):
    """`page_chosen(name)`, `language_chosen(code)`; no click on it takes the focus from the page.

    Where the names of all pages have no room, only the page in front bears its own."""

    page_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.pages = {name: self._page_button(name) for name in PAGES}
        self.title = Elided(self)
        self.tools = Tools(self)
        self.tools.addWidget(QWidget())
        self.languages = {code: self._language_button(code) for code in language.NAMES}
        self._conflicts, self._named = 0, True
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        for made in self.pages.values():
            row.addWidget(made)
        row.addSpacing(8)
        row.addWidget(self.title, 1)
        row.addWidget(self.tools)
        row.addSpacing(8)
        group = QButtonGroup(self)
        for made in self.languages.values():
            group.addButton(made)
            row.addWidget(made)

    def _page_button(self, name: str) -> QPushButton:
        made = button("", "nav", checkable=True)
        made.setIcon(icons.icon(name))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self.page_chosen.emit(name))
        return made

    def _language_button(self, code: str) -> QPushButton:
        made = button(code.upper(), "nav", checkable=True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleName(language.NAMES[code])
        made.setToolTip(language.NAMES[code])
        made.clicked.connect(lambda: self.language_chosen.emit(code))
        return made

    def arrange(self) -> None:
        """At the text scale in use."""
        side = QSize(theme.px(16), theme.px(16))
        for made in self.pages.values():
            made.setIconSize(side)
        self.retranslate()

    def drop_tools(self) -> None:
        """Those of pages that go."""
        while self.tools.count() > 1:
            made = self.tools.widget(1)
            self.tools.removeWidget(made)
            made.deleteLater()

    def show_page(self, name: str, tools: QWidget | None) -> None:
        for key, made in self.pages.items():
            made.setChecked(key == name)
        self.retranslate()
        if tools is not None and self.tools.indexOf(tools) < 0:
            self.tools.addWidget(tools)
        self.tools.setCurrentWidget(tools or self.tools.widget(0))
        self.tools.updateGeometry()

    def show_conflicts(self, count: int) -> None:
        """How many are left; without any the page has no button, unless it is in front."""
        self._conflicts = count
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return least - QSize(self._names() if self._named else 0, 0)

    def _names(self) -> int:
        """The width of the names of pages that can be spared (px)."""
        spared = (made for made in self.pages.values() if not made.isHidden() and not made.isChecked())
        return sum(made.fontMetrics().horizontalAdvance(made.accessibleName()) for made in spared)

    def _fit(self) -> None:
        """With the widest tools of any page, so that going to another page moves no button."""
        widest = max(self.tools.widget(n).minimumSizeHint().width() for n in range(self.tools.count()))
        needed = self.minimumSizeHint().width() + self._names()
        named = needed + widest - self.tools.minimumSizeHint().width() <= self.width()
        if named != self._named:
            self._named = named
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def retranslate(self) -> None:
        texts = {
            "start": self.tr("Start"),
            "collection": self.tr("Collection"),
            "assessment": self.tr("Assessment"),
            "conflicts": self._conflicts_text(),
            "overview": self.tr("Overview"),
            "plan": self.tr("Plan"),
            "report": self.tr("Report"),
        }
        for name, text in texts.items():
            made = self.pages[name]
            made.setText(text if made.isChecked() or self._named else "")
            made.setAccessibleName(text)
            made.setToolTip(text)
        for code, made in self.languages.items():
            made.setChecked(code == language.current())
        front = self.pages["conflicts"].isChecked()
        self.pages["conflicts"].setVisible(bool(self._conflicts) or front)

    def _conflicts_text(self) -> str:
        if not self._conflicts:
            return self.tr("Conflicts")
        return self.tr("Conflicts ({count})").format(count=self._conflicts)
