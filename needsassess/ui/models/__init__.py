"""Qt item models, each filled by one call, never querying anything."""
