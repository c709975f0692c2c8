"""Moving to a newer version of the questionnaire: what is taken over and what stays behind, in all copies."""

from __future__ import annotations

import json
import shutil

import pytest
from pydantic import ValidationError

from needsassess.assessment.revision import Origin, make
from needsassess.base.errors import Refused
from needsassess.base.progress import silent
from needsassess.exchange.json_export import write
from needsassess.instrument.model import Instrument
from needsassess.services import answering, collection, merge, provenance, settle, versions
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.export_data import exported
from needsassess.services.questionnaires import carried, shipped
from needsassess.storage import check
from needsassess.storage.file_log import FileLog
from tests.helpers.merging import REPLICAS, merged, opened, witness
from tests.helpers.tiny_versions import questionnaire_of, structure_of


@pytest.fixture
def base(tmp_path):
    """An assessment under 1.0 with an answer to each of the items that 1.1 treats apart."""
    path = tmp_path / "base.needs"
    with AssessmentFile.create(path, {"country": "XA"}, REPLICAS[0], questionnaire_of("1.0")) as file:
        file.record(answering.institution("police", "police") | answering.institution("csirt", "csirt"))
        for level, item in enumerate(("LEG-01", "LEG-02", "LEG-03", "CAP-02", "CAP-03")):
            file.record(answering.level(item, "police", level))
        file.record(answering.note("CAP-02", "csirt", "asked"))
    return path


def copied(path, name):
    return shutil.copy(path, path.with_name(name))


def moved(path, version="1.1", who=REPLICAS[1]):
    with opened(path, who) as file:
        versions.upgrade(file, questionnaire_of(version))
    return path


def levels(file):
    return {
        path: head.value["value"]
        for path, (head, *_) in file.state.subjects.items()
        if path.startswith("answer/") and path.endswith("response") and head.value
    }


def sound(path):
    log = FileLog.open(path, read_only=True)
    try:
        return list(check.faults(log)) == []
    finally:
        log.close()


def under(*codes):
    return {f"answer/{code}/police/response": level for level, code in enumerate(codes)}


UNDER_1_0 = under("LEG-01", "LEG-02", "LEG-03", "CAP-02", "CAP-03")
UNDER_1_1 = under("LEG-01", "LEG-04", "LEG-03", "CAP-02.1.0", "CAP-03.1.0")
UNDER_1_2 = under("LEG-04", "LEG-01", "LEG-03", "CAP-02.1.0", "CAP-03.1.0")


@pytest.mark.parametrize(("version", "expected"), [("1.1", UNDER_1_1), ("1.2", UNDER_1_2)])
def test_answers_stand_under_the_codes_of_the_newer_version(base, version, expected):
    moved(base, version)
    with opened(base, REPLICAS[0]) as file:
        assert file.instrument.version == version
        assert levels(file) == expected
    assert sound(base)


def test_a_move_in_two_steps_is_as_one_in_one(base):
    two = copied(base, "two.needs")
    moved(base, "1.2")
    moved(moved(two, "1.1"), "1.2")
    with opened(base, REPLICAS[0]) as one, opened(two, REPLICAS[0]) as other:
        assert levels(one) == levels(other)


def test_a_move_is_one_change_that_undo_takes_back_and_redo_brings_again(base):
    with opened(base, REPLICAS[0]) as file:
        change = versions.upgrade(file, questionnaire_of("1.1"))
        assert len(change.revisions) == 1
        file.record(answering.level("CAP-04", "police", 4))
        file.undo()
        assert file.undo().moves
        assert file.instrument.version == "1.0"
        assert levels(file) == UNDER_1_0
        file.redo()
        assert levels(file) == UNDER_1_1
    with opened(base, REPLICAS[0]) as file:
        assert levels(file) == UNDER_1_1
        file.undo()
        assert (file.instrument.version, levels(file)) == ("1.0", UNDER_1_0)
    with opened(base, REPLICAS[0]) as file:
        assert (file.instrument.version, levels(file)) == ("1.0", UNDER_1_0)
    assert sound(base)


def test_undo_reaches_over_a_move(base):
    with opened(base, REPLICAS[0]) as file:
        file.record(answering.level("LEG-02", "csirt", 4))
        versions.upgrade(file, questionnaire_of("1.1"))
        file.record(answering.level("LEG-04", "csirt", 2))
        assert file.undo().subjects == ("answer/LEG-04/csirt/response",)
        assert file.state.answer("LEG-04", "csirt").level == 4
        file.undo()
        file.undo()
        assert file.state.answer("LEG-02", "csirt").level is None


