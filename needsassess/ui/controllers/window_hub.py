"""Hubs in the window: asked for by address, and for a password wherever the server wants one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from needsassess.base.errors import UserError
from needsassess.ui import language, pages
from needsassess.ui.controllers.window_writing import Writing
from needsassess.ui.opening import is_hub
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.ui.session import Session


class Hubs(Writing):
    """What files need not: a password, and what others write meanwhile."""

    def choose_hub(self) -> None:
        self.ask_hub(self.open)

    def ask_hub(self, then: Callable[[Any], Any], address: str = "") -> None:
        """Go on with one that lets in; an address that is given is one that wants a password."""
        dialog = pages.make_dialog("hub", self._window, address)
        dialog.accepted.connect(lambda: self._found(dialog.hub, dialog.notice, then))
        dialog.open()

    def _found(self, hub: Any, notice: str, then: Callable[[Any], Any]) -> None:
        then(hub)
        if notice:
            self._say(notice)

    def _wants_password(self, error: BaseException) -> bool:
        from needsassess.services.hubs import NeedsPassword

        return isinstance(error, NeedsPassword)

    def _not_loaded(self, error: BaseException, again: Callable[[], Any]) -> None:
        """The password is asked for at once where it was just chosen to open a hub."""
        if self._wants_password(error):
            self._say("")
            self.ask_hub(lambda _: again(), str(error.values["url"]))
        else:
            self._failed(error)

    def _failed(self, error: BaseException) -> None:
        """Later, only a message asks: nobody is stopped in the middle of a word."""
        if self._wants_password(error):
            self.tell_password(error, self.refresh)
        else:
            super()._failed(error)

    def tell_password(self, error: Any, again: Callable[[], Any]) -> None:
        address = str(error.values["url"])
        text = self.tr("“{name}” asks for a password.").format(name=error.values["name"])
        label = self.tr("Enter the password…")
        self.told.emit(Message(text, label, lambda: self.ask_hub(lambda _: again(), address), warning=True))

    def _not_left(self, error: BaseException) -> None:
        """A server that is gone for good must not hold the window: what it lacks may be given up."""
        if not is_hub(self.place) or not isinstance(error, UserError):
            super()._not_left(error)
            return
        pending = self.session.pending
        count = QCoreApplication.translate("Hubs", "%n change(s) are not saved.", "", pending)
        label = self.tr("Close without them")
        self.told.emit(Message(f"{count} {language.told(error)}", label, self._give_up, warning=True))

    def _give_up(self) -> None:
        if self.session:
            self.session.forget_pending()
            self.close()

    def follow(self, session: Session) -> None:
        """A session that may be refused a password."""
        session.not_read.connect(self._failed)
        session.not_saved.connect(
            lambda error: self._wants_password(error) and self.tell_password(error, session.retry)
        )

    def refresh(self) -> None:
        """What others wrote since, in the assessment that is open and in the list."""
        if self.is_paused or self.collection is None:
            return
        if self.session:
            self.session.refresh()
        if self.holds_many:
            self.collection.refresh()

    def came_to_front(self) -> None:
        """Others write to a hub while this window is not looked at."""
        if is_hub(self.place):
            self.refresh()
