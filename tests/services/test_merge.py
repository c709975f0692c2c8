"""Merging: what each source is, what is refused and why, faults in the middle, undo, settling, provenance."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from needsassess.assessment.merge_outcome import Outcome
from needsassess.base.errors import Cancelled, ManyRefusals, Refused
from needsassess.base.progress import Progress
from needsassess.services import answering, check_file, collection, merge, provenance, settle
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.unmerge import recorded, unmerge
from needsassess.storage import check, reindex, stopping, writing
from needsassess.storage.file_log import FileLog
from tests.helpers import spoil
from tests.helpers.merging import COORDINATOR, FOUR_YEARS, REPLICAS, merged, opened, standing, values, witness

RESPONSE = "answer/LEG-01/police/response"
STORED = Path(__file__).parents[1] / "migrations" / "files"


@pytest.fixture
def copies(new_file, tmp_path) -> list[Path]:
    """One assessment on three laptops, each with its own level; the third has a note too."""
    file = new_file("base.needs")
    file.record(answering.institution("police", "police"))
    file.record(answering.level("LEG-01", "police", 0))
    file.close()
    made = []
    for number in range(3):
        path = Path(shutil.copy(file.path, tmp_path / f"laptop-{number}.needs"))
        with AssessmentFile.open(path, REPLICAS[number]) as laptop:
            laptop.record(answering.level("LEG-01", "police", number + 1))
        made.append(path)
    with AssessmentFile.open(made[2], REPLICAS[2]) as laptop:
        laptop.record(answering.note("LEG-01", "police", "seen"))
    return made


@pytest.fixture
def target(copies, tmp_path) -> Path:
    path = tmp_path / "target.needs"
    merged(path, copies[:1])
    return path


def outcomes(target, sources, **options):
    with merge.plan(target, sources, **options) as planned:
        return [file.outcome for file in planned.files]


def test_each_file_is_judged_by_itself_and_all_together(copies, target):
    before = standing(target.parent)
    with merge.plan(target, [*copies, copies[0].parent / "base.needs"]) as planned:
        assert [f.outcome for f in planned.files] == ["identical", "conflicting", "conflicting", "identical"]
        assert (planned.total.new, planned.total.conflicting, planned.total.first) == (3, 1, 1)
        assert (planned.assessments[0].country, planned.assessments[0].title) == ("XA", "Round")
    assert standing(target.parent) == before
    with AssessmentFile.open(copies[0], REPLICAS[0]) as laptop:
        laptop.record(answering.level("LEG-01", "police", 4))
    assert outcomes(target, [copies[0]]) == [Outcome.FAST_FORWARD]
    assert outcomes(target.with_name("new.needs"), [copies[0]]) == [Outcome.NEW]


def test_a_file_that_came_twice_is_told_by_its_bytes(copies, target, tmp_path):
    twin = Path(shutil.copy(copies[1], tmp_path / "again.needs"))
    with merge.plan(target, [copies[0], copies[1], twin]) as planned:
        first, _, third = planned.files
        assert (first.before, first.outcome) == (1, "identical")
        assert (third.same_as, third.outcome) == (copies[1], "identical")
        assert list(merge.apply(planned, COORDINATOR).added) == [copies[1]]


def test_the_record_says_what_came_from_where(copies, target):
    merged(target, copies[1:])
    found = recorded(target)
    assert [(m.number, m.name, m.added) for m in found] == [
        (1, "laptop-0.needs", 5),
        (2, "laptop-1.needs", 1),
        (3, "laptop-2.needs", 2),
    ]
    assert {m.author for m in found} == {"Coordinator"}
    with AssessmentFile.open(target, COORDINATOR) as file:
        lines = provenance.history(file, "LEG-01")
        came = {(line.revision.author, line.merge.number) for line in lines if line.merge}
        assert came == {("Tester", 1), ("Person 1", 1), ("Person 2", 2), ("Person 3", 3)}
        assert sum(line.stands for line in lines) == 4
        file.record(answering.note("LEG-01", "police", "mine"))
        assert provenance.history(file, "answer/LEG-01/police/note")[0].merge is None
        with pytest.raises(Refused, match="Nothing is known"):
            provenance.history(file, "LEG-09")


def test_a_conflict_is_settled_with_a_reason_and_undone(copies, target):
    merged(target, copies[1:])
    with AssessmentFile.open(target, COORDINATOR) as file:
        (conflict,) = settle.conflicts(file)
        assert (conflict.subject, len(conflict.heads)) == (RESPONSE, 3)
        for wrong in (lambda: settle.take(file, RESPONSE, 3, "x"), lambda: settle.take(file, RESPONSE, 0, " ")):
            with pytest.raises(Refused):
                wrong()
        with pytest.raises(Refused, match="not in conflict"):
            settle.take(file, "profile/title", 0, "x")
        settle.take(file, RESPONSE, 2, "the minutes say so")
        assert file.state.conflicts == ()
        assert file.state.value(RESPONSE) == conflict.heads[2].value
        line = provenance.history(file, RESPONSE)[0]
        assert (line.reason, len(line.revision.parents)) == ("the minutes say so", 3)
        third = answering.level("LEG-01", "police", 4)[RESPONSE]
        with pytest.raises(Refused, match="not in conflict"):
            settle.write(file, RESPONSE, third, "x")
    with AssessmentFile.open(copies[0], COORDINATOR) as laptop:
        merged(laptop.path, [target])
    assert values(copies[0]) == values(target)


def test_rules_are_shown_before_they_act_and_undone_at_once(copies, target):
    for path, who, strength in ((copies[1], REPLICAS[1], "verified"), (copies[2], REPLICAS[2], "claimed")):
        with AssessmentFile.open(path, who) as laptop:
            laptop.record({"answer/LEG-01/police/evidence": strength})
    merged(target, copies[1:])
    with AssessmentFile.open(target, COORDINATOR) as file:
        before = values(target)
        by_evidence = settle.proposed(file, settle.verified)
        assert [p.value for p in by_evidence] == ["verified", answering.level("LEG-01", "police", 2)[RESPONSE]]
        assert [p.place for p in settle.proposed(file, settle.later)] == [0, 0]
        assert values(target) == before
        settle.settle_all(file, by_evidence, "verified beats claimed")
        assert settle.settle_all(file, by_evidence, "once more").revisions == ()  # nor a reason of nothing
        assert file.state.conflicts == ()
        file.undo()
        assert file.state.value(RESPONSE) == before[f"{file.id.hex()}/{RESPONSE}"][0]


def test_the_same_value_written_apart_agrees_and_the_next_edit_replaces_all(copies, target):
    with AssessmentFile.open(copies[1], REPLICAS[1]) as laptop:
        laptop.record(answering.level("LEG-01", "police", 1))
    with merge.plan(target, [copies[1]]) as planned:
        assert (planned.total.new, planned.total.fast_forward, planned.total.conflicting) == (2, 1, 0)
        assert planned.files[0].outcome is Outcome.FAST_FORWARD
        merge.apply(planned, COORDINATOR)
    with AssessmentFile.open(target, COORDINATOR) as file:
        assert len(file.state.heads(RESPONSE)) == 2
        assert file.state.conflicts == () == tuple(settle.conflicts(file))
        assert file.state.answer("LEG-01", "police").conflicts == frozenset()
        assert file.record(answering.level("LEG-01", "police", 1)).revisions == ()
        (edit,) = file.record(answering.level("LEG-01", "police", 4)).revisions
        assert len(edit.parents) == 2
        file.undo()
        assert file.state.answer("LEG-01", "police").level == 1
    assert check_file.check(target).conflicts == 0


def test_agreement_among_differing_heads_is_counted_by_its_values(copies, target):
    """Two say 1, then one says 2: a conflict of three heads and two values, in one plan or in two."""
    with AssessmentFile.open(copies[1], REPLICAS[1]) as laptop:
        laptop.record(answering.level("LEG-01", "police", 1))
    for sources in (copies[1:2], copies[1:], copies):
        fresh = target.with_name(f"{len(sources)}.needs")
        with merge.plan(fresh, sources) as planned:
            expected = 1 if copies[2] in sources else 0
            assert planned.total.conflicting == expected
            merge.apply(planned, COORDINATOR)
        assert check_file.check(fresh).conflicts == expected


def test_what_agrees_stays_when_one_of_the_two_is_taken_back(copies, target):
    with AssessmentFile.open(copies[1], REPLICAS[1]) as laptop:
        laptop.record(answering.level("LEG-01", "police", 1))
    merged(target, [copies[1]])
    for number in (2, 1):
        unmerge(target, [number], COORDINATOR)
        with AssessmentFile.open(target, COORDINATOR) as file:
            assert file.state.conflicts == ()
            assert file.state.answer("LEG-01", "police").level == (1 if number == 2 else None)


def test_a_collection_opens_by_name_and_gives_one_back(copies, target, new_file, tmp_path):
    other = new_file("other.needs", country="XB")
    other.close()
    merged(target, [other.path, *copies[1:]])
    with pytest.raises(Refused, match="holds 2 assessments"):
        AssessmentFile.open(target, COORDINATOR)
    with pytest.raises(Refused, match="Name one"):
        collection.named(target, "")
    out = tmp_path / "back.needs"
    assert collection.extract(target, other.id.hex()[:8], out) == other.id
    assert witness(out) == witness(other.path)
    with pytest.raises(Refused, match="exists already"):
        collection.extract(target, other.id.hex(), out)
    mine = next(one for one in collection.assessments(target) if one != other.id)
    back = tmp_path / "return.needs"
    collection.extract(target, mine.hex(), back)
    merged(copies[0], [back])
    assert witness(copies[0]) == witness(back)
    log = FileLog.open(back, read_only=True)
    assert list(check.faults(log)) == []
    log.close()


def test_what_was_changed_since_stays_when_a_merge_is_taken_back(copies, target):
    merged(target, [copies[2]])
    with AssessmentFile.open(target, COORDINATOR) as file:
        settle.take(file, RESPONSE, 0, "agreed")
    assert unmerge(target, [2], COORDINATOR).revisions == 1  # the note
    with AssessmentFile.open(target, COORDINATOR) as file:
        assert file.state.answer("LEG-01", "police").level == 3
        assert file.state.answer("LEG-01", "police").note == ""
        assert not file.stacks.can_redo
    for wrong in ([2], [9], [3]):
        with pytest.raises(Refused):
            unmerge(target, wrong, COORDINATOR)
    with pytest.raises(ManyRefusals, match=r"files are refused \(1\)") as told:
        merged(target, [copies[2]])
    assert "--again" in str(told.value.faults[0])


def test_refused_files_stop_the_merge_unless_they_are_left_out(copies, target, tmp_path):
    broken = tmp_path / "broken.needs"
    broken.write_bytes(copies[1].read_bytes()[:5000])
    before = target.read_bytes()
    with pytest.raises(ManyRefusals):
        merged(target, [broken, copies[2], tmp_path / "missing.needs"])
    assert target.read_bytes() == before
    assert list(merged(target, [broken, copies[2]], skip_refused=True).added) == [copies[2]]


def test_a_refused_file_takes_no_questionnaire_away_from_the_next(copies, tmp_path):
    with spoil.raw(copies[0]) as raw:
        triggers = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE name = 'revision_no_update'"
        ).fetchall()
        raw.execute("DROP TRIGGER revision_no_update")
        raw.execute("UPDATE revision SET author = 'Somebody'")
        for _, made_by in triggers:
            raw.execute(made_by)
    new = tmp_path / "new.needs"
    assert list(merged(new, copies[:2], skip_refused=True).added) == [copies[1]]
    assert values(new) == values(copies[1])


def test_a_wrong_clock_is_told_and_harmless(copies, target, tmp_path):
    with opened(copies[1], REPLICAS[1], int(time.time() * 1000) + FOUR_YEARS) as laptop:
        laptop.record(answering.note("LEG-01", "police", "from the future"))
    with merge.plan(target, [copies[1]]) as planned:
        assert planned.files[0].counts.ahead == 1
        merge.apply(planned, COORDINATOR)
    with AssessmentFile.open(target, COORDINATOR) as file:
        file.record(answering.note("LEG-01", "police", "now"))
        assert file.state.answer("LEG-01", "police").note == "now"


@pytest.mark.parametrize("schema", [1, 2, 3])
def test_older_files_are_merged_from_a_private_copy(tmp_path, schema):
    source = Path(shutil.copy(STORED / f"schema_{schema}.needs", tmp_path / "old.needs"))
    before = standing(tmp_path)
    merged(tmp_path / "target.needs", [source])
    now = standing(tmp_path)
    assert now.pop("target.needs")
    assert now == before


def test_an_older_target_is_backed_up_and_upgraded(tmp_path, copies):
    target = Path(shutil.copy(STORED / "schema_1.needs", tmp_path / "old.needs"))
    merged(target, copies)
    assert len(collection.assessments(target)) == 2
    assert len(list(tmp_path.glob("*.backup.needs"))) == 1


CRASHED = """
import os, sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("PRAGMA cache_size=1")
raw.execute("BEGIN")
raw.execute("DROP TRIGGER revision_no_delete")
for n in range(2000):
    raw.execute("INSERT INTO head VALUES (?, ?, ?)", (b"x" * 16, str(n), b"y" * 32))
