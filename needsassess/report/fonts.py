"""The embedded fonts: opened when first needed, chosen letter by letter, with what no font has spelt out."""

from __future__ import annotations

import unicodedata
from functools import cache, cached_property
from typing import Any

from reportlab.pdfbase import pdfmetrics, ttfonts

from needsassess.base import paths

REGULAR, STRONG = "NotoSans-Regular", "NotoSans-SemiBold"
_FILES = {
    REGULAR: "NotoSans-Regular.ttf",
    STRONG: "NotoSans-SemiBold.ttf",
    "NotoSansArabic": "NotoSansArabic-Regular.ttf",
    "DejaVuSans": "DejaVuSans.ttf",
    "WenQuanYiMicroHei": "WenQuanYiMicroHei.ttc",
}
_AFTER = ("NotoSansArabic", "DejaVuSans", "WenQuanYiMicroHei")
_FILLERS = "\u115f\u1160\u3164\uffa0"  # stand for a letter of Hangul that is not there
_CACHED_WORDS = 20_000
Runs = tuple[tuple[str, str], ...]


class Font:
    """One font file: which code points it has, and how wide they are in thousandths of the size."""

    def __init__(self, name: str) -> None:
        _teach_surrogates()
        self.name = name
        self._font = ttfonts.TTFont(name, str(paths.resources() / "fonts" / _FILES[name]))
        pdfmetrics.registerFont(self._font)

    @cached_property
    def letters(self) -> Any:
        return self._font.face.charToGlyph.keys()

    def width(self, text: str) -> float:
        widths, default = self._font.face.charWidths, self._font.face.defaultWidth
        return float(sum(widths.get(ord(letter), default) for letter in text))


@cache
def font(name: str) -> Font:
    return Font(name)


def has(name: str, letter: str) -> bool:
    return ord(letter) in font(name).letters


@cache
def fallback(letter: str) -> str | None:
    """The first font after the text's own that has the letter."""
    return next((name for name in _AFTER if has(name, letter)), None)


class Face:
    """A weight of the text family with its fallbacks; `measure` gives a word's width and its runs."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._own = font(name)
        self._words: dict[str, tuple[float, Runs]] = {}

    def measure(self, word: str) -> tuple[float, Runs]:
        """Width in thousandths of the size, and the runs of one font each; cached."""
        found = self._words.get(word)
        if found is None:
            if len(self._words) >= _CACHED_WORDS:
                self._words.clear()
            found = self._words[word] = self._measured(word)
        return found

    def _measured(self, word: str) -> tuple[float, Runs]:
        letters = self._own.letters
        if all(ord(letter) in letters for letter in word):
            return self._own.width(word), ((self.name, word),)
        runs: list[tuple[str, str]] = []
        for letter in word:
            name = self.name if ord(letter) in letters else fallback(letter) or self.name
            if runs and runs[-1][0] == name:
                runs[-1] = (name, runs[-1][1] + letter)
            else:
                runs.append((name, letter))
        return sum(font(name).width(text) for name, text in runs), tuple(runs)


@cache
def face(look: str = "") -> Face:
    return Face(STRONG if look == "strong" else REGULAR)


@cache
def _spelt(letter: str) -> str:
    """What stands for one letter in print: itself, nothing for invisible marks, a blank, or its number."""
    kind = unicodedata.category(letter)
    if letter in "\n\u00a0\u202f\u200c\u200d":
        return letter
    if kind in ("Zl", "Zp") or letter in "\x0b\x0c\x85":
        return "\n"
    if kind == "Zs" or letter in "\t\u2800":
        return " "
    if kind in ("Cc", "Cf") or "\ufe00" <= letter <= "\ufe0f" or letter in _FILLERS:
        return ""
    if has(REGULAR, letter) or fallback(letter):
        return letter
    return f"[U+{ord(letter):04X}]"


def printable(text: str) -> str:
    """The text as it can be printed and read back; composed letters (NFC) where there are such."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_spelt, unicodedata.normalize("NFC", text.replace("\r\n", "\n"))))


@cache
def _teach_surrogates() -> None:
    """reportlab writes code points above U+FFFF as five digits, which no reader takes; PDF wants UTF-16."""
    made = ttfonts.makeToUnicodeCMap

    def with_surrogates(name: str, subset: list[int]) -> str:
        said: str = made(name, subset)
        for code in (code for code in subset if code > 0xFFFF):
            said = said.replace(f"<{code:04X}>", f"<{chr(code).encode('utf-16-be').hex().upper()}>")
        return said

    ttfonts.makeToUnicodeCMap = with_surrogates
