"""What a subject is about, in the words of the questionnaire or the person's own: for lists of conflicts."""

from __future__ import annotations

from needsassess.assessment import subjects
from needsassess.assessment.subjects import Subject
from needsassess.base.texts import texts_in
from needsassess.services.assessment_file import AssessmentFile

LONGEST = 40  # characters
_OWN = {  # the fields that name a thing, first of all the one that does best
    "activity": ("provider", "title"),
    "measure": ("action",),
    "institution": ("name", "kind"),
    "respondent": ("name", "position"),
}


def about(file: AssessmentFile, path: str, language: str) -> str:
    """At most `LONGEST` characters: the title of an item or fact, or what a person called a thing.

    Empty for what is of the assessment as a whole.
    """
    subject = subjects.parse(path)
    if subject.kind in _OWN:
        return _short(_own(file, subject, language))
    if subject.kind not in subjects.BY_CODE:
        return ""
    version, code = file.versions.of(subject.keys[0])
    words = version.words(language)
    return _short(words.facts[code].question if subject.kind == "fact" else words.items[code].title)


def _own(file: AssessmentFile, subject: Subject, language: str) -> str:
    paths = (str(subject._replace(field=name)) for name in _OWN[subject.kind])
    said = [str(value) for value in map(file.state.value, paths) if value]
    if subject.kind == "activity" and len(said) > 1:
        return texts_in(language).gettext("{label}: {text}").format(label=said[0], text=said[1])
    return next(iter(said), "")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
