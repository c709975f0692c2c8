"""What dialogs that make a file have alike: a name to propose, and what is wrong with a name or a period."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QStandardPaths

from needsassess.services import preferences

SUFFIX = ".needs"


def name_of(*parts: str) -> str:
    """A file name from such as country and round."""
    plain = (re.sub(r"[^\w.-]+", "-", part).strip("-.") for part in parts)
    return "-".join(filter(None, plain)) + SUFFIX


def path_of(text: str) -> Path:
    """What was typed, with our suffix."""
    text = text.strip()
    return Path(text if text.endswith(SUFFIX) else f"{text}{SUFFIX}").expanduser()


def fault_of(path: Path) -> str:
    """Why no new file can be there; empty where it can."""
    translate = QCoreApplication.translate
    if not path.stem or path.name == SUFFIX:
        return translate("NewFiles", "Name the file.")
    if path.exists():
        return translate("NewFiles", "This file exists already. Choose another name.")
    there = path.absolute().parent.is_dir()
    return "" if there else translate("NewFiles", "This folder does not exist. Choose another.")


def blame_period(form: Any) -> None:
    """One day without the other, or the first after the last."""
    first, last = form.first.iso(), form.last.iso()
    wrong = QCoreApplication.translate("ProfileForm", "Two days are needed, the first not after the last.")
    form.period.blame(wrong if bool(first) != bool(last) or first > last else "")


def folder() -> Path:
    """Where files were last saved, else the person's documents."""
    kept = preferences.get("folder")
    if kept and Path(kept).is_dir():
        return Path(kept)
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def free(path: Path) -> Path:
    """The name itself, or with the first number that is not taken."""
    found, number = path, 2
    while found.exists():
        found, number = path.with_stem(f"{path.stem}-{number}"), number + 1
    return found
