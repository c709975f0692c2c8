"""Activities and measures from CSV: taken whole as one change, or refused whole with every bad line named."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from needsassess.assessment.planned import Activity, Feasible, Measure
from needsassess.assessment.values import Money, Progression, Urgency
from needsassess.base.errors import ManyRefusals, Refused
from needsassess.base.progress import silent
from needsassess.base.texts import texts_in
from needsassess.exchange.csv_answers import take as take_answers
from needsassess.exchange.tables import write
from needsassess.services import answering, planning
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.batch_cells import Row, Table
from needsassess.services.batch_planned import checked, take
from needsassess.services.csv_table import read
from needsassess.services.planned_cells import ACTIVITIES, MEASURES, Sort
from needsassess.services.replica import Replica
from needsassess.services.table_book import Book
from tests.conftest import NewFile
from tests.helpers.merging import merged
from tests.helpers.planned import one_of_each
from tests.helpers.tiny import ITEMS, tiny_questionnaire
from tests.helpers.tiny_versions import questionnaire_of

HELP = "item,provider,title,assistance,first,last,budget,status,note\n"
PLAN = "item,action,assistance,lead,partner,first,last,cost,indicator,feasible,feasible_by,urgency\n"


@pytest.fixture
def file(new_file: NewFile) -> AssessmentFile:
    file = new_file()
    file.record(answering.institution("police", "police"))
    return file


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    return tmp_path / "rows.csv"


def taken(file: AssessmentFile, csv: Path, text: str, sort: Sort) -> int:
    csv.write_text(text, encoding="utf-8")
    return len(take(file, read(csv), sort).revisions)


def refusal(file: AssessmentFile, csv: Path, text: str, sort: Sort) -> list[str]:
    """The faults that are told; nothing is in the assessment then."""
    csv.write_text(text, encoding="utf-8")
    before = file.fingerprint()
    with pytest.raises(Refused) as caught:
        take(file, read(csv), sort)
    assert file.fingerprint() == before
    return caught.value.tell(texts_in("en")).splitlines()[1:]


def test_every_part_of_an_activity(file: AssessmentFile, csv: Path) -> None:
    row = 'LEG-01,UNODC,Workshop,training,2026-01-01,2026-06-30,under_250,planned,"=x, ""y"""'
    assert taken(file, csv, f"{HELP}{row}\nLEG-02,ITU,,,,,,,\n", ACTIVITIES) == 10
    (found,) = file.state.activities("LEG-01").values()
    assert found == Activity(
        "UNODC", "Workshop", "training", date(2026, 1, 1), date(2026, 6, 30), Money.UNDER_250,
        Progression.PLANNED, '=x, "y"',
    )  # fmt: skip
    (other,) = file.state.activities("LEG-02").values()
    assert other == Activity(provider="ITU", status=Progression.ACTIVE)


def test_every_part_of_a_measure_and_of_its_item(file: AssessmentFile, csv: Path) -> None:
    row = "LEG-01,Draft it,policy_advice,police,ITU,2026-01-01,2026-06-30,over_1000,A law,2,2027-12-31,high"
    assert taken(file, csv, f"{PLAN}{row}\nLEG-02,,,,,,,,,3,2028-01-01,\n", MEASURES) == 11
    (found,) = file.state.measures("LEG-01").values()
    assert found == Measure(
        "Draft it", "policy_advice", "police", "ITU", date(2026, 1, 1), date(2026, 6, 30), Money.OVER_1000,
        "A law",
    )  # fmt: skip
    settled = file.state.settlement("LEG-01")
    assert (settled.feasible, settled.urgency) == (Feasible(2, date(2027, 12, 31)), Urgency.HIGH)
    assert file.state.settlement("LEG-02").feasible == Feasible(3, date(2028, 1, 1))
    assert file.state.measures("LEG-02") == {}


def test_the_same_rows_again_change_nothing_and_one_undo_takes_all_back(
    file: AssessmentFile, csv: Path
) -> None:
    text = f"{HELP}LEG-01,UNODC,A,,,,,,\nLEG-01,UNODC,B,,,,,,\n"
    before = checked_values(file, csv, text)
    assert taken(file, csv, text, ACTIVITIES) == len(before) == 6
    assert taken(file, csv, text, ACTIVITIES) == 0
    file.undo()
    assert file.state.activities("LEG-01") == {}
    assert taken(file, csv, text, ACTIVITIES) == 6


