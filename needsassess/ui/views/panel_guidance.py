"""The text of the tab Guidance: what to ask, what counts as evidence, what is recommended and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from needsassess.services import citing
from needsassess.ui import language
from needsassess.ui.views import panel_text as shape

if TYPE_CHECKING:
    from needsassess.instrument.model import Action, Fact, Item, Wording

translate = QCoreApplication.translate


def of_item(item: Item, words: Wording) -> str:
    told = words.items[item.code]
    parts = [
        shape.heading(translate("Guidance", "Difficulty")),
        shape.paragraph(told.difficulty),
        shape.heading(translate("Guidance", "What to ask")),
        shape.paragraph(told.guidance),
        shape.heading(translate("Guidance", "What counts as evidence")),
        shape.paragraph(told.evidence),
        shape.heading(translate("Guidance", "Whom to ask")),
        shape.paragraph(_whom(item, words)),
        shape.heading(translate("Guidance", "Recommended actions")),
    ]
    for action, text in zip(item.actions, told.actions, strict=True):
        aside = f"{words.assistance[action.assistance]} · " + _sources(action)
        parts.append(shape.entries([(f"– {text}", aside)]))
    return "".join(parts)


def _sources(action: Action) -> str:
    return language.say("; ").join(citing.reference(language.say, source) for source in action.sources)


def of_fact(fact: Fact, words: Wording) -> str:
    return "".join(
        (
            shape.heading(translate("Guidance", "What to give")),
            shape.paragraph(words.facts[fact.code].help),
            shape.heading(translate("Guidance", "Whom to ask")),
            shape.paragraph(_whom(fact, words)),
        )
    )


def _whom(thing: Item | Fact, words: Wording) -> str:
    return ", ".join(words.institutions[name] for name in thing.institutions)
