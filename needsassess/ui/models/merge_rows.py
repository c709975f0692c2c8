"""What the tables of the merge page say, file by file and by assessment, in the screen's language."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from needsassess.ui import language
from needsassess.ui.models.table import Row
from needsassess.ui.views.marked_cells import Look

if TYPE_CHECKING:
    from needsassess.services.merge import Merged
    from needsassess.services.merge_plan import AssessmentPlan, FilePlan

FILE_NUMBERS, REMARK = (2, 3, 4, 5), 6
_MARKS = {
    "identical": ("current", "muted"),
    "new": ("plus", "accent"),
    "fast_forward": ("next", "accent"),
    "conflicting": ("conflict", "warning"),
    "refused": ("warning", "warning"),
}

_LOOK = {"refused": 0, "conflicting": 1}


class MergeRows(QObject):
    def __init__(self) -> None:
        super().__init__()
        self._versions: set[str] = set()  # of the questionnaires of all files: told where they differ

    def file_heads(self) -> tuple[str, ...]:
        return (
            self.tr("File"),
            self.tr("Outcome"),
            self.tr("New"),
            self.tr("Known"),
            self.tr("Conflicts"),
            self.tr("Clock ahead"),
            self.tr("Remark"),
        )

    def files(self, plans: list[FilePlan], merged: Merged | None, *, judged: bool) -> list[Row]:
        """In the order in which they are judged; once all are, first those that ask for a look. Each stands for
        its path."""
        names = Counter(plan.path.name for plan in plans)
        if judged:
            plans = sorted(plans, key=lambda plan: _LOOK.get(str(plan.outcome), len(_LOOK)))
        self._versions = {version for plan in plans for version in plan.versions.values()}
        return [self._file(plan, names[plan.path.name] > 1, merged) for plan in plans]

    def _file(self, plan: FilePlan, twice: bool, merged: Merged | None) -> Row:
        name = "/".join(plan.path.parts[-2:]) if twice and isinstance(plan.path, Path) else plan.path.name
        c, remark = plan.counts, self.remark(plan, merged)
        numbers = ("", "", "", "") if plan.reason else (c.new, c.identical, c.conflicting or "", c.ahead or "")
        texts = (name, self.outcome(plan), *map(str, numbers), remark)
        look = Look(((1, *_MARKS[str(plan.outcome)]),), weak=not c.new and not plan.reason)
        return Row(str(plan.path), texts, look)

    def outcome(self, plan: FilePlan) -> str:
        return {
            "identical": self.tr("nothing new"),
            "new": self.tr("new here"),
            "fast_forward": self.tr("goes on from here"),
            "conflicting": self.tr("in conflict"),
            "refused": self.tr("refused"),
        }[str(plan.outcome)]

    def remark(self, plan: FilePlan, merged: Merged | None = None) -> str:
        """In whole sentences: why it is refused, whether it came before, whether its clock is wrong."""
        from needsassess.services.merge_source import TakenBack

        if isinstance(plan.reason, TakenBack):
            return self.tr("It was merged before and taken back. It stays out unless you bring it back.")
        if plan.reason:
            return language.told(plan.reason)
        said = [self._same(plan)]
        if merged and plan.path in merged.added:
            said.append(self.tr("Merge {number}.").format(number=merged.added[plan.path].number))
        if plan.versions and len(self._versions) > 1:
            versions = ", ".join(plan.version_names)
            said.append(self.tr("Questionnaire {versions}.").format(versions=versions))
        if plan.counts.withdrawn:
            said.append(self.tr("Brings back what was taken back."))
        if plan.counts.ahead:
            said.append(self.tr("Its clock was ahead; that does no harm to the order of changes."))
        return " ".join(filter(None, said))

    def _same(self, plan: FilePlan) -> str:
        if plan.same_as:
            return self.tr("The same file as “{name}”.").format(name=plan.same_as.name)
        if plan.before:
            return self.tr("It was merged already, as merge {number}.").format(number=plan.before)
        return ""

    def assessment_heads(self) -> tuple[str, ...]:
        return (
            self.tr("State"),
            self.tr("Assessment"),
            self.tr("New"),
            self.tr("Conflicts"),
        )

    def assessments(self, plans: list[AssessmentPlan]) -> list[Row]:
        """Those with conflicts first, then by State; what several files bring to one counts once."""
        rows = [self._assessment(plan) for plan in plans]
        return sorted(rows, key=lambda row: (not row.texts[3], row.texts[:2]))

    def _assessment(self, plan: AssessmentPlan) -> Row:
        marks: tuple[tuple[int, str, str], ...] = (
            ((3, "conflict", "warning"),) if plan.counts.conflicting else ()
        )
        texts = (
            country_name(plan.country),
            plan.title,
            str(plan.counts.new),
            str(plan.counts.conflicting or ""),
        )
        return Row(plan.id.hex(), texts, Look(marks, weak=not plan.counts.new))


def country_name(code: str) -> str:
    """In the language of the screen; a dash where none is said."""
    from needsassess.services import countries

    return countries.name(code, language.current()) if code else "–"
