"""Days of the window: as the language of the screen writes them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate

from needsassess.ui import days, language


@pytest.fixture
def french(qapp: object) -> Iterator[None]:
    language.use("fr")
    yield
    language.use("en")


@pytest.mark.usefixtures("french")
def test_the_first_day_of_a_month_is_an_ordinal_in_french():
    assert days.written(QDate(2026, 6, 1)) == "1er juin 2026"
    assert days.written(QDate(2026, 6, 11), "d MMMM yyyy") == "11 juin 2026"


def test_english_writes_it_as_a_number(qapp: object):
    language.use("en")
    assert days.written(QDate(2026, 6, 1)) == "1 Jun 2026"
