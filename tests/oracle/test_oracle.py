"""The program's numbers against those of the naive computation, on random assessments in real files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from needsassess.assessment.changes import Move, Turn
from needsassess.base.progress import silent
from needsassess.services import comparison, rollup
from needsassess.services.analysis import analyse
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.rollup_filters import Filters
from needsassess.services.table_book import Book
from tests.helpers.merging import COORDINATOR, merged
from tests.oracle import naive, together
from tests.oracle.reading import Told, read
from tests.oracle.strategies import Drawn, assessments, collections

VERSIONS = st.sampled_from(["1.0", "1.0", "1.1", "1.2"])


def _rows(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The tables of an export: sheet → rows by column."""
    book = Book(path, "en")
    keys = {sheet.key: [column.key for column in sheet.columns] for sheet in book.sheets}
    found: dict[str, list[dict[str, Any]]] = {key: [] for key in keys}
    for key, row in book.rows(silent()):
        found[key].append(dict(zip(keys[key], row, strict=True)))
    return found


def _part(part: Any) -> Any:
    return None if part is None else float(round(part, 6))


def _score(found: Iterable[naive.Found]) -> list[Any]:
    said = naive.score(list(found))
    return [*map(_part, said[:4]), said.answered, said.applicable]


@settings(deadline=None, max_examples=15)
@given(VERSIONS.flatmap(assessments))
def test_tables_of_one_assessment(drawn: Drawn) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.needs"
        drawn.write(path).close()
        (told,) = read(path)
        rows, found = _rows(path), naive.items(told)
        with AssessmentFile.open(path, COORDINATOR) as file:
            nobody = [gap.item.code for gap in analyse(file.instrument, file.state).orphans]
    for row in rows["scores"]:
        said = [row[key] for key in ("score", "low", "high", "gap", "answered", "applicable")]
        assert said == _score(one for one in found if row["domain"] in (one.domain, "overall"))
    assert [_of_item(row) for row in rows["items"]] == [_item(one) for one in found]
    gaps = naive.ranked(found)
    assert [_of_gap(row) for row in rows["gaps"]] == [_gap(at, one) for at, one in enumerate(gaps, start=1)]
    assert nobody == [one.code for one in gaps if one.priority and not one.helped]
    assert len(rows["plan"]) == sum(one.measures for one in found)


def _of_item(row: dict[str, Any]) -> list[Any]:
    keys = ("item", "status", "current", "low", "high", "spread", "desired", "gap", "urgency", "counts")
    return [*(row[key] for key in keys), (row["providers"] or "").casefold()]


def _item(one: naive.Found) -> list[Any]:
    value = one.value
    said = [one.code, value.status, value.level, value.low, value.high, one.spread or 0, one.desired.level]
    return [*said, one.level_gap, one.urgency, one.shown, "; ".join(one.active).casefold()]


def _of_gap(row: dict[str, Any]) -> tuple[Any, ...]:
    keys = ("rank", "item", "current", "desired", "gap", "weighted", "urgency", "documented")
    return tuple(row[key] for key in keys)


def _gap(rank: int, one: naive.Found) -> tuple[Any, ...]:
    size = one.gap or 0
    levels = (one.value.level, one.desired.level, size)
    return (rank, one.code, *levels, one.weight * size, one.urgency, one.documented)


@settings(deadline=None, max_examples=6)
@given(collections())
def test_rounds_and_countries_together(every: list[tuple[Drawn, int]]) -> None:
    with TemporaryDirectory() as folder:
        path = _collected(Path(folder), every)
        told = read(path)
        for one in told:
            _compare(path, one, {other.id: other for other in told})
        shares = rollup.shares(path, silent())
    for each in (False, True):
        _roll_up(rollup.rollup(shares, Filters(each=each)), told if each else together.latest(told))


def _collected(folder: Path, every: list[tuple[Drawn, int]]) -> Path:
    """In one file; an assessment names the one of that number as its former, where that is of its country."""
    names: list[str] = []
    for number, (drawn, former) in enumerate(every):
        if former < number and every[former][0].profile["country"] == drawn.profile["country"]:
            drawn.profile["former"] = names[former]
        with drawn.write(folder / f"{number}.needs", number) as file:
            names.append(file.id.hex())
    merged(folder / "all.needs", [folder / f"{number}.needs" for number in range(len(every))])
    return folder / "all.needs"


def _compare(path: Path, told: Told, every: dict[str, Told]) -> None:
    former = every.get(told.one("profile/former") or "")
    if former is None:
        return
    with AssessmentFile.open(path, COORDINATOR, assessment=bytes.fromhex(told.id)) as file:
        found = comparison.compare(file).compared
    for domain in ("", *found.domains):
        of, said = found.of(domain), together.compared(former, told, domain)
        moves = [of.moves[move] for move in (Move.UP, Move.DOWN, Move.STAYED, Move.NEW, Move.GONE)]
        assert [*moves, of.before, of.after] == list(said[:7])
    whole = together.compared(former, told)
    for turn, keys in ((Turn.CLOSED, whole.closed), (Turn.OPENED, whole.opened)):
        assert {change.key for change in found.items if change.turn is turn} == keys


def _roll_up(found: rollup.Rollup, told: list[Told]) -> None:
    assert {share.id.hex() for share in found.shares} == {one.id for one in told}
    assert [
        together.Common(
            one.head.key,
            sorted(share.hex() for share in one.having),
            one.stated,
            one.weighted,
            {share.hex() for share in one.orphans},
        )
        for one in found.gaps
    ] == together.common_gaps(told)
    for of in found.distributions:
        lie = (of.values[0], *(of.quartiles or ()), of.values[-1]) if of.values else ()
        assert lie == together.distribution(told, of.domain)
    assert {share.id.hex() for share in found.low_coverage} == {one.id for one in told if together.is_low(one)}
    overlaps = sorted((one.share.hex(), one.key, len(one.providers)) for one in found.overlaps)
    assert overlaps == sorted(together.overlaps(told))
