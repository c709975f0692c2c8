"""Blocks to be filled in by hand on paper: boxes to tick, lines to write on, places to sign."""

from __future__ import annotations

from dataclasses import dataclass

from needsassess.services.report_charts import Texts


@dataclass(frozen=True)
class Boxes:
    """Boxes to tick beside `options` (mark as it is typed in later, text), in so many `columns`."""

    label: str
    options: tuple[tuple[str, str], ...]
    columns: int = 1

    def texts(self) -> Texts:
        if self.label:
            yield self.label
        yield from (" ".join(filter(None, option)) for option in self.options)


@dataclass(frozen=True)
class WriteLines:
    """`count` empty lines to write on, under their label."""

    label: str
    count: int

    def texts(self) -> Texts:
        yield self.label


@dataclass(frozen=True)
class Signatures:
    """For each signer a line with what goes on it (`captions`: name, function, date and signature), by role."""

    roles: tuple[str, ...]
    captions: tuple[str, ...]

    def texts(self) -> Texts:
        for role in self.roles:
            yield role
            yield from self.captions
