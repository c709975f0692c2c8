"""Tests of answers, scores, gaps, rules."""
