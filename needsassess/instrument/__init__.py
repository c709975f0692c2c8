"""The questionnaire: items, levels, conditions, facts, sources. No answers."""
