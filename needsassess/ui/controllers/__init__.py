"""Behaviour of the pages: what happens when something is chosen, typed or clicked."""
