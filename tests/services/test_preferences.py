"""Preferences: declared options, defaults, a damaged file."""

import pytest

from needsassess.base.errors import Refused
from needsassess.services import preferences, replica


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("NEEDSASSESS_HOME", str(tmp_path))


def test_defaults_before_anything_is_kept():
    assert preferences.get("theme") == "system"
    assert preferences.all().keys() == preferences.OPTIONS.keys()
    assert not preferences.file().exists()


def test_defaults_are_taken_by_their_own_options():
    assert [n for n, option in preferences.OPTIONS.items() if not option.takes(option.default)] == []


def test_kept_across_reads():
    preferences.set("scale", 150)
    preferences.set("splitters", {"assessment": [300, 700, 300]})
    assert preferences.get("scale") == 150
    assert preferences.get("splitters") == {"assessment": [300, 700, 300]}


@pytest.mark.parametrize("call", [preferences.get, lambda name: preferences.set(name, 1)])
def test_unknown_names_raise(call):
    with pytest.raises(KeyError):
        call("colour")


@pytest.mark.parametrize(
    ("name", "value"), [("scale", 99), ("scale", 201), ("scale", "100"), ("scale", True), ("theme", "pink")]
)
def test_what_an_option_does_not_take_is_refused(name, value):
    with pytest.raises(Refused):
        preferences.set(name, value)


@pytest.mark.parametrize("damage", [b"{", b"[]", b"\xff\xfe", b""])
def test_a_damaged_file_gives_defaults_and_is_kept_aside(damage):
    preferences.set("theme", "dark")
    preferences.file().write_bytes(damage)
    assert preferences.get("theme") == "system"
    preferences.set("scale", 125)
    aside = preferences.file().with_name("preferences.damaged.json")
    assert aside.read_bytes() == damage


def test_one_bad_value_spoils_only_itself():
    preferences.file().write_text('{"scale": 7, "theme": "dark", "from_a_newer_version": 1}')
    assert (preferences.get("scale"), preferences.get("theme")) == (100, "dark")
    preferences.set("scale", 110)
    assert "from_a_newer_version" in preferences.file().read_text()


def test_the_author_signs():
    preferences.set("author", "A. Officer")
    assert replica.this_replica().author == "A. Officer" == preferences.get("author")
