"""An assessment that moved to a newer version of its questionnaire, in the window: told, undone, settled."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from needsassess.services import answering, versions
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import this_replica
from needsassess.ui.merge_planning import Stage
from tests.helpers.merging import REPLICAS, merged
from tests.helpers.tiny_versions import questionnaire_of


@pytest.fixture
def moved(tmp_path: Path) -> Path:
    """By this installation, with an answer to an item that only 1.0 has, and a conflict about it."""
    path = tmp_path / "moved.needs"
    with AssessmentFile.create(path, {"country": "XA"}, this_replica(), questionnaire_of("1.0")) as file:
        file.record(answering.institution("police", "police") | answering.level("LEG-02", "police", 2))
        file.record(answering.level("CAP-02", "police", 1))
    other = Path(shutil.copy(path, tmp_path / "other.needs"))
    for one, who, level in ((path, this_replica(), 3), (other, REPLICAS[1], 4)):
        with AssessmentFile.open(one, who) as file:
            file.record(answering.level("CAP-02", "police", level))
    merged(path, [other])
    with AssessmentFile.open(path, this_replica()) as file:
        versions.upgrade(file, questionnaire_of("1.1"))
    return path


def test_the_window_says_which_version_counts_and_undo_turns_it(qtbot: Any, open_window, moved: Path) -> None:
    window = open_window(moved)
    assert "1.1" in window.foot.messages.text.text()
    assert "1 answer to items of other versions" in window.foot.messages.text.text()
    window.page("assessment").show_item("LEG-04")
    first = window.session
    window._actions.do("undo")
    qtbot.waitUntil(lambda: window.session not in (None, first), timeout=20_000)
    assert window.session.file.instrument.version == "1.0"
    window.show_page("assessment")
    window.page("assessment").show_item("LEG-02")
    assert window.page("assessment").current == "LEG-02"
    second = window.session
    window._actions.do("redo")
    qtbot.waitUntil(lambda: window.session not in (None, second), timeout=20_000)
    assert window.session.file.instrument.version == "1.1"


def test_a_conflict_about_what_only_the_old_version_has_is_settled_at_the_desk(
    qtbot: Any, open_window, moved: Path
) -> None:
    window = open_window(moved)
    window.show_page("conflicts")
    page = window.page("conflicts")
    assert page.model.paths == ["answer/CAP-02.1.0/police/response"]
    assert not page.thing.isEnabled()
    assert page.question.text()
    window.session.do({"answer/CAP-02.1.0/police/response": {"status": "answered", "value": 0}}, "asked")
    qtbot.waitUntil(lambda: not page.model.paths)


def test_the_plan_tells_under_which_version_each_file_is(qtbot: Any, empty_window, moved: Path) -> None:
    older = Path(shutil.copy(moved, moved.with_name("older.needs")))
    with AssessmentFile.open(older, this_replica()) as file:
        file.undo()
    empty_window.show_page("merge")
    page = empty_window.page("merge")
    page.controller.merging.choose_target(moved.with_name("all.needs"))
    page.take([moved, older])
    qtbot.waitUntil(lambda: page.controller.merging.stage is Stage.READY, timeout=30_000)
    model = page.files.model()
    told = {model.index(row, 0).data(): model.index(row, 6).data() for row in range(model.rowCount())}
    assert told["moved.needs"] == "Questionnaire 1.1."
    assert told["older.needs"] == "Questionnaire 1.0."
