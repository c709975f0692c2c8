"""Reading a folder: refused by name where it is no questionnaire."""

import shutil

import pytest

from needsassess.base.errors import Refused
from needsassess.instrument import reader


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(reader.shipped_folder(), tmp_path / "questionnaire")


def test_a_copy_reads_as_the_original(folder, instrument):
    assert reader.read(folder) == instrument


@pytest.mark.parametrize("name", ["instrument.toml", "states.csv", "citations.csv", "structure/LEG.toml"])
def test_a_missing_part_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(Refused, match=name):
        reader.read(folder)


def test_a_language_that_misses_a_text_is_refused(folder):
    wording = folder / "wording" / "fr.toml"
    wording.write_text(wording.read_text("utf-8").replace("question = ", "enquiry = ", 1), "utf-8")
    with pytest.raises(Refused, match=r"wording\.fr\.items"):
        reader.read(folder)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("instrument.toml", "id = "),
        ("instrument.toml", 'id = "x"'),
        ("citations.csv", "paragraph,letter,item,role\n5,a,XXX-99,difficulty\n"),
        ("citations.csv", "paragraph,letter,item,role\n5\n"),
        ("citations.csv", "paragraph,letter,item,role\nfive,a,LEG-01,need\n"),
        ("citations.csv", "paragraph,letter,item,role\n4,a,LEG-01,need\n"),
        ("citations.csv", "something else\n"),
        ("structure/LEG.toml", "items = 3\n"),
        ("structure/LEG.toml", "[[items]]\nname = 'no code'\n"),
    ],
)
def test_a_spoilt_part_is_refused(folder, name, text):
    (folder / name).write_text(text, "utf-8")
    with pytest.raises(Refused):
        reader.read(folder)


def test_bytes_that_are_no_text_are_refused(folder):
    (folder / "citations.csv").write_bytes(b"paragraph,letter,item,role\n5,\xff,LEG-01,need\n")
    with pytest.raises(Refused):
        reader.read(folder)
