"""Writing what many assessments hold tells how far it is, never goes back, and stopped leaves nothing."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from needsassess.base.errors import Cancelled
from needsassess.base.progress import Progress, silent
from needsassess.bootstrap import parts
from needsassess.services import report_rollup
from needsassess.services.report_blocks import ReportModel
from needsassess.services.rollup_filters import Filters
from needsassess.services.table_book import Book
from tests.bench.workbook import collection

ASSESSMENTS = 6
Work = Callable[[Path, Progress], object]


class Watched(Progress):
    """Every step that is told, and how often it was asked whether to stop; it stops at the `last` of these."""

    def __init__(self, last: int = 0) -> None:
        super().__init__()
        self.steps: list[tuple[int, int]] = []
        self.asked, self._last = 0, last

    def beat(self) -> None:
        self._count()
        super().beat()

    def step(self, done: int, total: int) -> None:
        self._count()
        super().step(done, total)
        self.steps.append((done, total))

    def _count(self) -> None:
        self.asked += 1
        if self.asked == self._last:
            self.cancel()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "many.needs"
    collection(path, ASSESSMENTS)
    return path


@pytest.fixture(scope="module")
def model(source: Path) -> ReportModel:
    return report_rollup.build(source, report_rollup.Wanted("en", Filters(each=True)), silent())


@pytest.fixture(params=["o.xlsx", "csv", "json", "o.pdf", "o.html", "o.docx"])
def work(request: pytest.FixtureRequest, source: Path, model: ReportModel) -> Work:
    """All assessments as tables, by that name or kind, or their roll-up; into the folder given."""
    name = request.param
    if name in ("o.xlsx", "csv", "json"):
        kind = name.removeprefix("o.")
        return lambda to, progress: parts().export_tables(Book(source, "en"), to / name, kind, progress)
    return lambda to, progress: parts().write_report(model, to / name, "a4", progress)


def test_progress_never_goes_back_and_stopped_anywhere_nothing_is_left(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    (tmp_path / "whole").mkdir()
    whole = Watched()
    work(tmp_path / "whole", whole)
    shares = [Fraction(done, total) for done, total in whole.steps]
    assert shares == sorted(shares)
    assert len(shares) > 3
    assert 0 <= shares[0] < shares[-1] <= 1
    assert len(list((tmp_path / "whole").iterdir())) == 1
    for quarter in range(5):
        to = tmp_path / f"stopped {quarter}"
        to.mkdir()
        with pytest.raises(Cancelled):
            work(to, Watched(max(1, whole.asked * quarter // 4)))
        assert list(to.iterdir()) == list(temporary.iterdir()) == []
