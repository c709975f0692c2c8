"""The first page of a regional roll-up: of where, how many, from what, and what a reader must know first."""

from __future__ import annotations

from collections.abc import Iterator

from needsassess.services import regions
from needsassess.services.report_blocks import Cover
from needsassess.services.report_furniture import grouped, status_word
from needsassess.services.report_rollup_material import Together
from needsassess.services.rollup_results import FEW


def subject(together: Together) -> str:
    """The region, or that it is all of them."""
    region = together.rollup.filters.region
    if region:
        return regions.name(region, together.words.language)
    return together.words.gettext("All regions")


def is_final(together: Together) -> bool:
    """Only where every assessment is."""
    return all(share.status == "final" for share in together.shares)


def cover(together: Together) -> Cover:
    return Cover(
        kind=together.words.gettext("Regional roll-up"),
        subject=subject(together),
        title=together.count(),
        notices=tuple(_notices(together)),
        facts=tuple((label, value) for label, value in _facts(together) if value),
    )


def _facts(together: Together) -> Iterator[tuple[str, str]]:
    words, rollup = together.words, together.rollup
    gettext, filters = words.gettext, together.rollup.filters
    yield gettext("Status"), status_word(words, is_final(together))
    yield gettext("Countries"), words.number(len({share.country for share in rollup.shares if share.country}))
    yield gettext("Assessments"), words.number(len(rollup.shares))
    yield gettext("Rounds"), ", ".join(sorted({share.round for share in rollup.shares if share.round}))
    yield gettext("Period"), _period(together)
    yield gettext("Items"), _items(together)
    yield gettext("Depth"), depth(together, filters.depth) if filters.depth else gettext("rapid and full")
    order = gettext("by score, as asked for") if together.rank else gettext("by name")
    yield gettext("Order of countries"), order
    yield gettext("Questionnaire"), f"{words.of.title}, {versions(together)}"
    yield gettext("Last change"), together.day(max(share.changed for share in rollup.shares))
    yield gettext("Drawn from"), together.source
    yield gettext("Data fingerprint"), grouped(rollup.fingerprint)


def depth(together: Together, depth: str) -> str:
    gettext = together.words.gettext
    return {"rapid": gettext("rapid (core items)"), "full": gettext("full (all items)")}.get(depth, depth)


def versions(together: Together) -> str:
    words = together.words
    found = ", ".join(sorted({version.version for version in together.versions}))
    return words.gettext("version {version}", version=found)


def _period(together: Together) -> str:
    days = [day for share in together.shares if share.period for day in share.period]
    return together.words.period((min(days), max(days))) if days else together.words.gettext("not stated")


def _items(together: Together) -> str:
    words = together.words
    if not together.tag:
        return words.gettext("all items")
    tag = words.of.tags.get(together.tag, together.tag)
    return words.gettext("items tagged “{tag}”", tag=tag)


def _notices(together: Together) -> Iterator[str]:
    """What the reader must know before the first number."""
    words, shares = together.words, together.shares
    if len(shares) < FEW:
        yield words.ngettext(
            "This is {count} assessment: too few for statistics. Read it by itself.",
            "These are {count} assessments: too few for statistics. Read them one by one.",
            len(shares),
        )
    drafts = sum(share.status != "final" for share in shares)
    if drafts == len(shares):
        yield words.ngettext("The assessment is a draft.", "All {count} assessments are drafts.", drafts)
    elif drafts:
        yield words.ngettext(
            "{count} of the assessments is a draft.", "{count} of the assessments are drafts.", drafts
        )
    yield from _left_out(together)
    if len(together.versions) > 1:
        yield words.gettext(
            "The assessments are under several versions of the questionnaire; what is the same item in them is "
            "compared, whatever its code."
        )
    conflicts = sum(share.conflicts for share in shares)
    if conflicts:
        yield words.ngettext(
            "{count} entry was made differently on several machines and is not settled; the latest counts.",
            "{count} entries were made differently on several machines and are not settled; the latest counts.",
            conflicts,
        )


def _left_out(together: Together) -> Iterator[str]:
    left = len(together.rollup.left)
    if left:
        yield together.words.ngettext(
            "{count} assessment does not count, because another round or copy does; it is listed in annex B.",
            "{count} assessments do not count, because another round or copy does; they are listed in annex B.",
            left,
        )
