"""Tests of the file: gate, log, upgrades, faults of the disk."""