def test_a_code_used_again_is_another_item(base):
    moved(base)
    with opened(base, REPLICAS[0]) as file:
        file.record(answering.level("LEG-02", "police", 0))
        file.record(answering.level("CAP-03", "police", 0))
        assert levels(file) == UNDER_1_1 | {
            "answer/LEG-02/police/response": 0,
            "answer/CAP-03/police/response": 0,
        }
    moved(base, "1.2")
    with opened(base, REPLICAS[0]) as file:
        assert file.state.answer("LEG-02", "police").level == 0
        assert file.state.answer("LEG-01", "police").level == 1


def test_what_only_the_old_version_has_is_kept_and_told(base):
    moved(base)
    with opened(base, REPLICAS[0]) as file:
        found = versions.left(file)
        assert [(one.shown, one.code, one.version.version, one.answers) for one in found] == [
            ("CAP-02.1.0", "CAP-02", "1.0", 1),
            ("CAP-03.1.0", "CAP-03", "1.0", 1),
        ]
        assert found[0].said[("csirt", "note")] == "asked"
        assert found[0].title("en")
        assert set(file.instrument.item_by_code).isdisjoint(one.shown for one in found)
        with pytest.raises(Refused):
            file.record(answering.level("CAP-02", "police", 1))
        file.record({"answer/CAP-02.1.0/police/response": None})
        assert [one.answers for one in versions.left(file)] == [0, 1]
    with opened(base, REPLICAS[0]) as file:
        assert [one.answers for one in versions.left(file)] == [0, 1]


def test_one_under_a_newer_version_from_the_start_merges_nothing_else_and_never_moves(tmp_path):
    path = tmp_path / "new.needs"
    with AssessmentFile.create(path, {"country": "XA"}, REPLICAS[0], questionnaire_of("1.1")) as file:
        file.record(answering.institution("police", "police") | answering.level("LEG-04", "police", 3))
        assert file.history("answer/LEG-04/police/response")[0].subject == "answer/LEG-02/police/response"
        assert versions.left(file) == []
    with opened(path, REPLICAS[0]) as file:
        assert file.state.answer("LEG-04", "police").level == 3
        with pytest.raises(Refused, match=r"1\.1"):
            versions.upgrade(file, questionnaire_of("1.0"))
    assert sound(path)


def test_both_ways_and_in_any_order_the_same(base, tmp_path):
    left, right = copied(base, "left.needs"), moved(copied(base, "right.needs"))
    with opened(left, REPLICAS[2]) as file:
        file.record(answering.level("LEG-02", "police", 4))
        file.record(answering.level("CAP-02", "csirt", 3))
    with opened(right, REPLICAS[1]) as file:
        file.record(answering.level("LEG-04", "police", 2))
        file.record(answering.level("CAP-04", "police", 1))
    one, other = copied(left, "one.needs"), copied(right, "other.needs")
    merged(one, [right])
    merged(other, [left])
    whole = tmp_path / "whole.needs"
    merged(whole, [left, right])
    assert witness(one) == witness(other) == witness(whole)
    assert sound(one)
    assert sound(whole)
    with opened(one, REPLICAS[3]) as file:
        assert file.instrument.version == "1.1"
        assert file.state.conflicts == ("answer/LEG-04/police/response",)
        settle.take(file, "answer/LEG-04/police/response", 0, "asked again")
        assert file.state.conflicts == ()
        assert file.state.answer("CAP-02.1.0", "csirt").level == 3
        lines = provenance.history(file, "LEG-04")
        assert {line.subject for line in lines} == {"answer/LEG-04/police/response"}
        assert len(lines) == 4


def test_two_who_move_apart_do_not_contradict_each_other(base):
    one, other, back = (copied(base, f"{n}.needs") for n in range(3))
    moved(one, "1.1", REPLICAS[0])
    moved(other, "1.2", REPLICAS[1])
    with opened(back, REPLICAS[2]) as file:
        versions.upgrade(file, questionnaire_of("1.1"))
        file.undo()
    merged(base, [one, other, back])
    with opened(base, REPLICAS[3]) as file:
        assert file.instrument.version == "1.2"
        assert file.state.conflicts == ()
    assert sound(base)


def test_a_file_sent_back_takes_its_questionnaires_along(base, tmp_path):
    moved(base)
    collected, back = tmp_path / "all.needs", tmp_path / "back.needs"
    merged(collected, [base])
    collection.extract(collected, "", back)
    assert witness(back) == witness(base)
    assert sound(back)


def test_the_export_has_every_questionnaire_and_says_what_is_kept_under_which_key(base):
    moved(base)
    with opened(base, REPLICAS[0]) as file:
        data = exported(file)
        write(file, base.with_suffix(".json"), silent())
    assert [one["version"] for one in data["questionnaires"]] == ["1.0", "1.1"]
    assert data["instrument"]["version"] == "1.1"
    assert data["kept_as"]["LEG-04"] == "LEG-02"
    assert data["state"]["answer"]["LEG-04"]["police"]["response"]["value"] == 1
    assert json.loads(base.with_suffix(".json").read_text("utf-8")) == json.loads(json.dumps(data))


