"""Texts as they are compared: without what people write now so, now otherwise."""

from __future__ import annotations

import unicodedata


def alike(name: str) -> str:
    """Capitals, blanks and compatibility forms apart: what is equal then is called the same.

    Identities of rounds are made of it (services/round_start.py): another result would be another round.
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def folded(text: str) -> str:
    """Case and accents apart: to search, to sort as people do, and for keyboards that have no accents."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
