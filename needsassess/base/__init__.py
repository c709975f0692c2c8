"""What every room may use: errors, clock, paths, texts, atomic files, log, progress."""
