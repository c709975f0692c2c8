"""What marks a SQLite file as an assessment file, and what its schema must look like."""

from __future__ import annotations

APPLICATION_ID = 0x4E41_5353  # "NASS", in the header of the file
SCHEMA = 5  # user_version; the number of the newest migration
SUFFIX = ".needs"

Columns = dict[str, tuple[tuple[str, str, int], ...]]

_TABLES_1: Columns = {
    "alembic_version": (("version_num", "VARCHAR(32)", 1),),
    "instrument": (
        ("fingerprint", "BLOB", 1),
        ("id", "VARCHAR(64)", 0),
        ("version", "VARCHAR(16)", 0),
        ("form", "BLOB", 0),
    ),
    "assessment": (("id", "BLOB", 1), ("instrument", "BLOB", 0)),
    "revision": (
        ("id", "BLOB", 1),
        ("assessment", "BLOB", 0),
        ("subject", "VARCHAR(255)", 0),
        ("value", "TEXT", 0),
        ("author", "TEXT", 0),
        ("replica", "BLOB", 0),
        ("wall", "BIGINT", 0),
        ("counter", "INTEGER", 0),
        ("change", "BLOB", 0),
        ("reverts", "BLOB", 0),
    ),
    "parent": (("revision", "BLOB", 1), ("parent", "BLOB", 2)),
    "head": (("assessment", "BLOB", 1), ("subject", "VARCHAR(255)", 2), ("revision", "BLOB", 3)),
}
_TABLES_3: Columns = {
    "merge": (
        ("number", "INTEGER", 1),
        ("change", "BLOB", 0),
        ("reverts", "BLOB", 0),
        ("wall", "BIGINT", 0),
        ("author", "TEXT", 0),
        ("replica", "BLOB", 0),
        ("name", "TEXT", 0),
        ("sha256", "BLOB", 0),
        ("added", "BIGINT", 0),
        ("known", "BIGINT", 0),
    ),
    "brought": (("merge", "INTEGER", 1), ("revision", "BLOB", 2)),
}
_WITH_MERGES = _TABLES_1 | _TABLES_3
_NEWER = (3, 4, 5)  # of these, only what may be said in the log differs
# By schema number, as what follows.
TABLES = {1: _TABLES_1, 2: _TABLES_1} | dict.fromkeys(_NEWER, _WITH_MERGES)
FOREIGN_KEYS: dict[str, set[tuple[str, str, str]]] = {  # column, table and column it refers to
    "alembic_version": set(),
    "instrument": set(),
    "assessment": {("instrument", "instrument", "fingerprint")},
    "revision": {("assessment", "assessment", "id")},
    "parent": {("revision", "revision", "id"), ("parent", "revision", "id")},
    "head": {("assessment", "assessment", "id"), ("revision", "revision", "id")},
    "merge": set(),
    "brought": set(),
}
OPTIONAL = {"revision": {"reverts"}, "merge": {"reverts", "name", "sha256"}}  # all else is NOT NULL
_INDEX_1 = {
    "ix_revision_assessment_subject": "CREATE INDEX ix_revision_assessment_subject "
    "ON revision (assessment, subject)"
}
_INDEX_2 = {"ix_revision_change": "CREATE INDEX ix_revision_change ON revision (change)"}
_INDEXES_2 = _INDEX_1 | _INDEX_2
INDEXES = {1: _INDEX_1, 2: _INDEXES_2} | dict.fromkeys(_NEWER, _INDEXES_2)


def _append_only(*tables: str) -> dict[str, str]:
    return {
        f"{table}_no_{action}": f"CREATE TRIGGER {table}_no_{action} BEFORE {action.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for table in tables
        for action in ("update", "delete")
    }


_TRIGGERS_1 = _append_only("instrument", "assessment", "revision", "parent")
_TRIGGERS_3 = _TRIGGERS_1 | _append_only("merge", "brought")
TRIGGERS = {1: _TRIGGERS_1, 2: _TRIGGERS_1} | dict.fromkeys(_NEWER, _TRIGGERS_3)
