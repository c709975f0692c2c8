"""The list of files lately open."""

import subprocess
import sys

import pytest

from needsassess.base import paths
from needsassess.services import answering, preferences, recent
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.recent import Recent
from needsassess.services.replica import this_replica


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("NEEDSASSESS_HOME", str(tmp_path / "home"))


def test_what_is_remembered_of_a_file(tmp_path):
    path = tmp_path / "a.needs"
    profile = {"country": "XA", "title": "T", "round": "2026", "depth": "rapid", "language": "fr"}
    with AssessmentFile.create(path, profile, this_replica()) as file:
        file.record(answering.institution("police", "police"))
        code = next(item.code for item in file.instrument.items if item.core)
        file.record(answering.level(code, "police", 2))
        entry = recent.of(file)
    assert (entry.country, entry.title, entry.round, entry.done) == ("XA", "T", "2026", 1)
    assert 30 <= entry.total <= 35
    assert entry.name("fr") != "" != entry.name("en")
    assert entry.changed > 1_700_000_000_000
    recent.remember(entry)
    assert recent.entries() == [entry]
    assert entry.is_there()


def test_last_first_each_once_and_cut():
    preferences.set("recent_limit", 3)
    for name in "abcab":
        recent.remember(Recent(f"/{name}"))
    assert [entry.path for entry in recent.entries()] == ["/b", "/a", "/c"]
    recent.remember(Recent("/d"))
    assert [entry.path for entry in recent.entries()] == ["/d", "/b", "/a"]


def test_forgotten_and_restored_where_it_was():
    for name in "cba":
        recent.remember(Recent(f"/{name}"))
    gone = recent.entries()[1]
    recent.forget("/b")
    assert [entry.path for entry in recent.entries()] == ["/a", "/c"]
    recent.restore(gone, 1)
    assert [entry.path for entry in recent.entries()] == ["/a", "/b", "/c"]
    assert not gone.is_there()


@pytest.mark.parametrize(
    "text", ["", "{", "{}", '[1, {"path": 3}, {"no": 1}, {"path": ""}]', '[{"path": "/a", "done": "x"}]']
)
def test_a_damaged_list_is_an_empty_one(text):
    (paths.state_folder() / "recent.json").write_text(text)
    assert recent.entries() == []


def test_reading_the_list_imports_nothing_heavy():
    code = (
        "import sys; from needsassess.services import recent, preferences, recovery; recent.entries();"
        "print({'sqlalchemy', 'pydantic', 'babel', 'sqlite3'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
