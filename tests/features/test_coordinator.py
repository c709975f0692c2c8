"""A coordinator's journey: three laptops, a wrong clock, conflicts settled, a merge undone, one sent back."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from needsassess.base.clock import Clock, wall_clock
from needsassess.services.replica import sign_as
from needsassess.ui.merge_planning import Stage
from tests.helpers.merging import FOUR_YEARS, values

LEFT = Qt.MouseButton.LeftButton
LONG = 60_000
PEOPLE = ("A. Diallo", "B. Okafor", "C. Ndiaye")
COMMAND = "import sys; from needsassess.bootstrap import main; sys.exit(main())"
Open = Callable[[Path], Any]


def needsassess(*arguments: object) -> str:
    command = [sys.executable, "-c", COMMAND, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def exported(file: Path, *more: str) -> bytes:
    """The canonical export, by the command line."""
    output = file.with_suffix(".json")
    needsassess("export", file, "-o", output, *more)
    return output.read_bytes()


def at(folder: Path, who: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, another computer and the person at it."""
    monkeypatch.setenv("NEEDSASSESS_HOME", str(folder / f"home of {who}"))
    sign_as(who)


def press(key: Any) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def click(button: Any) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def cells(view: Any, number: int) -> list[str]:
    model = view.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def fill_in(window: Any, number: int) -> None:
    """By keyboard: the same question answered otherwise on each laptop, and one that only this one answers."""
    page = window.page("assessment")
    page.show_item("LEG-01")
    page.controller.question.focus()
    press(Qt.Key(Qt.Key.Key_1 + number))
    page.show_item(f"LEG-0{number + 2}")
    page.controller.question.focus()
    press(Qt.Key.Key_3)


@pytest.fixture
def laptops(open_window: Open, file_path: Path, tmp_path: Path, monkeypatch: Any) -> list[Path]:
    """One assessment filled in by three people; the clock of the third is four years ahead."""
    folder = tmp_path / "came back"
    folder.mkdir()
    made = []
    for number, who in enumerate(PEOPLE):
        at(tmp_path, who, monkeypatch)
        made.append(Path(shutil.copy(file_path, folder / f"laptop-{number + 1}.needs")))
        window = open_window(made[-1])
        if number == 2:
            window.session.file._clock = Clock(lambda: wall_clock() + FOUR_YEARS)
        fill_in(window, number)
        window.close()
    return made


def merge(window: Any, sources: list[Path], qtbot: Any, target: Path | None = None) -> Any:
    """On the merge page: look at all of it, then merge."""
    window.show_page("merge")
    page = window.page("merge")
    if target:
        page.controller.merging.choose_target(target)
    page.take(sources)
    qtbot.waitUntil(lambda: page.controller.merging.stage is Stage.READY, timeout=LONG)
    ahead = cells(page.files, 5)
    click(page.merge)
    qtbot.waitUntil(lambda: page.controller.merging.stage is Stage.DONE, timeout=LONG)
    return ahead


