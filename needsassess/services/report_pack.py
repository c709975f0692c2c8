"""The meeting pack: the questionnaire on paper, for each institution a booklet that explains its marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from needsassess.base.errors import Refused
from needsassess.instrument.model import Fact, Item
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.report_blocks import ReportModel, Section
from needsassess.services.report_pack_front import front
from needsassess.services.report_pack_questions import fact_question, item_question
from needsassess.services.report_scope import NOTHING, Scope, items_in
from needsassess.services.report_uncovered import head, uncovered
from needsassess.services.report_words import Words
from needsassess.services.template import asked, name_of


def build(file: AssessmentFile, language: str, scope: Scope) -> ReportModel:
    """A blank form, whatever is answered; each booklet has the order of the template. Refused if empty."""
    words = Words(language, file.instrument)
    kind, sections = words.gettext("Meeting pack"), tuple(_sections(file, words, scope))
    if not sections:
        raise Refused(NOTHING)
    return uncovered(file, words, kind, sections, on_pages=kind, fingerprint=file.instrument_fingerprint())


def _sections(file: AssessmentFile, words: Words, scope: Scope) -> Iterator[Section]:
    shown = items_in(file.instrument, file.state, replace(scope, institutions=()))
    facts = [fact for fact in file.instrument.facts if scope.has_facts and scope.has_domain(fact.domain)]
    for key in _institutions(file, scope):
        items = [item for item in shown if key in asked(file, item.institutions)]
        own = [fact for fact in facts if key in asked(file, fact.institutions)]
        running = ", ".join(filter(None, (head(file, words), name_of(file, words, key))))
        if items or own:
            booklet = (front(file, words, key), *_domains(words, key, items), *_facts(words, key, own))
            yield from (replace(section, running=running) for section in booklet)


def _institutions(file: AssessmentFile, scope: Scope) -> tuple[str, ...]:
    """Those of the scope; else those that take part; where none does yet, all that the questionnaire asks."""
    return scope.institutions or tuple(file.state.institutions) or file.instrument.institutions


def _domains(words: Words, key: str, items: list[Item]) -> Iterator[Section]:
    for domain, found in groupby(items, lambda item: item.domain):
        questions = tuple(item_question(words, key, item) for item in found)
        yield Section(f"{key}-{domain}", "", words.of.domains[domain].name, questions, opens_page=False)


def _facts(words: Words, key: str, facts: list[Fact]) -> Iterator[Section]:
    if facts:
        title = words.gettext("Facts and figures")
        questions = tuple(fact_question(words, key, fact) for fact in facts)
        yield Section(f"{key}-facts", "", title, questions, opens_page=False)
