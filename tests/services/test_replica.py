"""Who works here."""

import pytest

from needsassess.base import paths
from needsassess.services.replica import sign_as, this_replica


def test_an_installation_keeps_its_identity():
    first = this_replica()
    assert len(first.id) == 16
    assert this_replica() == first
    assert sign_as("Ana").id == first.id
    assert this_replica().author == "Ana"


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"id": 5, "author": ""}', '{"id": "ab", "author": "x"}', "5"]
)
def test_a_spoilt_identity_is_made_anew(text):
    (paths.config_folder() / "replica.json").write_text(text, "utf-8")
    assert len(this_replica().id) == 16
    assert this_replica() == this_replica()
