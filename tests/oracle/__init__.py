"""An independent, naive computation of every number, from docs/method.md and docs/file-format.md alone."""
