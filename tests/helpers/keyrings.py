"""Keyrings for tests: one in memory, and a machine that has none."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import NoKeyringError


class Kept(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.words = {}

    def get_password(self, service, username):
        return self.words.get((service, username))

    def set_password(self, service, username, password):
        self.words[service, username] = password

    def delete_password(self, service, username):
        del self.words[service, username]


class Missing(Kept):
    def get_password(self, *_):
        raise NoKeyringError

    def set_password(self, *_):
        raise NoKeyringError
