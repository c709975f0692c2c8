"""Tests of the questionnaire and its contract."""
