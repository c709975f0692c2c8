"""The hub: merging, settling and reading through a real PostgreSQL server."""
