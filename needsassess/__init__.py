"""needsassess: assess what a country needs to counter the criminal use of ICT, and print the gap report."""

__version__ = "0.1.0"
