"""The scope of a report, as given on the command line."""
