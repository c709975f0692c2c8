"""Two families of errors: yours to fix (one sentence, what to do next) and our bug."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from needsassess.base.texts import Texts


_LONGEST, _LARGEST = 300, 10**20  # characters of one value in a sentence, and a number


class UserError(Exception):
    """Something its reader can put right; `message` is a translatable sentence with `{named}` places.

    Values may come from a file of anybody: what is shown of one is short, in one line, and steers no terminal.
    """

    def __init__(self, message: str, **values: object) -> None:
        shown = {name: _shown(value) for name, value in values.items()}
        super().__init__(message.format(**shown) if values else message)
        self.message = message
        self.values = values

    def tell(self, texts: Texts) -> str:
        """The sentence in the reader's language."""
        values = {k: v.tell(texts) if isinstance(v, UserError) else _shown(v) for k, v in self.values.items()}
        sentence = texts.gettext(self.message)
        return sentence.format(**values) if values else sentence


def _shown(value: object) -> object:
    """A number as it is, so that it can be formatted; else its text, cut in the middle where it is long."""
    if isinstance(value, int | float) and abs(value) < _LARGEST:
        return value
    text = str(value)
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 2 :]}"
    return "".join(c if c.isprintable() or c == "\xa0" else " " if c.isspace() else "\ufffd" for c in text)


class Refused(UserError):
    """A file or an input that is not taken; nothing was written."""


class ManyRefusals(Refused):
    """A whole input refused, with each fault of it, in order."""

    def __init__(self, message: str, faults: list[UserError], **values: object) -> None:
        super().__init__(message, **values)
        self.faults = faults

    def tell(self, texts: Texts) -> str:
        return "\n".join([super().tell(texts), *(fault.tell(texts) for fault in self.faults)])


class Cancelled(Exception):
    """A long task was stopped by the person; what it had begun is rolled back."""
