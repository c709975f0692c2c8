"""The dialog for a hub: its address, and where the server asks for one, a password."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from needsassess.ui import theme
from needsassess.ui.controllers.hub_dialog import HubController
from needsassess.ui.views.common import button, label
from needsassess.ui.views.form import Field, Search

_WIDTH = 560


class HubDialog(QDialog):
    """After it was accepted: `hub`, which lets in, and `notice`, what there is to say of its password.

    An `address` that is given is one whose server wants a password, as is known already.
    """

    def __init__(self, parent: QWidget | None = None, address: str = "") -> None:
        super().__init__(parent)
        self.hub, self.notice = None, ""
        self._build()
        self.retranslate()
        self.controller = HubController(self, address)
        self.finished.connect(self.deleteLater)

    def _build(self) -> None:
        self.heading, self.lead = label(role="title"), label(role="muted", wrap=True)
        self.address = Field(Search(), helped=True)
        self.password = Field(QLineEdit(), helped=True)
        self.password.control.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep = QCheckBox()
        self.go, self.cancel = button(role="primary"), button()
        self.go.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        column.setSpacing(theme.px(12))
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)  # it grows by the password
        self.lead.setFixedWidth(theme.px(_WIDTH))
        for part in (self.heading, self.lead, self.address, self.password, self.keep):
            column.addWidget(part)
        column.addSpacing(theme.px(4))
        column.addLayout(self._last())
        self.show_password(False)

    def _last(self) -> QHBoxLayout:
        """What goes on at the left, in room that is always kept for it."""
        self.working, self.doing, self.bar = QWidget(), label(role="muted"), QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(theme.px(8))
        self.bar.setRange(0, 0)
        inside = QHBoxLayout(self.working)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(12))
        inside.addWidget(self.doing)
        inside.addWidget(self.bar, 1)
        policy = self.working.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.working.setSizePolicy(policy)
        self.working.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.working, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        return row

    def show_password(self, there: bool) -> None:
        self.password.setVisible(there)
        self.keep.setVisible(there)

    def reject(self) -> None:
        """Escape stops what goes on first."""
        if not self.controller.stop():
            super().reject()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Open a hub"))
        self.heading.setText(self.tr("Open a hub"))
        self.lead.setText(
            self.tr(
                "A programme's database, in which several people work on many assessments at once. "
                "Its administrator gives you the address."
            )
        )
        self.address.say(
            self.tr("&Address"),
            self.tr("Such as {example}").format(example="postgresql+psycopg://amina@db.example.org/programme"),
        )
        self.address.control.lineEdit().setPlaceholderText("postgresql+psycopg://")
        self.address.control.lineEdit().setAccessibleName(self.tr("Address"))
        self.password.say(
            self.tr("Pass&word"), self.tr("It is never part of the address, and never written into a file")
        )
        self.keep.setText(self.tr("&Keep it in the keyring of this machine"))
        self.doing.setText(self.tr("Connecting…"))
        self.go.setText(self.tr("&Open"))
        self.cancel.setText(self.tr("Cancel"))
