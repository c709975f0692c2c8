"""One source laid out on the desk: what the target lacks is copied out, checked and judged."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from needsassess.assessment.merge_outcome import Counts, Outcome, subject_outcome
from needsassess.base.errors import Refused
from needsassess.base.progress import Progress
from needsassess.base.texts import N_
from needsassess.storage import desk_sql as sql
from needsassess.storage.checking import MANY, Checking, Found
from needsassess.storage.desk_forms import Forms, Row
from needsassess.storage.gate import damaged
from needsassess.storage.hub import Place
from needsassess.storage.soundness import is_sound

ByAssessment = dict[bytes, Counts]
Subjects = Iterable[tuple[bytes, int, int, int]]  # assessment, heads before, values after, how many subjects so
_MOST_ASSESSMENTS = 50_000  # of one file


class Staging:
    """Of the source that is attached to the desk, under a number, in one transaction of the desk's."""

    def __init__(self, raw: sqlite3.Connection, desk: Path, number: int, path: Place) -> None:
        """`desk` is the file that `raw` is connected to; `path` is how the source is called where it fails."""
        self._raw = raw
        self._desk = desk
        self._number = number
        self._file = {"file": number}
        self._path = path

    def through(self, forms: Forms, progress: Progress, *, undid: bool) -> ByAssessment:
        """What it would bring; `undid`: a merge that the target took back may have brought it before."""
        checks = forms.lay_out(self._number, self._path, self._there())
        held = dict(self._raw.execute(sql.HELD))
        indexed, staged = sum(held.values()), self._raw.execute(sql.REVISIONS, self._file).rowcount
        subjects: Subjects = ()
        new, ahead = Counter[bytes](), Counter[bytes]()
        if not staged:
            self._refuse_unsound(indexed, brings=False)
        else:
            checking = Checking(forms.quick, checks, self._number)
            (new, ahead), subjects = self._checked(checking, staged, indexed, progress)
        withdrawn = self._withdrawn() if undid else {}
        counts = {
            key: Counts(new[key], held.get(key, 0) - new[key], withdrawn.get(key, 0), ahead[key])
            for key in checks
        }
        return with_subjects(counts, subjects)

    def _there(self) -> list[Row]:
        there = self._raw.execute(sql.ASSESSMENTS).fetchmany(_MOST_ASSESSMENTS + 1)
        if len(there) > _MOST_ASSESSMENTS:
            raise Refused(
                N_("“{name}” holds more than {most} assessments."),
                name=self._path.name,
                most=_MOST_ASSESSMENTS,
            )
        return there

    def _checked(
        self, checking: Checking, staged: int, indexed: int, progress: Progress
    ) -> tuple[Found, Subjects]:
        self._raw.execute(sql.PARENTS, self._file)
        if staged < MANY:
            subjects = self._placed(indexed)
            found = checking.through(self._raw, progress.beat)
        else:
            with checking.beside(self._raw, self._desk, progress) as waited_for:
                subjects = self._placed(indexed)
                found = waited_for()
        self._refuse_strays()
        return found, subjects

    def _placed(self, indexed: int) -> Subjects:
        """How the new revisions change what stands."""
        self._refuse_unsound(indexed, brings=True)
        for statement in (sql.REPLACED, sql.HEADS):
            self._raw.execute(statement, self._file)
        return self._raw.execute(sql.SUBJECTS_OF_FILE, self._file).fetchall()

    def _refuse_unsound(self, indexed: int, *, brings: bool) -> None:
        if not is_sound(self._raw, indexed, brings=brings):
            raise damaged(self._path)

    def _refuse_strays(self) -> None:
        """Parents are known here or come along, and are of the same subject."""
        stray = self._raw.execute(sql.STRAYS, self._file).fetchone()
        if stray:
            raise Refused(
                N_("Revision {name} replaces one that is not there."), name=bytes(stray[0]).hex()[:12]
            )

    def _withdrawn(self) -> dict[bytes, int]:
        """By assessment, how much of the source an undone merge brought and is still taken back."""
        self._raw.execute(sql.AGAIN, self._file)
        return dict(self._raw.execute(sql.WITHDRAWN, self._file))


def with_subjects(counts: ByAssessment, subjects: Subjects) -> ByAssessment:
    """The counts with what becomes of subjects added."""
    for assessment, before, said, many in subjects:
        outcome = subject_outcome(before, said)
        more = {
            Outcome.NEW: Counts(first=many),
            Outcome.FAST_FORWARD: Counts(fast_forward=many),
            Outcome.CONFLICTING: Counts(conflicting=many),
        }
        counts[assessment] = counts.get(assessment, Counts()) + more[outcome]
    return counts
