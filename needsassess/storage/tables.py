"""The tables of an assessment file: an append-only log, and the heads derived from it."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

instrument = Table(
    "instrument",
    metadata,
    Column("fingerprint", LargeBinary(32), primary_key=True, doc="SHA-256 of the canonical form"),
    Column("id", String(64), nullable=False),
    Column("version", String(16), nullable=False),
    Column("form", LargeBinary, nullable=False, doc="canonical form, zlib"),
)

assessment = Table(
    "assessment",
    metadata,
    Column("id", LargeBinary(16), primary_key=True),
    Column("instrument", LargeBinary(32), ForeignKey("instrument.fingerprint"), nullable=False),
)

revision = Table(
    "revision",
    metadata,
    Column("id", LargeBinary(32), primary_key=True, doc="SHA-256 of the content"),
    Column("assessment", LargeBinary(16), ForeignKey("assessment.id"), nullable=False),
    Column("subject", String(255), nullable=False),
    Column("value", Text, nullable=False, doc="canonical JSON"),
    Column("author", Text, nullable=False),
    Column("replica", LargeBinary(16), nullable=False),
    Column("wall", BigInteger, nullable=False, doc="milliseconds since 1970 UTC"),
    Column("counter", Integer, nullable=False),
    Column("change", LargeBinary(16), nullable=False),
    Column("reverts", LargeBinary(16)),
    Index("ix_revision_assessment_subject", "assessment", "subject"),
    Index("ix_revision_change", "change"),
    sqlite_with_rowid=False,
)

parent = Table(
    "parent",
    metadata,
    Column("revision", LargeBinary(32), ForeignKey("revision.id"), primary_key=True),
    Column("parent", LargeBinary(32), ForeignKey("revision.id"), primary_key=True),
    sqlite_with_rowid=False,
)

# Derived: dropping and rebuilding it gives the same rows.
head = Table(
    "head",
    metadata,
    Column("assessment", LargeBinary(16), ForeignKey("assessment.id"), primary_key=True),
    Column("subject", String(255), primary_key=True),
    Column("revision", LargeBinary(32), ForeignKey("revision.id"), primary_key=True),
    sqlite_with_rowid=False,
)

merge = Table(
    "merge",
    metadata,
    Column("number", Integer, primary_key=True, doc="of this file; merges are its own and do not travel"),
    Column("change", LargeBinary(16), nullable=False, doc="of what it wrote itself"),
    Column("reverts", LargeBinary(16), doc="for an undo, the change of the merge taken back"),
    Column("wall", BigInteger, nullable=False),
    Column("author", Text, nullable=False),
    Column("replica", LargeBinary(16), nullable=False),
    Column("name", Text, doc="of the source file; none for an undo, as what follows"),
    Column("sha256", LargeBinary(32), doc="of the source file"),
    Column("added", BigInteger, nullable=False, doc="revisions that were new"),
    Column("known", BigInteger, nullable=False, doc="revisions that were there"),
)

# Which revisions came by which merge.
brought = Table(
    "brought",
    metadata,
    Column("merge", Integer, primary_key=True),
    Column("revision", LargeBinary(32), primary_key=True),
    sqlite_with_rowid=False,
)

APPEND_ONLY = (instrument, assessment, revision, parent, merge, brought)
