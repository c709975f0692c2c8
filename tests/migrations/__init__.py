"""Tests of each released schema."""
