"""The window follows what is open: its pages get the assessment, its title says it, the page for it comes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.services import preferences
from needsassess.ui import language
from needsassess.ui.views.window_bar import PAGES

if TYPE_CHECKING:
    from needsassess.ui.controllers.window_actions import Actions
    from needsassess.ui.crash import Watch
    from needsassess.ui.session import Session
    from needsassess.ui.window import MainWindow


class Following(QObject):
    """`watch` keeps what is open for the report of a crash."""

    def __init__(self, window: MainWindow, actions: Actions, watch: Watch | None) -> None:
        super().__init__(window)
        self._window, self._actions, self._watch = window, actions, watch
        self._collection: Any = None  # the one whose changes are listened to
        files = window.files
        files.opened.connect(self._opened)
        files.gathered.connect(self._gathered)
        files.paused.connect(lambda: self._show(None))
        files.resumed.connect(self._show)
        files.closed.connect(self._closed)

    def _opened(self, session: Session) -> None:
        self._hold(self._window.files.place)
        self._show(session)
        kept = preferences.get("page")
        is_empty = kept == "conflicts" and not session.conflicts
        self._window.show_page(kept if kept in PAGES[2:] and not is_empty else "assessment")

    def _gathered(self) -> None:
        self._hold(self._window.files.place)
        self._show(None)
        self._window.show_page("collection")

    def _closed(self) -> None:
        self._hold(None)
        self._show(None)
        self._window.show_page("start")

    def _hold(self, place: Any) -> None:
        """What is open is what a next start says it recovered."""
        if self._watch:
            self._watch.holds(place if isinstance(place, Path) else None)

    def _show(self, session: Session | None) -> None:
        """One assessment, or none while there is none; the page in front stays where it can."""
        window, files = self._window, self._window.files
        window.foot_controller.set_session(session)
        for page in window.made.values():
            page.set_session(session)
        if session:
            session.changed.connect(self._actions.enable)
            session.changed.connect(self.show_title)
            session.turned.connect(lambda: self._actions.later(files.read_again))
            session.refreshing.connect(self._actions.flush)
            files.follow(session)
        self._follow_collection()
        self.show_title()
        window.enable()

    def _follow_collection(self) -> None:
        """What it holds may change while it is open."""
        collection = self._window.files.collection
        if collection is not None and collection is not self._collection:
            self._collection = collection
            collection.listed.connect(self._window.enable)
            collection.listed.connect(self.show_title)

    def show_title(self, *_: object) -> None:
        title = self._title()
        self._window.bar.title.setText(title)
        self._window.setWindowTitle(title or "needsassess")

    def _title(self) -> str:
        """Such as “Ghana · 2026 · Baseline”, with the file where it holds several."""
        files, session = self._window.files, self._window.session
        whole = files.place.name if files.holds_many else ""
        if session is None:
            return whole
        from needsassess.services import countries

        profile = session.file.state.profile
        country = countries.name(profile.country, language.current())
        named = " · ".join(part for part in (country, profile.round, profile.title) if part)
        return " – ".join(part for part in (named, whole) if part)
