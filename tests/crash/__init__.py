"""Tests of processes that are killed while they write."""
