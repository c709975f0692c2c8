"""The start page: recent files, what to do first, what was recovered."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton

from needsassess.services import recent, recovery
from needsassess.services.recent import Recent
from needsassess.ui.views.start_page import StartPage


@pytest.fixture
def page(qtbot, tmp_path):
    for country in "CBA":
        path = tmp_path / f"{country}.needs"
        if country != "C":
            path.write_bytes(b"")
        names = {"en": f"State X{country}"}
        recent.remember(
            Recent(str(path), f"X{country}", names, "Title", "2026", "draft", 61, 110, 1_795_312_345_678)
        )
    made = StartPage()
    qtbot.addWidget(made)
    made.show()
    return made


def test_rows_say_country_progress_and_last_change(page):
    said = page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("State XA · 2026, Title, 61 of 110 answered, Changed ")
    assert "Not found" in page.model.index(2, 0).data()


def test_enter_opens_the_chosen_file(page, qtbot, tmp_path):
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.open_requested) as caught:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert caught.args == [tmp_path / "B.needs"]


def test_a_double_click_opens(page, qtbot, tmp_path):
    where = page.list.visualRect(page.model.index(0, 0)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    with qtbot.waitSignal(page.open_requested) as caught:
        qtbot.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert caught.args == [tmp_path / "A.needs"]


def test_a_missing_file_is_not_opened_and_can_be_removed_with_undo(page, qtbot):
    told = []
    page.told.connect(told.append)
    page.list.setCurrentIndex(page.model.index(2, 0))
    assert not page.open_chosen.isEnabled()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert "was not found" in told[-1].text
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.model.rowCount() == 2 == len(recent.entries())
    told[-1].do()
    assert [entry.country for entry in recent.entries()] == ["XA", "XB", "XC"]


def test_the_newcomer_is_told_what_to_do(page, qtbot):
    assert not page.newcomer.isVisible()
    for _ in range(3):
        qtbot.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    assert page.newcomer.isVisible()
    assert not page.list.isVisible()


def test_buttons_ask_the_window(page, qtbot):
    for pressed, signal in (
        (page.new, page.new_requested),
        (page.open, page.choose_requested),
        (page.sample, page.sample_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)


def test_a_dropped_file_opens_and_others_are_left(page, qtbot, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "A.needs"))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(page.open_requested):
        page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, none))
    mime.setUrls([QUrl.fromLocalFile("/x/a.pdf")])
    from needsassess.ui.controllers.start import needs_file

    assert needs_file(mime) is None


def test_what_was_recovered_is_said(page, qtbot, tmp_path, new_file):
    file = new_file("crashed.needs")
    file.close()
    page.show_crashes([recovery.Crash(1_795_312_345_678, file.path, None)])
    qtbot.waitUntil(lambda: "Everything acknowledged is in the file" in page.recovered_text.text())
    assert "crashed.needs" in page.recovered_text.text()
    with qtbot.waitSignal(page.open_requested):
        qtbot.mouseClick(page.recovered_open, Qt.MouseButton.LeftButton)
    assert not page.recovered.isVisible()


def test_a_crashed_file_that_is_no_assessment_is_refused_in_words(page, qtbot, tmp_path):
    page.show_crashes([recovery.Crash(0, tmp_path / "A.needs", None)])
    qtbot.waitUntil(lambda: "is not an assessment file" in page.recovered_text.text())


def test_every_control_has_a_name(page):
    controls = [page.list, *page.findChildren(QAbstractButton)]
    assert all(c.accessibleName() or c.text() for c in controls if c.isVisible())


def test_the_page_paints_without_heavy_libraries(tmp_path):
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "from needsassess.ui.views.start_page import StartPage\n"
        "page = StartPage(); page.show(); app.processEvents(); page.grab()\n"
        "print({'sqlalchemy', 'pydantic', 'babel', 'reportlab', 'pypdfium2', 'sqlite3'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
