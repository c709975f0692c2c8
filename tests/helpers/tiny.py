"""A questionnaire small enough to reason about: 2 domains, 6 items, every type of fact, two languages."""

from __future__ import annotations

from functools import cache
from typing import Any

from needsassess.instrument.canonical import canonical_form, fingerprint
from needsassess.instrument.model import Instrument
from needsassess.services.questionnaires import Shipped

INSTITUTIONS = ("police", "prosecution", "csirt")
ASSISTANCE = ("training", "policy_advice")
ITEMS = ("LEG-01", "LEG-02", "LEG-03", "CAP-01", "CAP-02", "CAP-03")
FACTS = ("LEG-F01", "LEG-F02", "LEG-F03", "LEG-F04", "CAP-F01", "CAP-F02", "CAP-F03")
_WEIGHTS = dict(zip(ITEMS, (1, 2, 1, 3, 1, 9), strict=True))
_SHOWN_IF: dict[str, Any] = {
    "LEG-02": {"item": "LEG-01", "op": ">=", "value": 1},
    "LEG-03": {
        "any": [{"fact": "LEG-F04", "op": "==", "value": True}, {"item": "LEG-02", "op": ">=", "value": 3}]
    },
    "CAP-02": {
        "not": {
            "all": [
                {"fact": "CAP-F02", "op": "in", "value": ["none"]},
                {"item": "CAP-01", "op": "<", "value": 2},
            ]
        }
    },
}
_STATES = {"LEG-01": ("GH", "NO"), "LEG-02": ("GH",), "CAP-01": ("NO",), "CAP-03": ("GH", "NO", "QA")}
_WORDS = {
    "en": {"Level": "Level", "None": "None", "days": "days"},
    "fr": {"Level": "Niveau", "None": "Aucun", "days": "jours"},
}


def _item(code: str) -> dict[str, Any]:
    citations = [
        {"document": "A/74/130", "paragraph": 100 + n, "letter": "a" if n else None, "state": state,
         "role": "need" if n else "difficulty"}
        for n, state in enumerate(_STATES.get(code, ("QA",)))
    ]  # fmt: skip
    data = {
        "code": code,
        "core": code.endswith("1"),
        "weight": _WEIGHTS[code],
        "tags": ["training"],
        "institutions": ["police"],
        "actions": [{"assistance": "training", "sources": ["E/RES/2019/19, op. 6"]}],
        "citations": citations,
    }
    return data | ({"shown_if": _SHOWN_IF[code]} if code in _SHOWN_IF else {})


_FACTS: dict[str, dict[str, Any]] = {
    "LEG-F01": {"type": "integer", "minimum": "0", "maximum": "3650"},
    "LEG-F02": {"type": "decimal", "minimum": "0.5", "maximum": "99.5"},
    "LEG-F03": {"type": "date", "minimum": "1990-01-01", "maximum": "2030-12-31"},
    "LEG-F04": {"type": "yes_no"},
    "CAP-F01": {"type": "one_of", "choices": ["party", "signatory", "none"]},
    "CAP-F02": {"type": "several_of", "choices": ["own", "shared", "none"]},
    "CAP-F03": {"type": "text"},
}


def _wording(language: str) -> dict[str, Any]:
    word = _WORDS[language]
    levels = [f"{word['Level']} {n}" for n in range(5)]
    item = {
        name: f"{name} ({language})" for name in ("title", "difficulty", "question", "guidance", "evidence")
    }
    return {
        "title": f"Tiny ({language})",
        "levels": levels,
        "domains": {c: {"name": f"{c} ({language})", "description": c} for c in ("LEG", "CAP")},
        "institutions": {name: f"{name} ({language})" for name in INSTITUTIONS},
        "tags": {"training": f"training ({language})"},
        "assistance": {name: f"{name} ({language})" for name in ASSISTANCE},
        "documents": {"A/74/130": "Report (A/74/130)", "E/RES/2019/19": "Resolution (E/RES/2019/19)"},
        "items": {code: item | {"levels": levels, "actions": [f"{code}: act ({language})"]} for code in ITEMS},
        "facts": {
            code: {
                "question": f"{code}? ({language})",
                "help": "how to answer",
                "unit": word["days"] if fact["type"] == "integer" else "",
                "choices": {choice: f"{choice} ({language})" for choice in fact.get("choices", ())},
            }
            for code, fact in _FACTS.items()
        },
    }


def structure() -> dict[str, Any]:
    """The questionnaire as plain data, fresh each time, so that a test may spoil it."""
    return {
        "id": "tiny",
        "version": "1.0",
        "domains": [{"code": "LEG", "chapter": 3}, {"code": "CAP"}],
        "institutions": list(INSTITUTIONS),
        "tags": ["training"],
        "assistance": list(ASSISTANCE),
        "items": [_item(code) for code in ITEMS],
        "facts": [{"code": code, "institutions": ["police"], **fact} for code, fact in _FACTS.items()],
        "states": ["GH", "NO", "QA"],
        "wording": {language: _wording(language) for language in _WORDS},
    }


@cache
def tiny() -> Instrument:
    return Instrument.model_validate(structure())


@cache
def tiny_questionnaire() -> Shipped:
    """With its canonical form, ready to be embedded in a file."""
    form = canonical_form(tiny())
    return Shipped(tiny(), form, fingerprint(form))