def test_journey(  # noqa: PLR0917
    empty_window: Any, open_window: Open, laptops: list[Path], tmp_path: Path, qtbot: Any, monkeypatch: Any
) -> None:
    at(tmp_path, "Coordinator", monkeypatch)
    window, whole = empty_window, tmp_path / "all.needs"
    ahead = merge(window, laptops, qtbot, whole)
    assert [bool(int(cell or 0)) for cell in ahead] == [False, False, True]
    click(window.page("merge").open)
    qtbot.waitUntil(lambda: window.page_name == "collection" or window.session is not None, timeout=LONG)
    stood = values(whole)
    conflict = next(subject for subject in stood if subject.endswith("answer/LEG-01/police/response"))
    assert len(stood[conflict]) == 3

    undo_and_redo_a_merge(window, whole, stood, qtbot)
    settle(window, whole, qtbot)
    assert json.loads(needsassess("conflicts", whole, "--json")) == []

    back = tmp_path / "return.needs"
    send_back(window, back, qtbot, monkeypatch)
    window.close()
    at(tmp_path, PEOPLE[0], monkeypatch)
    laptop = open_window(laptops[0])
    merge(laptop, [back], qtbot)
    qtbot.waitUntil(lambda: laptop.session is not None, timeout=LONG)
    state = laptop.session.file.state
    assert state.conflicts == ()
    assert state.answer("LEG-01", "police").level == 2
    assert [state.answer(f"LEG-0{n}", "police").level for n in (2, 3, 4)] == [3, 3, 3]
    laptop.close()
    assert exported(laptops[0]) == exported(back) == exported(whole)
    told = json.loads(needsassess("history", laptops[0], "answer/LEG-01/police/response", "--json"))
    assert {line["author"] for line in told} == {*PEOPLE, "Coordinator"}
    assert [line["reason"] for line in told if line["stands"]] == ["As the minutes of the meeting say"]
    assert "Sound" in needsassess("check", laptops[0])


def undo_and_redo_a_merge(window: Any, whole: Path, stood: dict[str, Any], qtbot: Any) -> None:
    """That of the second laptop: what it brought is gone, and is there again."""
    window.show_page("collection")
    page = window.page("collection")
    qtbot.waitUntil(lambda: page.merges.model().rowCount() == 3, timeout=LONG)
    page.tabs.setCurrentIndex(2)
    choose_second(page)
    click(page.take_back)
    click(page.do_it)
    qtbot.waitUntil(lambda: any(told.startswith("taken back") for told in cells(page.merges, 7)), timeout=LONG)
    gone = {key: said for key, said in values(whole).items() if said != stood[key]}
    (conflict,) = gone
    assert len(gone[conflict]) == 2
    assert len(values(whole)) == len(stood) - 1
    qtbot.waitUntil(lambda: choose_second(page) or page.again.isEnabled(), timeout=LONG)
    click(page.again)
    click(page.do_it)
    qtbot.waitUntil(lambda: page.merges.model().rowCount() == 4, timeout=LONG)
    assert values(whole) == stood


def choose_second(page: Any) -> None:
    page.merges.selectRow(cells(page.merges, 1).index("laptop-2.needs"))


def settle(window: Any, whole: Path, qtbot: Any) -> None:
    """The one conflict, by keyboard, with a reason; undone, redone."""
    page = window.page("collection")
    page.tabs.setCurrentIndex(0)
    page.assessments.selectRow(0)
    click(page.settle)
    qtbot.waitUntil(lambda: window.session is not None and window.page_name == "conflicts", timeout=LONG)
    desk = window.page("conflicts")
    qtbot.waitUntil(lambda: desk.list.model().rowCount() > 0, timeout=LONG)
    window.activateWindow()  # another window had it; without a window manager nobody gives it back
    desk.list.setFocus()
    qtbot.waitUntil(desk.list.hasFocus)
    shown = [card.head.text() for card in desk.cards.cards if card.isVisible()]
    press(Qt.Key(Qt.Key.Key_1 + next(n for n, head in enumerate(shown) if head.startswith("Level 2"))))
    QTest.keyClicks(desk.bar.reason, "As the minutes of the meeting say")
    press(Qt.Key.Key_Return)
    session = window.session
    assert session.file.state.conflicts == ()
    window.actions_by_name["undo"].trigger()
    assert len(session.file.state.conflicts) == 1
    window.actions_by_name["redo"].trigger()
    assert session.file.state.conflicts == ()
    qtbot.waitUntil(lambda: not session.pending, timeout=LONG)


def send_back(window: Any, back: Path, qtbot: Any, monkeypatch: Any) -> None:
    window.show_page("collection")
    page = window.page("collection")
    page.tabs.setCurrentIndex(0)
    page.assessments.selectRow(0)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(back), ""))
    with qtbot.waitSignal(window.files.told, timeout=LONG):
        click(page.back)
