"""The score in sentences: between what it lies, what it rests on, and how much is still to be done."""

from __future__ import annotations

from needsassess.services.report_material import Material


def opening(material: Material) -> str:
    """The score with its range and coverage, and how far the country is from what it wants."""
    words, overall = material.words, material.analysis.overall
    if overall.score is None:
        return words.gettext(
            "Nothing has been answered with a level yet: there is no score, and its range is the widest."
        )
    return " ".join((_range(material), _coverage(material), _distance(material)))


def _range(material: Material) -> str:
    """Between what the score lies, and what that depends on."""
    words, overall = material.words, material.analysis.overall
    bounds = {"score": overall.score, "low": overall.low, "high": overall.high}
    said = {name: words.percent(value) for name, value in bounds.items()}
    if overall.low == overall.high:
        return words.gettext("The score is {score} of the highest level.", **said)
    lacking, differing = overall.answered < overall.applicable, _differing(material)
    if lacking and differing:
        return words.gettext(
            "The score is {score} of the highest level. It lies between {low} and {high}, whatever is found "
            "for the items that have no level yet or on which institutions differ.",
            **said,
        )
    if lacking:
        return words.gettext(
            "The score is {score} of the highest level. It lies between {low} and {high}, whatever is found "
            "for the items that have no level yet.",
            **said,
        )
    return words.gettext(
        "The score is {score} of the highest level. It lies between {low} and {high}, whatever is settled "
        "where institutions differ.",
        **said,
    )


def _differing(material: Material) -> bool:
    """Whether institutions differ on a current level: that they differ on a desired one moves no score."""
    every = material.analysis.values.values()
    return any(value.current is not None and not value.current.agreed for value in every)


def _coverage(material: Material) -> str:
    words, overall = material.words, material.analysis.overall
    if overall.answered == overall.applicable:
        return words.gettext("Every applicable item has a level.")
    return words.ngettext(
        "{count} of the {applicable} applicable items has a level.",
        "{count} of the {applicable} applicable items have a level.",
        overall.answered,
        applicable=words.number(overall.applicable),
    )


def _distance(material: Material) -> str:
    words, overall = material.words, material.analysis.overall
    if overall.gap is None:
        if any(value.desired is not None for value in material.analysis.values.values()):
            return words.gettext("No item that has a level has a desired level above 0, so there is no gap.")
        return words.gettext("No desired level has been set.")
    count = words.ngettext("{count} gap was found", "{count} gaps were found", len(material.analysis.gaps))
    return words.gettext(
        "{gaps}: {share} of what the country wants to reach is still to be done.",
        gaps=count,
        share=words.percent(overall.gap),
    )
