"""The only room with SQLAlchemy and Alembic: tables, engine, schema gate, backup, log of revisions."""
