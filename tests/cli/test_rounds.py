"""A round begun by command and what changed since, each step a process of its own; the refusals in this one."""

from __future__ import annotations

import json
from pathlib import Path

from needsassess.services import collection
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import this_replica
from tests.cli.conftest import Command
from tests.cli.test_journey import ANSWERS, FACTS, needsassess

_AGAIN = """item,institution,level,desired,status,note,evidence,reason
LEG-01,police,3,4,,,,
LEI-07,police,0,3,,,,
"""


_PERIOD = ("2025-03-01", "2025-03-31")


def test_from_one_round_to_the_next(tmp_path: Path) -> None:
    first, second = tmp_path / "2025.needs", tmp_path / "2027.needs"
    for name, text in (("a.csv", ANSWERS), ("f.csv", FACTS), ("again.csv", _AGAIN)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    new = ("--round", "2027", "--title", "Second", "--period", "2027-03-01", "2027-03-31")
    for step in (
        ("new", first, "--country", "XA", "--title", "First", "--round", " 2025", "--period", *_PERIOD),
        ("answer", first, "--from", tmp_path / "a.csv", "--facts", tmp_path / "f.csv"),
        ("round", first, "-o", second, *new),
        ("answer", second, "--from", tmp_path / "again.csv"),
        ("check", second),
    ):
        ended = needsassess(*step)
        assert (ended.returncode, ended.stderr) == (0, ""), step
    with AssessmentFile.open(first, this_replica(), read_only=True) as file:
        assert (file.state.profile.round, file.state.value("profile/period")) == ("2025", list(_PERIOD))
    assert needsassess("round", first, "--round", "2025").returncode == 1
    listed = json.loads(needsassess("changes", second, "--json").stdout)
    became = {f"{one['code']} {one['institution']}": one["became"] for one in listed}
    assert became == {
        "LEG-F02 police": "open",
        "LEG-01 police": "changed",
        "LEG-02 police": "open",
        "LEI-F01 police": "open",
        "LEI-07 police": "same",
        "LEI-07 prosecution": "open",
        "CRI-01 judiciary": "open",
    }
    changed = next(one for one in listed if one["became"] == "changed")
    assert (changed["before"]["value"], changed["now"]["value"], changed["confirmed"]) == (2, 3, None)
    told = needsassess("changes", second, language="fr").stdout.splitlines()
    assert len(told) == 1 + len(listed) + 1
    assert told[-1].startswith("modifiée\u00a0: 1, ")


def test_a_first_round_has_nothing_to_compare_with(command: Command, assessment: Path) -> None:
    ended = command("changes", assessment)
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)


def test_what_is_not_right_is_refused_and_nothing_is_written(
    command: Command, assessment: Path, tmp_path: Path
) -> None:
    before, new = assessment.read_bytes(), tmp_path / "new.needs"
    for words, code in (
        (("--round", " "), 1),
        (("--round", "2027", "--period", "2027-03-01", "soon"), 1),
        (("--round", "2027", "--period", "2027-03-31", "2027-03-01"), 1),
        (("--round", "2027", "--assessment", "zz"), 1),
        (("--round", "2027", "--period", "2027-03-31"), 2),
        ((), 2),
    ):
        for more in ((), ("-o", new)):
            ended = command("round", assessment, *words, *more)
            assert (ended.code, ended.out) == (code, ""), words
    assert assessment.read_bytes() == before
    assert not new.exists()
    assert command("round", assessment, "--round", "2027", "-o", assessment).code == 1
    assert assessment.read_bytes() == before


def test_a_file_of_rounds_of_one_assessment_is_about_its_last(
    command: Command, assessment: Path, answers, tmp_path: Path
) -> None:
    assert command("round", assessment, "--round", "2027").code == 0
    assert command("answer", assessment, "--from", answers("LEG-01,police,2,4,,,,")).code == 0
    last = collection.last_round(assessment)
    assert last
    (earlier,) = collection.earlier_rounds(assessment, last)
    for one, answered in ((last, 1), (earlier, 0)):
        scores = command("scores", assessment, "--json", "--assessment", one.hex())
        assert json.loads(scores.out)[-1]["answered"] == answered
    assert json.loads(command("scores", assessment, "--json").out)[-1]["answered"] == 1
    other = tmp_path / "xb.needs"
    assert command("new", other, "--country", "XB", "--title", "Other").code == 0
    assert command("merge", assessment, other).code == 0
    ended = command("scores", assessment)
    assert ended.code == 1
    assert "(XA, Round, 2027)" in ended.err


def test_of_several_rounds_none_is_exported_unsaid(command: Command, assessment: Path, tmp_path: Path) -> None:
    assert command("round", assessment, "--round", "2027").code == 0
    out = tmp_path / "o.json"
    ended = command("export", assessment, "-o", out)
    assert (ended.code, out.exists()) == (1, False)
    assert "2 assessments" in ended.err
    for one in collection.assessments(assessment):
        assert command("export", assessment, "-o", out, "--assessment", one.hex()).code == 0
        assert one.hex() in out.read_text(encoding="utf-8")


def test_an_assessment_of_a_period_that_cannot_be_is_not_made(command: Command, tmp_path: Path) -> None:
    new = tmp_path / "new.needs"
    for period in (("2026-03-31", "2026-03-01"), ("2026-03-01", "soon")):
        ended = command("new", new, "--country", "XA", "--title", "T", "--period", *period)
        assert (ended.code, new.exists()) == (1, False)
        assert "two dates" in ended.err
