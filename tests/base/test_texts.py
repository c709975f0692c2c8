"""The language of the person's session, and what is shipped."""

import pytest

from needsassess.base import paths
from needsassess.base.texts import preferred_language, texts_in


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"NEEDSASSESS_LANGUAGE": "fr"}, "fr"),
        ({"LANG": "fr_SN.UTF-8"}, "fr"),
        ({"LC_ALL": "C", "LANG": "fr_FR"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_the_first_that_the_session_names(monkeypatch, environment, language):
    for name in ("NEEDSASSESS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert preferred_language() == language


def test_an_unknown_language_falls_back_to_english():
    assert texts_in("xx").language == "en"


def test_a_plural_has_its_count():
    assert texts_in("en").ngettext("{count} item", "{count} items", 2) == "2 items"


def test_each_test_has_its_own_folders(tmp_path):
    assert paths.config_folder().is_relative_to(tmp_path)
    assert paths.state_folder().is_relative_to(tmp_path)
