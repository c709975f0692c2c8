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
    assert in_visual_order(logical, rtl=rtl) == drawn


@given(st.text("()[]<>ab 12\u0627\u0628\u034f«»{}", max_size=40), st.booleans())
def test_no_letter_is_lost_where_order_is_turned(text: str, rtl: bool) -> None:
    text = joined(text)
    turned = in_visual_order(text, rtl=rtl)
    assert sorted(filter(str.isalnum, turned)) == sorted(filter(str.isalnum, text))
    assert len(turned) == len(text)