os._exit(1)
"""


def test_a_source_with_a_hot_journal_is_recovered_on_a_copy(copies, target):
    subprocess.run([sys.executable, "-c", CRASHED, copies[1]], check=False)
    assert copies[1].with_name("laptop-1.needs-journal").stat().st_size > 0
    before = standing(target.parent)
    with merge.plan(target, [copies[1]]) as planned:
        assert [(f.outcome, f.counts.new) for f in planned.files] == [("conflicting", 1)]
    assert standing(target.parent) == before
    merged(target, [copies[1]])
    now = standing(target.parent)
    assert {path for path in now if now[path] != before.get(path)} == {"target.needs"}


def test_a_journal_that_names_another_file_is_not_played_back(copies, target, tmp_path):
    precious = tmp_path / "precious.txt"
    precious.write_text("mine")
    journal = copies[1].with_name("laptop-1.needs-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" * 100)
    assert outcomes(target, [copies[1]]) == [Outcome.REFUSED]
    with pytest.raises(Refused, match="damaged"):
        AssessmentFile.open(copies[1], COORDINATOR)
    assert precious.read_text() == "mine"


def test_a_file_left_with_a_write_ahead_log_is_read_with_it(copies, target):
    with spoil.raw(copies[1]) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
    before = standing(target.parent)
    assert outcomes(target, [copies[1]]) == [Outcome.CONFLICTING]
    assert standing(target.parent) == before


class Faulty(sqlite3.Connection):
    """Fails at the n-th statement that it is given."""

    left = -1

    def execute(self, *words):
        Faulty.left -= 1
        if Faulty.left == 0:
            raise sqlite3.OperationalError("disk I/O error")
        return super().execute(*words)


@pytest.mark.parametrize(("new", "indexes"), [(False, "kept"), (False, "rebuilt"), (True, "rebuilt")])
def test_a_fault_at_any_statement_leaves_the_target_as_it_was_or_complete(
    copies, target, monkeypatch, new, indexes
):
    path = target.with_name("new.needs") if new else target
    begin = target.read_bytes()
    complete = target.with_name("complete.needs")
    if not new:
        shutil.copy(target, complete)
    merged(complete, copies[1:])
    expected, number, failed = values(complete), 0, 0

    def faulty(path, **options):
        return sqlite3.connect(path, isolation_level=None, factory=Faulty)

    while True:
        number += 1
        with merge.plan(path, copies[1:]) as planned:
            monkeypatch.setattr(writing, "connect", faulty)
            monkeypatch.setattr(reindex, "pays", lambda raw, coming: indexes == "rebuilt")
            Faulty.left = number
            try:
                merge.apply(planned, COORDINATOR)
            except Refused:
                failed += 1
            monkeypatch.undo()
            if Faulty.left > 0:
                break
        assert Faulty.left <= 0
        if new:
            assert not path.exists() or values(path) == expected
            path.unlink(missing_ok=True)
        else:
            assert path.read_bytes() == begin
        assert not list(path.parent.glob("*-journal"))
        assert not list(path.parent.glob(".*"))
    assert failed >= 20
    assert values(path) == expected


def test_a_merge_that_is_stopped_leaves_nothing(copies, target, tmp_path):
    before = standing(tmp_path)
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        merge.plan(target, copies, stopped)
    with merge.plan(target, copies[1:]) as planned:
        folder = planned.desk.folder
        assert folder.exists()
        union_stops = pytest.MonkeyPatch()
        union_stops.setattr(stopping, "_BEAT", 1)
        with pytest.raises(Cancelled):
            merge.apply(planned, COORDINATOR, stopped)
        union_stops.undo()
        assert standing(tmp_path) == before
        assert len(merge.apply(planned, COORDINATOR).added) == 2
    assert not folder.exists()


KILLED = """
import sys
from pathlib import Path
from needsassess.services import merge
from tests.helpers.merging import COORDINATOR

