"""The main window: a bar, the pages, a foot; it passes on what is chosen, and knows no answers itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from needsassess.services import preferences
from needsassess.ui import acting, language, pages
from needsassess.ui.controllers.start import dropped
from needsassess.ui.controllers.window_actions import Actions
from needsassess.ui.controllers.window_asked import Asked
from needsassess.ui.controllers.window_files import Files
from needsassess.ui.controllers.window_following import Following
from needsassess.ui.controllers.window_foot import FootController
from needsassess.ui.controllers.window_scaled import rebuild
from needsassess.ui.controllers.window_settings import Settings, keep_geometry, restore_geometry
from needsassess.ui.pages import Message
from needsassess.ui.views.window_bar import WindowBar
from needsassess.ui.views.window_foot import WindowFoot
from needsassess.ui.views.window_menus import Menus
from needsassess.ui.views.window_pages import Pages

if TYPE_CHECKING:
    from needsassess.services.parts import Parts
    from needsassess.ui.crash import Watch
    from needsassess.ui.session import Session


class MainWindow(QMainWindow):
    """`first_painted` comes once; only then is anything heavy imported, and the named file opened."""

    first_painted = Signal()
    activated = Signal()

    def __init__(self, parts: Parts, path: Path | None = None, watch: Watch | None = None) -> None:
        super().__init__()
        self._path = path
        self._watch = watch
        self._painted = False
        self.page_name = ""
        self.setAcceptDrops(True)
        self.bar, self.foot = WindowBar(self), WindowFoot(self)
        self.stack = Pages(parts, self._begin_page, self)
        self.settings = Settings(self)
        self.files = Files(parts, self)
        self.foot_controller = FootController(self.foot)
        self._actions = Actions(self)
        self._asked = Asked(self, self._actions)
        self._following = Following(self, self._actions, watch)
        self.actions_by_name = acting.make_actions(self, self._actions.do)
        self.menus = Menus(self, self.actions_by_name, self.settings)
        self._lay_out()
        self._connect()
        restore_geometry(self)
        self.retranslate()
        self.show_page("start")

    def _lay_out(self) -> None:
        central = QWidget(self)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        self.bar.page_chosen.connect(lambda name: self._actions.do(f"page_{name}"))
        self.bar.language_chosen.connect(lambda code: self.settings.choose("language", code))
        self.foot.copy.clicked.connect(self.files.copy)
        self.foot.conflicts.clicked.connect(lambda: self._actions.do("page_conflicts"))
        self.foot_controller.conflicts_counted.connect(self.bar.show_conflicts)
        self.foot.previous.clicked.connect(lambda: self._actions.do("previous"))
        self.foot.next_unanswered.clicked.connect(lambda: self._actions.do("next_unanswered"))
        self.files.told.connect(self.tell)
        self.files.leaving.connect(self._actions.flush)
        self.activated.connect(self.files.came_to_front)
        self.settings.scaled.connect(lambda: rebuild(self, self._actions))
        self.settings.side_changed.connect(self.retranslate)
        language.notice.changed.connect(self.retranslate)
        self.first_painted.connect(self._after_first_paint)
        if self._watch:
            self._watch.happened.connect(self._asked.tell_failure)

    @property
    def made(self) -> dict[str, Any]:
        """The pages that there are, by name."""
        return self.stack.made

    @property
    def session(self) -> Session | None:
        return self.files.session

    def tell(self, message: Message) -> None:
        """Show it in the message line; an empty one clears it."""
        self.foot.messages.tell(message) if message.text else self.foot.messages.clear()

    def page(self, name: str) -> Any:
        """The page, made when it is first needed."""
        return self.stack.page(name)

    def _begin_page(self, made: Any) -> None:
        self._asked.listen_to(made)
        if hasattr(made, "set_files"):
            made.set_files(self.files)
        made.set_session(self.session)

    def _can_show(self, name: str) -> bool:
        """Start and merge always; the collection with a file; the others with one assessment of it."""
        if name == "collection":
            return self.files.place is not None
        return name in ("start", "merge") or (name in pages.PAGES and self.session is not None)

    def show_page(self, name: str) -> None:
        """Where it cannot be shown now, the nearest that can."""
        if not self._can_show(name):
            name = "collection" if self._can_show("collection") else "start"
        page = self.page(name)
        self.page_name = name
        self.stack.setCurrentWidget(page)
        self.bar.show_page(name, getattr(page, "tools", None))
        self.foot.show_steps(name == "assessment")
        if hasattr(page, "shown"):
            page.shown()
        self.enable()

    def enable(self, *_: object) -> None:
        """What can be done and shown now."""
        self._actions.enable()
        for name, made in self.bar.pages.items():
            made.setEnabled(self._can_show(name))
        self.bar.pages["collection"].setVisible(self.files.holds_many or self.page_name == "collection")

    def show_item(self, code: str) -> None:
        """To a question (an item's or a fact's code) on the assessment page."""
        self.show_page("assessment")
        self.page("assessment").show_item(code)

    def retranslate(self, *_: object) -> None:
        acting.retranslate(self.actions_by_name)
        for part in (self.bar, self.foot, self.foot_controller, self.menus, *self.made.values()):
            part.retranslate()
        self._following.show_title()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no widget wanted: the digits of the question."""
        if not self._actions.key(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files or folders anywhere on the window are to be merged."""
        event.acceptProposedAction()
        self._actions.merge(dropped(event.mimeData()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self._painted and self.isActiveWindow():
            self.activated.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._actions.later(self.first_painted.emit)

    def _after_first_paint(self) -> None:
        self.files.warm_up()
        if self._watch and self._watch.earlier:
            self.page("start").show_crashes(self._watch.earlier)
        if self._path:
            self.files.open(self._path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is on disk before the window goes; where that fails it stays."""
        self._actions.flush()
        keep_geometry(self)
        preferences.set("page", self.page_name)
        if not self.files.close(everything=True):
            event.ignore()
            return
        self.files.end()
        event.accept()
