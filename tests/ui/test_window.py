"""The window: languages, themes, scale, names for screen readers, what it remembers, and when saving fails."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from needsassess.base import paths
from needsassess.base.errors import Refused
from needsassess.services import answering, preferences
from needsassess.ui import language, pages, shortcuts, theme

_CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextBrowser, QAbstractItemView)


def controls(root: QWidget) -> Iterator[QWidget]:
    """Those that take the focus, less what Qt keeps inside them (the list of a combo, a clear button)."""
    for widget in root.findChildren(QWidget):
        inside = any(isinstance(p, (QComboBox, QLineEdit, QTabBar)) for p in _ancestors(widget))
        if isinstance(widget, _CONTROLS) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not inside:
            yield widget


def _ancestors(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


@pytest.mark.parametrize("code", ["LEG-01", "LEG-F02", "LEG-F04"])
@pytest.mark.parametrize("tongue", ["en", "fr"])
def test_every_control_has_an_accessible_name(window: Any, code: str, tongue: str) -> None:
    window.settings.choose("language", tongue)
    window.page("assessment").show_item(code)
    nameless = [
        (type(w).__name__, type(w.parentWidget()).__name__)
        for w in controls(window)
        if w.isVisible() and not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))
    ]
    assert not nameless


def test_tab_goes_through_the_levels_then_what_is_below(window: Any) -> None:
    view = window.page("assessment").question.item
    view.levels[0].setFocus()
    visited = []
    for _ in range(17):
        visited.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    expected = [*view.levels, *(r.desired for r in view.levels), *view.status.buttons.values()]
    expected += [view.evidence, view.note, view.sensitive, view.country.urgency]
    assert visited == expected


def test_the_language_of_the_screen_and_of_questions_changes_at_once(window: Any) -> None:
    window.session.do(answering.level("LEG-01", "police", 2))
    page = window.page("assessment")
    QTest.mouseClick(window.bar.languages["fr"], Qt.MouseButton.LeftButton)
    words = window.session.file.instrument.words("fr")
    assert page.question.item.question.text() == words.items["LEG-01"].question
    assert page.question.item.levels[2].texts.name == words.levels[2]
    assert window.bar.pages["overview"].text() == "Vue d’ensemble"
    assert window.actions_by_name["undo"].text() == "Annuler"
    assert window.bar.title.text().startswith("État XA")
    assert page.tools.institution.currentText() == words.institutions["police"]
    assert preferences.get("language") == "fr"
    QTest.mouseClick(window.bar.languages["en"], Qt.MouseButton.LeftButton)
    assert window.bar.pages["overview"].text() == "Overview"
    assert (
        page.question.item.question.text()
        == window.session.file.instrument.words("en").items["LEG-01"].question
    )


@pytest.mark.parametrize(
    ("tongue", "count", "expected"),
    [("en", 1, "1 question"), ("en", 3, "3 questions"), ("fr", 0, "0 question"), ("fr", 2, "2 questions")],
)
def test_plural_forms(window: Any, tongue: str, count: int, expected: str) -> None:
    language.use(tongue)
    assert window.page("assessment").controller.tree.tr("%n question(s)", "", count) == expected


@pytest.mark.parametrize("code", language.NAMES)
def test_catalogues_are_complete(code: str, tmp_path: Path) -> None:
    """Nothing in the code is missing from the catalogue, nothing unfinished, same places in each text."""
    kept = paths.resources() / "translations" / f"needsassess_{code}.ts"
    copy = tmp_path / kept.name
    copy.write_bytes(kept.read_bytes())
    sources = sorted(str(p) for p in Path(theme.__file__).parent.rglob("*.py"))
    update = Path(sys.executable).with_name("pyside6-lupdate")
    only = ["-pluralonly"] if code == "en" else []
    subprocess.run(
        [update, *sources, "-silent", *only, "-no-obsolete", "-ts", copy], check=True, capture_output=True
    )
    faults = [
        message.findtext("source") for message in ET.parse(copy).iter("message") if not _is_whole(message)
    ]
    assert not faults


def _is_whole(message: ET.Element) -> bool:
    source, translation = message.findtext("source") or "", message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return False
    forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
    places = set(re.findall(r"\{\w+\}", source))
    return all(form and set(re.findall(r"\{\w+\}", form)) == places for form in forms)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_colours_can_be_read(qapp: Any, name: str) -> None:
    theme.apply(qapp, name, 100)
    c = theme.colours()
    for ground in (c.window, c.surface, c.raised, c.tint):
        for text in (c.text, c.muted, c.accent):
            assert _contrast(text, ground) >= 4.5, (text, ground)
    assert _contrast(c.accent, c.on_accent) >= 4.5
    assert _contrast(c.warning, c.warning_tint) >= 4.5
    assert all(_contrast(level, text) >= 4.5 for level, text in zip(c.levels, c.on_levels, strict=True))
    assert all(_contrast(c.strong_line, ground) >= 3 for ground in (c.surface, c.raised))
    steps = [_luminance(level) for level in c.levels]
    assert steps == sorted(steps, reverse=name == "light")


@pytest.mark.parametrize("tongue", ["en", "fr"])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_frame_fits_a_small_laptop(window: Any, tongue: str, scale: int, qtbot: Any) -> None:
    window.settings.choose("language", tongue)
    window.settings.choose("scale", scale)
    window.resize(1366, 768)
    qtbot.wait(30)
    assert (window.width(), window.height()) == (1366, 768)
    question = window.page("assessment").question
    assert question.item.minimumSizeHint().width() <= question.viewport().width()
    if scale == 100:
        assert not question.verticalScrollBar().isVisible()


def test_scale_and_theme_change_at_once_and_keep_the_question(window: Any, qtbot: Any) -> None:
    window.show_item("CRI-02")
    note = window.page("assessment").question.item.note
    note.insertPlainText("not to be lost")
    before = note.fontMetrics().height()
    window.settings.step(1)
    assert preferences.get("scale") == 110
    page = window.page("assessment")
    assert page.question.item.note.fontMetrics().height() > before
    assert window.session.file.state.answer("CRI-02", "police").note == "not to be lost"
    assert page.controller.tree.current == "CRI-02"
    window.settings.choose("theme", "dark")
    assert theme.colours().dark


@pytest.mark.parametrize("code", language.NAMES)
@pytest.mark.parametrize("scale", [100, 125, 150])
def test_the_bar_never_widens_a_laptops_window_and_names_pages_where_there_is_room(
    window: Any, qtbot: Any, code: str, scale: int
) -> None:
    bar = window.bar
    window.settings.choose("language", code)
    window.settings.choose("scale", scale)
    bar.pages["collection"].show()
    bar.show_conflicts(23)
    qtbot.wait(20)
    assert window.minimumSizeHint().width() <= 1366
    assert window.width() == 1366
    assert bar.pages["assessment"].text()  # in front
    window.resize(2400, 768)
    qtbot.waitUntil(lambda: all(made.text() for made in bar.pages.values() if made.isVisible()))
    window.resize(1000, 768)
    qtbot.waitUntil(lambda: not bar.pages["overview"].text())
    assert bar.pages["overview"].accessibleName()


def test_the_sheet_names_every_action_with_a_key(window: Any) -> None:
    from needsassess.ui.views.shortcuts_sheet import ShortcutsSheet

    sheet = ShortcutsSheet(window)
    from PySide6.QtWidgets import QLabel

    texts = {label.text() for label in sheet.findChildren(QLabel)}
    for act in shortcuts.ACTS:
        if act.keys or act.shown:
            assert shortcuts.text_of(act.text).rstrip("…") in texts
    keys = [key for act in shortcuts.ACTS for key in act.keys if not act.bound]
    assert len(keys) == len(set(keys))
    sheet.deleteLater()


def test_every_key_of_the_window_stands_in_the_one_list(window: Any) -> None:
    for name in pages.PAGES:
        window.page(name)
    _ = window.page("collection").controller.countries.report.sheets  # made when they are asked for
    found = {shortcut.key() for shortcut in window.findChildren(QShortcut)}
    found |= {key for action in window.findChildren(QAction) for key in action.shortcuts()}
    listed = {QKeySequence(key) for act in shortcuts.ACTS for key in act.keys}
    assert {key.toString() for key in found} == {key.toString() for key in listed}


def test_what_cannot_be_saved_is_said_and_kept(
    window: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = window.session.file
    commit = file.commit

    def refuse(_: Any) -> None:
        raise Refused("There is no room left to write “{name}”. Free some space and try again.", name="x")

    monkeypatch.setattr(file, "commit", refuse)
    window.session.do(answering.level("LEG-01", "police", 2))
    qtbot.waitUntil(lambda: window.foot.saved.text() == "Not saved")
    assert window.foot.retry.isVisible()
    assert window.foot.copy.isVisible()
    assert "no room left" in window.foot.messages.text.text()
    monkeypatch.setattr(file, "commit", commit)
    QTest.mouseClick(window.foot.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.foot.saved.text().startswith("Saved "))
    assert not window.foot.retry.isVisible()


def test_what_was_chosen_is_there_again(open_window: Any, file_path: Path, qtbot: Any) -> None:
    window = open_window(file_path)
    window.resize(1200, 700)
    filter_ = window.page("assessment").left.filter
    filter_.setCurrentIndex(filter_.findData("parked"))
    filter_.activated.emit(filter_.currentIndex())
    window.page("assessment").splitter.setSizes([350, 500, 350])
    window.page("assessment").splitter.splitterMoved.emit(350, 1)
    sizes = window.page("assessment").splitter.sizes()
    window.show_page("overview")
    window.close()
    assert preferences.get("page") == "overview"
    assert preferences.get("filter") == "parked"
    assert preferences.get("splitters")["assessment"] == sizes
    assert preferences.get("geometry")


_FIRST_PAINT = """
import json, sys
from PySide6.QtCore import QTimer
from needsassess.bootstrap import parts
from needsassess.ui import app, window
def painted(self):
    print(json.dumps(sorted({m.split(".")[0] for m in sys.modules})))
    sys.stdout.flush()
    QTimer.singleShot(0, self.close)
window.MainWindow._after_first_paint = painted
sys.exit(app.run(parts(), None, ["x"]))
"""


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_PAINT], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(json.loads(done.stdout))
    assert "PySide6" in loaded
    assert not loaded & {
        "sqlalchemy",
        "alembic",
        "pydantic",
        "reportlab",
        "babel",
        "pypdfium2",
        "sqlite3",
        "typer",
    }
