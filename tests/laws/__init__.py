"""Tests of properties that hold for every questionnaire and every set of answers."""
