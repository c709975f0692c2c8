"""What others wrote to an assessment while it is open here, put together with what is not written yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from needsassess.assessment.heads import Heads, in_order
from needsassess.assessment.revision import Revision


class News(NamedTuple):
    """Which heads an assessment has in the log, and of these, those that were not known."""

    heads: set[bytes]
    fresh: dict[bytes, Revision]


def together(
    standing: Iterable[tuple[str, Heads]], news: News, unwritten: Iterable[Revision]
) -> dict[str, Heads]:
    """The heads by subject of the log: what stands there, and on top of it what was not written by then.

    `standing` is what is shown here.
    """
    there = {head.id: head for _, heads in standing for head in heads} | news.fresh
    found: dict[str, Heads] = {}
    for head in (there[identity] for identity in news.heads & there.keys()):
        found[head.subject] = in_order((*found.get(head.subject, ()), head))
    written = news.heads.union(*(head.parents for head in news.fresh.values()))
    for revision in (one for one in unwritten if one.id not in written):
        kept = [head for head in found.get(revision.subject, ()) if head.id not in revision.parents]
        found[revision.subject] = in_order((*kept, revision))
    return found
