"""One use case a module; each returns what changed."""
