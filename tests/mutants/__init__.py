"""Hostile and broken files by the ten thousand: how they are made, merged and judged.

A mutant is made from `seed` and `number` alone: `python -m tests.mutants SEED FIRST COUNT` runs some again.
"""
