"""Indexes that are built anew at the end are those that were there, and only where it pays."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from needsassess.services import answering
from needsassess.storage import check, reindex
from needsassess.storage.append import all_or_nothing
from needsassess.storage.file_log import FileLog
from needsassess.storage.format import INDEXES, SCHEMA
from needsassess.storage.writing import bulk


@pytest.fixture
def path(new_file):
    file = new_file("target.needs")
    file.record(answering.institution("police", "police"))
    file.close()
    return file.path


def indexes(raw: sqlite3.Connection) -> dict[str, str]:
    return dict(raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql <> ''"))


def test_they_are_gone_meanwhile_and_the_same_at_the_end(path):
    with bulk(path) as raw, all_or_nothing(raw):
        before = indexes(raw)
        with reindex.at_the_end(raw, 10_000):
            assert not set(indexes(raw)) & set(INDEXES[SCHEMA])
        assert indexes(raw) == before
    with closing(FileLog.open(path, read_only=True)) as log:
        assert list(check.faults(log)) == []


def test_an_error_brings_them_back(path):
    before = path.read_bytes()
    with (
        bulk(path) as raw,
        pytest.raises(ZeroDivisionError),
        all_or_nothing(raw),
        reindex.at_the_end(raw, 10_000),
    ):
        raise ZeroDivisionError
    assert path.read_bytes() == before


def test_few_and_fewer_than_are_there_are_placed_one_by_one(path, monkeypatch):
    with bulk(path) as raw:
        (there,) = raw.execute("SELECT count(*) FROM revision").fetchone()
        assert not reindex.pays(raw, reindex._FEW - 1)
        assert reindex.pays(raw, reindex._FEW)
        monkeypatch.setattr(reindex, "_FEW", 0)
        assert reindex.pays(raw, there)
        assert not reindex.pays(raw, there - 1)
