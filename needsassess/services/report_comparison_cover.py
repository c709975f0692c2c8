"""The first page of a comparison: which two rounds, and what a reader must know first."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from needsassess.services.comparison import Round
from needsassess.services.report_blocks import Cover
from needsassess.services.report_comparison_material import Compared
from needsassess.services.report_furniture import grouped, status_word


def fingerprint(compared: Compared) -> str:
    """SHA-256 of the data of both rounds, in hexadecimal."""
    prints = (each.standing.fingerprint for each in (compared.rounds.before, compared.rounds.after))
    return hashlib.sha256("".join(prints).encode()).hexdigest()


def is_final(compared: Compared) -> bool:
    """Only where both rounds are."""
    rounds = (compared.rounds.before, compared.rounds.after)
    return all(each.standing.state.profile.status == "final" for each in rounds)


def kind_of(compared: Compared) -> str:
    """What the report is called, and that it is redacted."""
    kind = compared.words.gettext("Comparison of two rounds")
    return compared.words.gettext("{kind}, redacted version", kind=kind) if compared.redacted else kind


def cover(compared: Compared, withheld: int) -> Cover:
    """`withheld`: how many places say that something is."""
    return Cover(
        kind=kind_of(compared),
        subject=compared.country,
        title=f"{compared.before}\u00a0→ {compared.after}",
        notices=(*_redaction(compared, withheld), *_notices(compared)),
        facts=tuple((label, value) for label, value in _facts(compared) if value),
    )


def _facts(compared: Compared) -> Iterator[tuple[str, str]]:
    words, rounds = compared.words, compared.rounds
    gettext = words.gettext
    yield gettext("Status"), status_word(words, is_final(compared))
    yield gettext("Earlier round"), described(compared, rounds.before)
    yield gettext("Later round"), described(compared, rounds.after)
    yield gettext("Scope"), scope(compared)
    yield gettext("Compared"), _counted(compared)
    yield gettext("Questionnaire"), f"{words.of.title}, {versions(compared)}"
    yield gettext("Data fingerprint"), grouped(fingerprint(compared))


def described(compared: Compared, of: Round) -> str:
    """Its name, title and period."""
    profile, words = of.standing.state.profile, compared.words
    period = words.period(profile.period) if profile.period else words.gettext("period not stated")
    return words.separated(filter(None, (profile.round, profile.title, period)))


def versions(compared: Compared) -> str:
    found = [version.version for version in reversed(compared.rounds.newest)]
    return compared.words.gettext("version {version}", version=", ".join(found))


def scope(compared: Compared) -> str:
    if compared.scope.is_all:
        return compared.words.gettext("all domains and institutions")
    names = [compared.domain(code) for code in compared.scope.domains]
    names += map(compared.institution, compared.scope.institutions)
    names += [compared.words.of.tags.get(tag, tag) for tag in compared.scope.tags]
    return compared.words.separated([*names, *map(compared.rounds.mask, compared.scope.providers)])


def _counted(compared: Compared) -> str:
    return compared.words.ngettext(
        "{count} item answered in both rounds",
        "{count} items answered in both rounds",
        compared.result.of().both,
    )


def _redaction(compared: Compared, withheld: int) -> Iterator[str]:
    words = compared.words
    if compared.redacted:
        yield words.gettext("This version is redacted: names of persons are withheld.")
    if withheld:
        yield words.ngettext(
            "{count} note, reason or text marked sensitive is withheld; its place says so.",
            "{count} notes, reasons or texts marked sensitive are withheld; their places say so.",
            withheld,
        )


def _notices(compared: Compared) -> Iterator[str]:
    words, rounds = compared.words, compared.rounds
    if not compared.scope.is_all:
        yield words.gettext("This report covers part of the assessments: {scope}.", scope=scope(compared))
    if rounds.said:
        yield words.gettext(
            "Neither round names the other, and their periods do not say which is the earlier one: "
            "that is as it was asked for."
        )
    depths = {each.standing.state.profile.depth for each in (rounds.before, rounds.after)}
    if len(depths) > 1:
        yield words.gettext("One round is rapid, the other full: only items that both asked are compared.")
    if len(rounds.newest) > 1:
        yield words.gettext(
            "The rounds are under different versions of the questionnaire; what is the same item in both is "
            "compared, under its newer code."
        )
    conflicts = sum(each.state.conflict_count for each in (rounds.before, rounds.after))
    if conflicts:
        yield words.ngettext(
            "{count} entry was made differently on several machines and is not settled; the latest counts.",
            "{count} entries were made differently on several machines and are not settled; the latest counts.",
            conflicts,
        )
