"""Tests of what goes in and out of an assessment as CSV and JSON."""
