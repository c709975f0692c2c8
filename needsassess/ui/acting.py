"""Actions of the window and keys of parts of its pages, made from the table of acts; and when they can be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from needsassess.ui import icons, shortcuts

_SEEN = Qt.ShortcutContext.WindowShortcut


def make_actions(owner: QObject, do: Callable[[str], None]) -> dict[str, QAction]:
    """The actions of the table by name; `do(name)` is called when one is chosen or its key is pressed."""
    made = {}
    for act in shortcuts.ACTS:
        if act.shown or act.bound:
            continue
        action = QAction(owner)
        action.setObjectName(act.name)
        action.setShortcuts([QKeySequence(key) for key in act.keys])
        if act.icon:
            action.setIcon(icons.icon(act.icon))
        action.triggered.connect(lambda _=False, name=act.name: do(name))
        made[act.name] = action
    retranslate(made)
    return made


def bind(name: str, part: QWidget, do: Callable[[], object], context: Qt.ShortcutContext = _SEEN) -> None:
    """The keys of a `bound` act do this while that part of a page is seen; `context` may ask for more."""
    (act,) = (act for act in shortcuts.ACTS if act.name == name and act.bound)
    for key in act.keys:
        QShortcut(QKeySequence(key), part, do, context=context)


def retranslate(actions: dict[str, QAction]) -> None:
    for act in shortcuts.ACTS:
        if act.name in actions:
            actions[act.name].setText(shortcuts.text_of(act.text))


def enable(actions: dict[str, QAction], there: set[str]) -> None:
    """`there`: what is on the screen, of file, page, question, former, conflicts, conflict."""
    for act in shortcuts.ACTS:
        if act.name in actions:
            actions[act.name].setEnabled(not act.needs or act.needs in there)
