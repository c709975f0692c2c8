"""Writes a value of one's own: the editor that fits the field, one of a few kinds."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from needsassess.ui import theme
from needsassess.ui.views.common import label
from needsassess.ui.views.common_scroll import scrolled
from needsassess.ui.views.form import Day, Search, beside
from needsassess.ui.views.question_country import LevelChoice
from needsassess.ui.views.question_fact import ChoiceEditor


class Spec(NamedTuple):
    """`choices` (text, data) come first where there are any; the one whose data is OTHER opens the second
    editor: `kind` is line, text, several, period, or empty where the choices are all there is."""

    choices: tuple[tuple[str, Any], ...] = ()
    kind: str = ""
    options: tuple[tuple[str, str], ...] = ()  # (code, text) of several
    hint: str = ""
    searched: bool = False  # so many choices that one types to find


NOTHING = "<nothing>"  # no choice was made yet
OTHER = "<other>"  # the choice that means: as written in the second editor
WHY = "<why>"  # the choice that needs a reason of its own, written in the line


class OwnChoice(LevelChoice):
    """A digit chooses the level of that number; Enter is done with it."""

    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.text().isdecimal() and (place := self.findData(int(event.text()))) >= 0:
            self.setCurrentIndex(place)
        else:
            super().keyPressEvent(event)


class TextField(QPlainTextEdit):
    """A text of several lines; Ctrl+Enter and Esc go on to the reason."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 6 + theme.px(16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ValueEditor(QWidget):
    """`left()` when a person is done with it; what was written is `written()`."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice, self.search = OwnChoice(), Search()
        self.line, self.text, self.several = QLineEdit(), TextField(), ChoiceEditor()
        self.first, self.last, self.to = Day(), Day(), label()
        self.period = beside(self.first, self.to, self.last, stretch=True)
        self.fault = label(role="warning", wrap=True)
        self.ticks = scrolled(self.several)
        self.ticks.setFixedHeight(theme.px(180))
        for part in (self.choice, self.search, self.line):
            part.setMaximumWidth(theme.px(560))
        self._several: list[str] = []
        self._spec = Spec()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for part in (self.choice, self.search, self.line, self.text, self.ticks, self.period, self.fault):
            column.addWidget(part)
        self.choice.currentIndexChanged.connect(lambda _: self._arrange())
        self.several.chosen.connect(self._tick)
        self.line.returnPressed.connect(self.left)
        self.choice.taken.connect(self._choice_taken)
        self.text.left.connect(self.left)
        self.fault.hide()

    @property
    def order(self) -> tuple[QWidget, ...]:
        """The parts that take the keys, as Tab goes through them."""
        return (self.choice, self.search, self.line, self.text, self.first, self.last)

    def _choice_taken(self) -> None:
        """On to the second editor where the choice opens one."""
        second = next((part for part in (self.line, self.text) if part.isVisibleTo(self)), None)
        second.setFocus() if second else self.left.emit()

    def begin(self, spec: Spec, chosen: Any = NOTHING, text: str = "") -> None:
        """With what is proposed: a choice, and what stands in the second editor, which is open then."""
        self._spec = spec
        self.blame("")
        self.choice.fill(list(spec.choices) if not spec.searched else [])
        self._choose(chosen)
        self.search.fill([(name, data) for name, data in spec.choices] if spec.searched else [])
        self.line.setText(text if spec.kind == "line" else "")
        self.line.setPlaceholderText(spec.hint)
        self.text.setPlainText(text if spec.kind == "text" else "")
        self.several.offer(list(spec.options), several=True)
        self._tick(text.split(";") if spec.kind == "several" else [])
        for shown in (self.first, self.last):
            shown.set(None)
        self._arrange()

    def _choose(self, chosen: Any) -> None:
        there = [data for _, data in self._spec.choices]
        wanted = chosen if chosen in there else OTHER
        self.choice.setCurrentIndex(there.index(wanted) if wanted in there else -1)

    def _tick(self, codes: list[str]) -> None:
        self._several = codes
        self.several.show_chosen(codes)

    def _arrange(self) -> None:
        spec, now = self._spec, self._chosen()
        self.choice.setVisible(bool(spec.choices) and not spec.searched)
        self.search.setVisible(spec.searched)
        kind = spec.kind if not spec.choices or now == OTHER else "line" if now == WHY else ""
        for name, part in (
            ("line", self.line),
            ("text", self.text),
            ("several", self.ticks),
            ("period", self.period),
        ):
            part.setVisible(name == kind)

    def _chosen(self) -> Any:
        return self.choice.currentData() if self.choice.currentIndex() >= 0 else NOTHING

    def written(self) -> tuple[Any, str]:
        """The choice (OTHER or WHY where the second editor holds it), and what was written there."""
        if self._spec.searched:
            return self.search.chosen() or NOTHING, ""
        chosen = self._chosen() if self._spec.choices else OTHER
        kind = "line" if chosen == WHY else self._spec.kind
        texts = {
            "line": self.line.text(),
            "text": self.text.toPlainText(),
            "several": ";".join(self._several),
            "period": ";".join((self.first.iso(), self.last.iso())),
        }
        return chosen, texts.get(kind, "")

    def blame(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def focus(self) -> None:
        parts = (self.choice, self.search, self.text, self.line, self.period)
        shown = next((part for part in parts if part.isVisibleTo(self)), None)
        if shown is None:
            shown = next(iter(self.several.buttons.values()), self.several)
        (self.first if shown is self.period else shown).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        for part in (self.choice, self.search, self.line, self.text):
            part.setAccessibleName(self.tr("Another value"))
        self.choice.setPlaceholderText(self.tr("Choose…"))
        self.to.setText(self.tr("to"))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        for shown in (self.first, self.last):
            shown.retranslate(self.tr("not set"))
