"""Answers and facts from a filled template, as rows that the same check takes as those of CSV."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from needsassess.base.errors import Refused
from needsassess.base.texts import LANGUAGES, N_
from needsassess.exchange.xlsx_reading import Form, reading, table
from needsassess.services.batch import ANSWER_COLUMNS, FACT_COLUMNS
from needsassess.services.batch_cells import Table
from needsassess.services.table_sheets import sheets
from needsassess.services.template_columns import ENTERED, PRINTED_ONLY, heads, words

_COLUMNS = {"answers": ANSWER_COLUMNS, "facts": FACT_COLUMNS}


def _form(key: str) -> Form:
    return Form(heads(key), words, _COLUMNS[key], PRINTED_ONLY, ENTERED)


def read(path: Path) -> dict[str, Table]:
    """Tables by `answers` and `facts`, of the rows where anything is filled in."""
    with reading(path) as (workbook, faults):
        found = {key: table(path, _form(key), sheet, faults) for key, sheet in _sheets(path, workbook)}
    filled = {key: table for key, table in found.items() if table.rows}
    if not filled:
        raise Refused(
            N_("“{name}” is not filled in. Enter answers or facts in it, and save it."), name=path.name
        )
    return filled


def _sheets(path: Path, workbook: Any) -> Iterator[tuple[str, Any]]:
    titles = {s.title: s.key for language in LANGUAGES for s in sheets(language) if s.key in _COLUMNS}
    found = [(titles[name], workbook[name]) for name in workbook.sheetnames if name in titles]
    if not found or len(dict(found)) != len(found):
        raise Refused(N_("“{name}” has no sheet of answers or facts. Use a template."), name=path.name)
    yield from found
