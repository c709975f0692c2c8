"""Every subject of the log has words in the window, and can be settled on the desk, by a value or one's own."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from needsassess.assessment import subjects
from needsassess.assessment.values import answered
from needsassess.ui import language
from needsassess.ui.controllers.conflict_fields import Fields
from needsassess.ui.value_words import ValueWords
from needsassess.ui.views.conflict_editor import NOTHING, OTHER
from tests.helpers.apart import write_apart

_CHANGE = "ab" * 16
_KEYS = {
    "profile": (),
    "answer": ("LEG-01", "police"),
    "fact": ("LEG-F04", "police"),
    "settled": ("LEG-01",),
    "activity": ("LEG-01", "a"),
    "measure": ("LEG-01", "m"),
    "institution": ("police",),
    "respondent": ("somebody",),
    "change": (_CHANGE,),
}
_BY_FIELD: dict[str, tuple[Any, Any]] = {
    "desired": (3, 4),
    "evidence": ("claimed", "verified"),
    "parked": (True, None),
    "sensitive": (True, None),
    "removed": (True, None),
    "consent": (True, False),
    "confirmed": ("2026-01-02", "2026-01-03"),
    "first": ("2026-01-02", "2026-01-03"),
    "last": ("2026-05-02", "2026-05-03"),
    "urgency": ("low", "high"),
    "feasible": ({"by": "2027-12-31", "level": 2}, {"by": "2028-12-31", "level": 3}),
    "assistance": ("training", "policy_advice"),
    "budget": ("under_50", "over_1000"),
    "cost": ("under_250", "under_1000"),
    "lead": ("police", "The ministry"),
    "institution": ("police", "prosecution"),
    "kind": ("police", "prosecution"),
    "country": ("XA", "XB"),
    "period": (["2026-01-01", "2026-02-01"], ["2026-01-01", "2026-03-01"]),
    "language": ("en", "fr"),
    "depth": ("rapid", "full"),
    "team": (["A. Diallo"], ["B. Okafor"]),
    "former": ("ab" * 16, "cd" * 16),
}
_EXACT: dict[tuple[str, str], tuple[Any, Any]] = {
    ("answer", "response"): (answered(1).to_json(), answered(3).to_json()),
    ("settled", "response"): (answered(1, "why").to_json(), answered(3, "why").to_json()),
    ("fact", "response"): (answered(180).to_json(), answered(365).to_json()),
    ("activity", "status"): ("planned", "active"),
    ("profile", "status"): ("draft", "final"),
}
_ALONE = "questionnaire"  # it has one value only, so that nothing can differ
PATHS = [
    "/".join((kind, *_KEYS[kind], field))
    for kind, (_, fields) in subjects.FIELDS.items()
    if kind != _ALONE
    for field in fields
]


def two(path: str) -> tuple[Any, Any]:
    subject = subjects.parse(path)
    texts = (f"One {subject.field}", f"Another {subject.field}")
    return _EXACT.get((subject.kind, subject.field)) or _BY_FIELD.get(subject.field, texts)


def test_no_kind_of_subject_is_left_out() -> None:
    assert {*_KEYS, _ALONE} == set(subjects.FIELDS)


@pytest.fixture(params=language.NAMES)
def words(request: Any, new_file: Any) -> Any:
    language.use(request.param)
    return ValueWords(new_file(shipped=True), request.param)


def test_every_field_and_value_has_words(words: Any) -> None:
    for path in PATHS:
        first, second = (words.value(path, value).line() for value in two(path))
        assert first
        assert first != second, path
        assert words.field(path)
        assert str(words.thing(path))
        assert words.whole(path)
    assert words.field(f"questionnaire/{_CHANGE}/moved")
    places = [words.place(path) for path in PATHS]
    assert sorted(places) == sorted(set(places))


def written(fields: Fields, path: str, value: Any) -> Any:
    """As a person gives the value with the editor of its field."""
    spec = fields.spec(path)
    data = [chosen for _, chosen in spec.choices]
    level = value["value"] if isinstance(value, dict) and "value" in value else value
    if level in data:
        return fields.value(path, level, "", "why")
    texts = {"feasible": lambda v: f"{v['level']}; {v['by']}", "period": ";".join, "team": ";".join}
    text = texts.get(subjects.parse(path).field, str)(level)
    assert fields.missing(path, OTHER, text) == ""
    return fields.value(path, OTHER, text, "why")


def test_a_value_of_ones_own_is_what_was_written(new_file: Any) -> None:
    file = new_file(shipped=True)
    fields = Fields(file, ValueWords(file, "en"))
    for path in PATHS:
        for value in two(path):
            made = written(fields, path, value)
            file.versions.check(path, made)
            assert made == value, path
        assert fields.missing(path, NOTHING, "") != ""


def test_every_subject_is_settled_on_the_desk(open_window: Any, file_path: Any, qtbot: Any) -> None:
    paths = [path for path in PATHS if not path.endswith("/confirmed")]  # two days of that are no conflict
    left, right = ({path: two(path)[side] for path in paths} for side in range(2))
    write_apart(file_path, (left, right))
    window = open_window(file_path)
    state = window.session.file.state
    assert state.conflicts == tuple(sorted(paths))
    window.actions_by_name["page_conflicts"].trigger()
    page = window.page("conflicts")
    for path in paths:
        page.show_conflict(path)
        kept = state.heads(path)[1].value
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
        page.bar.reason.setText("As the minutes say")
        QTest.keyClick(page.bar.reason, Qt.Key.Key_Return)
        assert path not in state.conflicts
        assert state.value(path) == kept
    assert state.conflicts == ()
