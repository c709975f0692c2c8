"""Walks by the keyboard alone: a new round, the plan of a need, the map of countries; and Tab all round."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QTabBar, QWidget

from needsassess.bootstrap import parts
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import this_replica

Key = Qt.Key
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
LONG, MOST = 60_000, 60
Open = Callable[[Path], Any]
PAGES = ("start", "collection", "assessment", "conflicts", "overview", "plan", "report")


def front() -> Any:
    """What a key goes to."""
    return QApplication.activePopupWidget() or QApplication.focusWidget()


def press(*keys: Any, modifiers: Any = NONE) -> None:
    for key in keys:
        QTest.keyClick(front(), key, modifiers)


def write(text: str) -> None:
    """In the place of what stands there."""
    press(Key.Key_A, modifiers=CONTROL)
    QTest.keyClicks(front(), text)


def name() -> str:
    """What a screen reader says of where the keyboard is: of tabs, the one in front."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QTabBar):
        return widget.tabText(widget.currentIndex()).replace("&", "")
    return widget.accessibleName() or QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def go_to(wanted: str, *, by: Any = Key.Key_Tab) -> None:
    """By one key, until the name that is heard begins so."""
    heard = [name()]
    while not heard[-1].startswith(wanted):
        assert len(heard) < MOST, "\n".join(heard)
        press(by)
        heard.append(name())
        assert heard[-1], f"{QApplication.focusWidget()} after {heard[-2]}"


def in_dialog(do: Callable[[], None]) -> None:
    """As soon as one has come; one that is still there after it is closed, so that no test waits for ever."""

    def done() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            do()
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(200, done)


def go_to_question(code: str) -> None:
    press(Key.Key_F, modifiers=CONTROL)
    write(code)
    press(Key.Key_Return, Key.Key_Escape)


def answered(path: Path) -> Path:
    """Two questions by the police, the first with a gap; final, so that a round may follow."""
    with AssessmentFile.open(path, this_replica()) as file:
        for code in ("LEG-01", "LEG-02"):
            file.record(answering.level(code, "police", 1) | answering.desired(code, "police", 4))
        file.record({"profile/status": "final"})
    return path


def test_a_new_round_is_begun_an_answer_confirmed_and_the_changes_listed(
    open_window: Open, file_path: Path, tmp_path: Path, qtbot: Any
) -> None:
    window, target = open_window(answered(file_path)), tmp_path / "next.needs"

    def fill_in() -> None:
        assert name() == "Round"
        write("2028")
        go_to("New file")
        write(str(target))
        press(Key.Key_Return)

    in_dialog(fill_in)
    press(Key.Key_N, modifiers=CONTROL_SHIFT)
    qtbot.waitUntil(lambda: window.files.place == target and window.session is not None, timeout=LONG)
    qtbot.waitUntil(lambda: window.session.former is not None, timeout=LONG)
    window.activateWindow()  # without a desktop nobody gives the window its keys back after a dialog
    qtbot.waitUntil(window.isActiveWindow)
    go_to("Institution in the room")
    while window.session.institution != "police":
        press(Key.Key_Down)
    go_to_question("LEG-01")
    press(Key.Key_U)
    assert window.session.file.state.answer("LEG-01", "police").level == 1
    go_to_question("LEG-02")
    press(Key.Key_3)
    press(Key.Key_3, modifiers=CONTROL)
    qtbot.waitUntil(lambda: window.page_name == "overview", timeout=LONG)
    go_to("Gaps (")
    press(Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Right)
    qtbot.waitUntil(lambda: name() == "Since 2026 (1)")
    go_to("What became of the former answers")
    press(Key.Key_Home)
    assert window.focusWidget().currentIndex().data().startswith("LEG-02")
    press(Key.Key_Down)
    assert window.focusWidget().currentIndex().data().startswith("LEG-01")
    press(Key.Key_Return)
    assert window.page_name == "assessment"
    assert window.page("assessment").current == "LEG-01"


