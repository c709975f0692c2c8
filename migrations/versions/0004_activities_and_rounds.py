"""Activities, measures and rounds: new subjects in the same tables, which an older version would not know.

The number alone changes, so that an older version says that the file is newer, not that it is damaged.
"""

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing: the log takes any subject."""


def downgrade() -> None:
    """Nothing."""
