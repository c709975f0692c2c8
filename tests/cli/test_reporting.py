"""Reports of more than one assessment: the regional roll-up, and the comparison of two rounds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from needsassess.services import collection
from needsassess.services.questionnaires import shipped
from tests.cli.conftest import Command

CODE = shipped().instrument.items[0].code


@pytest.fixture
def several(command: Command, answers: Callable[..., Path], tmp_path: Path) -> Path:
    """Three fictional States, each with one answered item."""
    for number, country in enumerate(("XA", "XB", "XC")):
        path = tmp_path / f"{country}.needs"
        assert command("new", path, "--country", country, "--title", f"Of {country}").code == 0
        assert command("answer", path, "--from", answers(f"{CODE},police,{number},4,,,,")).code == 0
    paths = [tmp_path / f"{country}.needs" for country in ("XA", "XB", "XC")]
    assert command("merge", tmp_path / "all.needs", *paths).code == 0
    return tmp_path / "all.needs"


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_a_rollup_is_of_all_assessments_of_a_file(command: Command, several: Path, tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    ended = command(
        "report", several, "-o", page, "--kind", "rollup", "--region", "fictional", "--depth", "full"
    )
    assert (ended.code, ended.err) == (0, "")
    assert "checked" in ended.out
    told = read(page)
    assert all(f"State {country} (fictional)" in told for country in ("XA", "XB", "XC"))
    assert "Regional roll-up" in told
    french = tmp_path / "fr.html"
    assert command("report", several, "-o", french, "--kind", "rollup", "--language", "fr", "--rank").code == 0
    assert "Synthèse régionale" in read(french)
    assert "comme demandé" in read(french)


def test_a_rollup_can_be_printed(command: Command, several: Path, tmp_path: Path) -> None:
    ended = command("report", several, "-o", tmp_path / "out.pdf", "--kind", "rollup", "--paper", "letter")
    assert ended.code == 0
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def test_a_rollup_refuses_what_chooses_nothing_or_is_not_for_it(
    command: Command, several: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.html"
    for words, told in (
        (("--region", "Atlantis"), "Atlantis"),
        (("--region", "Africa"), "all.needs"),
        (("--round", "1999"), "all.needs"),
        (("--tag", "nothing"), "Use one of"),
        (("--scope", "domain=LEI"), "--scope"),
        (("--assessment", "a"), "--assessment"),
        (("--with", "a"), "--with"),
    ):
        ended = command("report", several, "-o", out, "--kind", "rollup", *words)
        assert (ended.code, ended.out) == (1, "")
        assert told in ended.err
    assert not out.exists()


def test_what_is_for_rollups_or_comparisons_is_refused_elsewhere(
    command: Command, assessment: Path, tmp_path: Path
) -> None:
    for words in (("--region", "002"), ("--rank",), ("--each",), ("--depth", "full"), ("--with", "a")):
        ended = command("report", assessment, "-o", tmp_path / "out.html", *words)
        assert (ended.code, ended.out) == (1, "")
        assert words[0] in ended.err


def test_rounds_of_one_country_are_counted_once_unless_each_is_asked_for(
    command: Command, assessment: Path, tmp_path: Path
) -> None:
    assert command("round", assessment, "--round", "2027").code == 0
    page = tmp_path / "out.html"
    assert command("report", assessment, "-o", page, "--kind", "rollup").code == 0
    assert "1 assessment does not count" in read(page)
    assert command("report", assessment, "-o", page, "--kind", "rollup", "--each").code == 0
    assert "puts 2 assessments side by side" in read(page)


def test_a_comparison_is_with_the_round_before_or_with_one_that_is_named(
    command: Command, assessment: Path, answers: Callable[..., Path], tmp_path: Path
) -> None:
    page, both = tmp_path / "out.html", tmp_path / "both.needs"
    assert command("answer", assessment, "--from", answers(f"{CODE},police,1,4,,,,")).code == 0
    ended = command("report", assessment, "-o", page, "--kind", "comparison")
    assert (ended.code, ended.out) == (1, "")
    assert "names no former round" in ended.err
    assert command("round", assessment, "--round", "2027", "-o", both).code == 0
    assert command("answer", both, "--from", answers(f"{CODE},police,3,4,,,,")).code == 0
    last = collection.last_round(both)
    (first,) = collection.earlier_rounds(both, last or b"")
    for words in ((), ("--with", first.hex()[:12]), ("--with", assessment)):
        page.unlink(missing_ok=True)
        assert command("report", both, "-o", page, "--kind", "comparison", *words).code == 0
        assert "1 moved up, 0 moved down, 0 stayed." in read(page)
    assert command("report", both, "-o", page, "--kind", "comparison", "--with", "zz").code == 1


def test_countries_apart_are_not_compared(command: Command, several: Path, tmp_path: Path) -> None:
    ended = command(
        "report", tmp_path / "XA.needs", "-o", tmp_path / "o.html", "--kind", "comparison", "--with",
        tmp_path / "XB.needs",
    )  # fmt: skip
    assert ended.code == 1
    assert "XA and XB" in ended.err


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_kind_that_there_is_not_is_refused_with_those_there_are(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("NEEDSASSESS_LANGUAGE", language)
    ended = command("report", tmp_path / "x.needs", "-o", tmp_path / "x.pdf", "--kind", "nonsense")
    kinds = "'gap', 'plan', 'comparison', 'rollup', 'pack', 'letters'."
    said = {
        "en": f"Invalid value for '--kind': 'nonsense' is not one of {kinds}",
        "fr": f"Valeur incorrecte pour '--kind'\xa0: 'nonsense' n’est pas parmi {kinds}",
    }
    assert (ended.code, ended.out, ended.err.splitlines()[-1]) == (2, "", said[language])
