"""What the actions of the window do, and which of them can be done now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeyEvent

from needsassess.ui import acting, pages
from needsassess.ui.controllers.window_undo import Undoing

if TYPE_CHECKING:
    from needsassess.ui.window import MainWindow


_CHOOSING = {"open": "choose", "open_hub": "choose_hub"}
_OF_CONFLICTS = ("combine", "write_value", "history", "rules")


class Before(NamedTuple):
    """What a new round starts from."""

    id: bytes
    country: str
    title: str
    round: str


class Actions(QObject):
    """`do(name)` runs an act of needsassess.ui.shortcuts; acts of the question go to the assessment page."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.undoing = Undoing(window, self.flush)

    def do(self, name: str) -> None:
        own = getattr(self, f"_do_{name}", None)
        if own:
            own()
        elif name.startswith("page_"):
            self._window.show_page(name.removeprefix("page_"))
        elif name in ("new", "open", "open_hub", "sample", "copy", "close", "refresh"):
            self.flush()
            getattr(self._window.files, _CHOOSING.get(name, name))()
        elif name in ("profile", "people"):
            pages.make_dialog(name, self._window.session, self._window).exec()
        elif name in _OF_CONFLICTS:
            self._window.page("conflicts").act(name)
        else:
            self._window.page("assessment").act(name)

    def _do_quit(self) -> None:
        self._window.close()

    def _do_undo(self) -> None:
        self.undoing.undo()

    def _do_redo(self) -> None:
        self.undoing.redo()

    def _do_next_conflict(self) -> None:
        self._to_conflict("next_conflict")

    def _do_previous_conflict(self) -> None:
        self._to_conflict("previous_conflict")

    def _to_conflict(self, name: str) -> None:
        """From another page to the one that was last on the desk; on the desk one further."""
        window = self._window
        if window.page_name == "conflicts":
            window.page("conflicts").act(name)
        else:
            self.flush()
            window.show_page("conflicts")

    def _do_merge(self) -> None:
        self.flush()
        self._window.show_page("merge")

    def merge(self, paths: list[Path]) -> None:
        """Look at these on the merge page."""
        self._do_merge()
        self._window.page("merge").take(paths)

    def _do_extract(self) -> None:
        """The assessment that is open, or the one chosen on the collection page."""
        self.flush()
        self._window.page("collection").extract()

    def _do_new_round(self) -> None:
        """After the assessment that is open, or the one chosen on the collection page."""
        self.flush()
        session = self._window.session
        if session and self._window.page_name != "collection":
            profile = session.file.state.profile
            self._window.files.new_round(Before(session.file.id, profile.country, profile.title, profile.round))
        else:
            self._window.page("collection").new_round()

    def _do_larger(self) -> None:
        self._window.settings.step(1)

    def _do_smaller(self) -> None:
        self._window.settings.step(-1)

    def _do_preferences(self) -> None:
        dialog = pages.make_dialog("preferences", self._window)
        dialog.changed.connect(self._window.settings.apply)
        dialog.exec()

    def _do_shortcuts(self) -> None:
        from needsassess.ui.views.shortcuts_sheet import ShortcutsSheet

        ShortcutsSheet(self._window).exec()

    def _do_about(self) -> None:
        from needsassess.ui.views.about_dialog import AboutDialog

        AboutDialog(self._window).exec()

    def enable(self, *_: object) -> None:
        """Only what can be done now can be chosen."""
        window, session = self._window, self._window.session
        there = {"place"} if window.files.place is not None else set()
        there |= {"file"} if session else set()
        if session and window.page_name == "assessment":
            page = window.page("assessment")
            there |= {"page"} | ({"question"} if page.has_question() else set())
            there |= {"former"} if page.has_former() else set()
        if session and session.conflicts:
            there |= {"conflicts"}
        if session and window.page_name == "conflicts" and window.page("conflicts").has_conflict():
            there |= {"conflict"}
        acting.enable(window.actions_by_name, there)
        if session:
            window.actions_by_name["undo"].setEnabled(session.file.stacks.can_undo)
            window.actions_by_name["redo"].setEnabled(session.file.stacks.can_redo)

    def key(self, event: QKeyEvent) -> bool:
        window = self._window
        return window.page_name in ("assessment", "conflicts") and window.page(window.page_name).key(event)

    def _do_page_plan(self) -> None:
        """Of the question that was in front."""
        window = self._window
        code = window.page("assessment").current if window.page_name == "assessment" else ""
        self.flush()
        window.show_page("plan")
        if code:
            window.page("plan").show_item(code)

    def flush(self) -> None:
        """What is being typed becomes a change now."""
        for name in ("assessment", "plan"):
            if name in self._window.made:
                self._window.made[name].flush()

    def later(self, do: Any) -> None:
        QTimer.singleShot(0, self, do)
