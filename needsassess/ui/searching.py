"""All that can be searched of a question, in every language, without case and accents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from needsassess.base.alike import folded

if TYPE_CHECKING:
    from needsassess.ui.session import Session


def search_texts(session: Session) -> dict[str, str]:
    """Code → everything that can be searched of it, in all languages of the questionnaire."""
    instrument = session.file.instrument
    found: dict[str, list[str]] = {}
    for words in instrument.wording.values():
        for code, item in words.items.items():
            found.setdefault(code, [code]).extend(
                (item.title, item.difficulty, item.question, item.guidance, item.evidence, *item.levels)
            )
        for code, fact in words.facts.items():
            found.setdefault(code, [code]).extend((fact.question, fact.help, *fact.choices.values()))
    return {code: folded("\n".join(texts)) for code, texts in found.items()}
