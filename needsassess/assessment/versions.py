"""The versions of its questionnaire that an assessment carries: which one counts, and what each takes.

A subject in the log names an item by its key, the same in all versions (`Instrument.key`); what people see
names it by its code in the version that counts. In an assessment of one first version the two are one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from needsassess.assessment import rules, subjects
from needsassess.assessment.heads import Heads
from needsassess.assessment.subjects import BY_CODE, Subject
from needsassess.assessment.values import Json
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument
from needsassess.instrument.steps import follow, number

MOVED = re.compile(r"questionnaire/([0-9a-f]{64})/moved")
_START = "questionnaire/"


def moves(found: Iterable[tuple[str, Heads]]) -> dict[str, bool]:
    """Fingerprints (hexadecimal) of the versions that it moved to; False where all took that back.

    Two who move apart do not contradict each other, and one who moves prevails over one who takes it back.
    """
    return {
        path.split("/")[1]: any(head.value for head in heads)
        for path, heads in found
        if path.startswith(_START)
    }


def are_of_one(instruments: Iterable[Instrument]) -> bool:
    """Whether they can be versions of one questionnaire: each leads from the same first one to itself."""
    every = list(instruments)
    first = {(instrument.id, instrument.first_version) for instrument in every}
    return len(first) == 1 and all(follow(instrument.steps or (), instrument.version) for instrument in every)


class Versions:
    """Of one assessment: `counts` is the newest of what it began with and where it moved."""

    def __init__(self, began: str, carried: Mapping[str, Instrument], moved: Mapping[str, bool]) -> None:
        """By fingerprint in hexadecimal; `carried` has the one it began with and all it ever moved to."""
        if not are_of_one(carried.values()):
            raise ValueError("versions of different questionnaires")
        here = [began, *(name for name, stands in moved.items() if stands)]
        self.fingerprint = max(here, key=lambda name: (number(carried[name].version), name))
        self.counts = carried[self.fingerprint]
        self.carried = dict(carried)
        others = sorted(
            (name for name in carried if name != self.fingerprint),
            key=lambda name: (number(carried[name].version), name),
            reverse=True,
        )
        self.every = (self.counts, *(carried[name] for name in others))
        self._plain = not any(instrument.steps for instrument in self.every)

    def shown(self, path: str) -> str:
        """The path of a subject of the log as people see it: with the code in the version that counts."""
        return path if self._plain else _with_code(path, self.counts.code)

    def kept(self, path: str) -> str:
        """The other way round."""
        return path if self._plain else _with_code(path, self.counts.key)

    def heads_shown(self, found: Iterable[tuple[str, Heads]]) -> Iterable[tuple[str, Heads]]:
        return found if self._plain else ((self.shown(path), heads) for path, heads in found)

    def of(self, code: str) -> tuple[Instrument, str]:
        """The newest version that describes an item or a fact, named as people see it; and its code there."""
        key = self.counts.key(code)
        for instrument in self.every:
            if key in instrument.codes:
                return instrument, instrument.codes[key]
        raise Refused(N_("The questionnaire has no item {code}."), code=code)

    def called(self, version: str) -> Instrument:
        """The carried one of that number; without one, the one that counts."""
        for instrument in self.every:
            if version in ("", instrument.version):
                return instrument
        raise Refused(N_("The assessment has no version {version} of its questionnaire."), version=version)

    def check(self, path: str, value: Json) -> None:
        """Refuse what a subject, as people see it, cannot have."""
        subject = subjects.parse(path)
        if subject.kind == "questionnaire" and subject.keys[0] not in self.carried:
            raise Refused(N_("The file does not carry the questionnaire {name}."), name=subject.keys[0])
        if len(self.every) == 1 or subject.kind not in BY_CODE or subject.keys[0] in self.counts.keys:
            rules.check(subject, value, self.counts)
            return
        kept = self.kept(path)
        if self.shown(kept) != path:
            raise Refused(N_("The questionnaire has no item {code}."), code=subject.keys[0])
        check_kept(subjects.parse(kept), value, self.every)


def check_kept(subject: Subject, value: Json, every: Sequence[Instrument]) -> None:
    """Refuse what a subject of the log can have in none of these versions; the first says why."""
    if len(every) == 1 and not every[0].steps:  # nearly always, and a million times in a merge
        rules.check(subject, value, every[0])
        return
    refusal: Refused | None = None
    for instrument in every:
        try:
            rules.check(_in(instrument, subject), value, instrument)
        except Refused as why:
            refusal = refusal or why
        else:
            return
    if refusal:
        raise refusal


def _in(instrument: Instrument, subject: Subject) -> Subject:
    """A subject of the log with the code that its item has in one version."""
    if not instrument.steps or subject.kind not in BY_CODE:
        return subject
    key = subject.keys[0]
    if key not in instrument.codes:
        raise Refused(N_("The questionnaire has no item {code}."), code=key)
    return Subject(subject.kind, (instrument.codes[key], *subject.keys[1:]), subject.field)


def _with_code(path: str, turned: Callable[[str], str]) -> str:
    kind, _, rest = path.partition("/")
    if kind not in BY_CODE:
        return path
    code, _, rest = rest.partition("/")
    return f"{kind}/{turned(code)}/{rest}"
