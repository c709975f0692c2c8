"""The text of the tab States: who documented the difficulty in 2019, this State first, with paragraphs."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from needsassess.services import citing
from needsassess.ui import language
from needsassess.ui.views import panel_text as shape

if TYPE_CHECKING:
    from needsassess.instrument.model import Citation, Instrument, Item

translate = QCoreApplication.translate


def of_item(item: Item, instrument: Instrument, country: str, names: dict[str, str]) -> str:
    """`names`: code → name in the language of the screen, in the order of names."""
    by_state: dict[str, list[Citation]] = defaultdict(list)
    for citation in item.citations:
        by_state[citation.state].append(citation)
    count = len(item.documented_by)
    told = translate("States", "Documented by %n of {total} States in 2019", None, count)
    parts = [shape.heading(told.format(total=len(instrument.states))), _own(by_state, country, names)]
    order = sorted(by_state, key=lambda code: list(names).index(code) if code in names else 0)
    lines = [(names.get(code, code), _said(by_state[code])) for code in order if code != country]
    parts.append(shape.entries(lines))
    parts.append(shape.paragraph(translate("States", "Paragraphs of A/74/130."), muted=True))
    return "".join(parts)


def _own(by_state: dict[str, list[Citation]], country: str, names: dict[str, str]) -> str:
    name = names.get(country, country)
    if country in by_state:
        own = [(f"– {_role(c)}", citing.reference(language.say, c.reference)) for c in by_state[country]]
        title = translate("States", "{country} itself, in 2019").format(country=name)
        return shape.framed([shape.heading(title), shape.entries(own)])
    text = translate("States", "{country} did not report this in 2019.").format(country=name)
    return shape.paragraph(text, muted=True)


def _said(citations: list[Citation]) -> str:
    """Such as “para. 183 (g) difficulty, 198 need”."""
    said = (f"{citing.paragraphs(language.say, [citation])} {_role(citation)}" for citation in citations)
    return language.say("para. {number}").format(number=", ".join(said))


def _role(citation: Citation) -> str:
    return {
        "difficulty": translate("States", "difficulty"),
        "need": translate("States", "need"),
        "practice": translate("States", "practice"),
    }[citation.role]
