"""What there is to say of a file as it opens: that it was upgraded, and which version counts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


def upgraded(backup: Path) -> str:
    text = QCoreApplication.translate(
        "Opened", "The file was of an older version and was upgraded; “{name}” is as it was."
    )
    return text.format(name=backup.name)


def versions(file: AssessmentFile) -> str:
    """Which version of its questionnaire counts, and what only others have; empty where it carries one only."""
    if len(file.versions.every) == 1:
        return ""
    from needsassess.services.versions import left

    translate = QCoreApplication.translate
    text = translate("Opened", "Version {version} of the questionnaire counts.")
    told = text.format(version=file.instrument.version)
    behind = sum(one.answers for one in left(file))
    more = translate(
        "Opened", "%n answer(s) to items of other versions are kept; the report lists them.", "", behind
    )
    return f"{told} {more}" if behind else told
