"""How far from the floor we are."""
