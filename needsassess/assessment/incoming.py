"""Revisions as they come in, nothing of them believed: each is checked by itself before it is taken."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from needsassess.assessment import subjects
from needsassess.assessment.revision import FORMAT
from needsassess.assessment.rules import LONGEST_TEXT
from needsassess.assessment.subjects import BY_CODE, Subject
from needsassess.assessment.values import Json, canonical
from needsassess.assessment.versions import check_kept
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument

DAY = 86_400_000  # milliseconds
LATEST = 9_000_000_000_000  # a clock can be years wrong, but not centuries (this is in 2255)
MOST_IN_ONE_MILLISECOND = 2**31
_LONGEST_SUBJECT, _LONGEST_VALUE = 255, 1_000_000  # characters; no rule lets a value be as long
_SHORT = 80  # characters; such values repeat, so what was found of one is kept
_KEPT = 20_000
_APART = (*BY_CODE, "questionnaire")  # kinds of subjects whose first key is looked at by itself


class Incoming(NamedTuple):
    """A revision as a file has it, nothing of it believed; `parents` in hexadecimal, sorted, by `","`."""

    id: bytes
    assessment: bytes
    subject: str
    value: str
    author: str
    replica: bytes
    wall: int
    counter: int
    change: bytes
    reverts: bytes | None
    parents: str | None

    @property
    def name(self) -> str:
        """Enough of its identity to find it."""
        return self.id.hex()[:12]

    @property
    def replaced(self) -> list[bytes]:
        return list(map(bytes.fromhex, self.parents.split('","'))) if self.parents else []


class Checks:
    """Holds revisions against all that can be seen of each by itself; any of the instruments may take it.

    A million pass here: what was found of a kind of subject, a key or a short value is not looked into twice.
    """

    def __init__(self, *instruments: Instrument, moved: Collection[str] = ()) -> None:
        """`moved`: fingerprints, in hexadecimal, of the questionnaires that an assessment may have moved to."""
        self._instruments = instruments
        self._moved = frozenset(moved)
        self._values: dict[tuple[str, str, int, str], set[str]] = {}  # by kind of subject
        self._keys: set[str] = set()
        self._kept = 0

    def check(self, row: Incoming) -> None:
        """Refuses what is not genuine or says what cannot be; its parents are looked up elsewhere."""
        _check_form(row)
        try:
            content = _content(row).encode()
        except UnicodeEncodeError as error:
            raise _about_nothing(row) from error
        if hashlib.sha256(content).digest() != row[0]:
            raise Refused(N_("Revision {name} is not what its identity says."), name=row.name)
        kind, *keys = row[2].split("/")
        field = keys.pop() if keys else ""
        like = (kind, keys[0] if kind in _APART and keys else "", len(keys), field)
        if like not in self._values or not self._keys.issuperset(keys):
            self._check_subject(row, like, keys)
        if row[3] not in self._values[like]:
            self._check_value(row, like)

    def takes(self, subject: Subject, value: Json) -> bool:
        """Whether a subject that is known to be one can have this value; why not, `check` says."""
        try:
            check_kept(subject, value, self._instruments)
        except (Refused, ValueError, TypeError, KeyError, AttributeError, ArithmeticError):
            return False
        return True

    def _check_subject(self, row: Incoming, like: tuple[str, str, int, str], keys: list[str]) -> None:
        if like[0] == "questionnaire" and like[1] not in self._moved:
            raise _about_nothing(row)
        try:
            check_kept(subjects.parse(row.subject), None, self._instruments)
        except ValueError as error:
            raise _about_nothing(row) from error
        except Refused as why:
            raise Refused(N_("Revision {name}: {why}"), name=row.name, why=why) from why
        if len(self._keys) > _KEPT:
            self._keys.clear()
        self._keys.update(keys)
        self._values.setdefault(like, set())

    def _check_value(self, row: Incoming, like: tuple[str, str, int, str]) -> None:
        try:
            value = json.loads(row.value)
            check_kept(subjects.parse(row.subject), value, self._instruments)
            same = canonical(value) == row.value
        except Refused as why:
            raise Refused(N_("Revision {name}: {why}"), name=row.name, why=why) from why
        except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError) as error:
            raise _about_nothing(row) from error
        if not same:
            raise Refused(N_("Revision {name} is not written in the canonical form."), name=row.name)
        if len(row.value) <= _SHORT and self._kept < _KEPT:
            self._kept += 1
            self._values[like].add(row.value)


def _about_nothing(row: Incoming) -> Refused:
    return Refused(
        N_("Revision {name} is about nothing that is known: {subject}."),
        name=row.name,
        subject=row.subject[:_SHORT].encode(errors="replace").decode(),
    )


def _check_form(row: Incoming) -> None:
    """Columns of the right type and size, and a time that a clock can show."""
    identity, assessment, subject, value, author, replica, wall, counter, change, reverts, _ = row
    whole = (
        type(identity) is type(assessment) is type(replica) is type(change) is bytes
        and type(subject) is type(value) is type(author) is str
        and type(wall) is type(counter) is int
        and len(identity) == 32
        and len(assessment) == len(replica) == len(change) == 16
        and (reverts is None or (type(reverts) is bytes and len(reverts) == 16))
        and len(author) <= LONGEST_TEXT
        and len(subject) <= _LONGEST_SUBJECT
        and len(value) <= _LONGEST_VALUE
    )
    if not whole:
        raise Refused(N_("A revision has a part that is not of its kind."))
    if not (0 <= wall <= LATEST and 0 <= counter < MOST_IN_ONE_MILLISECOND):
        raise Refused(N_("Revision {name} was made at an impossible time."), name=row.name)


def _content(row: Incoming) -> str:
    """As `revision.make` writes it; a value or a subject that is not canonical is refused later."""
    _, assessment, subject, value, author, replica, wall, counter, change, reverts, parents = row
    replaced = f'["{parents}"]' if parents else "[]"
    reverted = f'"{reverts.hex()}"' if reverts is not None else "null"
    return (
        f'[{FORMAT},"{assessment.hex()}","{subject}",{value},{replaced},{_quoted(author)},'
        f'"{replica.hex()}",{wall},{counter},"{change.hex()}",{reverted}]'
    )


@lru_cache(maxsize=1000)
def _quoted(text: str) -> str:
    return canonical(text)
