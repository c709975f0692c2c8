"""One open assessment: changes, undo across sessions, conflicts, and what happens when the disk says no."""

from __future__ import annotations

import pytest

from needsassess.assessment import subjects
from needsassess.assessment.revision import Origin, make
from needsassess.assessment.values import Evidence, Status, Urgency
from needsassess.base.clock import Stamp
from needsassess.base.errors import Refused
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import Replica
from needsassess.storage import check
from tests.helpers import spoil
from tests.helpers.tiny import tiny_questionnaire

OTHER = Replica(b"o" * 16, "Other")
RESPONSE = subjects.answer("LEG-01", "police", "response")


@pytest.fixture
def file(new_file):
    made = new_file()
    made.record(answering.institution("police", "police", "Cyber unit"))
    return made


def merged(file, subject, value, *, parents=(), wall=1):
    """What another replica wrote meanwhile arrives in the file, which is opened again."""
    origin = Origin("Other", OTHER.id, Stamp(wall, 0), b"o" * 15 + bytes([wall % 256]))
    file.log.append([make(file.id, subject, value, [p.id for p in parents], origin)])
    path, mine = file.path, file.replica
    file.close()
    return AssessmentFile.open(path, mine)


def level_of(file):
    return file.state.answer("LEG-01", "police").level


def test_a_new_file_says_what_it_was_told(new_file, replica):
    file = new_file(
        title="Round 1", depth="rapid", language="fr", period=["2026-01-01", "2026-02-01"], team=["A"]
    )
    file.close()
    with AssessmentFile.open(file.path, replica, read_only=True) as again:
        profile = again.state.profile
        assert (profile.country, profile.title, profile.depth, profile.team) == (
            "XA",
            "Round 1",
            "rapid",
            ("A",),
        )
        assert profile.period[1].isoformat() == "2026-02-01"
        assert again.instrument == tiny_questionnaire().instrument
        assert not again.stacks.can_undo


def test_a_file_that_is_there_is_not_replaced(file):
    with pytest.raises(Refused, match="exists already"):
        AssessmentFile.create(file.path, {"country": "XA"}, OTHER, tiny_questionnaire())


@pytest.mark.parametrize("profile", [{"country": "nowhere"}, {"depth": "deep"}])
def test_a_profile_that_is_refused_makes_no_file(tmp_path, profile):
    with pytest.raises(Refused):
        AssessmentFile.create(tmp_path / "a.needs", profile, OTHER, tiny_questionnaire())
    assert not (tmp_path / "a.needs").exists()


def test_each_field_of_an_answer_is_kept_apart(file, replica):
    file.record(answering.level("LEG-01", "police", 0))
    file.record(answering.desired("LEG-01", "police", 4))
    file.record(answering.note("LEG-01", "police", "<b>note</b>"))
    file.record(answering.evidence("LEG-01", "police", Evidence.COPY))
    file.record(answering.parked("LEG-01", "police", True))
    file.record(answering.urgency("LEG-01", Urgency.HIGH))
    file.close()
    with AssessmentFile.open(file.path, replica) as again:
        answer = again.state.answer("LEG-01", "police")
        assert (answer.level, answer.desired, answer.note, answer.evidence, answer.parked) == (
            0, 4, "<b>note</b>", Evidence.COPY, True,
        )  # fmt: skip
        assert again.state.settlement("LEG-01").urgency is Urgency.HIGH
        assert list(check.faults(again.log)) == []


@pytest.mark.parametrize("status", [Status.DONT_KNOW, Status.REFUSED, Status.NOT_APPLICABLE, Status.UNANSWERED])
def test_what_is_no_level_stays_what_it_is_on_disk(file, replica, status):
    file.record(answering.level("LEG-01", "police", 0))
    file.record(
        answering.without_level("LEG-01", "police", status, "because" if status != "unanswered" else "")
    )
    file.close()
    with AssessmentFile.open(file.path, replica) as again:
        assert again.state.answer("LEG-01", "police").status is status
        assert level_of(again) is None


def test_a_change_that_is_refused_changes_nothing(file):
    before = file.fingerprint()
    values = answering.level("LEG-01", "police", 2) | answering.level("LEG-02", "police", 7)
    with pytest.raises(Refused):
        file.record(values)
    assert file.fingerprint() == before
    assert level_of(file) is None


def test_saying_the_same_again_is_no_change(file):
    file.record(answering.level("LEG-01", "police", 2))
    assert file.record(answering.level("LEG-01", "police", 2)).revisions == ()
    file.undo()
    assert level_of(file) is None


