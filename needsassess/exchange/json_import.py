"""The canonical export read as plain data, strictly, for a new file to be made from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn

from needsassess.base.errors import Refused
from needsassess.base.files import unreadable
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.services import import_data
from needsassess.services.import_data import Imported

LARGEST = 256 * 1024 * 1024  # bytes; an assessment with years of history is under 20 MB


def take(path: Path, target: Path, progress: Progress) -> Imported:
    """Refused whole, with every fault that was found, or a new file that gives the same export again."""
    return import_data.make(read(path), path.name, target, progress)


def read(path: Path) -> Any:
    """What the file says; refused where that is no JSON, or a key is there twice."""
    try:
        if path.stat().st_size > LARGEST:
            raise Refused(
                N_("“{name}” is far larger than such a file can be. Choose another one."), name=path.name
            )
        text = path.read_bytes().decode("utf-8")
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except OSError as error:
        raise unreadable(error, path) from error
    except UnicodeDecodeError as error:
        raise Refused(N_("“{name}” is not UTF-8. Export it again."), name=path.name) from error
    except json.JSONDecodeError as error:
        raise Refused(
            N_("“{name}” is no JSON from line {line} on. Copy it again from where it came from."),
            name=path.name,
            line=error.lineno,
        ) from error
    except (ValueError, RecursionError) as error:
        raise Refused(
            N_("“{name}” is no export of an assessment. Choose another file."), name=path.name
        ) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """What names a key twice says two things."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(pairs)
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)
