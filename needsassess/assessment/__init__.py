"""Revisions, heads, answers, scores, gaps and priorities, as pure functions. No SQL, no Qt."""
