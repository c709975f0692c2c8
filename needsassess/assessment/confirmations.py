"""When it was said that a former answer still holds: tied to the response that it was said of."""

from __future__ import annotations

from collections.abc import Mapping

from needsassess.assessment import subjects
from needsassess.assessment.state import State
from needsassess.assessment.values import Json

_OF = ("answer", "fact")


def tied(values: Mapping[str, Json], differing: Mapping[str, Json], state: State) -> dict[str, Json]:
    """What recording `values` takes beside those that are `differing`; most often nothing.

    A response given anew ends the confirmation of the one before, whoever records it: a key, a file of
    answers, a settled conflict. A confirmation writes its response again, so that it is in conflict with
    whatever another copy says at the same time, and not beside it.
    """
    found: dict[str, Json] = {}
    for path in differing:
        if not path.startswith(_OF):
            continue
        subject = subjects.parse(path)
        if subject.field == "response":
            confirmed = str(subject._replace(field="confirmed"))
            if confirmed not in values and (state.value(confirmed) or state.in_conflict(confirmed)):
                found[confirmed] = None
        elif subject.field == "confirmed" and differing[path]:
            response = str(subject._replace(field="response"))
            found |= {response: values[response]} if response in values else {}
    return found
