"""Commands; no Qt, no screen."""
