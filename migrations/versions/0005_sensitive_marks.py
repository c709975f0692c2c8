"""Notes of activities, measures and reasons marked sensitive: new subjects that an older version does not know.

As in 0004 the number alone changes, so that an older version says that the file is newer, not damaged.
"""

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing: the log takes any subject."""


def downgrade() -> None:
    """Nothing."""
