"""Layout only: what is where. Behaviour lives in needsassess.ui.controllers."""
