"""Progress is told sparingly and always at the end; cancel stops the task."""

import pytest

from needsassess.base.errors import Cancelled
from needsassess.base.progress import Progress


def test_the_end_is_always_told():
    told = []
    progress = Progress(lambda done, total: told.append((done, total)))
    for done in range(1, 1001):
        progress.step(done, 1000)
    assert told[-1] == (1000, 1000)
    assert len(told) < 500


def test_a_cancelled_task_stops_at_its_next_step():
    progress = Progress()
    progress.step(1, 2)
    progress.cancel()
    with pytest.raises(Cancelled):
        progress.step(2, 2)