def checked_values(file: AssessmentFile, csv: Path, text: str) -> dict[str, Any]:
    csv.write_text(text, encoding="utf-8")
    found = checked(file, read(csv), ACTIVITIES)
    assert file.state.activities("LEG-01") == {}
    return found


def test_the_same_rows_on_two_machines_are_the_same_activities(
    file: AssessmentFile, csv: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(file.path, tmp_path / "copy.needs"))
    taken(file, csv, f"{HELP}LEG-01,UNODC,A,,,,,,\n", ACTIVITIES)
    with AssessmentFile.open(copy, Replica(b"c" * 16, "C")) as second:
        taken(second, csv, f"{HELP}LEG-01,UNODC,A,,,,,,\n", ACTIVITIES)
    file.close()
    merged(file.path, [copy])
    with AssessmentFile.open(file.path, file.replica) as both:
        assert len(both.state.activities("LEG-01")) == 1
        assert both.state.conflicts == ()


def test_a_row_without_key_is_a_new_one_where_that_was_changed_since(file: AssessmentFile, csv: Path) -> None:
    taken(file, csv, f"{HELP}LEG-01,UNODC,A,,,,,,\n", ACTIVITIES)
    (key,) = file.state.activities("LEG-01")
    file.record({f"activity/LEG-01/{key}/title": "Changed"})
    taken(file, csv, f"{HELP}LEG-01,UNODC,A,,,,,,\n", ACTIVITIES)
    assert sorted(one.title for one in file.state.activities("LEG-01").values()) == ["A", "Changed"]


def test_a_key_names_one_that_is_there_or_makes_it(file: AssessmentFile, csv: Path) -> None:
    head = "item,activity,provider,title,removed\n"
    assert taken(file, csv, f"{head}LEG-01,a-1,UNODC,First,\n", ACTIVITIES) == 3
    assert taken(file, csv, f"{head}LEG-01,a-1,,Second,no\n", ACTIVITIES) == 1
    assert file.state.activities("LEG-01")["a-1"] == Activity(provider="UNODC", title="Second")
    assert taken(file, csv, "item,activity,removed\nLEG-01,a-1,yes\n", ACTIVITIES) == 1
    assert taken(file, csv, "item,activity,removed\nLEG-01,a-1,yes\n", ACTIVITIES) == 0
    assert file.state.activities("LEG-01") == {}
    assert taken(file, csv, f"{head}LEG-01,a-1,UNODC,Second,\n", ACTIVITIES) == 1
    assert list(file.state.activities("LEG-01")) == ["a-1"]


BAD_ACTIVITIES = {
    "LEG-99,,UNODC,,,,,,": "no item LEG-99",
    "LEG-01,,,Workshop,,,,,": "is new but has no provider",
    "LEG-01,a,,,,,,,yes": "nothing with that key to remove",
    "LEG-01,a b,UNODC,,,,,,": "“a b” is no key",
    f"LEG-01,{'x' * 65},UNODC,,,,,,": "is no key",
    "LEG-01,,UNODC,,advice,,,,": "“advice” in assistance is not one of: training, policy_advice.",
    "LEG-01,,UNODC,,,1.3.2026,,,": "“1.3.2026” in first is not a date such as 2026-03-31.",
    "LEG-01,,UNODC,,,2026-02-30,,,": "“2026-02-30” in first",
    "LEG-01,,UNODC,,,2026-03-01,2026-02-28,,": "ends on 2026-02-28, before it begins on 2026-03-01.",
    "LEG-01,,UNODC,,,,,1000,": "“1000” in budget is not one of: under_50",
    "LEG-01,,UNODC,,,,,,perhaps": "“perhaps” in removed is not one of: yes, no.",
    f"LEG-01,,{'x' * 301},,,,,,": "is too long",
    "LEG-01,,UNODC,\x07,,,,,": "without control characters",
    "LEG-01,,UNODC": "has 3 cells instead of 9",
    "LEG-02,,ITU,,,,,,": "repeats line 2; keep one of them.",
}
BAD_MEASURES = {
    "LEG-01,,police,,,": "is new but has no action",
    "LEG-01,Act 1,,5,2027-01-01,": "“5” in feasible is not a level",
    "LEG-01,Act 2,,2,,": "needs both feasible and feasible_by",
    "LEG-01,Act 3,,,2027-01-01,": "needs both feasible and feasible_by",
    "LEG-01,Act 4,,2,2027,": "“2027” in feasible_by is not a date",
    "LEG-01,Act 5,,,,now": "“now” in urgency is not one of: low, medium, high.",
    "LEG-02,Act 6,,3,2027-01-01,": "says another feasible than line 2; let both say the same.",
}


