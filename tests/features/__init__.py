"""Whole journeys through the real window."""
