"""Texts for the data sets: such as people write, and such as no layout is glad of; always in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

LONG = 5_000  # characters of a long note
_LONG_EVERY = 12  # one note in so many is long
ARABIC = "تدريب المحققين على جمع الأدلة الإلكترونية وحفظها وفق القانون الوطني والمعايير الدولية"
CHINESE = "网络犯罪调查人员的培训与电子证据的保存，需要国家之间更紧密的合作。"
EMOJI = "Ready 👮‍♀️🎈 by spring 🇺🇳 — or not 🤷🏽"
MARKUP = "<b>Bold</b> & <script>alert('x')</script> {braces} %s %(name)s ]]> <!-- kept -->"
WORD = "Zuständigkeitsübertragungsverordnung" * 8 + "kurzes_Ende!"  # one word of 300 letters
FORMULA = '=HYPERLINK("file:///x"), +1, -1, @SUM(A1) \\ \t tab'
MIXED = "Article 12 (b) — المادة ١٢ (ب) — 第十二条（b）— Ærøskøbing, Ő, ſ, ﬁ, İ"
_STRANGE = (MARKUP, ARABIC, CHINESE, EMOJI, WORD, FORMULA, MIXED)
_PLAIN = (
    "Seen in the unit’s register for 2025; two officers left since.",
    "The procedure of 2023 is followed in the capital only.",
    "No budget line; the draft decree has waited for a reading since May.",
    "According to the head of unit; no document was shown.",
    "Training took place twice, for twelve persons each time.\nNo refresher is planned.",
    "Requests are sent by post; answers take four months on average.",
)
_LINES = (
    "Training of investigators",
    "Support to the drafting of the law",
    "Regional network of contact points",
    "Equipment for the laboratory",
    "Awareness in schools",
)
_UNITS = (
    "Cybercrime Division",
    "Office of the Prosecutor General",
    "Legal Department",
    "Watch desk",
    "Association of providers",
)
_PROVIDERS = ("UNODC", "INTERPOL", "Council of Europe", "World Bank", "unodc", "ITU")
TEAM = ["Alix Moreau", "Sam Okoye"]
_PERSONS = ("A. Daro", "L. Venn", "Noor Example", "B. Sample", "Marie Exemple", "C. Nobody")


@dataclass
class Texts:
    """Endless supplies: a `note` is of any length, all others have at most 300 characters."""

    lines: Iterator[str]
    notes: Iterator[str]
    units: Iterator[str]
    persons: Iterator[str]
    providers: Iterator[str]
    team: list[str]

    def line(self) -> str:
        return next(self.lines)

    def unit(self) -> str:
        return next(self.units)

    def note(self) -> str:
        return next(self.notes)

    def person(self) -> str:
        return next(self.persons)

    def provider(self) -> str:
        return next(self.providers)


def plain_texts() -> Texts:
    many = (cycle(texts) for texts in (_UNITS, _PERSONS, _PROVIDERS))
    return Texts(cycle(_LINES), _numbered(_PLAIN), *many, ["Alix Moreau", "Sam Okoye"])


def brutal_texts() -> Texts:
    persons = (*(f"N. {text}" for text in _STRANGE[:4]), "C. Nobody")
    providers = (*_PROVIDERS[:3], ARABIC, CHINESE, EMOJI, WORD, MARKUP)
    lines = tuple(text.replace("\t", " ") for text in _STRANGE)
    return Texts(
        cycle(lines), _notes(), cycle(lines), cycle(persons), cycle(providers), [ARABIC, EMOJI, MARKUP]
    )


def _numbered(texts: tuple[str, ...]) -> Iterator[str]:
    """No two are the same, so that a reader can tell which is missing."""
    for number, text in enumerate(cycle(texts), start=1):
        yield f"{text} ({number})"


def _notes() -> Iterator[str]:
    """Every strange text in turn, and every so often one of 5,000 characters."""
    for number, text in enumerate(_numbered((*_STRANGE, *_PLAIN))):
        if number % _LONG_EVERY == 0:
            paragraph = f"{text}\n"
            yield (paragraph * (LONG // len(paragraph) + 1))[:LONG].strip()
        else:
            yield text
