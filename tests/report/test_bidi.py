"""How lines that read from right to left are drawn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from needsassess.report.bidi import in_visual_order, joined

ALEF, BEH = "\u0627", "\u0628"


@pytest.mark.parametrize(
    ("logical", "rtl", "drawn"),
    [
        (f"{ALEF}{BEH} (28)", True, f"(28) {BEH}{ALEF}"),
        (f"{ALEF} ({BEH}) [{ALEF}]", True, f"[{ALEF}] ({BEH}) {ALEF}"),
        (f"Article 12 (b) - {ALEF} ({BEH})", False, f"Article 12 (b) - ({BEH}) {ALEF}"),
        (f"Police ({ALEF}{BEH})", False, f"Police ({BEH}{ALEF})"),
        (f"<b>{ALEF}</b>", False, f"<b>{ALEF}</b>"),
    ],
)
def test_brackets_open_towards_what_they_enclose(logical: str, rtl: bool, drawn: str) -> None:
    assert in_visual_order([("", logical)], rtl=rtl) == [("", drawn)]


@given(st.text("()[]<>ab 12\u0627\u0628\u034f«»{}", max_size=40), st.booleans())
def test_no_letter_is_lost_where_order_is_turned(text: str, rtl: bool) -> None:
    text = joined(text)
    turned = "".join(part for _, part in in_visual_order([("", text)], rtl=rtl))
    assert sorted(filter(str.isalnum, turned)) == sorted(filter(str.isalnum, text))
    assert len(turned) == len(text)


@pytest.mark.parametrize(
    ("rtl", "drawn"),
    [
        (True, [("", f"{BEH}{ALEF} "), ("strong", ":Note")]),
        (False, [("strong", "Note:"), ("", f" {BEH}{ALEF}")]),
    ],
)
def test_looks_go_with_their_letters(rtl: bool, drawn: list[tuple[str, str]]) -> None:
    assert in_visual_order([("strong", "Note:"), ("", f" {ALEF}{BEH}")], rtl=rtl) == drawn


parts = st.lists(
    st.tuples(
        st.sampled_from(["", "strong", "soft"]),
        st.text("ab 12,./:+-%–…\u0627\u0628\u0661\u00a0\u200f"),
    ),
    max_size=6,
)


@given(parts, st.booleans())
def test_marks_of_looks_change_no_order(parts: list[tuple[str, str]], rtl: bool) -> None:
    from bidi import get_display

    drawn = in_visual_order(parts, rtl=rtl)
    assert "".join(text for _, text in drawn) == get_display(
        "".join(text for _, text in parts), base_dir="R" if rtl else "L"
    )
