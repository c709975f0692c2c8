"""An index of changes, so that undo finds what one change did without reading the whole log."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_revision_change", "revision", ["change"])


def downgrade() -> None:
    op.drop_index("ix_revision_change", table_name="revision")
