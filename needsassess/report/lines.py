"""Breaks text into lines of runs: by words, by letters where a word is too long, letter by letter in Chinese.

Text is never markup here: what a user typed cannot inject anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from needsassess.report.bidi import in_visual_order, joined
from needsassess.report.fonts import Face, Runs, face, printable
from needsassess.services.report_blocks import Span
from needsassess.services.report_direction import has_rtl, reads_rtl

_WIDE = "\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_CLOSING = "、。，．：；？！）」』】》〉］｝”’…"  # never at the head of a line
_TOKEN = re.compile(f" +|[{_WIDE}][{_CLOSING}]*|[^ {_WIDE}]+")


class Part(NamedTuple):
    """Runs of one look."""

    look: str
    runs: Runs


class Line(NamedTuple):
    """Width in points; `rtl` lines stand at the right."""

    width: float
    parts: tuple[Part, ...]
    rtl: bool = False


class _Token(NamedTuple):
    text: str
    look: str
    width: float


def lines_of(spans: Iterable[Span], size: float, width: float) -> list[Line]:
    """Lines no wider than `width` points at `size` points; a blank stands between spans."""
    lines: list[Line] = []
    for paragraph in _paragraphs(spans):
        whole = " ".join(span.text for span in paragraph)
        if has_rtl(whole):
            lines += _rtl_lines(paragraph, size, width, rtl=reads_rtl(span.text for span in paragraph))
        else:
            lines += [_line(tokens) for tokens in _broken(_tokens(paragraph, size), size, width)]
    return lines or [Line(0, ())]


def _paragraphs(spans: Iterable[Span]) -> Iterator[list[Span]]:
    current: list[Span] = []
    for span in spans:
        first, *others = printable(span.text).split("\n")
        current.append(Span(first, span.look))
        for text in others:
            yield current
            current = [Span(text, span.look)]
    yield current


def _tokens(paragraph: list[Span], size: float) -> Iterator[_Token]:
    for at, span in enumerate(paragraph):
        measure = face(span.look).measure
        if at and span.text and paragraph[at - 1].text:
            yield _Token(" ", span.look, measure(" ")[0] * size / 1000)
        for word in _TOKEN.findall(span.text):
            yield _Token(word, span.look, measure(word)[0] * size / 1000)


def _broken(tokens: Iterable[_Token], size: float, width: float) -> Iterator[list[_Token]]:
    """Greedy; blanks at a break are dropped."""
    line: list[_Token] = []
    used = 0.0
    for token in tokens:
        if used + token.width > width and token.text[0] != " ":
            if token.width > width:
                for piece in _pieces(token, size, width, used):
                    if line and used + piece.width > width:
                        yield line
                        line, used = [], 0.0
                    line.append(piece)
                    used += piece.width
                continue
            yield line
            line, used = [], 0.0
        line.append(token)
        used += token.width
    yield line


def _pieces(token: _Token, size: float, width: float, used: float) -> Iterator[_Token]:
    """A word too long for any line, cut where lines are full; the first piece fills the line begun."""
    measure = face(token.look).measure
    room = width - used if width - used > width / 4 else width
    text, taken = "", 0.0
    for letter in token.text:
        wide = measure(letter)[0] * size / 1000
        if text and taken + wide > room:
            yield _Token(text, token.look, taken)
            text, taken, room = "", 0.0, width
        text += letter
        taken += wide
    yield _Token(text, token.look, taken)


def _line(tokens: list[_Token]) -> Line:
    while tokens and tokens[-1].text[0] == " ":
        tokens.pop()
    parts: list[tuple[str, str]] = []
    for token in tokens:
        if parts and parts[-1][0] == token.look:
            parts[-1] = (token.look, parts[-1][1] + token.text)
        else:
            parts.append((token.look, token.text))
    measured = (Part(look, _runs(face(look), text)) for look, text in parts)
    return Line(sum(token.width for token in tokens), tuple(measured))


def _runs(chosen: Face, text: str) -> Runs:
    """Runs of a line, from the words already measured."""
    runs: list[tuple[str, str]] = []
    for word in _TOKEN.findall(text):
        for name, letters in chosen.measure(word)[1]:
            if runs and runs[-1][0] == name:
                runs[-1] = (name, runs[-1][1] + letters)
            else:
                runs.append((name, letters))
    return tuple(runs)


def _rtl_lines(paragraph: list[Span], size: float, width: float, *, rtl: bool) -> Iterator[Line]:
    """Broken in logical order with joined letters, then each line turned, looks with their letters."""
    shaped = [Span(joined(span.text), span.look) for span in paragraph]
    for tokens in _broken(_tokens(shaped, size), size, width):
        while tokens and tokens[-1].text[0] == " ":
            tokens.pop()
        turned = in_visual_order(((token.look, token.text) for token in tokens), rtl=rtl)
        measured = [(look, *face(look).measure(text)) for look, text in turned]
        parts = tuple(Part(look, runs) for look, _, runs in measured)
        yield Line(sum(wide for _, wide, _ in measured) * size / 1000, parts, rtl)
