"""Institutions and people: added, renamed, removed with undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from needsassess.services import answering
from needsassess.ui.controllers.people import free_key
from needsassess.ui.session import Session
from needsassess.ui.views.people import PeopleDialog


@pytest.fixture
def session(new_file):
    made = Session(new_file(shipped=True))
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot, session):
    made = PeopleDialog(session)
    qtbot.addWidget(made)
    made.show()
    return made


def _add(dialog, qtbot, kind, name=""):
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    dialog.new_name.setText(name)
    qtbot.mouseClick(dialog.add_institution, Qt.MouseButton.LeftButton)


def test_the_first_institution_goes_into_the_room(dialog, qtbot, session):
    assert dialog.no_institution.isVisible()
    _add(dialog, qtbot, "police")
    assert session.institution == "police"
    assert not dialog.no_institution.isVisible()


def test_several_of_a_kind(dialog, qtbot, session):
    _add(dialog, qtbot, "police", "Cyber unit")
    _add(dialog, qtbot, "police", "Border police")
    assert {k: v.name for k, v in session.file.state.institutions.items()} == {
        "police": "Cyber unit",
        "police-2": "Border police",
    }
    assert dialog.institutions.currentItem().text() == "Border police — Police"


def test_a_kind_is_needed(dialog, qtbot, session):
    dialog.kind.setEditText("Ministry of magic")
    qtbot.mouseClick(dialog.add_institution, Qt.MouseButton.LeftButton)
    assert dialog.adding.is_faulty
    assert not session.file.state.institutions


def test_renamed_when_the_field_is_left(dialog, qtbot, session):
    _add(dialog, qtbot, "police")
    dialog.own_name.control.setText("Direction de la police")
    qtbot.keyClick(dialog.own_name.control, Qt.Key.Key_Return)
    assert session.file.state.institutions["police"].name == "Direction de la police"


def test_removed_by_key_and_taken_back(dialog, qtbot, session):
    _add(dialog, qtbot, "police")
    qtbot.keyClick(dialog.institutions, Qt.Key.Key_Delete)
    assert not session.file.state.institutions
    assert session.institution == ""
    assert "answers stay" in dialog.messages.text.text()
    qtbot.mouseClick(dialog.messages.action, Qt.MouseButton.LeftButton)
    assert "police" in session.file.state.institutions
    assert dialog.institutions.count() == 1


def test_people_with_optional_name_and_noted_consent(dialog, qtbot, session):
    _add(dialog, qtbot, "police")
    qtbot.mouseClick(dialog.add_person, Qt.MouseButton.LeftButton)
    (person,) = session.file.state.respondents.values()
    assert (person.name, person.institution, person.consent) == ("", "police", False)
    dialog.position.control.setText("Head of unit")
    qtbot.keyClick(dialog.position.control, Qt.Key.Key_Return)
    qtbot.mouseClick(dialog.consent, Qt.MouseButton.LeftButton)
    (person,) = session.file.state.respondents.values()
    assert (person.position, person.consent) == ("Head of unit", True)
    qtbot.mouseClick(dialog.remove_person, Qt.MouseButton.LeftButton)
    assert not session.file.state.respondents
    qtbot.mouseClick(dialog.messages.action, Qt.MouseButton.LeftButton)
    assert len(session.file.state.respondents) == 1


def test_people_belong_to_the_chosen_institution(dialog, qtbot, session):
    _add(dialog, qtbot, "police")
    qtbot.mouseClick(dialog.add_person, Qt.MouseButton.LeftButton)
    _add(dialog, qtbot, "judiciary")
    assert dialog.people.count() == 0
    dialog.institutions.setCurrentRow(1)
    assert dialog.people.count() == 1


def test_what_is_still_being_typed_is_kept_when_the_dialog_closes(dialog, qtbot, session):
    _add(dialog, qtbot, "police")
    dialog.own_name.control.setText("Typed")
    qtbot.keyClick(dialog.own_name.control, Qt.Key.Key_Escape)
    assert session.file.state.institutions["police"].name == "Typed"


def test_keys_are_free_and_a_removed_one_comes_back(new_file):
    file = new_file(shipped=True)
    file.record(answering.institution("police", "police", "A"))
    assert free_key(file.state, "police", "A") == "police-2"
    file.record(answering.remove_institution("police"))
    assert free_key(file.state, "police", "A") == "police"
    assert free_key(file.state, "police", "B") == "police-2"


def test_every_control_has_a_name(dialog):
    controls = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QComboBox)]
    named = [c for c in controls if not isinstance(c.parent(), QComboBox)]
    assert [c for c in named if not c.accessibleName()] == []
    buttons = [b for b in dialog.findChildren(QAbstractButton) if b.isVisible()]
    assert [b for b in buttons if not (b.text() or b.accessibleName())] == []
