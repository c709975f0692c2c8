"""The menus, made from the table of actions, with the choices of theme, scale and languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from needsassess.services import preferences, recent
from needsassess.ui import language, shortcuts
from needsassess.ui.controllers.window_settings import SCALES, Settings
from needsassess.ui.wording import percent_text

if TYPE_CHECKING:
    from needsassess.ui.window import MainWindow

_RULE_BEFORE = {
    "profile",
    "preferences",
    "quit",
    "larger",
    "search",
    "not_applicable",
    "about",
    "copy",
    "combine",
    "next_conflict",
    "merge",
    "close",
}


class Menus(QObject):
    """Built once; what is chosen goes to the settings."""

    def __init__(self, window: MainWindow, actions: dict[str, QAction], settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._menus = {group: window.menuBar().addMenu("") for group in shortcuts.GROUPS}
        for act in shortcuts.ACTS:
            if act.name in actions:
                if act.name in _RULE_BEFORE:
                    self._menus[act.group].addSeparator()
                self._menus[act.group].addAction(actions[act.name])
        self._groups: dict[str, tuple[QMenu, QActionGroup]] = {}
        self._recent = QMenu(window)
        self._menus[shortcuts.FILE].insertMenu(actions["profile"], self._recent)
        self._recent.aboutToShow.connect(self._fill_recent)
        self._menus[shortcuts.VIEW].addSeparator()
        for name, values in self._choices().items():
            self._add_choice(name, values)
        self._menus[shortcuts.VIEW].aboutToShow.connect(self._check)

    @staticmethod
    def _choices() -> dict[str, tuple[Any, ...]]:
        codes = tuple(language.NAMES)
        return {
            "theme": ("system", "light", "dark"),
            "scale": SCALES,
            "side_by_side": ("", *codes),
            "language": codes,
        }

    def _add_choice(self, name: str, values: tuple[Any, ...]) -> None:
        menu = self._menus[shortcuts.VIEW].addMenu("")
        group = QActionGroup(self)
        for value in values:
            action = menu.addAction("")
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
        group.triggered.connect(lambda action: self._settings.choose(name, action.data()))
        self._groups[name] = (menu, group)

    def _check(self) -> None:
        for name, (_, group) in self._groups.items():
            now = language.current() if name == "language" else preferences.get(name)
            for action in group.actions():
                action.setChecked(action.data() == now)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for entry in recent.entries():
            parts = [entry.name(language.current()), entry.round, entry.place.name]
            action = self._recent.addAction(" · ".join(part for part in parts if part).replace("&", "&&"))
            action.setEnabled(entry.is_there())
            action.triggered.connect(lambda _=False, place=entry.place: self._window.files.open(place))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("No recent files")).setEnabled(False)

    def retranslate(self) -> None:
        for group, menu in self._menus.items():
            menu.setTitle(shortcuts.text_of(shortcuts.GROUP_TEXTS[group]))
        self._recent.setTitle(self.tr("Recent files"))
        texts = {
            "theme": (self.tr("Theme"), (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))),
            "scale": (self.tr("Text size"), tuple(map(percent_text, SCALES))),
            "side_by_side": (self.tr("Second language of the question"), (self.tr("None"), *_languages())),
            "language": (self.tr("Language of the screen"), _languages()),
        }
        for name, (menu, group) in self._groups.items():
            menu.setTitle(texts[name][0])
            for action, text in zip(group.actions(), texts[name][1], strict=True):
                action.setText(text)


def _languages() -> tuple[str, ...]:
    return tuple(language.NAMES.values())
