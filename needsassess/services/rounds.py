"""Rounds: the former answers beside the new ones, and one said to hold unchanged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from needsassess.assessment import subjects
from needsassess.assessment.state import State
from needsassess.assessment.things import Answer, FactAnswer
from needsassess.assessment.values import UNANSWERED
from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.model import Instrument
from needsassess.services import answering
from needsassess.services.answering import Values
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.carried import Standing, standing
from needsassess.storage.gate import damaged


class FormerMissing(Refused):
    """The former round is named, and not in the file."""


@dataclass(frozen=True)
class Former:
    """The round before, only read; items and facts are asked for by their codes in the round of now.

    What the questionnaire of then did not have, or meant otherwise, has no former answer.
    """

    standing: Standing
    now: Instrument

    @property
    def name(self) -> str:
        """What the round was called, else its title."""
        return self.state.profile.round or self.state.profile.title

    @property
    def state(self) -> State:
        return self.standing.state

    def answer(self, item: str, institution: str) -> Answer:
        code = self._then(item)
        return self.state.answer(code, institution) if code else Answer()

    def fact(self, fact: str, institution: str) -> FactAnswer:
        code = self._then(fact)
        return self.state.fact(code, institution) if code else FactAnswer()

    def _then(self, code: str) -> str | None:
        return self.standing.instrument.codes.get(self.now.key(code))


def former_of(file: AssessmentFile) -> Former | None:
    """The round before, read from the same file or hub; None where the assessment is the first.

    Raises FormerMissing where it is named and not there; Refused where it holds what cannot be.
    """
    named = file.state.profile.former
    if not named:
        return None
    found = dict(file.log.assessments())
    identity = bytes.fromhex(named)
    if identity not in found:
        raise FormerMissing(
            N_("The former round is not in “{name}”. Merge a file that holds it into this one."),
            name=file.path.name,
        )
    try:
        return Former(standing(file.log, identity, found[identity], {}), file.instrument)
    except (ValueError, KeyError, TypeError, AttributeError) as error:  # a value that none can be
        raise damaged(file.path) from error


def unchanged(file: AssessmentFile, former: Former, item: str, institution: str, day: date) -> Values:
    """The former response again, confirmed on that day, and the former desired level where none is set."""
    said = former.answer(item, institution)
    if said.response == UNANSWERED:
        raise _not_answered(item, institution)
    values: Values = {
        subjects.answer(item, institution, "response"): said.response.to_json(),
        subjects.answer(item, institution, "confirmed"): day.isoformat(),
    }
    if said.desired is not None and file.state.answer(item, institution).desired is None:
        values |= answering.desired(item, institution, said.desired)
    return values


def fact_unchanged(former: Former, fact: str, institution: str, day: date) -> Values:
    """The former value of a fact again, confirmed on that day."""
    said = former.fact(fact, institution)
    if said.response == UNANSWERED:
        raise _not_answered(fact, institution)
    return {
        subjects.fact(fact, institution, "response"): said.response.to_json(),
        subjects.fact(fact, institution, "confirmed"): day.isoformat(),
    }


def _not_answered(code: str, institution: str) -> Refused:
    return Refused(
        N_("{code} had no answer of {institution} in the former round. Choose one."),
        code=code,
        institution=institution,
    )
