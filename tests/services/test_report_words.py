"""Days and lists in the language of a report."""

from __future__ import annotations

from datetime import date

from needsassess.services.questionnaires import shipped
from needsassess.services.report_words import Words


def test_french_writes_the_first_day_of_a_month_as_an_ordinal() -> None:
    words = Words("fr", shipped().instrument)
    assert words.day(date(2026, 3, 1)) == "1er mars 2026"
    assert words.brief_day(date(2026, 12, 1)) == "1er déc. 2026"
    assert words.day(date(2026, 3, 11)) == "11 mars 2026"
    assert words.period((date(2026, 3, 1), date(2026, 3, 21))) == "1er mars 2026 – 21 mars 2026"
    assert Words("en", shipped().instrument).day(date(2026, 3, 1)) == "1 March 2026"


def test_french_keeps_a_blank_before_a_semicolon() -> None:
    assert Words("fr", shipped().instrument).separated(["a", "b"]) == "a\u00a0; b"
    assert Words("en", shipped().instrument).separated(["a", "b"]) == "a; b"


def test_a_count_in_a_sentence_is_grouped_as_the_language_does():
    one, many = "{count} item has a level", "{count} items have a level"
    assert Words("en", shipped().instrument).ngettext(one, many, 1293) == "1,293 items have a level"
    assert Words("fr", shipped().instrument).ngettext(one, many, 1293) == "1\u202f293 questions ont un niveau"
    assert Words("fr", shipped().instrument).ngettext(one, many, 0) == "0 question a un niveau"
