"""Tests of use cases on real files."""