target, *sources = map(Path, sys.argv[1:])
with merge.plan(target, sources) as planned:
    print("planned", flush=True)
    merge.apply(planned, COORDINATOR)
"""


@pytest.mark.parametrize("milliseconds", [0, 5, 8, 10, 12, 15, 20, 40])
def test_killed_in_the_middle_the_target_is_as_before_or_complete(copies, target, tmp_path, milliseconds):
    complete = Path(shutil.copy(target, tmp_path / "complete.needs"))
    merged(complete, copies[1:])
    before, after = values(target), values(complete)
    root = Path(__file__).parents[2]
    running = subprocess.Popen(
        [sys.executable, "-c", KILLED, target, *copies[1:]],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root), "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
    )
    assert running.stdout is not None
    running.stdout.readline()
    time.sleep(milliseconds / 1000)
    running.kill()
    running.wait()
    running.stdout.close()
    assert not list(tmp_path.glob("*-mj*"))
    assert values(target) in (before, after)
    merged(target, copies[1:])
    assert values(target) == after


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_a_file_whose_name_is_no_text_is_recorded_with_what_can_be_read_of_it(copies, target, tmp_path):
    odd = tmp_path / os.fsdecode(b"laptop-\xff.needs")
    shutil.copy(copies[1], odd)
    merged(target, [odd])
    assert recorded(target)[-1].name == "laptop-\ufffd.needs"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with a name are POSIX")
def test_a_pipe_is_refused_and_not_waited_for(target, tmp_path):
    os.mkfifo(tmp_path / "pipe.needs")
    assert outcomes(target, [tmp_path / "pipe.needs"]) == [Outcome.REFUSED]


def test_a_record_that_was_tampered_with_is_damage_and_no_crash(target):
    spoil.run(target, "INSERT INTO merge VALUES (7, 'x', NULL, 'soon', 1, 2, 3, 4, 5, 6)")
    with pytest.raises(Refused, match="damaged"):
        recorded(target)
