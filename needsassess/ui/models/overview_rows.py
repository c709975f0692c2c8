"""What the overview's tables say, from an analysis: texts and numbers in the screen's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.ui.models.heat_table import Cell
from needsassess.ui.models.table import Row
from needsassess.ui.wording import NONE, between, percent

if TYPE_CHECKING:
    from needsassess.assessment.scores import Score
    from needsassess.services.analysis import Analysis


class OverviewRows(QObject):
    """Made for one assessment and one language; each call gives the rows of one table."""

    def __init__(self, file: Any, language: str) -> None:
        super().__init__()
        self._file = file
        self._words = file.instrument.words(language)

    @property
    def _state(self) -> Any:
        return self._file.state

    def title(self, code: str) -> str:
        return self._words.items[code].title

    def called(self, key: str) -> str:
        """An institution by its own name, else by its kind."""
        found = self._state.institutions[key]
        return found.name or self._words.institutions.get(found.kind, found.kind)

    def domain_heads(self) -> tuple[str, ...]:
        return (
            self.tr("Domain"),
            self.tr("Score and range, 0–100%"),
            self.tr("Score"),
            self.tr("Range"),
            self.tr("Desired"),
            self.tr("Gap"),
            self.tr("Answered"),
        )

    def domains(self, analysis: Analysis) -> list[Row]:
        """The whole first, then each domain."""
        rows = [self._scored("", self.tr("All domains"), analysis.overall, bold=True)]
        for domain in analysis.domains:
            name = self._words.domains[domain.code].name
            rows.append(self._scored(domain.code, f"{domain.code}  {name}", domain.score))
        return rows

    def _scored(self, code: str, name: str, score: Score, *, bold: bool = False) -> Row:
        answered = self.tr("{answered} of {applicable}").format(
            answered=score.answered, applicable=score.applicable
        )
        values = (
            percent(score.score),
            between(score.low, score.high),
            percent(score.desired),
            percent(score.gap),
        )
        return Row(code, (name, "", *values, answered), score, bold)

    def gap_heads(self) -> tuple[str, ...]:
        return (
            self.tr("Rank"),
            self.tr("Item"),
            self.tr("Current"),
            self.tr("Desired"),
            self.tr("Gap"),
            self.tr("Weight × gap"),
            self.tr("Urgency"),
            self.tr("Documented by"),
        )

    def gaps(self, analysis: Analysis) -> list[Row]:
        """In the published order of priority, with its parts."""
        urgency = {"low": self.tr("low"), "medium": self.tr("medium"), "high": self.tr("high")}
        return [
            Row(
                gap.item.code,
                (
                    str(gap.rank),
                    f"{gap.item.code}  {self.title(gap.item.code)}",
                    self._level(gap.value.current),
                    self._level(gap.value.desired),
                    str(gap.size),
                    f"{gap.item.weight} × {gap.size} = {gap.weighted}",
                    urgency[gap.urgency] if gap.urgency else NONE,
                    self.tr("%n State(s)", "", gap.documented),
                ),
                gap,
            )
            for gap in analysis.gaps
        ]

    def _level(self, spread: Any) -> str:
        """A level, or the lower median with what it lies between."""
        if spread is None:
            return NONE
        return str(spread.level) if spread.agreed else f"{spread.level} ({spread.low}–{spread.high})"

    def open_heads(self) -> tuple[str, ...]:
        return (
            self.tr("Item"),
            self.tr("What institutions said"),
            self.tr("Spread"),
            self.tr("For the country"),
        )

    def open(self, analysis: Analysis) -> list[Row]:
        """What differs, widest first: to settle, and what was settled against a difference of two or more."""
        codes = dict.fromkeys((*analysis.unsettled, *analysis.findings))
        ordered = sorted(codes, key=lambda code: (-analysis.values[code].agreement, code))
        return [self._differing(code, analysis.values[code]) for code in ordered]

    def _differing(self, code: str, value: Any) -> Row:
        said = []
        for key, answer in self._state.answers_to(code).items():
            if answer.level is not None or answer.desired is not None:
                current = NONE if answer.level is None else str(answer.level)
                desired = "" if answer.desired is None else f" → {answer.desired}"
                said.append(f"{self.called(key)} {current}{desired}")
        outcome = (
            self.tr("to settle") if value.unsettled else self.tr("settled: {level}").format(level=value.level)
        )
        texts = (f"{code}  {self.title(code)}", " · ".join(said), str(value.agreement), outcome)
        return Row(code, texts, value)

    def heat(self, analysis: Analysis) -> list[tuple[str, str, tuple[Cell, ...]]]:
        """Every shown item of each domain, in order."""
        return [
            (
                d.code,
                self._words.domains[d.code].name,
                tuple(self._cell(item.code, analysis) for item in d.items),
            )
            for d in analysis.domains
        ]

    def _cell(self, code: str, analysis: Analysis) -> Cell:
        from needsassess.assessment.completeness import mark_of

        value, mark = analysis.values[code], mark_of(self._state, code)
        current = value.current
        return Cell(
            code,
            mark=str(value.status),
            level=current.level if current else None,
            low=current.low if current else 0,
            high=current.high if current else 0,
            parked=mark.parked,
            conflict=mark.conflict,
            spoken=self.spoken(code, value, mark),
        )

    def spoken(self, code: str, value: Any, mark: Any) -> str:
        """The whole cell in words."""
        parts = [f"{code} {self.title(code)}"]
        if value.current:
            parts.append(self.tr("current {level}").format(level=self._level(value.current)))
        else:
            parts.append(self._status(value.status))
        if value.desired:
            parts.append(self.tr("desired {level}").format(level=self._level(value.desired)))
        if value.unsettled:
            parts.append(self.tr("to settle"))
        parts += [self.tr("parked")] * mark.parked + [self.tr("in conflict")] * mark.conflict
        return " · ".join(parts)

    def _status(self, status: Any) -> str:
        return {
            "unanswered": self.tr("unanswered"),
            "answered": self.tr("answered"),
            "dont_know": self.tr("don't know"),
            "refused": self.tr("refused"),
            "not_applicable": self.tr("not applicable"),
        }[str(status)]
