"""axe-core finds what is known to be wrong, and nothing where nothing is."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.axe import violations, width_of

PAGE = """<!DOCTYPE html>
<html lang="en"><head>
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta charset="utf-8"><title>Needs — été</title><style>body {{ color: #222; background: #fff }}</style></head>
<body><main><h1>Needs</h1>{body}</main></body></html>
"""
DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw=="


def test_a_good_page_breaks_no_rule(tmp_path: Path) -> None:
    page = tmp_path / "good.html"
    page.write_text(PAGE.format(body=f'<p>Été &amp; 需要</p><img alt="A dot" src="{DOT}">'), encoding="utf-8")
    assert violations(page) == []


def test_an_image_without_words_and_grey_on_white_are_named(tmp_path: Path) -> None:
    body = f'<p style="color: #bbb">Faint &lt;text&gt;</p><img src="{DOT}">'
    page = tmp_path / "bad.html"
    page.write_text(PAGE.format(body=body), encoding="utf-8")
    found = {each.rule: each for each in violations(page)}
    assert {rule: each.impact for rule, each in found.items()} == {
        "image-alt": "critical",
        "color-contrast": "serious",
    }
    assert found["color-contrast"].nodes == ('<p style="color: #bbb">Faint &lt;text&gt;</p>',)


def test_a_page_too_wide_for_a_telephone_is_as_wide_as_it_is(tmp_path: Path) -> None:
    page = tmp_path / "wide.html"
    page.write_text(PAGE.format(body='<div style="width: 600px">Wide</div>'), encoding="utf-8")
    assert width_of(page, 360) > 600
