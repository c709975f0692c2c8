"""A report that holds every kind of block there is, with texts that are hard on markup."""

from __future__ import annotations

from needsassess.services.report_blocks import (
    Block,
    Cell,
    Column,
    Cover,
    Furniture,
    Heading,
    Kept,
    Marks,
    Prose,
    ReportModel,
    Row,
    Section,
    Span,
    Table,
    TextRow,
)
from needsassess.services.report_charts import Axis, Bar, Bars, HeatCell, HeatMap, Radar
from needsassess.services.report_figures import Arrow, Arrows, Matrix, MatrixCell, Stacks, Strip, Strips
from needsassess.services.report_forms import Boxes, Signatures, WriteLines

MARKUP = '<b onclick="x()">bold</b> & </style></table><script>alert(1)</script> &lt; "quoted" \\n %s {x}'
ARABIC = "مرحبا بالعالم (اختبار 123) هذا نص طويل، مع كلمة Latin في الوسط."
_DOMAINS = ("Legislation and frameworks", "Electronic evidence and criminal justice", "Capacity and resources")


def every_block(language: str = "en", *, cover: bool = True) -> ReportModel:
    first = Cover(
        "Every block",
        "State XA",
        f"A title {MARKUP}",
        ("Redacted: no names.",),
        (("Status", "DRAFT"), ("Team", ARABIC)),
    )
    furniture = Furniture(
        "State XA, 2026",
        f"Every {MARKUP}",
        "DRAFT",
        "0123456789ab",
        "Page {page} of {total}",
        "DRAFT",
        "Contents",
    )
    sections = (
        Section("charts", "1", "Charts", _charts()),
        Section("texts", "2", "Tables and texts", _texts()),
        Section("texts", "A", "Forms", _forms(), opens_page=False),
    )
    return ReportModel(
        language, f"Every block – {MARKUP}", "A & B", first if cover else None, furniture, sections
    )


def _charts() -> tuple[Block, ...]:
    return (
        Bars(
            (Bar("Overall", 0.37, 0.3, 0.5, "37%", "range 30–50%", "61 of 104 items", 0.8),), alt="One score."
        ),
        Heading("bars", "Domains"),
        _bars(),
        _radar(),
        Heading("heat", "Items"),
        _heat(),
        Heading("figures", "Several countries"),
        _matrix(),
        Strips(
            (
                Strip("Legislation", (0.1, 0.4, 0.4, 0.9), 0.4, ("10%", "40%", "90%")),
                Strip("Capacity", (), None, ("–", "–", "–")),
            ),
            ("Domain", "Lowest", "Median", "Highest"),
            "How scores lie.",
        ),
        Arrows(
            (
                Arrow("Legislation", 0.2, 0.6, ("20%", "60%", "+40")),
                Arrow("Evidence", 0.7, 0.5, ("70%", "50%", "−20")),
                Arrow("Capacity", 0.5, 0.5, ("50%", "50%", "0")),
                Arrow("Prevention", None, 0.5, ("–", "50%", "–")),
            ),
            ("Domain", "Before", "After", "Change"),
            "What moved.",
        ),
        Stacks(
            (("Legislation", (3, 0, 5)), ("Capacity", (0, 0, 0))),
            ("Domain", "Agree", "One apart", "Further apart"),
            "Agreement.",
        ),
    )


def _bars() -> Bars:
    bars = (
        Bar(_DOMAINS[0], 0.0, 0.0, 0.2, "0%", "0–20%", "3 of 9", 1.0, "100%"),
        Bar(_DOMAINS[1], None, 0.0, 1.0, "no score", "", "0 of 9"),
        Bar(f"{_DOMAINS[2]} {MARKUP}", 1.0, 1.0, 1.0, "100%", "100%", "9 of 9", 1.0, "100%"),
    )
    return Bars(bars, ("Domain", "Score", "Range", "Answered", "Desired"), "Scores of three domains.")


def _radar() -> Radar:
    shares = ((0.2, 0.9), (None, 0.5), (1.0, None))
    axes = tuple(
        Axis(name, *pair, *("–" if share is None else f"{share:.0%}" for share in pair))
        for name, pair in zip(_DOMAINS, shares, strict=True)
    )
    return Radar(axes, "current", "desired", "Domain", "Current and desired.")


def _heat() -> HeatMap:
    levels = (*range(5), None)
    rows = tuple(
        (
            name,
            tuple(
                HeatCell(f"{at:02}", "?" if level is None else str(level), level)
                for at, level in enumerate(levels * 5)
            ),
        )
        for name in _DOMAINS
    )
    legend = (
        *(HeatCell(f"Level {level}", str(level), level) for level in range(5)),
        HeatCell("don’t know", "?", None),
    )
    return HeatMap(rows, legend, ("Domain", "Item", "Level"), "Every item.")


def _matrix() -> Matrix:
    cells = tuple(MatrixCell(f"{share}%", share / 100, faint=share == 50) for share in (0, 25, 50, 75, 100))
    rows = (("State XA", (*cells, MatrixCell("–"))), (f"State XB {ARABIC}", (MatrixCell("–"), *cells)))
    return Matrix(
        ("Country", "LEG", "CRI", "LEI", "EEJ", "ICO", "CAP"), rows, ("Dashed: rests on little.",), "Countries."
    )


def _texts() -> tuple[Block, ...]:
    columns = (
        Column("Item", 0.12),
        Column("", 0.3),
        Column("Level", 0.12, "right", "level"),
        Column("Gap", 0.12, "right", "gap"),
        Column("Levels", 0.2, "left", "marks"),
    )
    rows = (
        Row(
            (
                Cell("LEG-01", look="strong"),
                Cell(MARKUP),
                Cell("4", 4),
                Cell("3", gap=3),
                Cell("1, 2, 4", marks=Marks(1, 2, 4)),
            ),
            keep=True,
        ),
        TextRow((Span("Note:", "strong"), Span(f"{MARKUP}\n{ARABIC}"), Span("small print", "soft")), 1),
        Row(
            (Cell(""), Cell("Police"), Cell("0", 0), Cell("–"), Cell("–", marks=Marks(None, None, None))),
            opens=False,
        ),
        TextRow((Span("Note:", "strong"), Span(ARABIC)), 1),
        TextRow((Span("X" * 300),), 1),
    )
    kinds = ("lead", "body", "small", "formula", "warning")
    return (
        *(
            Prose((Span(f"This is {kind}."), Span(MARKUP, "strong"), Span("end", "soft")), kind)
            for kind in kinds
        ),
        Prose((Span(ARABIC),)),
        Prose((Span("two\nlines\u2028three \u0085 nul\x00 bell\x07 odd\ufffe \t tab  blanks"),)),
        Heading("table", f"A table {MARKUP}"),
        Table(columns, rows),
        Heading("table", "Another of the same key"),
        Table((Column("One", 1.0),), ()),
    )


def _forms() -> tuple[Block, ...]:
    ask = Boxes("1. How far?", (("0", "Absent"), ("1", f"Initial {MARKUP}"), ("D", "Don’t know")), 3)
    return (
        Kept((Prose((Span("A question"),)), ask, WriteLines("Note", 3))),
        Boxes("", (("", ARABIC),)),
        Signatures(("For the State", "For the Office"), ("Name", "Function", "Date and signature")),
    )