def test_undo_walks_back_through_one_answer_and_redo_forth_again(file):
    for level in (1, 2, 3):
        file.record(answering.level("LEG-01", "police", level))
    seen = []
    for _ in range(3):
        file.undo()
        seen.append(level_of(file))
    for _ in range(3):
        file.redo()
        seen.append(level_of(file))
    assert seen == [2, 1, None, 1, 2, 3]
    assert not file.stacks.can_redo


def test_undo_and_redo_go_on_in_the_next_session(file, replica):
    for level in (1, 2, 3):
        file.record(answering.level("LEG-01", "police", level))
    file.undo()
    seen = []
    for action in ("undo", "undo", "redo", "redo", "redo"):
        file.close()
        file = AssessmentFile.open(file.path, replica)
        getattr(file, action)()
        seen.append(level_of(file))
    file.close()
    assert seen == [1, None, 1, 2, 3]


def test_what_others_did_is_not_mine_to_undo(file):
    file.record(answering.level("LEG-01", "police", 1))
    file.close()
    with AssessmentFile.open(file.path, OTHER) as theirs:
        assert not theirs.stacks.can_undo
        assert theirs.undo() is None
        assert theirs.redo() is None


def test_one_change_of_many_values_is_taken_back_at_once(file):
    file.record(answering.settle("LEG-01", 3, "agreed", desired=4))
    file.undo()
    assert file.state.settlement("LEG-01").response.status is Status.UNANSWERED
    assert file.state.settlement("LEG-01").desired is None


def test_undo_leaves_what_another_replica_changed_since(file):
    file.record(answering.level("LEG-01", "police", 1) | answering.note("LEG-01", "police", "mine"))
    with merged(
        file, RESPONSE, {"status": "answered", "value": 4}, parents=file.state.heads(RESPONSE)
    ) as again:
        again.undo()
        assert level_of(again) == 4
        assert again.state.answer("LEG-01", "police").note == ""


def test_what_cannot_be_undone_is_told_and_does_not_stand_in_the_way(file):
    file.record(answering.note("LEG-01", "police", "first"))
    file.record(answering.level("LEG-01", "police", 1))
    with merged(
        file, RESPONSE, {"status": "answered", "value": 4}, parents=file.state.heads(RESPONSE)
    ) as again:
        with pytest.raises(Refused, match="changed since"):
            again.undo()
        again.undo()
        assert again.state.answer("LEG-01", "police").note == ""
        assert level_of(again) == 4


def test_two_replicas_on_one_field_make_a_conflict_that_a_choice_settles(file):
    file.record(answering.level("LEG-01", "police", 1))
    with merged(file, RESPONSE, {"status": "answered", "value": 4}, wall=2**42) as again:
        assert again.state.conflicts == (RESPONSE,)
        assert level_of(again) == 4
        assert again.state.answer("LEG-01", "police").conflicts == {"response"}
        change = again.record(answering.level("LEG-01", "police", 4))
        assert len(change.revisions[0].parents) == 2
        assert again.state.conflicts == ()
        assert list(check.faults(again.log)) == []
        assert [r.value["value"] for r in again.history(RESPONSE)] == [4, 4, 1]


def test_two_replicas_on_two_fields_make_no_conflict(file):
    file.record(answering.level("LEG-01", "police", 1))
    with merged(file, subjects.answer("LEG-01", "police", "note"), "theirs") as again:
        assert again.state.conflicts == ()


def test_undoing_a_choice_brings_the_conflict_back_and_redo_settles_it_again(file, replica):
    file.record(answering.level("LEG-01", "police", 1))
    chosen = answering.level("LEG-01", "police", 4)
    with merged(file, RESPONSE, chosen[RESPONSE], wall=2**42) as again:
        before = [head.value for head in again.state.heads(RESPONSE)]
        again.record(chosen, "as the minutes say")
        for _ in range(2):
            again.undo()
            assert again.state.conflicts == (RESPONSE,)
            assert [head.value for head in again.state.heads(RESPONSE)] == before
            again.redo()
            assert (again.state.conflicts, level_of(again)) == ((), 4)
            (head,) = again.state.heads(RESPONSE)
            assert again.state.value(f"change/{head.change.hex()}/reason") == "as the minutes say"
        again.undo()
        assert list(check.faults(again.log)) == []
    with AssessmentFile.open(file.path, replica) as later:
        assert later.state.conflicts == (RESPONSE,)
        later.redo()
        assert (later.state.conflicts, level_of(later)) == ((), 4)
        later.undo()
        assert later.state.conflicts == (RESPONSE,)


def test_stamps_go_on_after_the_latest_in_the_file(file):
    with merged(
        file, "profile/title", "from the future", parents=file.state.heads("profile/title"), wall=2**42
    ) as f:
        (revision,) = f.record(answering.profile(title="mine")).revisions
        assert revision.stamp > Stamp(2**42, 0)
        assert f.state.profile.title == "mine"


