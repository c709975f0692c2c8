"""What cannot be written: the window stays, nothing typed is lost, and a copy takes what the file will not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from needsassess.base.errors import Refused
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import this_replica

PLACE = ("LEG-01", "police")


def full(_: Any) -> None:
    raise Refused("There is no room left to write “{name}”. Free some space and try again.", name="x")


@pytest.fixture
def unsaved(window: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A window whose file takes nothing, with one answer given."""
    monkeypatch.setattr(window.session.file, "commit", full)
    window.session.do(answering.level(*PLACE, 2))
    qtbot.waitUntil(lambda: window.foot.saved.text() == "Not saved")
    return window


def test_after_a_refused_close_answers_are_taken_and_saved_again(
    unsaved: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsaved.close()
    assert unsaved.isVisible()
    unsaved.session.do(answering.level(*PLACE, 3))
    monkeypatch.setattr(
        unsaved.session.file, "commit", type(unsaved.session.file).commit.__get__(unsaved.session.file)
    )
    unsaved.foot.retry.click()
    qtbot.waitUntil(lambda: unsaved.foot.saved.text().startswith("Saved "))
    path = unsaved.session.file.path
    unsaved.close()
    with AssessmentFile.open(path, this_replica()) as file:
        assert file.state.answer(*PLACE).level == 3


def test_a_copy_takes_what_the_file_will_not_and_is_gone_on_with(
    unsaved: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.needs"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(copy), ""))
    unsaved.files.copy()
    qtbot.waitUntil(lambda: unsaved.session is not None and unsaved.session.file.path == copy)
    assert unsaved.session.file.state.answer(*PLACE).level == 2
    assert unsaved.foot.saved.text().startswith("All changes saved")


def test_a_file_deleted_while_open_is_said_and_rescued_by_a_copy(
    window: Any, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.file.path.unlink()
    window.session.do(answering.level(*PLACE, 2))
    qtbot.waitUntil(lambda: window.foot.saved.text() == "Not saved")
    assert "moved or deleted" in window.foot.messages.text.text()
    copy = tmp_path / "rescued.needs"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(copy), ""))
    window.files.copy()
    qtbot.waitUntil(lambda: window.session is not None and window.session.file.path == copy)
    assert window.session.file.state.answer(*PLACE).level == 2


def test_a_copy_over_the_open_file_is_refused(window: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    path = window.session.file.path
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    window.files.copy()
    assert "open file itself" in window.foot.messages.text.text()


def test_what_is_open_stays_where_another_file_is_refused(window: Any, tmp_path: Path, qtbot: Any) -> None:
    other, open_now = tmp_path / "other.needs", window.session.file.path
    other.write_text("not a database")
    window.files.open(other)
    qtbot.waitUntil(
        lambda: (
            "other.needs" in window.foot.messages.text.text()
            and not window.foot.messages.text.text().startswith("Opening")
        )
    )
    assert window.session.file.path == open_now
    assert window.page_name == "assessment"
    window.files.open(open_now)
    assert "open already" in window.foot.messages.text.text()