def test_every_bad_line_is_named_and_none_is_taken(file: AssessmentFile, csv: Path) -> None:
    head = "item,activity,provider,title,assistance,first,last,budget,removed\nLEG-02,,ITU,,,,,,\n"
    _all_named(file, csv, head, BAD_ACTIVITIES, ACTIVITIES)
    head = "item,action,lead,feasible,feasible_by,urgency\nLEG-02,First,,2,2027-01-01,\n"
    _all_named(file, csv, head, BAD_MEASURES, MEASURES)


def test_every_bad_cell_of_a_line_is_named(file: AssessmentFile, csv: Path) -> None:
    long = "x" * 301
    head = "item,activity,provider,assistance,first,last,budget,status,sensitive,removed\n"
    rows = f"LEG-01,,{long},advice,May,2026-02-30,1000,done,maybe,perhaps\nLEG-99,a b,UNODC,,May,,,,,\n"
    said = [line.removeprefix("rows.csv, ") for line in refusal(file, csv, head + rows, ACTIVITIES)]
    of_first = [line.removeprefix("line 2: ") for line in said if line.startswith("line 2: ")]
    cells = ("perhaps", "advice", "May", "2026-02-30", "1000", "done", "maybe")
    assert [line.split("”")[0].removeprefix("“") for line in of_first[:-1]] == list(cells)
    assert of_first[-1] == "provider is too long: 301 characters, at most 300."
    assert [line.split(".")[0] for line in said[len(of_first) :]] == [
        "line 3: The questionnaire has no item LEG-99",
        "line 3: “a b” is no key",
        "line 3: “May” in first is not a date such as 2026-03-31",
    ]
    head = "item,measure,feasible,feasible_by,urgency,cost\n"
    said = refusal(file, csv, f"{head}LEG-01,a,5,2027,now,free\n", MEASURES)
    assert [line.split("”")[0].split("“")[-1] for line in said[:4]] == ["free", "5", "2027", "now"]
    assert "is new but has no action" in said[4]


def test_two_rows_with_faults_are_not_called_the_same(file: AssessmentFile, csv: Path) -> None:
    text = "item,provider,budget\nLEG-01,UNODC,1\nLEG-01,UNODC,2\n"
    assert [line.split(": ")[0] for line in refusal(file, csv, text, ACTIVITIES)] == [
        "rows.csv, line 2",
        "rows.csv, line 3",
    ]


def test_whether_a_note_is_sensitive_is_taken_and_taken_back(file: AssessmentFile, csv: Path) -> None:
    head = "item,activity,provider,note,sensitive\n"
    assert taken(file, csv, f"{head}LEG-01,a,UNODC,They fear it.,yes\n", ACTIVITIES) == 4
    assert file.state.activities("LEG-01")["a"].sensitive
    assert taken(file, csv, f"{head}LEG-01,a,,,\n", ACTIVITIES) == 0
    assert taken(file, csv, f"{head}LEG-01,a,,,no\n", ACTIVITIES) == 1
    assert not file.state.activities("LEG-01")["a"].sensitive
    assert taken(file, csv, "item,action,sensitive\nLEG-01,Move it,yes\n", MEASURES) == 2
    (measure,) = file.state.measures("LEG-01").values()
    assert measure.sensitive


def _all_named(file: AssessmentFile, csv: Path, head: str, bad: dict[str, str], sort: Sort) -> None:
    said = refusal(file, csv, head + "".join(f"{row}\n" for row in bad), sort)
    for number, (line, why) in enumerate(zip(said, bad.values(), strict=True), start=3):
        assert line.startswith(f"rows.csv, line {number}: ")
        assert why in line


