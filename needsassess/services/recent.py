"""Files lately open here, with what the start page says of them, so that it never opens one."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from needsassess.base import paths
from needsassess.base.errors import Refused
from needsassess.base.files import whole_file
from needsassess.services import preferences
from needsassess.storage.hub import Hub, Place, place_of

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


@dataclass(frozen=True)
class Recent:
    """`names` is language → name of the country; `changed` milliseconds since 1970 UTC; items done of total;
    `conflicts` fields that are left to settle; `assessments` how many a collection holds (0: one assessment,
    which the other fields tell of)."""

    path: str
    country: str = ""
    names: dict[str, str] = field(default_factory=dict)
    title: str = ""
    round: str = ""
    status: str = "draft"
    done: int = 0
    total: int = 0
    changed: int = 0
    assessments: int = 0
    conflicts: int = 0

    @property
    def place(self) -> Place:
        return place_of(self.path)

    @property
    def is_hub(self) -> bool:
        return isinstance(self.place, Hub)

    def is_there(self) -> bool:
        """Of a hub, its server is not asked."""
        try:
            return isinstance(self.place, Hub) or self.place.is_file()
        except OSError:
            return False

    def name(self, language: str) -> str:
        return self.names.get(language) or self.names.get("en") or self.country


def entries() -> list[Recent]:
    """The last one first; what cannot be read is left out."""
    return [entry for entry in map(_entry, _read()) if entry]


def remember(entry: Recent) -> None:
    """Put it first; the list is cut to the preferred length."""
    others = [other for other in entries() if other.path != entry.path]
    _write([entry, *others][: preferences.get("recent_limit")])


def forget(path: str) -> None:
    """Take it off the list; the file itself is left alone."""
    _write([entry for entry in entries() if entry.path != path])


def restore(entry: Recent, place: int) -> None:
    """Put back what was taken off, where it was."""
    kept = [other for other in entries() if other.path != entry.path]
    _write([*kept[:place], entry, *kept[place:]])


def of(file: AssessmentFile) -> Recent:
    """What to remember of an open file, from its state in memory."""
    from needsassess.assessment.completeness import done
    from needsassess.assessment.visible import shown_items
    from needsassess.base.texts import LANGUAGES
    from needsassess.services import countries

    profile = file.state.profile
    so_far = done(shown_items(file.instrument, file.state), file.state)
    return Recent(
        path=str(file.path.absolute()),
        country=profile.country,
        names={language: countries.name(profile.country, language) for language in LANGUAGES},
        title=profile.title,
        round=profile.round,
        status=profile.status,
        done=so_far.settled,
        total=so_far.total,
        changed=max((head.stamp.wall for heads in file.state.subjects.values() for head in heads), default=0),
        conflicts=file.state.conflict_count,
    )


def of_collection(path: Place, assessments: int, changed: int) -> Recent:
    """What to remember of a file of several assessments or of a hub; `changed` is 0 where it is not known."""
    return Recent(path=str(path.absolute()), changed=changed, assessments=assessments)


def _list() -> Path:
    return paths.state_folder() / "recent.json"


def _read() -> list[Any]:
    try:
        data = json.loads(_list().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return data if isinstance(data, list) else []


def _entry(data: Any) -> Recent | None:
    """None where a field is missing, unknown or of another type."""
    plain = Recent("")
    try:
        entry = Recent(**data)
    except TypeError:
        return None
    right = all(type(getattr(entry, name)) is type(default) for name, default in asdict(plain).items())
    return entry if right and entry.path and _is_place(entry.path) else None


def _is_place(text: str) -> bool:
    try:
        return bool(place_of(text))
    except Refused:
        return False


def _write(kept: list[Recent]) -> None:
    with whole_file(_list()) as part:
        part.write_text(json.dumps([asdict(e) for e in kept], ensure_ascii=False, indent=1), encoding="utf-8")
