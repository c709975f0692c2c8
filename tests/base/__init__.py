"""Tests of errors, clock, files, texts."""
