"""The first page of a booklet: who answers and when, what the marks mean, how it is typed in later."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.assessment.values import Evidence
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_blocks import Block, Cell, Column, Heading, Prose, Row, Section, Span, Table
from needsassess.services.report_forms import WriteLines
from needsassess.services.report_material import said
from needsassess.services.report_pack_questions import LEVELS
from needsassess.services.report_words import Words
from needsassess.services.table_stand import SHORT
from needsassess.services.template import name_of

_RESPONDENTS = 3  # lines for their names


def front(file: AssessmentFile, words: Words, key: str) -> Section:
    return Section(f"{key}-front", "", name_of(file, words, key), tuple(_blocks(file, words, key)))


def _blocks(file: AssessmentFile, words: Words, key: str) -> Iterator[Block]:
    gettext = words.gettext
    yield Prose((Span(_what(file, words)),), "lead")
    yield WriteLines(gettext("Institution and unit"), 1)
    yield WriteLines(gettext("Respondents: name and function"), _RESPONDENTS)
    yield WriteLines(gettext("Place and date"), 1)
    yield WriteLines(gettext("Filled in by"), 1)
    yield said(
        gettext(
            "Names are optional. A person is named in a report only where he or she agreed to it; write "
            "“agreed” behind the name."
        ),
        "small",
    )
    yield Heading(f"{key}-marks", gettext("How to fill it in"))
    yield said(
        gettext(
            "At each question tick the one level whose description fits today; each level includes what is "
            "below it. Then tick the level that is to be reached. Where no level can be stated, tick why "
            "not, and write the reason on the line. Tick how strong the evidence is. What does not fit on "
            "the lines goes on a sheet of its own, under the code of the question."
        )
    )
    yield Table((Column(gettext("Mark"), 0.16), Column(gettext("Meaning"), 0.84)), tuple(_marks(words)))
    yield Prose(tuple(_evidence(words)))
    yield Heading(f"{key}-typing", gettext("To type it in later"))
    yield said(
        gettext(
            "The questions stand in the order in which the program asks them. In the window type the mark "
            "that is ticked: 0 to 4 for the level of today, Shift with 0 to 4 for the level wanted, D, R "
            "or N. Templates and CSV files take the codes printed here."
        )
    )
    yield Prose((Span(_codes(file, words, key), "strong"),), "question")


def _codes(file: AssessmentFile, words: Words, key: str) -> str:
    """Of the assessment and the institution, as templates and CSV files name them; of which questionnaire."""
    found = (
        (words.gettext("Assessment"), file.id.hex()[:SHORT]),
        (words.gettext("Institution"), key),
        (words.gettext("Questionnaire"), _version(file, words)),
    )
    return words.separated(words.labelled(label, value) for label, value in found)


def _what(file: AssessmentFile, words: Words) -> str:
    profile = file.state.profile
    depths = {"rapid": words.gettext("rapid (core items)"), "full": words.gettext("full (all items)")}
    parts = (words.whose(profile.country), profile.title, profile.round, depths[profile.depth])
    return ", ".join(filter(None, parts))


def _version(file: AssessmentFile, words: Words) -> str:
    version = words.gettext("version {version}", version=file.instrument.version)
    return f"{words.of.title}, {version}"


def _marks(words: Words) -> Iterator[Row]:
    gettext = words.gettext
    pairs = [
        *zip(LEVELS, words.of.levels, strict=True),
        ("D", gettext("Don’t know: the institution has no answer, and says who could have one")),
        ("R", gettext("Refused: the institution does not answer, for the reason it gives")),
        ("N", gettext("Not applicable: the question does not arise in this State; the reason is needed")),
    ]
    return (Row((Cell(mark, look="strong"), Cell(meaning))) for mark, meaning in pairs)


def _evidence(words: Words) -> Iterator[Span]:
    gettext = words.gettext
    meanings = {
        Evidence.CLAIMED: gettext("somebody said so;"),
        Evidence.SEEN: gettext("it was shown;"),
        Evidence.COPY: gettext("a copy was handed over;"),
        Evidence.VERIFIED: gettext("it was checked against a second source."),
    }
    yield Span(gettext("How strong the evidence is:"))
    for evidence, meaning in meanings.items():
        yield from (Span(words.label(words.evidence(evidence)), "strong"), Span(meaning))
