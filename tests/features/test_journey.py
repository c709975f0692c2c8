"""A field officer's journey: create, answer by keyboard for two institutions, close, reopen, print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from needsassess.bootstrap import parts
from needsassess.services import preferences

LEFT = Qt.MouseButton.LeftButton
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
NOTE = "Vu : registre des demandes <b>2025</b>"
QUESTIONS = 20


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def fill_in(path: Path) -> Callable[[], None]:
    """What a person does in the dialog of a new assessment."""

    def done() -> None:
        dialog = QApplication.activeModalWidget()
        dialog.form.country.control.setEditText("State XA (fictional)")
        dialog.form.round.control.setText("2026")
        dialog.author.control.setText("A. Officer")
        for row in range(2):
            dialog.institutions.control.item(row).setCheckState(Qt.CheckState.Checked)
        dialog.place.setText(str(path))
        QTest.mouseClick(dialog.create, LEFT)

    return done


def answer_all(window: Any, offset: int) -> dict[str, int]:
    """Twenty items by keyboard from the first on: a level, then the next question."""
    page = window.page("assessment")
    assert page.isAncestorOf(QApplication.focusWidget())
    page.show_item("LEG-01")
    given = {}
    while len(given) < QUESTIONS:
        if page.current in window.session.file.instrument.item_by_code:
            level = (len(given) + offset) % 5
            press(Qt.Key(Qt.Key.Key_0 + level))
            press(Qt.Key.Key_4, SHIFT)
            given[page.current] = level
        press(Qt.Key.Key_J)
    return given


def choose(window: Any, key: str) -> None:
    combo = window.page("assessment").tools.institution
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())
    window.page("assessment").controller.question.focus()


def test_journey(
    qtbot: Any, open_window: Callable[[Path], Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from needsassess.ui.window import MainWindow

    path, pdf = tmp_path / "journey.needs", tmp_path / "report.pdf"
    first = MainWindow(parts())
    qtbot.addWidget(first)
    first.resize(1366, 768)
    first.show()
    qtbot.waitUntil(lambda: first._painted)
    QTimer.singleShot(200, fill_in(path))
    QTest.mouseClick(first.page("start").new, LEFT)
    qtbot.waitUntil(lambda: first.session is not None, timeout=30_000)
    qtbot.waitUntil(first.page("assessment").isVisible)
    first.activateWindow()  # the dialog was the active one; without a window manager nobody gives it back
    qtbot.waitUntil(first.isActiveWindow)
    assert len(first.session.file.state.institutions) == 2
    one, other = first.session.file.state.institutions

    choose(first, one)
    by_one = answer_all(first, 0)
    choose(first, other)
    by_other = answer_all(first, 1)
    first.page("assessment").show_item("LEG-05")
    press(Qt.Key.Key_P)
    press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    QApplication.focusWidget().insertPlainText(NOTE)
    QTest.mouseClick(first.bar.languages["fr"], LEFT)
    assert first.page("assessment").question.item.question.text().endswith("?")
    first.close()

    again = open_window(path)
    state = again.session.file.state
    assert preferences.get("language") == "fr"
    assert again.bar.pages["report"].text() == "Rapport"
    for institution, given in ((one, by_one), (other, by_other)):
        assert {c: state.answer(c, institution).level for c in given} == given
        assert all(state.answer(c, institution).desired == 4 for c in given)
    assert state.answer("LEG-05", other).parked
    assert state.answer("LEG-05", other).note == NOTE

    report_read_back(again, pdf, qtbot, monkeypatch, by_one)


def report_read_back(
    window: Any, pdf: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch, given: dict[str, int]
) -> None:
    """Exported through the report page; read by a reader that is not ours."""
    window.show_page("report")
    page = window.page("report")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(pdf), ""))
    qtbot.waitUntil(lambda: page.view.count > 0, timeout=180_000)
    qtbot.waitUntil(page.export.isEnabled, timeout=180_000)
    with qtbot.waitSignal(page.controller.making.exported, timeout=180_000):
        QTest.mouseClick(page.export, LEFT)
    with pdfplumber.open(pdf) as document:
        text = " ".join((sheet.extract_text() or "") for sheet in document.pages)
    assert all(code in text for code in given)
    assert NOTE.replace(" ", "") in "".join(text.split())
    assert "XA" in text
