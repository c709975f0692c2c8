"""Every act of the window in one table, from which actions, menus, keys and the sheet of shortcuts are made."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence


@dataclass(frozen=True)
class Act:
    """`needs` is what must be there: nothing, a place (an open file as a whole), an open assessment (file), its
    page, conflicts in it, or a question, its former answer or a conflict on the screen. An act whose `keys`
    are empty and `shown` is not is done by the keyboard of the question, outside the actions. A `bound` one is
    no action of the window: parts of pages bind its keys while they are seen."""

    name: str
    group: str
    text: str
    keys: tuple[str, ...] = ()
    needs: str = ""
    icon: str = ""
    shown: tuple[str, ...] = ()
    bound: bool = False


_DIGITS = "0–4"
_PLACES = "1–9"
FILE, EDIT, VIEW, GO, ANSWER, HELP = GROUPS = ("file", "edit", "view", "go", "answer", "help")
GROUP_TEXTS = {
    FILE: QT_TRANSLATE_NOOP("Actions", "&File"),
    EDIT: QT_TRANSLATE_NOOP("Actions", "&Edit"),
    VIEW: QT_TRANSLATE_NOOP("Actions", "&View"),
    GO: QT_TRANSLATE_NOOP("Actions", "&Go"),
    ANSWER: QT_TRANSLATE_NOOP("Actions", "&Answer"),
    HELP: QT_TRANSLATE_NOOP("Actions", "&Help"),
}
ACTS = (
    Act("new", FILE, QT_TRANSLATE_NOOP("Actions", "New assessment…"), ("Ctrl+N",), icon="plus"),
    Act("open", FILE, QT_TRANSLATE_NOOP("Actions", "Open…"), ("Ctrl+O",), icon="folder"),
    Act("open_hub", FILE, QT_TRANSLATE_NOOP("Actions", "Open a hub…"), ("Ctrl+Shift+O",), icon="collection"),
    Act("sample", FILE, QT_TRANSLATE_NOOP("Actions", "Open the sample…")),
    Act("profile", FILE, QT_TRANSLATE_NOOP("Actions", "About this assessment…"), needs="file"),
    Act("people", FILE, QT_TRANSLATE_NOOP("Actions", "Institutions and people…"), needs="file", icon="people"),
    Act("copy", FILE, QT_TRANSLATE_NOOP("Actions", "Save a copy…"), ("Ctrl+Shift+S",), "file", "save"),
    Act("merge", FILE, QT_TRANSLATE_NOOP("Actions", "Merge files…"), ("Ctrl+Shift+M",), icon="merge"),
    Act("extract", FILE, QT_TRANSLATE_NOOP("Actions", "Save as a file to send back…"), needs="place"),
    Act(
        "new_round",
        FILE,
        QT_TRANSLATE_NOOP("Actions", "Start a new round…"),
        ("Ctrl+Shift+N",),
        "place",
    ),
    Act(
        "preview_rollup",
        FILE,
        QT_TRANSLATE_NOOP("Actions", "Preview the regional roll-up"),
        ("Ctrl+Shift+P",),
        bound=True,
    ),
    Act(
        "print_rollup",
        FILE,
        QT_TRANSLATE_NOOP("Actions", "Print the regional roll-up"),
        ("Ctrl+P",),
        bound=True,
    ),
    Act("close", FILE, QT_TRANSLATE_NOOP("Actions", "Close the assessment"), ("Ctrl+W",), "place"),
    Act("preferences", FILE, QT_TRANSLATE_NOOP("Actions", "Preferences…"), ("Ctrl+,",)),
    Act("quit", FILE, QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",)),
    Act("undo", EDIT, QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "file", "undo"),
    Act("redo", EDIT, QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "file", "redo"),
    Act("page_start", VIEW, QT_TRANSLATE_NOOP("Actions", "Start"), ("Ctrl+1",), icon="start"),
    Act(
        "page_collection",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "Collection and merges"),
        ("Ctrl+0",),
        "place",
        "collection",
    ),
    Act("page_assessment", VIEW, QT_TRANSLATE_NOOP("Actions", "Assessment"), ("Ctrl+2",), "file", "assessment"),
    Act("page_overview", VIEW, QT_TRANSLATE_NOOP("Actions", "Overview"), ("Ctrl+3",), "file", "overview"),
    Act("page_plan", VIEW, QT_TRANSLATE_NOOP("Actions", "Assistance and plan"), ("Ctrl+6",), "file", "plan"),
    Act("page_report", VIEW, QT_TRANSLATE_NOOP("Actions", "Report"), ("Ctrl+4",), "file", "report"),
    Act("page_conflicts", VIEW, QT_TRANSLATE_NOOP("Actions", "Conflicts"), ("Ctrl+5",), "file", "conflict"),
    Act("refresh", VIEW, QT_TRANSLATE_NOOP("Actions", "Refresh"), ("F5",), "place"),
    Act("panel", VIEW, QT_TRANSLATE_NOOP("Actions", "Side panel"), ("F9",), "page", "panel"),
    Act("larger", VIEW, QT_TRANSLATE_NOOP("Actions", "Larger text"), ("Ctrl++", "Ctrl+=")),
    Act("smaller", VIEW, QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",)),
    Act(
        "next_unanswered",
        GO,
        QT_TRANSLATE_NOOP("Actions", "Next unanswered"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "page",
        "next",
    ),
    Act("next", GO, QT_TRANSLATE_NOOP("Actions", "Next question"), ("J", "Alt+Down", "PgDown"), "page"),
    Act("previous", GO, QT_TRANSLATE_NOOP("Actions", "Previous question"), ("K", "Alt+Up", "PgUp"), "page"),
    Act("next_conflict", GO, QT_TRANSLATE_NOOP("Actions", "Next conflict"), ("F8",), "conflicts"),
    Act("previous_conflict", GO, QT_TRANSLATE_NOOP("Actions", "Previous conflict"), ("Shift+F8",), "conflicts"),
    Act("search", GO, QT_TRANSLATE_NOOP("Actions", "Search"), ("Ctrl+F",), "page", "search"),
    Act("pane", GO, QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",), "page"),
    Act("to_map", GO, QT_TRANSLATE_NOOP("Actions", "Back to the map of countries"), ("Esc",), bound=True),
    Act("level", ANSWER, QT_TRANSLATE_NOOP("Actions", "Set the current level"), shown=(_DIGITS,)),
    Act("desired", ANSWER, QT_TRANSLATE_NOOP("Actions", "Set the desired level"), shown=(f"Shift+{_DIGITS}",)),
    Act("not_applicable", ANSWER, QT_TRANSLATE_NOOP("Actions", "Not applicable…"), ("N",), "question"),
    Act("dont_know", ANSWER, QT_TRANSLATE_NOOP("Actions", "Don't know"), ("D",), "question"),
    Act("refused", ANSWER, QT_TRANSLATE_NOOP("Actions", "Refused"), ("R",), "question"),
    Act(
        "unchanged",
        ANSWER,
        QT_TRANSLATE_NOOP("Actions", "Unchanged since the former round"),
        ("U",),
        "former",
        "answered",
    ),
    Act("parked", ANSWER, QT_TRANSLATE_NOOP("Actions", "Park for later"), ("P",), "question", "parked"),
    Act("clear", ANSWER, QT_TRANSLATE_NOOP("Actions", "Clear the answer"), ("Del",), "question"),
    Act("note", ANSWER, QT_TRANSLATE_NOOP("Actions", "Write a note"), ("Ctrl+M",), "question"),
    Act(
        "sensitive",
        ANSWER,
        QT_TRANSLATE_NOOP("Actions", "Keep the note out of redacted reports"),
        ("S",),
        "question",
    ),
    Act(
        "add_planned",
        ANSWER,
        QT_TRANSLATE_NOOP("Actions", "Add an activity or a measure"),
        ("Ins",),
        bound=True,
    ),
    Act(
        "remove_planned",
        ANSWER,
        QT_TRANSLATE_NOOP("Actions", "Remove an activity or a measure"),
        ("Del",),
        bound=True,
    ),
    Act("take", ANSWER, QT_TRANSLATE_NOOP("Actions", "Take a value of a conflict"), shown=(_PLACES,)),
    Act("combine", ANSWER, QT_TRANSLATE_NOOP("Actions", "Combine the texts of a conflict"), ("C",), "conflict"),
    Act(
        "write_value",
        ANSWER,
        QT_TRANSLATE_NOOP("Actions", "Settle with another value"),
        ("W",),
        "conflict",
    ),
    Act(
        "history",
        ANSWER,
        QT_TRANSLATE_NOOP("Actions", "Where does this come from?"),
        ("H",),
        "conflict",
        "history",
    ),
    Act("rules", ANSWER, QT_TRANSLATE_NOOP("Actions", "Settle many by a rule…"), ("B",), "conflict"),
    Act("shortcuts", HELP, QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), ("F1",)),
    Act("about", HELP, QT_TRANSLATE_NOOP("Actions", "About needsassess")),
)


def text_of(source: str) -> str:
    """A text of the table in the language of the screen."""
    return QCoreApplication.translate("Actions", source)


def keys_of(act: Act) -> list[str]:
    """How its keys read on this platform."""
    native = QKeySequence.SequenceFormat.NativeText
    shown = [_shown(key, native) for key in act.shown]
    return shown or [QKeySequence(key).toString(native) for key in act.keys]


def _shown(key: str, native: QKeySequence.SequenceFormat) -> str:
    """A range of digits stands for one of them, in whatever way the platform writes the rest."""
    for span in (_DIGITS, _PLACES):
        if span in key:
            return QKeySequence(key.replace(span, "4")).toString(native).replace("4", span)
    return QKeySequence(key).toString(native)
