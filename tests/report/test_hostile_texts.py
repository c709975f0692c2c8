"""What people type is text: it prints as typed, whatever it is, and breaks nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from needsassess.report.fonts import printable
from needsassess.report.gap_report import write
from needsassess.report.lines import lines_of
from needsassess.services import answering
from needsassess.services.report_blocks import Span
from needsassess.services.report_model import build
from tests.conftest import NewFile
from tests.report.conftest import words_of

MARKUP = "<img src=x onerror=alert(1)> & <b>bold</b> </para> &lt; %s {x} \\n (paren) <font size=99>"
HOSTILE = {
    "markup": MARKUP,
    "long words": "X" * 300 + " tail " + "é" * 300,
    "arabic": "مرحبا بالعالم (اختبار 123) هذا نص طويل، مع كلمة Latin في الوسط وأرقام 2026. " * 6,
    "vowel marks": "العَرَبِيَّةُ لُغَةٌ جَمِيلَةٌ، لا إله",
    "persian and hebrew": "فارسی می‌خواهم کتاب‌ها\nעברית עם ניקוד שָׁלוֹם and Latin",
    "chinese": "中文测试：调查人员需要培训和设备，才能处理电子证据。日本語のテストです。한국어 시험. " * 9,
    "emoji": "Emoji 😀🎉👨‍👩‍👧 flags 🇫🇷 heart ❤️ math 𝔸 end",
    "20,000 characters": " ".join(f"word{i} of a very long note" for i in range(1000))[:20_000],
    "one word of 20,000": "x" * 20_000,
    "200 lines": "\n".join(f"line {i}" for i in range(200)),
    "invisible": "soft\u00adhyphen a\u200bb\u200ec zero\ufeffwidth co-operation non\u2011breaking\u00a0blank",
    "blanks": "  leading  and   double \t tab ",
    "no letters of any font": "አማርኛ \U0001f9ff \ue000",
    "combining": "e\u0301 c\u0327 o\u0308\u0304 한국어 \u1112\u1161\u11ab",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_note_prints_whatever_it_is(text: str, new_file: NewFile, tmp_path: Path) -> None:
    file = new_file()
    values = answering.institution("police", "police") | answering.note("LEG-01", "police", text)
    file.record(values | answering.note("LEG-02", "police", "The note after it."))
    assert write(build(file, "en"), tmp_path / "report.pdf").pages >= 8


def test_markup_prints_as_typed(new_file: NewFile, tmp_path: Path) -> None:
    file = new_file(title=MARKUP)
    values = answering.institution("police", "police", MARKUP) | answering.note("LEG-01", "police", MARKUP)
    values |= answering.respondent(MARKUP, "police", MARKUP, consent=True, key="r")
    file.record(values)
    write(build(file, "en"), tmp_path / "report.pdf")
    assert words_of(tmp_path / "report.pdf").count(re.sub(r"[\s-]+", "", MARKUP)) >= 4


def test_every_field_of_a_person_may_be_long(new_file: NewFile, tmp_path: Path) -> None:
    wide = "W" * 300
    file = new_file(title=wide, round=wide, team=[wide, "مرحبا"])
    values = answering.institution("police", "police", wide) | answering.level("LEG-01", "police", 2)
    file.record(values | answering.respondent(wide, "police", wide, consent=True, key="r"))
    assert write(build(file, "fr"), tmp_path / "report.pdf", "letter").pages >= 8


def test_lines_never_pass_the_width() -> None:
    for text in HOSTILE.values():
        for line in lines_of((Span("Note:", "strong"), Span(text)), 8.2, 200):
            assert line.width <= 200.01


def test_letters_that_no_font_has_are_spelt_out() -> None:
    assert printable("a\U0001f389b") == "a[U+1F389]b"
    assert printable("😀é中") == "😀é中"
    assert printable("one\r\ntwo\u2028three\tfour") == "one\ntwo\nthree four"


def test_arabic_is_turned_line_by_line() -> None:
    lines = lines_of((Span("مرحبا بالعالم هذا نص طويل"),), 10, 60)
    assert {part.look for line in lines_of((Span("XA مرحبا", "strong"),), 10, 60) for part in line.parts} == {
        "strong"
    }
    assert len(lines) > 1
    assert all(line.rtl for line in lines)
    first = "".join(letters for part in lines[0].parts for _, letters in part.runs)
    assert first.endswith(
        "\ufee3"
    )  # the first letter of the first word, joined, at the right of the first line
