"""The law of the canonical export: taken back and exported again, it is the same bytes, whatever was done."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from needsassess.assessment.values import Status
from needsassess.base.errors import Refused
from needsassess.base.progress import silent
from needsassess.exchange import json_export, json_import
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import Replica
from needsassess.storage import check
from tests.helpers.merging import merged
from tests.helpers.tiny import ITEMS, tiny_questionnaire
from tests.helpers.tiny_versions import questionnaire_of
from tests.laws.strategies import INSTITUTIONS, PLANNED, planned

REPLICAS = (Replica(b"a" * 16, "Anna"), Replica(b"b" * 16, "Bo “été” 🎈"))
WHAT = st.sampled_from(("level", "status", "note", "settle", "remove", "undo", "redo", "move", *PLANNED))
WHO = st.sampled_from(INSTITUTIONS)
STEP = st.tuples(
    st.integers(0, 1), WHAT, st.sampled_from(ITEMS), st.sampled_from(INSTITUTIONS), st.text(max_size=5)
)


def _do(file: AssessmentFile, what: str, item: str, key: str, text: str) -> None:
    number = len(text) % 5
    values: dict[str, Any] = {
        "level": lambda: answering.level(item, key, number),
        "status": lambda: answering.without_level(item, key, Status.NOT_APPLICABLE, text or "x"),
        "note": lambda: answering.note(item, key, text),
        "settle": lambda: answering.settle(item, number, text or "x"),
        "remove": lambda: answering.remove_institution(key),
    } | {action: lambda action=action: planned(action, item, key, sum(map(ord, text))) for action in PLANNED}
    try:
        if what in values:
            file.record(values[what](), reason=text)
        elif what == "move":
            file.move(questionnaire_of("1.1"))
        else:
            getattr(file, what)()
    except Refused:
        pass  # a control character, an item that the version has not, or nothing to take back


@settings(max_examples=20)
@given(st.lists(STEP, max_size=12))
def test_an_export_taken_back_gives_the_same_bytes(steps: list[Any]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        paths = [folder / "a.needs", folder / "b.needs"]
        AssessmentFile.create(paths[0], {"country": "XA"}, REPLICAS[0], tiny_questionnaire()).close()
        shutil.copy(*paths)
        files = [AssessmentFile.open(path, who) for path, who in zip(paths, REPLICAS, strict=True)]
        for who, *what in steps:
            _do(files[who], *what)
        for file in files:
            file.close()
        merged(paths[0], [paths[1]])
        _export(paths[0], folder / "1.json")
        json_import.take(folder / "1.json", folder / "again.needs", silent())
        _export(folder / "again.needs", folder / "2.json")
        assert (folder / "1.json").read_bytes() == (folder / "2.json").read_bytes()
        with AssessmentFile.open(folder / "again.needs", REPLICAS[0], read_only=True) as again:
            assert list(check.faults(again.log)) == []
        assert not merged(paths[0], [folder / "again.needs"]).added


def _export(path: Path, to: Path) -> None:
    with AssessmentFile.open(path, REPLICAS[0], read_only=True) as file:
        json_export.write(file, to, silent())
