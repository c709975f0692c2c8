"""A list of whom a coordinator expects to report, read from a CSV file."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from needsassess.base.errors import ManyRefusals, Refused
from needsassess.base.files import whole_file
from needsassess.base.texts import N_
from needsassess.services import collection, countries, csv_table
from needsassess.services.batch_cells import Row, Table, of_line
from needsassess.storage.hub import Place

COLUMNS = ("country", "institution", "person", "replica")
_HEXADECIMAL = set("0123456789abcdef")


class Expected(NamedTuple):
    """One line of the list; what is not empty must all be so of what came.

    `country` is an ISO code; `institution` its key, kind or name in the assessment; `person` the name that
    signs changes; `replica` the first digits of an installation's identity, in hexadecimal.
    """

    line: int
    country: str = ""
    institution: str = ""
    person: str = ""
    replica: str = ""


def read(path: Path) -> list[Expected]:
    """A CSV file with any of `COLUMNS`, in any order; refused whole with every line that is not right."""
    table = csv_table.read(path)
    header = tuple(name.strip().lower() for name in table.header)
    if not header or len(set(header)) != len(header) or not set(header) <= set(COLUMNS):
        columns = ", ".join(COLUMNS)
        raise Refused(
            N_("The first line of “{name}” must name some of these columns: {columns}"),
            name=table.name,
            columns=columns,
        )
    if not table.rows:
        raise Refused(N_("“{name}” has no rows under its header. Add some."), name=table.name)
    return _all_or_none(table, header)


def _all_or_none(table: Table, header: tuple[str, ...]) -> list[Expected]:
    found: dict[Expected, int] = {}
    faults: list[Refused] = []
    for row in table.rows:
        try:
            one = _line(row, header)
            first = found.setdefault(one._replace(line=0), row.line)
            if first != row.line:
                raise Refused(N_("repeats line {first}; keep one of them."), first=first)
        except Refused as why:
            faults.append(of_line(table, row.line, why))
    if faults:
        raise ManyRefusals(N_("Nothing of {names} was taken:"), list(faults), names=table.name)
    return [one._replace(line=line) for one, line in found.items()]


def _line(row: Row, header: tuple[str, ...]) -> Expected:
    if len(row.cells) != len(header):
        raise Refused(N_("has {found} cells instead of {wanted}."), found=len(row.cells), wanted=len(header))
    cells = {name: " ".join(cell.split()) for name, cell in zip(header, row.cells, strict=True)}
    if not any(cells.values()):
        raise Refused(N_("names nobody. Fill in one of its columns."))
    if cells.get("country"):
        cells["country"] = countries.checked(cells["country"])
    if cells.get("replica"):
        cells["replica"] = _identity(cells["replica"])
    return Expected(0, **cells)


def _identity(text: str) -> str:
    found = text.lower().replace("-", "")
    if not (4 <= len(found) <= 32 and _HEXADECIMAL.issuperset(found)):
        raise Refused(
            N_("“{found}” is no installation: write 4 to 32 of the digits that history --json shows."),
            found=text[:40],
        )
    return found


def write_template(path: Path, place: Place) -> None:
    """A list to fill in, with a line for each country that came; a file that is there is never replaced."""
    if path.exists():
        raise Refused(N_("“{name}” exists already. Choose another name."), name=path.name)
    came = sorted({held.country for held in collection.overview(place) if held.country})
    rows = [",".join(COLUMNS), *(country + "," * (len(COLUMNS) - 1) for country in came)]
    with whole_file(path) as part:
        part.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
