"""The looks of a report's page, and the policy that lets it do nothing but show itself."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode

from needsassess.base import paths
from needsassess.services import report_colours as hues
from needsassess.services.report_blocks import ReportModel
from needsassess.services.report_walk import head_of_first, opens_run

LIGHT = {
    "ground": "#ffffff", "tint": "#f5f7f9", "ink": hues.INK, "grey": hues.GREY, "faint": hues.FAINT,
    "rule": hues.RULE, "accent": hues.ACCENT, "stamp": hues.STAMP, "warn": "#fdf4e3", "shadow": "#00000040",
}  # fmt: skip
DARK = {
    "ground": "#14181d", "tint": "#1b2027", "ink": "#e4e8ed", "grey": "#a5afba", "faint": "#343c46",
    "rule": "#6c7783", "accent": "#8fb9ee", "stamp": "#1b2027", "warn": "#33290f", "shadow": "#ffffff38",
}  # fmt: skip
# On a dark ground the same hue grows lighter with the level.
DARK_LEVELS = ("#14181d", "#223a58", "#2f5c90", "#86aede", "#d3e2f6")
ON_DARK_LEVELS = ("#e4e8ed", "#ffffff", "#ffffff", "#14181d", "#14181d")
_SIZES = {"a4": "A4", "letter": "letter"}
_PLACE = re.compile("({page}|{total})")
_COUNTERS = {"{page}": "counter(page)", "{total}": "counter(pages)"}


def policy(looks: str) -> str:
    """Nothing but this style sheet."""
    digest = b64encode(hashlib.sha256(looks.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def style(model: ReportModel, paper: str) -> str:
    sheet = (paths.resources() / "report" / "page.css").read_text(encoding="utf-8")
    light = _variables(LIGHT, hues.LEVELS, hues.ON_LEVELS)
    dark = _variables(DARK, DARK_LEVELS, ON_DARK_LEVELS)
    widths = "".join(f".w{share}{{width:{share}%}}" for share in range(1, 101))
    return (
        f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        f"{widths}\n{sheet}\n{_sheet_of_paper(model, paper)}"
    )


def _variables(colours: dict[str, str], levels: tuple[str, ...], on_levels: tuple[str, ...]) -> str:
    named = [f"--{name}:{value}" for name, value in colours.items()]
    named += [f"--l{level}:{value}" for level, value in enumerate(levels)]
    named += [f"--on{level}:{value}" for level, value in enumerate(on_levels)]
    return ";".join(named)


def _sheet_of_paper(model: ReportModel, paper: str) -> str:
    """Size, and the running lines, which a page with a cover begins without."""
    boxes = "".join(f"@{place}{{content:{said}}}" for place, said in _running(model))
    empty = "".join(f"@{place}{{content:''}}" for place, _ in _running(model))
    first = f"@page :first{{{empty}}}" if model.cover else ""
    return f"@page{{size:{_SIZES[paper]};{boxes}}}{first}{_runs(model)}\n"


def _runs(model: ReportModel) -> str:
    """Pages that have a head of their own."""
    heads = [section.running for at, section in enumerate(model.sections) if opens_run(model, at)]
    named = ((f"run{run}", quoted(head or model.furniture.head_left)) for run, head in enumerate(heads, 1))
    return "".join(f".{name}{{page:{name}}}@page {name}{{@top-left{{content:{head}}}}}" for name, head in named)


def _running(model: ReportModel) -> list[tuple[str, str]]:
    furniture = model.furniture
    page = " ".join(_COUNTERS.get(part) or quoted(part) for part in _PLACE.split(furniture.page) if part)
    return [
        ("top-left", quoted(head_of_first(model) or furniture.head_left)),
        ("top-right", quoted(furniture.head_right)),
        ("bottom-left", quoted(furniture.foot_left)),
        ("bottom-center", quoted(furniture.foot_middle)),
        ("bottom-right", page or '""'),
    ]


def quoted(text: str) -> str:
    """A text in a style sheet, where it can end neither the text nor the sheet."""
    letters = (letter if letter.isalnum() else f"\\{ord(letter):x} " for letter in text)
    return f'"{"".join(letters)}"'