def test_what_the_disk_refuses_is_taken_out_of_the_state(file, monkeypatch):
    file.record(answering.level("LEG-01", "police", 1))

    def fails(*_):
        raise Refused("no room")

    with monkeypatch.context() as patch:
        patch.setattr(file.log, "append", fails)
        with pytest.raises(Refused):
            file.record(answering.level("LEG-01", "police", 2))
        assert level_of(file) == 1
        with pytest.raises(Refused):
            file.undo()
        assert level_of(file) == 1
    file.record(answering.level("LEG-01", "police", 3))
    file.undo()
    assert level_of(file) == 1


def test_prepared_changes_show_at_once_and_are_committed_in_order(file, replica):
    changes = [file.prepare(answering.level("LEG-01", "police", level)) for level in (1, 2)]
    changes.append(file.prepare_undo())
    assert level_of(file) == 1
    with AssessmentFile.open(file.path, replica, read_only=True) as disk:
        assert level_of(disk) is None
    for change in changes:
        file.commit(change)
    with AssessmentFile.open(file.path, replica, read_only=True) as disk:
        assert level_of(disk) == 1
        assert disk.fingerprint() == file.fingerprint()


def test_equal_data_has_an_equal_fingerprint_and_other_data_another(file, replica):
    before = file.fingerprint()
    file.record(answering.level("LEG-01", "police", 1))
    after = file.fingerprint()
    assert before != after
    file.log.copy_to(file.path.with_name("copy.needs"))
    with AssessmentFile.open(file.path.with_name("copy.needs"), OTHER) as copy:
        assert copy.fingerprint() == after


def test_a_file_without_an_assessment_is_refused(file, replica):
    file.close()
    with spoil.raw(file.path) as raw:
        (instrument,) = raw.execute("SELECT fingerprint FROM instrument").fetchone()
        raw.execute("INSERT INTO assessment VALUES (?, ?)", (b"2" * 16, instrument))
    with pytest.raises(Refused, match="holds 2 assessments"):
        AssessmentFile.open(file.path, replica)


@pytest.mark.parametrize("form", [b"", b"no zlib", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_a_questionnaire_that_cannot_be_read_is_refused(file, replica, form):
    file.close()
    with spoil.raw(file.path) as raw:
        raw.execute("DROP TRIGGER instrument_no_update")
        raw.execute("UPDATE instrument SET form = ?", (form,))
        raw.execute(
            "CREATE TRIGGER instrument_no_update BEFORE UPDATE ON instrument "
            "BEGIN SELECT RAISE(ABORT, 'instrument is append-only'); END"
        )
    with pytest.raises(Refused):
        AssessmentFile.open(file.path, replica)


@pytest.mark.parametrize("subject", ["nothing/known", "", "answer/LEG-01/police/colour"])
def test_a_subject_that_nobody_knows_is_refused(file, replica, subject):
    file.log.append([make(file.id, subject, "x", (), Origin("x", b"r" * 16, Stamp(1, 0), b"c" * 16))])
    file.close()
    with pytest.raises(Refused):
        AssessmentFile.open(file.path, replica)


@pytest.mark.parametrize(
    ("subject", "value"),
    [
        (RESPONSE, {"status": "perhaps"}),
        (RESPONSE, {"value": 1}),
        (RESPONSE, {"status": "answered", "value": "high"}),
        (subjects.answer("LEG-01", "police", "evidence"), "hearsay"),
        ("profile/period", ["soon"]),
        ("profile/team", 5),
    ],
)
def test_a_value_that_breaks_its_rule_is_refused_by_name(file, replica, subject, value):
    file.log.append([make(file.id, subject, value, (), Origin("x", b"r" * 16, Stamp(1, 0), b"c" * 16))])
    file.close()
    with pytest.raises(Refused):
        AssessmentFile.open(file.path, replica)


def test_a_closed_file_is_closed(file):
    file.close()
    with pytest.raises(Exception, match="closed"):
        file.record(answering.level("LEG-01", "police", 1))


def test_a_current_state_that_is_not_the_logs_is_derived_again_when_the_file_is_opened(file, replica):
    file.record(answering.level("LEG-01", "police", 2))
    rows = file.log.head_rows()
    file.close()
    spoil.run(file.path, "DELETE FROM head")
    with pytest.raises(Refused, match="damaged"):
        AssessmentFile.open(file.path, replica, read_only=True)
    with AssessmentFile.open(file.path, replica) as again:
        assert again.log.head_rows() == rows
        assert level_of(again) == 2
        assert list(check.faults(again.log)) == []
