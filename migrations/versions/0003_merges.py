"""What was merged into this file: when, by whom, which file, and which revisions it brought."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_APPEND_ONLY = ("merge", "brought")


def upgrade() -> None:
    op.create_table(
        "merge",
        sa.Column("number", sa.Integer),
        sa.Column("change", sa.LargeBinary(16), nullable=False),
        sa.Column("reverts", sa.LargeBinary(16)),
        sa.Column("wall", sa.BigInteger, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("replica", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.Text),
        sa.Column("sha256", sa.LargeBinary(32)),
        sa.Column("added", sa.BigInteger, nullable=False),
        sa.Column("known", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_merge"),
    )
    op.create_table(
        "brought",
        sa.Column("merge", sa.Integer),
        sa.Column("revision", sa.LargeBinary(32)),
        sa.PrimaryKeyConstraint("merge", "revision", name="pk_brought"),
        sqlite_with_rowid=False,
    )
    _refuse_changes()


def _refuse_changes() -> None:
    in_file = op.get_bind().dialect.name == "sqlite"
    for table in _APPEND_ONLY:
        for action in ("update", "delete"):
            refuse = (
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
                if in_file
                else "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
            op.execute(f"CREATE TRIGGER {table}_no_{action} BEFORE {action.upper()} ON {table} {refuse}")


def downgrade() -> None:
    for table in ("brought", "merge"):
        op.drop_table(table)
