"""Searching texts without case and accents, and all that can be searched of a question."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from needsassess.ui.session import Session


def folded(text: str) -> str:
    """Without case and accents."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))


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
