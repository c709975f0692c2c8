"""The language of the screen, switched while the window runs: catalogues of the window and of Qt itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from needsassess.base import paths
from needsassess.base.errors import UserError
from needsassess.base.texts import LANGUAGES, preferred_language, texts_in

NAMES = {"en": "English", "fr": "Français"}  # each in its own language, never translated


class _Language(QObject):
    changed = Signal(str)


notice = _Language()  # `notice.changed` comes after the catalogues have changed
_now = {"code": "en"}
_installed: list[QTranslator] = []


def current() -> str:
    """The code of the screen's language: also for instrument.words, countries.names and errors."""
    return _now["code"]


def folder() -> Path:
    """Where the compiled catalogues lie; tests put their own here."""
    return paths.resources() / "translations"


def _folder_of_qt() -> Path:
    from PySide6.QtCore import QLibraryInfo

    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


def use(code: str) -> None:
    """Switch to a language; an empty code is the system's. Then `notice.changed` tells who shows texts."""
    chosen = code if code in LANGUAGES else preferred_language()
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    if chosen != "en":  # what Qt itself says
        _install("qtbase", chosen, _folder_of_qt())
    _install("needsassess", chosen, folder())
    QLocale.setDefault(QLocale(chosen))
    _now["code"] = chosen
    notice.changed.emit(chosen)


def _install(catalogue: str, code: str, place: Path) -> None:
    """Qt's catalogue need not be there; without the window's own, texts stay English."""
    translator = QTranslator()
    if translator.load(f"{catalogue}_{code}", str(place)):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)


def say(message: str) -> str:
    """A text that reports and commands have too, in the language of the screen."""
    return texts_in(current()).gettext(message)


def told(error: UserError) -> str:
    """A refusal in the language of the screen."""
    return error.tell(texts_in(current()))
