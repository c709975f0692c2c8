"""How documents and their paragraphs are cited in the language of the reader.

`say` is a `gettext`. What is cited is written as the questionnaire has it, `A/74/130, para. 183 (c)`; no line
breaks between a number and its letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from needsassess.base.texts import N_
from needsassess.instrument.model import Citation

Say = Callable[[str], str]

_KINDS = {"para.": N_("para. {number}"), "op.": N_("op. {number}"), "item": N_("item {number}")}
# Documents that have no symbol; a symbol such as A/74/130 is the same in every language.
_UNNUMBERED = (N_("EGM 6, annotated agenda"), N_("EGM 6, draft report, addendum"))


def reference(say: Say, source: str) -> str:
    """A document with its place: `A/74/130, par. 183 c)` in French."""
    name, _, where = source.rpartition(", ")
    return f"{document(say, name)}, {place(say, where)}"


def document(say: Say, name: str) -> str:
    return say(name) if name in _UNNUMBERED else name


def place(say: Say, where: str, *, kind: bool = True) -> str:
    """Of `para. 9 (n) (i)`; without its kind, the number and letters alone."""
    what, _, rest = where.partition(" ")
    number, *letters = rest.replace("(", "").replace(")", "").split()
    numbered = _numbered(say, number, letters)
    return say(_KINDS[what]).format(number=numbered).replace(" ", "\u00a0") if kind else numbered


def paragraphs(say: Say, citations: Iterable[Citation]) -> str:
    """Those of one document in order: `5 (b), 17, 183 (c)`."""
    places = sorted({(c.paragraph, c.letter or "") for c in citations})
    return ", ".join(_numbered(say, str(number), [letter] if letter else []) for number, letter in places)


def _numbered(say: Say, number: str, letters: Iterable[str]) -> str:
    return "\u00a0".join((number, *(say(N_("({letter})")).format(letter=one) for one in letters)))
