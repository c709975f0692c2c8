"""The middle pane: an item, a fact, or what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.views.common import button, label
from needsassess.ui.views.question_fact import FactView
from needsassess.ui.views.question_item import ItemView

_WIDEST = 860  # keeps lines of text below 75 characters


class NobodyView(QWidget):
    """No institution yet: who is in the room? `chosen(kind)` of those offered, `add_wanted()`."""

    chosen = Signal(str)
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.text = label(role="display"), label(role="muted", wrap=True)
        self.add, self.offers_label = button(role="primary"), label(role="muted")
        self.offers = [button() for _ in range(4)]
        for made in self.offers:
            made.clicked.connect(lambda _=False, made=made: self.chosen.emit(made.property("kind")))
        self.add.clicked.connect(self.add_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(32), theme.px(48), theme.px(32), theme.px(32))
        column.setSpacing(theme.px(12))
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(theme.px(16))
        column.addWidget(self.offers_label)
        row = QHBoxLayout()
        for made in self.offers:
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.retranslate()

    def offer(self, kinds: list[tuple[str, str]]) -> None:
        """(kind, name) of up to four institutions that the first question is for."""
        for made in self.offers:
            made.hide()
        for made, (kind, name) in zip(self.offers, kinds, strict=False):
            made.setProperty("kind", kind)
            made.setText(name)
            made.show()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Who is in the room?"))
        self.text.setText(
            self.tr(
                "Each answer belongs to the institution that gave it. Add the institutions of this"
                " assessment, then choose at the top which one you are talking to."
            )
        )
        self.add.setText(self.tr("Add institutions…"))
        self.offers_label.setText(self.tr("Or begin with one of them:"))


class QuestionPane(QScrollArea):
    """Scrolls inside where texts are large; `show_view` chooses what is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item, self.fact, self.nobody = ItemView(), FactView(), NobodyView()
        self.none = label(role="muted", wrap=True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.views = {"item": self.item, "fact": self.fact, "nobody": self.nobody, "none": self.none}
        holder = QFrame()
        holder.setProperty("role", "surface")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        for view in self.views.values():
            view.setMaximumWidth(theme.px(_WIDEST))
            view.hide()
            row.addWidget(view, 100)
        row.addStretch(1)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.retranslate()

    def show_view(self, name: str) -> None:
        for key, view in self.views.items():
            if key != name:
                view.hide()
        self.views[name].show()

    def retranslate(self) -> None:
        self.none.setText(self.tr("Choose a question on the left."))
        for view in (self.item, self.fact, self.nobody):
            view.retranslate()
