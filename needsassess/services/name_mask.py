"""Takes names of persons out of texts: in full as they are listed, and surnames that mean nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from needsassess.assessment.state import State
from needsassess.assessment.subjects import parse
from needsassess.base.texts import LANGUAGES
from needsassess.instrument.model import Instrument
from needsassess.services import countries

SHORTEST = 2  # characters of a name that is looked for in texts
_SHORTEST_SURNAME = 3
_NO_BLANKS = re.compile("[\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")  # written without blanks
_WORD = re.compile(r"\w+")
# After one of these even a common word is a name, as in “Ms Law”.
_TITLES = r"Mr|Ms|Mrs|Miss|Dr|Prof|M\.|MM\.|Mme|Mmes|Mlle|Me|Madame|Monsieur|Sr|Sra|Herr|Frau"
_NOT_OF_PERSONS = (("institution", "name"), ("respondent", "position"), ("activity", "provider"))
Mask = Callable[[str], str]


def mask_of(names: set[str], instead: str, common: Callable[[], set[str]]) -> Mask:
    """`common`: words (small letters) that mean something else, so that a surname among them may stay alone."""
    if not names:
        return lambda text: text
    whole = re.compile("|".join(map(_pattern, _longest_first(names))), re.IGNORECASE)
    surnames = _surnames(names)
    if not surnames:
        return lambda text: whole.sub(lambda _: instead, text)
    titled, alone = _alone(surnames, common())

    def masked(text: str) -> str:
        found = whole.sub(lambda _: instead, text)
        return alone.sub(lambda _: instead, titled.sub(lambda match: match[1] + instead, found))

    return masked


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (-len(name), name))


def _pattern(name: str) -> str:
    """Whole words, where the script has blanks between them."""
    body = r"\s+".join(map(re.escape, name.split()))
    return body if _NO_BLANKS.search(name) else rf"(?<!\w){body}(?!\w)"


def _surnames(names: Iterable[str]) -> set[str]:
    """Of names of several words: those in capitals, else the last; as it is written, and in capitals."""
    found: set[str] = set()
    for name in names:
        words = [word for word in name.split() if len(word) >= _SHORTEST_SURNAME]
        if len(name.split()) < 2 or not words or _NO_BLANKS.search(name):
            continue
        capitals = [word for word in words if word.isupper()]
        surnames = capitals if 0 < len(capitals) < len(name.split()) else [name.split()[-1]]
        found.update(word for word in surnames if len(word) >= _SHORTEST_SURNAME and word[0].isalpha())
    return found | {word.upper() for word in found} | {word.title() for word in found if word.isupper()}


def _alone(surnames: set[str], common: set[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Surnames after a title, and by themselves where they are no other word; whole words only."""
    every = "|".join(map(re.escape, _longest_first(surnames)))
    plain = "|".join(map(re.escape, _longest_first(s for s in surnames if s.casefold() not in common)))
    titled = re.compile(rf"(?<!\w)((?:{_TITLES})\.?\s+)(?:{every})(?!\w)")
    return titled, re.compile(rf"(?<!\w)(?:{plain})(?!\w)" if plain else r"(?!)")


def words_of(instrument: Instrument, state: State) -> set[str]:
    """What the questionnaire, countries, institutions, positions and providers are called, in small letters."""
    texts = [name for language in LANGUAGES for name in countries.names(language).values()]
    texts += [text for wording in instrument.wording.values() for text in _texts(wording.model_dump())]
    for path, heads in state.subjects.items():
        subject = parse(path)
        if (subject.kind, subject.field) in _NOT_OF_PERSONS:
            texts += [head.value for head in heads if isinstance(head.value, str)]
    return {word for text in texts for word in _WORD.findall(text.casefold())}


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list | tuple):
        for part in data.values() if isinstance(data, dict) else data:
            yield from _texts(part)
