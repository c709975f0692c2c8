"""The French catalogue has every text that the code marks, translated, with the same places."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

import needsassess
from needsassess.base import paths

PACKAGE = Path(needsassess.__file__).parent
CATALOGUE = paths.resources() / "translations" / "fr" / "LC_MESSAGES" / "needsassess.po"
PLACE = re.compile(r"\{\w*(?:![rsa])?\}")


def _marked() -> Iterator[tuple[str, ...]]:
    """Every literal given to N_, gettext or ngettext outside the window, f-strings looked into too."""
    for file in sorted(PACKAGE.rglob("*.py")):
        if file.is_relative_to(PACKAGE / "ui"):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from _texts(node)


def _texts(call: ast.Call) -> Iterator[tuple[str, ...]]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    count = {"N_": 1, "gettext": 1, "ngettext": 2}.get(name, 0)
    given = [a.value for a in call.args[:count] if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    if given:
        yield tuple(given)


def _catalogue() -> dict[tuple[str, ...], Message]:
    with CATALOGUE.open("rb") as stream:
        found = read_po(stream, locale="fr")
    return {(m.id,) if isinstance(m.id, str) else tuple(m.id): m for m in found if m.id}


def _all(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def test_every_marked_text_is_translated() -> None:
    known = _catalogue()
    singular = {key[0] for key in known}
    missing = sorted({key for key in _marked() if key not in known and key[0] not in singular})
    assert missing == [], "run `make texts`, then translate"
    assert [key for key, m in known.items() if not all(_all(m)) or m.fuzzy] == []


def test_nothing_is_translated_that_nobody_says() -> None:
    said = set(_marked())
    assert [key for key in _catalogue() if key not in said] == []


def test_translations_have_the_same_places_and_typography() -> None:
    for key, message in _catalogue().items():
        for text, source in zip(_all(message), key, strict=True):  # one form with one, the other with the other
            assert sorted(PLACE.findall(text)) == sorted(PLACE.findall(source)), key
            assert not re.search(r"« |[^\u00a0] »| [:;?!]|[“”]", text), text