def test_a_version_that_does_not_follow_is_refused(base):
    with opened(base, REPLICAS[0]) as file:
        versions.upgrade(file, questionnaire_of("1.2"))
        with pytest.raises(Refused, match="none that is newer"):
            versions.upgrade(file, questionnaire_of("1.1"))


def test_no_other_questionnaire_is_moved_to(base):
    with opened(base, REPLICAS[0]) as file, pytest.raises(Refused, match="no other version"):
        versions.upgrade(file, shipped())


def forged(path, name, form=None):
    """A file in which somebody wrote that it moved, past all checks."""
    with opened(path, REPLICAS[1]) as file:
        origin = Origin("x", REPLICAS[1].id, file._clock.tick(), b"c" * 16)
        file.log.append([make(file.id, f"questionnaire/{name}/moved", True, (), origin)], form)
    return path


def test_a_file_moved_to_another_questionnaire_is_refused(base, tmp_path):
    other = shipped()
    spoilt = forged(copied(base, "forged.needs"), other.fingerprint.hex(), other.row)
    with merge.plan(tmp_path / "t.needs", [spoilt]) as planned:
        assert "under another questionnaire" in str(planned.files[0].reason)
    assert not sound(spoilt)
    with pytest.raises(Refused, match="damaged"):
        AssessmentFile.open(spoilt, REPLICAS[0])


@pytest.mark.parametrize("name", ["0" * 64, "XYZ", questionnaire_of("1.2").fingerprint.hex()])
def test_a_file_moved_to_what_it_does_not_carry_is_refused(base, tmp_path, name):
    spoilt = forged(copied(base, "forged.needs"), name)
    with merge.plan(tmp_path / "t.needs", [spoilt]) as planned:
        assert planned.files[0].reason
    assert not sound(spoilt)
    with pytest.raises(Refused):
        AssessmentFile.open(spoilt, REPLICAS[0])


def test_a_form_that_is_not_what_its_fingerprint_says_is_refused(base, tmp_path):
    other = questionnaire_of("1.2")
    wrong = (questionnaire_of("1.1").fingerprint, "tiny", "1.1", other.form)
    spoilt = forged(copied(base, "forged.needs"), wrong[0].hex(), wrong)
    with merge.plan(tmp_path / "t.needs", [spoilt]) as planned:
        assert "fingerprint" in str(planned.files[0].reason)
    assert not sound(spoilt)


def test_nobody_carries_versions_without_end(base, tmp_path):
    with opened(base, REPLICAS[1]) as file:
        origin = Origin("x", REPLICAS[1].id, file._clock.tick(), b"c" * 16)
        names = [f"{number:064x}" for number in range(60)]
        file.log.append([make(file.id, f"questionnaire/{name}/moved", True, (), origin) for name in names])
    with merge.plan(tmp_path / "t.needs", [base]) as planned:
        assert "too many questionnaires" in str(planned.files[0].reason)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.update(version="9" * 5000 + ".1"),
        lambda data: data.update(steps=data["steps"] * 60),
        lambda data: data["steps"][0].update(later="1.1.1"),
        lambda data: data["steps"][0].update(renamed={"LEG-02": "x" * 100}),
    ],
)
def test_a_questionnaire_with_a_map_that_is_none_is_refused(spoil):
    data = structure_of("1.1")
    spoil(data)
    with pytest.raises(ValidationError):
        Instrument.model_validate(data)


def test_a_muddled_map_loses_nothing(base, tmp_path):
    """Two codes that become one: the file reads, and the log is whole."""
    data = structure_of("1.1")
    data["steps"][0]["renamed"]["LEG-01"] = "LEG-04"
    muddled = carried(Instrument.model_validate(data))
    with opened(base, REPLICAS[0]) as file:
        before = {head.id for heads in file.state.subjects.values() for head in heads}
        file.move(muddled)
    merged(tmp_path / "t.needs", [base])
    with opened(tmp_path / "t.needs", REPLICAS[0]) as file:
        assert before <= {revision.id for revision in file.log.revisions(file.id)}
        assert exported(file)["revisions"]
    assert sound(tmp_path / "t.needs")


@pytest.mark.parametrize(
    "spoil", [lambda step: step.update(earlier="0.9"), lambda step: step.update(later="1.0", earlier="0.9")]
)
def test_versions_that_do_not_lead_from_the_same_first_one_are_refused(base, tmp_path, spoil):
    data = structure_of("1.1")
    spoil(data["steps"][0])
    other = carried(Instrument.model_validate(data))
    spoilt = forged(base, other.fingerprint.hex(), other.row)
    with merge.plan(tmp_path / "t.needs", [spoilt]) as planned:
        assert "under another questionnaire" in str(planned.files[0].reason)
    assert not sound(spoilt)
    with pytest.raises(Refused):
        AssessmentFile.open(spoilt, REPLICAS[0])
