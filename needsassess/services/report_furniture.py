"""What stands on every page of any report, and how a fingerprint and a status are printed."""

from __future__ import annotations

from needsassess.services.report_blocks import Furniture
from needsassess.services.report_words import Words

SHORT = 12  # characters of a fingerprint that the foot of a page shows


def furnished(
    words: Words, *, head: str, kind: str, final: bool, fingerprint: str, redacted: bool = False
) -> Furniture:
    """`head` says whose report it is, `kind` which; what is not final is stamped."""
    status, secret = status_word(words, final), words.gettext("REDACTED")
    return Furniture(
        head_left=head,
        head_right=kind,
        foot_left=f"{status}, {secret}" if redacted else status,
        foot_middle=fingerprint[:SHORT],
        page=words.gettext("Page {page} of {total}"),
        stamp="" if final else status,
        contents=words.gettext("Contents"),
    )


def status_word(words: Words, final: bool) -> str:
    return words.gettext("FINAL") if final else words.gettext("DRAFT")


def grouped(fingerprint: str) -> str:
    """In groups of eight digits, which a person can compare."""
    return " ".join(fingerprint[at : at + 8] for at in range(0, len(fingerprint), 8))