def test_an_activity_is_added_and_marked_and_the_list_follows_what_is_undone(
    open_window: Open, file_path: Path, qtbot: Any
) -> None:
    window = open_window(answered(file_path))
    go_to_question("LEG-01")
    press(Key.Key_6, modifiers=CONTROL)
    qtbot.waitUntil(lambda: window.page_name == "plan")
    press(Key.Key_Return)
    assert name() == "Add an activity"
    press(Key.Key_Space)
    assert name() == "Provider"
    write("Council of Regions")
    press(Key.Key_Tab)
    write("Courses")
    go_to("Note")
    write("The ministry must not know.")
    press(Key.Key_Escape)
    assert name() == "Activities of providers on this need"
    marks = window.focusWidget().model()
    assert marks.index(0, 5).data() == "–"
    press(Key.Key_S)
    assert marks.index(0, 5).data() == "sensitive"
    press(Key.Key_Z, modifiers=CONTROL)
    assert marks.index(0, 5).data() == "–"
    press(Key.Key_Insert)
    assert name() == "Provider"
    press(Key.Key_Escape, Key.Key_Delete)
    press(Key.Key_Z, modifiers=CONTROL)
    (activity,) = window.session.file.state.activities("LEG-01").values()
    assert (activity.provider, activity.title) == ("Council of Regions", "Courses")
    assert not activity.sensitive


def test_countries_are_filtered_previewed_and_exported(
    whole: Path, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from needsassess.ui.window import MainWindow

    window, wanted = MainWindow(parts(), whole), tmp_path / "map.xlsx"
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.page_name == "collection", timeout=LONG)
    page, said = window.page("collection"), window.foot.messages.text
    qtbot.waitUntil(page.assessments.hasFocus, timeout=LONG)
    go_to("Assessments (", by=Key.Key_Backtab)
    press(Key.Key_Right)
    view = page.countries
    qtbot.waitUntil(lambda: view.map.model().rowCount() == 3, timeout=LONG)
    go_to("Region")
    press(Key.Key_Down)
    countries = page.controller.countries
    qtbot.waitUntil(lambda: countries.rows.rollup.filters.region == "fictional", timeout=LONG)
    go_to("Preview…")
    press(Key.Key_Space)
    sheets = view.layers.currentWidget()
    qtbot.waitUntil(lambda: sheets.view.count > 0, timeout=LONG)
    press(Key.Key_PageDown)
    press(Key.Key_Escape)
    assert name() == "Scores of countries by domain"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(wanted), ""))
    go_to("Export…", by=Key.Key_Backtab)
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: "Read back: 2 countries" in said.text(), timeout=LONG)
    assert wanted.exists()
    window.close()


def stops(window: Any) -> set[Any]:
    """What can be worked by keys now; of radios that go together, Tab comes to the chosen one."""
    found = set()
    for widget in window.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        together = isinstance(widget, QAbstractButton) and widget.group() and widget.group().exclusive()
        if reached and widget.isVisible() and widget.isEnabled() and not (together and not widget.isChecked()):
            found.add(widget)
    return found


@pytest.mark.parametrize(
    "page", ["start", "collection", "assessment", "conflicts", "overview", "plan", "report"]
)
def test_tab_comes_to_everything_on_a_page_each_with_a_name(
    open_window: Open, file_path: Path, page: str, qtbot: Any
) -> None:
    window = open_window(answered(file_path))
    window.show_page(page)
    qtbot.wait(50)
    met: list[Any] = []
    while QApplication.focusWidget() not in met:
        met.append(QApplication.focusWidget())
        assert name(), met[-2:]
        press(Key.Key_Tab)
    assert window.page_name == page
    missing = stops(window) - set(met)
    assert not missing, [(type(one).__name__, one.accessibleName(), one.parentWidget()) for one in missing]
