"""The append-only log of revisions, what it refers to, and the heads derived from it."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_APPEND_ONLY = ("instrument", "assessment", "revision", "parent")
_FUNCTION = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
"""


def upgrade() -> None:
    op.create_table(
        "instrument",
        sa.Column("fingerprint", sa.LargeBinary(32)),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("version", sa.String(16), nullable=False),
        sa.Column("form", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_instrument"),
    )
    op.create_table(
        "assessment",
        sa.Column("id", sa.LargeBinary(16)),
        sa.Column("instrument", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_assessment"),
        sa.ForeignKeyConstraint(["instrument"], ["instrument.fingerprint"], name="fk_assessment_instrument"),
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.LargeBinary(32)),
        sa.Column("assessment", sa.LargeBinary(16), nullable=False),
        sa.Column("subject", sa.String(255), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("replica", sa.LargeBinary(16), nullable=False),
        sa.Column("wall", sa.BigInteger, nullable=False),
        sa.Column("counter", sa.Integer, nullable=False),
        sa.Column("change", sa.LargeBinary(16), nullable=False),
        sa.Column("reverts", sa.LargeBinary(16)),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        sa.ForeignKeyConstraint(["assessment"], ["assessment.id"], name="fk_revision_assessment"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_revision_assessment_subject", "revision", ["assessment", "subject"])
    op.create_table(
        "parent",
        sa.Column("revision", sa.LargeBinary(32)),
        sa.Column("parent", sa.LargeBinary(32)),
        sa.PrimaryKeyConstraint("revision", "parent", name="pk_parent"),
        sa.ForeignKeyConstraint(["revision"], ["revision.id"], name="fk_parent_revision"),
        sa.ForeignKeyConstraint(["parent"], ["revision.id"], name="fk_parent_parent"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "head",
        sa.Column("assessment", sa.LargeBinary(16)),
        sa.Column("subject", sa.String(255)),
        sa.Column("revision", sa.LargeBinary(32)),
        sa.PrimaryKeyConstraint("assessment", "subject", "revision", name="pk_head"),
        sa.ForeignKeyConstraint(["assessment"], ["assessment.id"], name="fk_head_assessment"),
        sa.ForeignKeyConstraint(["revision"], ["revision.id"], name="fk_head_revision"),
        sqlite_with_rowid=False,
    )
    _refuse_changes()


def _refuse_changes() -> None:
    in_file = op.get_bind().dialect.name == "sqlite"
    if not in_file:
        op.execute(_FUNCTION)
    for table in _APPEND_ONLY:
        for action in ("update", "delete"):
            refuse = (
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
                if in_file
                else "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
            op.execute(f"CREATE TRIGGER {table}_no_{action} BEFORE {action.upper()} ON {table} {refuse}")


def downgrade() -> None:
    for table in ("head", "parent", "revision", "assessment", "instrument"):
        op.drop_table(table)
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION refuse_change")
