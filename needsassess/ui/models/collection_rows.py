"""What the tables of the collection page say: its assessments, and what was merged into it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDateTime, QObject

from needsassess.ui.days import when
from needsassess.ui.models.merge_rows import country_name
from needsassess.ui.models.table import Row
from needsassess.ui.views.marked_cells import Look

if TYPE_CHECKING:
    from needsassess.assessment.completeness import Done
    from needsassess.services.collection import Held
    from needsassess.storage.merges import Merge
    from needsassess.ui.collection import Listing

HELD_NUMBERS, MERGE_NUMBERS = (3, 4, 5), (0, 5, 6)
ORDERS = ("country", "changed", "conflicts", "answered")
_DAY = 86_400_000  # milliseconds
_SHORT = 12  # digits of a SHA-256


class CollectionRows(QObject):
    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("State"),
            self.tr("Assessment"),
            self.tr("Round"),
            self.tr("Answered"),
            self.tr("Conflicts"),
            self.tr("Laptops"),
            self.tr("People"),
            self.tr("Last change"),
        )

    def assessments(self, listing: Listing, wanted: str, order: str) -> list[Row]:
        """Those whose State, title, round or people have every word of `wanted` in them."""
        words = wanted.casefold().split()
        shown = [(held, country_name(held.country)) for held in listing.held]
        found = [pair for pair in shown if _has(pair, words)]
        found.sort(key=lambda pair: (pair[1].casefold(), pair[0].round, pair[0].title))
        if order != "country":
            found.sort(key=_key(listing, order), reverse=order != "answered")
        return [self._assessment(held, country, listing.done.get(held.id)) for held, country in found]

    def _assessment(self, held: Held, country: str, done: Done | None) -> Row:
        answered = self.tr("{done} of {total}").format(done=done.settled, total=done.total) if done else "…"
        texts = (
            country,
            held.title,
            held.round,
            answered,
            str(held.conflicts) if held.conflicts else "",
            str(held.replicas),
            self.people(held),
            self._changed(held.changed),
        )
        return Row(held.id.hex(), texts, Look(((4, "conflict", "warning"),) if held.conflicts else ()))

    def _changed(self, changed: int) -> str:
        """By the clock of who made it, which may be wrong."""
        if not changed:
            return ""
        ahead = changed > QDateTime.currentMSecsSinceEpoch() + _DAY
        return self.tr("{when}, clock ahead").format(when=when(changed)) if ahead else when(changed)

    def people(self, held: Held) -> str:
        """Everyone who signs a change, the most recent first."""
        return ", ".join(name or self.tr("no name") for name in held.persons)

    def merge_heads(self) -> tuple[str, ...]:
        return (
            self.tr("No."),
            self.tr("File"),
            self.tr("SHA-256"),
            self.tr("Merged"),
            self.tr("By"),
            self.tr("Brought"),
            self.tr("Known"),
            self.tr("Status"),
        )

    def merges(self, merges: list[Merge]) -> list[Row]:
        """The last first; an undo is told beside what it took back."""
        undos = {merge.reverts: merge for merge in merges if merge.reverts}
        return [
            self._merge(merge, undos.get(merge.change), merges)
            for merge in reversed(merges)
            if merge.name is not None
        ]

    def _merge(self, merge: Merge, undo: Merge | None, merges: list[Merge]) -> Row:
        texts = (
            str(merge.number),
            merge.name or "",
            merge.sha256.hex()[:_SHORT] if merge.sha256 else "",
            when(merge.wall),
            merge.author or self.tr("no name"),
            str(merge.added),
            str(merge.known),
            self.state(merge, undo, merges),
        )
        look = Look(((7, "undo", "warning"),) if undo else ((7, "answered", "accent"),), weak=bool(undo))
        return Row(str(merge.number), texts, look)

    def state(self, merge: Merge, undo: Merge | None, merges: list[Merge]) -> str:
        from needsassess.services.unmerge import stands_again

        if undo is None:
            return self.tr("stands")
        if stands_again(merge, merges):
            return self.tr("taken back, merged again since")
        told = self.tr("taken back {when} by {person}") if undo.author else self.tr("taken back {when}")
        return told.format(when=when(undo.wall), person=undo.author)


def _has(pair: tuple[Held, str], words: list[str]) -> bool:
    held, country = pair
    text = " ".join((country, held.country, held.title, held.round, *held.persons)).casefold()
    return all(word in text for word in words)


def _key(listing: Listing, order: str) -> Callable[[tuple[Held, str]], Any]:
    def share(held: Held) -> float:
        done = listing.done.get(held.id)
        return done.settled / done.total if done and done.total else 0.0

    values: dict[str, Callable[[Held], Any]] = {
        "changed": lambda held: held.changed,
        "conflicts": lambda held: held.conflicts,
        "answered": share,
    }
    return lambda pair: values[order](pair[0])
