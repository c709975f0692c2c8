"""Request letters: to each institution with parked follow-ups, what is still asked and which documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_blocks import (
    Block,
    Cell,
    Column,
    Kept,
    Prose,
    ReportModel,
    Row,
    Section,
    Span,
    Table,
    TextRow,
)
from needsassess.services.report_forms import Signatures, WriteLines
from needsassess.services.report_material import said
from needsassess.services.report_scope import Scope, items_in
from needsassess.services.report_uncovered import uncovered
from needsassess.services.report_words import Words


def build(file: AssessmentFile, language: str, scope: Scope) -> ReportModel:
    """One letter for each institution of the scope; refused where no question is parked."""
    words = Words(language, file.instrument)
    parked = _parked(file, scope)
    if not parked:
        raise Refused(
            N_(
                "No question of this scope is parked, so there is nothing to write for. Park a question with "
                "P in the window, or choose a wider scope."
            )
        )
    return uncovered(
        file,
        words,
        words.gettext("Request letters"),
        (_letter(file, words, key, codes) for key, codes in parked.items()),
        on_pages=words.gettext("Request for information"),
        fingerprint=file.fingerprint(),
    )


def _parked(file: AssessmentFile, scope: Scope) -> dict[str, list[str]]:
    """Institution → codes of its parked items, in the order of the questionnaire."""
    state = file.state
    items = items_in(file.instrument, state, replace(scope, institutions=()))
    found = {
        key: [item.code for item in items if state.answer(item.code, key).parked]
        for key in scope.institutions or state.institutions
    }
    return {key: codes for key, codes in found.items() if codes}


def _letter(file: AssessmentFile, words: Words, key: str, codes: list[str]) -> Section:
    """Addressed to the institution by its kind and its own name."""
    addressee = words.institution(file.state.institutions[key])
    head = ", ".join(filter(None, (words.whose(file.state.profile.country), addressee)))
    return Section(f"letter-{key}", "", addressee, tuple(_blocks(file, words, codes)), running=head)


def _blocks(file: AssessmentFile, words: Words, codes: list[str]) -> Iterator[Block]:
    gettext = words.gettext
    yield WriteLines(gettext("Place and date"), 1)
    yield WriteLines(gettext("Reference"), 1)
    subject = gettext("Request for information for the assessment “{name}”", name=_name(file, words))
    yield Prose((Span(gettext("Subject:"), "strong"), Span(subject, "strong")), "letter")
    yield said(gettext("Sir or Madam,"), "letter")
    yield said(_opening(words, len(codes)), "letter")
    columns = (Column(gettext("Code"), 0.12), Column(gettext("Question"), 0.88))
    yield Table(columns, tuple(row for code in codes for row in _question(words, code)))
    yield Kept(tuple(_closing(file, words)))


def _closing(file: AssessmentFile, words: Words) -> Iterator[Block]:
    """Nobody signs a page on which nothing but a greeting stands."""
    gettext = words.gettext
    yield said(_how(words), "letter")
    yield WriteLines(gettext("An answer is kindly requested by"), 1)
    yield WriteLines(gettext("It may be sent to"), 1)
    yield said(gettext("The assessment team thanks your institution for its cooperation."), "letter")
    yield said(gettext("Yours faithfully,"), "letter")
    captions = (gettext("Name"), gettext("Function"), gettext("Date and signature"))
    yield Signatures((_team(file, words),), captions)


def _name(file: AssessmentFile, words: Words) -> str:
    profile = file.state.profile
    parts = (profile.title or words.of.title, words.whose(profile.country), profile.round)
    return ", ".join(filter(None, parts))


def _opening(words: Words, count: int) -> str:
    asked = words.ngettext(
        "One question that was put to your institution remains open.",
        "{count} questions that were put to your institution remain open.",
        count,
    ).format(count=count)
    request = words.gettext(
        "The assessment team would be grateful for an answer to what follows, together with the documents "
        "named, so that the position of your institution is fully reflected."
    )
    return f"{asked} {request}"


def _question(words: Words, code: str) -> Iterator[Row | TextRow]:
    """What is asked, and the documents; guidance is for who asks, not for who is asked."""
    wording = words.of.items[code]
    yield Row((Cell(code, look="strong"), Cell(wording.question, look="strong")), keep=True)
    yield TextRow((Span(words.gettext("Documents asked for:"), "strong"), Span(wording.evidence)), 1)


def _how(words: Words) -> str:
    return words.gettext(
        "Please answer each question under its code and name the document, with its date and the passage, "
        "on which the answer rests; a copy or an extract is sufficient. Where your institution does not "
        "know, does not wish to answer, or holds that a question does not apply to it, please say which of "
        "the three is the case, and why. Please mark what is to be treated as confidential."
    )


def _team(file: AssessmentFile, words: Words) -> str:
    names = ", ".join(file.state.profile.team)
    if names:
        return words.gettext("For the assessment team: {names}", names=names)
    return words.gettext("For the assessment team")
