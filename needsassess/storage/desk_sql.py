"""The SQL of the desk: its own tables are `staged_…`; `target` and `source` are attached and only read.

Rows are kept under the number of the file that brings them, in the order of their keys, so that SQLite walks
target, source and desk side by side instead of looking up one row at a time.
"""

from __future__ import annotations

# ruff: noqa: S608 (what is put together are names of ours)

LAYOUT = (
    "CREATE TABLE staged_instrument (fingerprint PRIMARY KEY, id, version, form) WITHOUT ROWID",
    "CREATE TABLE staged_assessment (file, id, instrument, PRIMARY KEY (file, id)) WITHOUT ROWID",
    "CREATE INDEX staged_assessment_by_id ON staged_assessment (id, instrument)",
    "CREATE TABLE staged_carried (file, instrument, PRIMARY KEY (file, instrument)) WITHOUT ROWID",
    "CREATE TABLE staged_revision (file, id, assessment, subject, value, author, replica, wall, counter,"
    " change, reverts, PRIMARY KEY (file, id)) WITHOUT ROWID",
    "CREATE TABLE staged_parent (file, revision, parent, PRIMARY KEY (file, revision, parent)) WITHOUT ROWID",
    "CREATE TABLE staged_replaced (file, id, assessment, subject, PRIMARY KEY (file, id, assessment, subject))"
    " WITHOUT ROWID",
    "CREATE TABLE staged_head (file, assessment, subject, revision,"
    " PRIMARY KEY (file, assessment, subject, revision)) WITHOUT ROWID",
    "CREATE TABLE staged_again (file, revision, assessment, PRIMARY KEY (file, revision)) WITHOUT ROWID",
)

DROP = tuple(
    f"DELETE FROM staged_{table} WHERE file = :file"
    for table in ("assessment", "carried", "revision", "parent", "replaced", "head", "again")
)
ASSESSMENTS = (
    "SELECT s.id, s.instrument,"
    " coalesce(t.instrument, (SELECT instrument FROM staged_assessment WHERE id = s.id))"
    " FROM source.assessment s LEFT JOIN target.assessment t ON t.id = s.id"
)
# “questionnaire/”, a fingerprint in hexadecimal, “/moved”; and whether it stands: one head is enough.
MOVED = (
    "SELECT r.assessment, r.subject, max(r.value = 'true' AND NOT EXISTS (SELECT 1 FROM source.revision q"
    " CROSS JOIN source.parent p ON p.revision = q.id AND p.parent = r.id"
    " WHERE q.assessment = r.assessment AND q.subject = r.subject))"
    " FROM source.assessment a CROSS JOIN source.revision r"
    " ON r.assessment = a.id AND r.subject > 'questionnaire/' AND r.subject < 'questionnaire0'"
    " GROUP BY r.assessment, r.subject"
)
FORM_HERE = "SELECT form FROM target.instrument WHERE fingerprint = ?"
FORM_THERE = "SELECT form FROM source.instrument WHERE fingerprint = ?"
SIZE = ("PRAGMA source.page_count", "PRAGMA source.page_size")
WHOLE = "PRAGMA source.integrity_check(1)"
SOUND = "PRAGMA source.quick_check(1)"
ROWS_THERE = "SELECT count(*) FROM source.revision NOT INDEXED"
HELD = "SELECT assessment, count(*) FROM source.revision GROUP BY assessment"

_CONTENT = "assessment, subject, value, author, replica, wall, counter, change, reverts"
_S, _T = (", ".join(f"{table}.{name}" for name in _CONTENT.split(", ")) for table in "st")
# What differs from a known revision of the same identity is taken along, to be found not genuine.
REVISIONS = (
    f"INSERT INTO staged_revision SELECT :file, s.id, {_S} FROM source.revision s"
    " LEFT JOIN target.revision t ON t.id = s.id"
    f" WHERE t.id IS NULL OR ({_S}) IS NOT ({_T}) ORDER BY s.id"
)
PARENTS = (
    "INSERT INTO staged_parent SELECT r.file, p.revision, p.parent FROM staged_revision r"
    " CROSS JOIN source.parent p ON p.revision = r.id WHERE r.file = :file ORDER BY r.id, p.parent"
)
REPLACED = (
    "INSERT OR IGNORE INTO staged_replaced SELECT p.file, p.parent, r.assessment, r.subject"
    " FROM staged_parent p CROSS JOIN staged_revision r ON r.file = p.file AND r.id = p.revision"
    " WHERE p.file = :file ORDER BY p.parent, r.assessment, r.subject"
)
HEADS = (
    "INSERT INTO staged_head SELECT r.file, r.assessment, r.subject, r.id FROM staged_revision r"
    " WHERE r.file = :file AND NOT EXISTS"
    " (SELECT 1 FROM staged_replaced x WHERE x.file = r.file AND x.id = r.id)"
    " ORDER BY r.assessment, r.subject, r.id"
)
ROWS = f"SELECT id, {_CONTENT} FROM staged_revision WHERE file = :file ORDER BY id"
PARENTS_OF = "SELECT revision, parent FROM staged_parent WHERE file = :file ORDER BY revision, parent"
STRAYS = (
    "SELECT x.id FROM staged_replaced x LEFT JOIN staged_revision r ON r.file = x.file AND r.id = x.id"
    " LEFT JOIN target.revision t ON r.id IS NULL AND t.id = x.id WHERE x.file = :file"
    " AND (coalesce(r.assessment, t.assessment), coalesce(r.subject, t.subject))"
    " IS NOT (x.assessment, x.subject) LIMIT 1"
)

