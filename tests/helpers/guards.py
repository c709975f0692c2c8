"""Nothing goes unnoticed: log records that a test did not expect, and connections to a network."""

from __future__ import annotations

import logging
import re
import socket
from typing import Any


class LogGuard(logging.Handler):
    """Keeps records at WARNING or above, less those whose message a test said it expects."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[str] = []
        self.expected: list[re.Pattern[str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def expect(self, pattern: str) -> None:
        """From now on, and back to the start of the test, a record that matches is no fault."""
        self.expected.append(re.compile(pattern))

    @property
    def unexpected(self) -> list[str]:
        return [line for line in self.records if not any(p.search(line) for p in self.expected)]


class NetworkUsed(AssertionError):
    """A test tried to reach a network."""


def refuse_network(connect: Any) -> Any:
    """`socket.connect` for local sockets only."""

    def guarded(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise NetworkUsed(address)
        return connect(self, address)

    return guarded
