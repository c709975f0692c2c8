"""The questionnaires that an export carries, each proved by its fingerprint."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from needsassess.base.errors import Refused
from needsassess.base.texts import N_
from needsassess.instrument.canonical import fingerprint, from_canonical
from needsassess.services.questionnaires import Shipped

_MOST = 50  # versions of one questionnaire
_KEYS = {"id", "version", "fingerprint", "form"}


def questionnaires(data: dict[str, Any]) -> list[Shipped]:
    """The one that the assessment began with first; refused where one is not what it says."""
    given = data.get("questionnaires", [data.get("instrument")])
    if not isinstance(given, list) or not 0 < len(given) <= _MOST:
        raise Refused(N_("The export carries no questionnaire."))
    found = [_questionnaire(each) for each in given]
    if len({one.instrument.id for one in found}) > 1:
        raise Refused(N_("An assessment has moved to another questionnaire."))
    if len({one.fingerprint for one in found}) < len(found):
        raise Refused(N_("The export carries a questionnaire twice."))
    return found


def _questionnaire(given: Any) -> Shipped:
    if not isinstance(given, dict) or set(given) != _KEYS:
        raise Refused(N_("The export carries no questionnaire."))
    try:
        form = json.dumps(given["form"], ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        digest = fingerprint(form)
        if digest.hex() != given["fingerprint"]:
            raise Refused(N_("The questionnaire in the file is not the one its fingerprint names."))
        instrument = from_canonical(form)
    except (ValidationError, ValueError, TypeError, RecursionError) as error:
        raise Refused(N_("The questionnaire of the export cannot be read. Update first.")) from error
    return Shipped(instrument, form, digest)
