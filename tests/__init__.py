"""Tests, in the rooms of the house; `laws` holds properties, `features` whole journeys."""
