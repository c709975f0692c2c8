"""A question of the meeting pack with all that is to be filled in, each box with the mark to type later."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.values import WITHOUT_LEVEL, Evidence, Status
from needsassess.instrument.model import Fact, FactType, Item
from needsassess.services.report_blocks import Block, Heading, Kept, Prose, Span
from needsassess.services.report_forms import Boxes, WriteLines
from needsassess.services.report_words import Words

KEYS = {Status.DONT_KNOW: "D", Status.REFUSED: "R", Status.NOT_APPLICABLE: "N"}  # as in the window
LEVELS = ("0", "1", "2", "3", "4")
_COLUMNS = 4  # of boxes with a word or two, so that those of a question stand below each other
_NOTES = 2  # lines for a note
_PROSE = 3  # lines for a fact that is a text
_SIDE_BY_SIDE = 24  # letters of the longest choice up to which two stand beside each other


def item_question(words: Words, key: str, item: Item) -> Kept:
    wording = words.of.items[item.code]
    levels = zip(LEVELS, words.of.levels, wording.levels, strict=True)
    return Kept(
        (
            Heading(f"{key}-{item.code}", f"{item.code}  {wording.title}"),
            Prose((Span(wording.question),), "question"),
            Prose((Span(words.gettext("To ask for:"), "strong"), Span(wording.evidence)), "question"),
            Boxes(words.gettext("Level today"), tuple((n, f"{name}. {text}") for n, name, text in levels)),
            Boxes(words.gettext("Level wanted"), tuple((number, "") for number in LEVELS), len(LEVELS)),
            *_without_value(words, words.gettext("Or no level")),
            _evidence(words),
            WriteLines(words.gettext("Note"), _NOTES),
        )
    )


def _evidence(words: Words) -> Boxes:
    return Boxes(words.gettext("Evidence"), tuple(("", words.evidence(one)) for one in Evidence), _COLUMNS)


def fact_question(words: Words, key: str, fact: Fact) -> Kept:
    wording = words.of.facts[fact.code]
    return Kept(
        (
            Heading(f"{key}-{fact.code}", f"{fact.code}  {words.of.domains[fact.domain].name}"),
            Prose((Span(wording.question),), "question"),
            Prose((Span(words.gettext("How to answer:"), "strong"), Span(wording.help)), "question"),
            *_value(words, fact),
            *_without_value(words, words.gettext("Or no answer")),
            WriteLines(words.gettext("Note"), 1),
        )
    )


def _without_value(words: Words, label: str) -> Iterator[Block]:
    """Three different things, and a line to say why."""
    options = tuple((KEYS[status], words.status(status).partition(" ")[2]) for status in WITHOUT_LEVEL)
    yield Boxes(label, options, len(options))
    yield WriteLines(words.gettext("Reason"), 1)


def _value(words: Words, fact: Fact) -> Iterator[Block]:
    """Boxes for choices, else lines; the label says in which form the value is taken."""
    choices = words.of.facts[fact.code].choices
    match fact.type:
        case FactType.YES_NO:
            options = (("", words.gettext("yes")), ("", words.gettext("no")))
            yield Boxes(words.gettext("Tick one"), options, _COLUMNS)
        case FactType.ONE_OF:
            yield _choices(words.gettext("Tick one"), fact, choices)
        case FactType.SEVERAL_OF:
            yield _choices(words.gettext("Tick all that apply"), fact, choices)
        case FactType.TEXT:
            yield WriteLines(words.gettext("Answer"), _PROSE)
        case FactType.DATE:
            yield WriteLines(words.gettext("Day, as year-month-day: 2026-03-31"), 1)
        case _:
            yield WriteLines(_number(words, fact), 1)


def _choices(label: str, fact: Fact, choices: dict[str, str]) -> Boxes:
    """Each with the code that a template or a CSV file takes."""
    options = tuple((code, choices[code]) for code in fact.choices)
    longest = max(map(len, choices.values()), default=0)
    return Boxes(label, options, 2 if longest <= _SIDE_BY_SIDE else 1)


def _number(words: Words, fact: Fact) -> str:
    """What is counted, and whether parts of it may be written."""
    kind = words.gettext("Whole number")
    if fact.type is FactType.DECIMAL:
        kind = words.gettext("Number, with decimals where known")
    unit = words.of.facts[fact.code].unit
    return f"{kind} ({unit})" if unit else kind