# Subjects that get new heads, by how many heads the target has of them and how many values they have after.
# Values are looked up only where several heads are left: a million heads usually stand alone.
_JUDGED = (
    "SELECT assessment, before, CASE WHEN before - gone + fresh > 1"
    " AND subject NOT LIKE 'questionnaire/%' AND subject NOT LIKE '%/confirmed'"
    " THEN (SELECT count(*) FROM"
    " (SELECT r.value FROM staged_head h CROSS JOIN staged_revision r ON r.file = h.file AND r.id = h.revision"
    " WHERE {new} AND h.assessment = j.assessment AND h.subject = j.subject UNION"
    " SELECT r.value FROM target.head t CROSS JOIN target.revision r ON r.id = t.revision"
    " WHERE t.assessment = j.assessment AND t.subject = j.subject AND NOT EXISTS ({replaced})))"
    " ELSE 1 END AS said, count(*) FROM"
    " (SELECT h.assessment AS assessment, h.subject AS subject, {fresh} AS fresh,"
    " (SELECT count(*) FROM target.head t WHERE t.assessment = h.assessment AND t.subject = h.subject)"
    " AS before, (SELECT count(*) FROM target.head t"
    " WHERE t.assessment = h.assessment AND t.subject = h.subject AND EXISTS ({replaced})) AS gone"
    " FROM staged_head h WHERE {new} GROUP BY h.assessment, h.subject) j GROUP BY 1, 2, 3"
)
SUBJECTS_OF_FILE = _JUDGED.format(
    new="h.file = :file",
    fresh="count(*)",
    replaced="SELECT 1 FROM staged_replaced x WHERE x.file = :file AND x.id = t.revision",
)
SUBJECTS = _JUDGED.format(
    new="NOT EXISTS (SELECT 1 FROM staged_replaced x WHERE x.id = h.revision)",
    fresh="count(DISTINCT h.revision)",
    replaced="SELECT 1 FROM staged_replaced x WHERE x.id = t.revision",
)
INDEXES = (
    "CREATE INDEX IF NOT EXISTS staged_replaced_by_id ON staged_replaced (id)",
    "CREATE INDEX IF NOT EXISTS staged_head_by_subject ON staged_head (assessment, subject, revision)",
)
NEW = (
    "SELECT assessment, count(*) FROM (SELECT DISTINCT assessment, id FROM staged_revision) GROUP BY assessment"
)

HAS_MERGES = "SELECT 1 FROM target.sqlite_master WHERE type = 'table' AND name = 'merge'"
_UNDONE = "SELECT m.number FROM target.merge m JOIN target.merge u ON u.reverts = m.change"
HAS_UNDONE = f"{_UNDONE} LIMIT 1"
MERGED_BEFORE = "SELECT number, added + known FROM target.merge WHERE sha256 = ? ORDER BY number DESC"
# What only undone merges brought.
AGAIN = (
    "INSERT OR IGNORE INTO staged_again SELECT :file, s.id, s.assessment FROM target.brought b"
    f" CROSS JOIN source.revision s ON s.id = b.revision WHERE b.merge IN ({_UNDONE}) AND NOT EXISTS"
    " (SELECT 1 FROM target.brought o WHERE o.revision = s.id"
    f" AND o.merge IN (SELECT number FROM target.merge EXCEPT {_UNDONE}))"
)
WITHDRAWN = "SELECT assessment, count(*) FROM staged_again WHERE file = :file GROUP BY assessment"

_TITLE = "('profile/country', 'profile/title')"
TITLES = (
    "SELECT h.assessment, h.subject, r.value FROM target.head h JOIN target.revision r ON r.id = h.revision"
    f" WHERE h.subject IN {_TITLE} UNION ALL"
    " SELECT h.assessment, h.subject, r.value FROM staged_head h JOIN staged_revision r ON r.file = h.file"
    f" AND r.id = h.revision WHERE h.subject IN {_TITLE}"
)
