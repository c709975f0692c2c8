"""Two families of errors: yours to fix (one sentence, what to do next) and our bug."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from needsassess.base.texts import Texts


class UserError(Exception):
    """Something its reader can put right; `message` is a translatable sentence with `{named}` places."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values) if values else message)
        self.message = message
        self.values = values

    def tell(self, texts: Texts) -> str:
        """The sentence in the reader's language."""
        values = {k: v.tell(texts) if isinstance(v, UserError) else v for k, v in self.values.items()}
        sentence = texts.gettext(self.message)
        return sentence.format(**values) if values else sentence


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