def test_the_days_of_a_row_are_held_against_what_stands(file: AssessmentFile, csv: Path) -> None:
    file.record(one_of_each())
    (said,) = refusal(file, csv, "item,activity,last\nLEG-01,a,2025-12-31\n", ACTIVITIES)
    assert "ends on 2025-12-31, before it begins on 2026-01-01." in said


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("item,provider,titel\nLEG-01,UNODC,x\n", "“titel”, in the first line of “rows.csv”, is not known"),
        ("item,provider,provider\nLEG-01,a,b\n", "“provider”, in the first line"),
        ("provider\nUNODC\n", "must name “item”"),
        ("item,provider\n", "has no rows"),
    ],
)
def test_a_header_that_is_not_right_is_told(file: AssessmentFile, csv: Path, text: str, why: str) -> None:
    (said,) = refusal(file, csv, text, ACTIVITIES)
    assert why in said


def test_an_export_of_another_assessment_or_in_conflict_is_refused(
    file: AssessmentFile, new_file: NewFile, tmp_path: Path
) -> None:
    file.record(one_of_each())
    copy = Path(shutil.copy(file.path, tmp_path / "copy.needs"))
    file.record(planning.feasible("LEG-01", 3, date(2027, 12, 31)))
    with AssessmentFile.open(copy, Replica(b"c" * 16, "C")) as second:
        second.record(planning.feasible("LEG-01", 4, date(2027, 12, 31)))
    file.close()
    merged(file.path, [copy])
    with AssessmentFile.open(file.path, file.replica) as both:
        write(Book(both.path, "en"), tmp_path / "t", "csv", silent())
        with pytest.raises(Refused) as caught:
            take(both, read(tmp_path / "t" / "plan.csv"), MEASURES)
        assert "was entered differently" in caught.value.tell(texts_in("en"))
        assert take(both, read(tmp_path / "t" / "activities.csv"), ACTIVITIES).revisions == ()
    with pytest.raises(Refused) as caught:
        take(new_file("b.needs"), read(tmp_path / "t" / "activities.csv"), ACTIVITIES)
    assert "is of another assessment" in caught.value.tell(texts_in("en"))


def test_an_export_comes_back_to_its_own_items_in_another_version(tmp_path: Path, replica: Replica) -> None:
    """LEG-02 is LEG-04 in version 1.1, CAP-02 is gone, and CAP-03 is another item of the same code."""
    with AssessmentFile.create(
        tmp_path / "v.needs", {"country": "XA"}, replica, questionnaire_of("1.0")
    ) as file:
        file.record(answering.institution("police", "police"))
        for item in ("LEG-02", "CAP-02", "CAP-03"):
            file.record(one_of_each(item) | answering.level(item, "police", 2))
        write(Book(file.path, "en"), tmp_path / "old", "csv", silent())
        file.move(questionnaire_of("1.1"))
        write(Book(file.path, "en"), tmp_path / "new", "csv", silent())
        for name in ("old", "new"):
            folder = tmp_path / name
            assert take(file, read(folder / "activities.csv"), ACTIVITIES).revisions == ()
            assert take(file, read(folder / "plan.csv"), MEASURES).revisions == ()
            assert take_answers(file, folder / "answers.csv", None).revisions == ()
        assert file.state.answer("CAP-03", "police").is_empty
        assert list(file.state.activities("LEG-04")) == ["a"]
        rows = (tmp_path / "old" / "activities.csv").read_text(encoding="utf-8").replace(",1.0\n", ",0.9\n")
        (tmp_path / "other.csv").write_text(rows.replace(",1.0\r\n", ",0.9\r\n"), encoding="utf-8")
        with pytest.raises(Refused) as caught:
            take(file, read(tmp_path / "other.csv"), ACTIVITIES)
        assert "no version 0.9" in caught.value.tell(texts_in("en"))


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12) | st.sampled_from(
    ("=1+1", "'=x", "-5", "<b>", "a\nb", " x ", "1234567890123456789", "تدريب 🎈", "yes", "\ufeff")
)
DAY = st.none() | st.dates(date(2020, 1, 1), date(2030, 12, 31))
TYPE = st.sampled_from(("", "training", "policy_advice"))
MONEY = st.none() | st.sampled_from(Money)
HELPS = st.builds(
    Activity, TEXT, TEXT, TYPE, DAY, DAY, MONEY, st.sampled_from(Progression), TEXT, st.booleans()
)
PLANS = st.builds(Measure, TEXT, TYPE, TEXT, TEXT, DAY, DAY, MONEY, TEXT, st.booleans())
KEYS = st.sampled_from(("a", "B.2", "x-_"))


