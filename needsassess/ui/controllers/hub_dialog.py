"""What the dialog for a hub does: it tries the address, asks for a password where one is wanted, and tells."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.base.errors import UserError
from needsassess.ui import language

if TYPE_CHECKING:
    from needsassess.services.hubs import Hub
    from needsassess.ui.tasks import Task


class HubController(QObject):
    """A password is handed on to the one who connects, and kept in no other variable."""

    def __init__(self, dialog: Any, address: str) -> None:
        super().__init__(dialog)
        from needsassess.services import hubs

        self._dialog, self._hubs = dialog, hubs
        self._task: Task | None = None
        self._offered = False  # whether a password was tried
        box = dialog.address.control
        box.fill([(known, known) for known in hubs.addresses()])
        box.setEditText(address or next(iter(hubs.addresses()), ""))
        box.lineEdit().selectAll()
        box.editTextChanged.connect(self._typed)
        dialog.password.control.textEdited.connect(lambda _: dialog.password.blame(""))
        dialog.go.clicked.connect(self.go)
        dialog.cancel.clicked.connect(dialog.reject)
        self._typed()
        if address:
            self._ask()
        else:
            box.setFocus()

    def _typed(self, *_: object) -> None:
        """Another address: nothing is known of it yet."""
        dialog = self._dialog
        dialog.address.blame("")
        dialog.password.blame("")
        dialog.password.control.clear()
        dialog.show_password(False)
        self._offered = False
        dialog.go.setEnabled(bool(dialog.address.control.currentText().strip()))

    def go(self) -> None:
        """Connect, in a thread of its own: a machine may take its time to answer."""
        from needsassess.ui.tasks import Task, one_thread

        if self._task or (hub := self._hub()) is None:
            return
        dialog = self._dialog
        asked = dialog.password.isVisible()
        password = dialog.password.control.text() if asked else ""
        if asked and not password:
            dialog.password.blame(self.tr("The password is empty. Type the one that you were given."))
            dialog.password.control.setFocus()
            return
        self._offered = asked
        reach = partial(self._hubs.reach, hub, password, keep=asked and dialog.keep.isChecked())
        self._task = task = Task(self).start(one_thread("hub"), lambda progress: reach(progress=progress))
        task.done.connect(lambda why: self._reached(hub, why))
        task.failed.connect(self._failed)
        self._show_working()

    def _hub(self) -> Hub | None:
        """What is typed, or what is wrong with it."""
        try:
            return self._hubs.hub_of(self._dialog.address.control.currentText())
        except self._hubs.HasPassword:
            self._blame(
                self.tr("Leave the password out of the address. It is asked for in a field of its own.")
            )
        except UserError as error:
            self._blame(language.told(error))
        return None

    def _blame(self, fault: str) -> None:
        self._dialog.address.blame(fault)
        self._dialog.address.control.setFocus()

    def _show_working(self) -> None:
        dialog, free = self._dialog, self._task is None
        for part in (dialog.address, dialog.password, dialog.keep, dialog.go):
            part.setEnabled(free)
        dialog.working.setVisible(not free)
        if not free:
            dialog.address.blame("")
            dialog.password.blame("")
            dialog.cancel.setFocus()

    def stop(self) -> bool:
        """Whether there was something to stop; what still comes is not wanted any more."""
        if self._task is None:
            return False
        self._end()
        return True

    def _end(self) -> None:
        if self._task:
            self._task.cancel()
        self._task = None
        self._show_working()
        asked = self._dialog.password.isVisible()
        (self._dialog.password if asked else self._dialog.address).control.setFocus()

    def _reached(self, hub: Hub, why: UserError | None) -> None:
        dialog = self._dialog
        self._end()
        self._hubs.remember(hub)
        dialog.password.control.clear()
        dialog.hub = hub
        dialog.notice = (
            self.tr("This machine has no keyring: the password is held until the program is closed.")
            if why
            else ""
        )
        dialog.accept()

    def _failed(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, self._hubs.NeedsPassword):
            self._ask()
        elif isinstance(error, UserError):
            self._blame(language.told(error))
        else:
            raise error

    def _ask(self) -> None:
        dialog = self._dialog
        dialog.show_password(True)
        if self._offered:
            dialog.password.blame(self.tr("This password was not accepted."))
        dialog.password.control.selectAll()
        dialog.password.control.setFocus()
