"""The checks of a merge over many revisions: what is like one that passed is taken at once."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from needsassess.assessment import subjects
from needsassess.assessment.incoming import DAY, LATEST, MOST_IN_ONE_MILLISECOND, Checks, Incoming
from needsassess.assessment.revision import FORMAT
from needsassess.assessment.rules import LONGEST_LINE
from needsassess.assessment.subjects import Subject
from needsassess.assessment.values import canonical
from needsassess.base.clock import wall_clock
from needsassess.base.errors import Refused
from needsassess.base.texts import N_

Row = tuple[bytes, bytes, str, str, str, bytes, int, int, bytes, bytes | None]  # as a file has it: not believed
Parent = tuple[bytes, bytes]  # of which revision, and which
_PLAIN = re.compile(r'"([^"\\\x00-\x1f\x7f\ud800-\udfff]*)"')  # a JSON text that stands for itself
_SHORT = 80  # characters; such values repeat
_FEW = 50  # of each field are kept
_MOST = 20_000  # of all else; a file cannot fill the memory
_SPACING = 2_000  # revisions between two looks at whether to stop


class _Field(NamedTuple):
    """A field of an item or fact, and values that it took."""

    subject: Subject
    values: set[str]


_Fields = dict[tuple[str, str, str], _Field]


class _Origin(NamedTuple):
    """Who wrote in which assessment: the parts of the content that say so."""

    before: str
    after: str
    checks: Checks
    fields: _Fields


class QuickChecks:
    """Takes exactly what `Checks` takes: a shortcut only ever accepts.

    The identity of every single revision is recomputed; of the rest, what equals in type and value what passed
    before is not looked into again. All that cannot be taken so goes through `Checks` as a whole.
    """

    def __init__(self) -> None:
        self._fields: dict[Checks, _Fields] = {}
        self._origins: dict[tuple[bytes, str, bytes], _Origin] = {}
        self._keys: set[str] = set()

    def check_all(
        self,
        checks: Mapping[bytes, Checks],
        rows: Iterable[Row],
        parents: Iterable[Parent],
        beat: Callable[[], None],
    ) -> tuple[Counter[bytes], Counter[bytes]]:
        """How many there are, and how many ahead of this machine's clock, by assessment; or the first refusal.

        `checks` are by assessment; rows and parents come in the order of the revisions, and of the parents.
        """
        new, ahead, tomorrow = Counter[bytes](), Counter[bytes](), wall_clock() + DAY
        self._origins.clear()  # another file may have an assessment under another questionnaire
        joined = _joined(parents)
        child, replaced = next(joined, (None, None))
        for count, row in enumerate(rows):
            if count % _SPACING == 0:
                beat()
            own = None
            if row[0] == child:
                own = replaced
                child, replaced = next(joined, (None, None))
            if not self._passes(row, own):
                self._check(checks, Incoming(*row, own))
            new[row[1]] += 1
            if row[6] > tomorrow:
                ahead[row[1]] += 1
        return new, ahead

    def _passes(self, row: Row, parents: str | None) -> bool:
        identity, assessment, subject, value, author, replica, wall, counter, change, reverts = row
        try:
            before, after, checks, fields = self._origins[assessment, author, replica]
            kind, code, key, name = subject.split("/")
            field = fields[kind, code, name]
        except (KeyError, ValueError, TypeError, AttributeError):
            return False
        if not (
            key in self._keys
            and type(value) is str
            and type(wall) is type(counter) is int
            and 0 <= wall <= LATEST
            and 0 <= counter < MOST_IN_ONE_MILLISECOND
            and type(change) is bytes
            and len(change) == 16
            and reverts is None
        ):
            return False
        replaced = f'["{parents}"]' if parents else "[]"
        content = f'{before}{subject}",{value},{replaced}{after}{wall},{counter},"{change.hex()}",null]'
        return hashlib.sha256(content.encode()).digest() == identity and (
            value in field.values or _is_plain_and_right(value, field, checks)
        )

    def _check(self, by_assessment: Mapping[bytes, Checks], row: Incoming) -> None:
        if row.assessment not in by_assessment:
            raise Refused(N_("A revision has a part that is not of its kind."))
        checks = by_assessment[row.assessment]
        checks.check(row)
        kind, *keys, name = row.subject.split("/")
        if len(keys) == 2:  # an item or fact, and an institution
            self._learn(checks, row, (kind, keys[0], name), keys[1])

    def _learn(self, checks: Checks, row: Incoming, place: tuple[str, str, str], key: str) -> None:
        if len(row.author) > LONGEST_LINE:
            return
        for kept in (self._origins, self._keys):
            if len(kept) > _MOST:
                kept.clear()
        self._keys.add(key)
        fields = self._fields.setdefault(checks, {})
        before = f'[{FORMAT},"{row.assessment.hex()}","'
        after = f',{canonical(row.author)},"{row.replica.hex()}",'
        self._origins[row.assessment, row.author, row.replica] = _Origin(before, after, checks, fields)
        _keep(row.value, fields.setdefault(place, _Field(subjects.parse(row.subject), set())))


def _keep(value: str, field: _Field) -> None:
    if len(value) <= _SHORT and len(field.values) < _FEW:
        field.values.add(value)


def _joined(parents: Iterable[Parent]) -> Iterator[tuple[bytes, str]]:
    """Of each revision, as `Incoming` has them."""
    child, found = b"", ""
    for revision, parent in parents:
        if type(parent) is not bytes:
            raise Refused(N_("A revision has a part that is not of its kind."))
        if revision == child:
            found += f'","{parent.hex()}'
        else:
            if child:
                yield child, found
            child, found = revision, parent.hex()
    if child:
        yield child, found


def _is_plain_and_right(value: str, field: _Field, checks: Checks) -> bool:
    plain = _PLAIN.fullmatch(value)
    if plain is None or not checks.takes(field.subject, plain[1]):
        return False
    _keep(value, field)
    return True