@settings(max_examples=12, deadline=None)
@given(
    st.dictionaries(st.tuples(st.sampled_from(ITEMS), KEYS), HELPS, max_size=4),
    st.dictionaries(st.tuples(st.sampled_from(ITEMS), KEYS), PLANS, max_size=4),
    st.dictionaries(st.sampled_from(ITEMS), st.tuples(st.integers(0, 4), DAY), max_size=2),
)
def test_whatever_is_exported_comes_back_without_a_change(
    helps: dict[tuple[str, str], Activity], plans: dict[tuple[str, str], Measure], feasible: dict[str, Any]
) -> None:
    with TemporaryDirectory() as name:
        path, me = Path(name) / "a.needs", Replica(b"m" * 16, "me")
        with AssessmentFile.create(path, {"country": "XA"}, me, tiny_questionnaire()) as file:
            values: dict[str, Any] = {}
            for (item, key), activity in helps.items():
                values |= planning.activity(item, right(activity), key)
            for (item, key), measure in plans.items():
                values |= planning.measure(item, right(measure), key)
            for item, (level, by) in feasible.items():
                values |= planning.feasible(item, level, by)
            file.record(values)
            before = file.state.copy()
            counted = write(Book(path, "en"), Path(name) / "t", "csv", silent())
            for table, sort in (("activities", ACTIVITIES), ("plan", MEASURES)):
                if counted.found[table]:
                    rows = read(Path(name) / "t" / f"{table}.csv")
                    assert take(file, rows, sort).revisions == ()
                    gone = {p: None for p in file.state.subjects if p.startswith(f"{sort.kind}/")}
                    file.record(gone)
                    take(file, rows, sort)
            for item in ITEMS:
                assert _stripped(file.state.activities(item)) == _stripped(before.activities(item))
                assert _stripped(file.state.measures(item)) == _stripped(before.measures(item))


def right(one: Any) -> Any:
    """The first day not after the last, and with what a new one needs."""
    main = "provider" if isinstance(one, Activity) else "action"
    days = sorted(day for day in (one.first, one.last) if day)
    ordered = {"first": days[0], "last": days[1]} if len(days) == 2 else {}
    return type(one)(**(vars(one) | ordered | {main: getattr(one, main).strip() or "Somebody"}))


def _stripped(found: dict[str, Any]) -> dict[str, Any]:
    return {
        key: {name: value.strip() if type(value) is str else value for name, value in vars(one).items()}
        for key, one in found.items()
    }


NOISE = st.text(max_size=6)
CELL = NOISE | st.sampled_from(
    ("", "yes", "no", "a", "UNODC", "training", "2026-01-01", "2026-02-30", "٣", "3", "5", "under_50", "active",
     "high", "x" * 301, "=1", "'=1", "1.0", "a/b")
)  # fmt: skip
COLUMN = st.sampled_from(
    ("item", "activity", "measure", "provider", "action", "assistance", "first", "last", "cost", "budget",
     "status", "feasible", "feasible_by", "urgency", "removed", "version", "conflict", "assessment", "lead",
     "note", "sensitive")
)  # fmt: skip


def test_every_row_is_a_fault_or_allowed_values(file: AssessmentFile) -> None:
    """Whatever a file holds, and never anything but a sentence."""
    file.record(one_of_each() | planning.remove_measure("LEG-01", "m"))
    told = 0

    @settings(max_examples=150, deadline=None)
    @given(st.sampled_from((ACTIVITIES, MEASURES)), st.lists(COLUMN, max_size=6, unique=True), st.data())
    def held(sort: Sort, columns: list[str], data: st.DataObject) -> None:
        nonlocal told
        known = ("item", *(name for name in columns if name in sort.known and name != "item"))
        row = st.tuples(st.sampled_from((*ITEMS, "LEG-99")), *(CELL for _ in known[1:]))
        rows = data.draw(st.lists(row, min_size=1, max_size=4))
        table = Table("t.csv", known, tuple(Row(at, cells) for at, cells in enumerate(rows, start=2)))
        try:
            values = checked(file, table, sort)
        except ManyRefusals as why:
            told += all(str(fault) for fault in why.faults)
            return
        for path, value in values.items():
            file.versions.check(path, value)

    held()
    assert told
