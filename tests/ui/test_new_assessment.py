"""The dialogs of a new assessment, of its profile, and of preferences."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from needsassess.services import preferences
from needsassess.ui.controllers.window_settings import SCALES
from needsassess.ui.session import Session
from needsassess.ui.views.new_assessment import NewAssessmentDialog
from needsassess.ui.views.preferences_dialog import PreferencesDialog
from needsassess.ui.views.profile_dialog import ProfileDialog


@pytest.fixture
def dialog(qtbot, tmp_path):
    preferences.set("folder", str(tmp_path))
    made = NewAssessmentDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def _create(dialog, qtbot):
    qtbot.mouseClick(dialog.create, Qt.MouseButton.LeftButton)


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
def test_a_country_is_found_by_typing_and_the_file_is_named_after_it(dialog, qtbot, tmp_path):
    qtbot.keyClicks(dialog.form.country.control, "state xa")
    dialog.form.country.control.setEditText("State XA (fictional)")
    dialog.form.round.control.setText("2026/2")
    assert dialog.place.text() == str(tmp_path / "XA-2026-2.needs")
    dialog.author.control.setText("A. Officer")
    dialog.institutions.control.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.form.depths["rapid"].click()
    _create(dialog, qtbot)
    assert dialog.result() == 1
    assert dialog.path == tmp_path / "XA-2026-2.needs"
    assert dialog.profile["country"] == "XA"
    assert dialog.profile["depth"] == "rapid"
    assert dialog.starting["institution/police/kind"] == "police"
    assert preferences.get("author") == "A. Officer"


def test_faults_are_said_beside_their_fields(dialog, qtbot, tmp_path):
    (tmp_path / "taken.needs").write_bytes(b"")
    dialog.place.setText(str(tmp_path / "taken"))
    dialog.form.last.set(None)
    _create(dialog, qtbot)
    assert dialog.path is None
    assert dialog.form.country.is_faulty
    assert dialog.form.period.is_faulty
    assert "exists already" in dialog.saved.fault.text()
    dialog.place.setText(str(tmp_path / "nowhere" / "a.needs"))
    dialog.form.first.set(None)
    _create(dialog, qtbot)
    assert "folder does not exist" in dialog.saved.fault.text()
    assert not dialog.form.period.is_faulty


def test_a_name_that_is_taken_is_not_proposed(qtbot, tmp_path):
    preferences.set("folder", str(tmp_path))
    first = NewAssessmentDialog()
    qtbot.addWidget(first)
    proposed = Path(first.place.text())
    proposed.write_bytes(b"")
    second = NewAssessmentDialog()
    qtbot.addWidget(second)
    assert Path(second.place.text()) == proposed.with_stem(f"{proposed.stem}-2")


def test_the_profile_is_shown_and_what_differs_is_recorded(qtbot, new_file):
    session = Session(
        new_file(country="XB", title="Before", team=["A", "B"], period=["2026-01-02", "2026-01-03"])
    )
    dialog = ProfileDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.form.country.control.chosen() == "XB"
    assert dialog.form.team.control.text() == "A; B"
    changes = []
    session.changed.connect(changes.append)
    dialog.form.title.control.setText("After")
    dialog.final.click()
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert sorted(changes[0].subjects) == ["profile/status", "profile/title"]
    assert session.file.state.profile.status == "final"
    session.close()


def test_nothing_changed_records_nothing(qtbot, new_file):
    session = Session(new_file())
    dialog = ProfileDialog(session)
    qtbot.addWidget(dialog)
    changes = []
    session.changed.connect(changes.append)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert changes == []
    session.close()


def test_preferences_are_kept_and_told(qtbot):
    dialog = PreferencesDialog()
    qtbot.addWidget(dialog)
    told = []
    dialog.changed.connect(told.append)
    dialog.choices["theme"].control.setCurrentIndex(2)
    scale = dialog.choices["scale"].control
    assert [scale.itemData(at) for at in range(scale.count())] == list(SCALES)
    assert scale.itemText(1) == "110%"
    scale.setCurrentIndex(scale.findData(125))
    dialog.author.control.setText("B")
    qtbot.keyClick(dialog.author.control, Qt.Key.Key_Return)
    assert told == ["theme", "scale", "author"]
    assert (preferences.get("theme"), preferences.get("scale"), preferences.get("author")) == ("dark", 125, "B")
