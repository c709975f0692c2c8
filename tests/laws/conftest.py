"""How hard the laws are tried: enough to find what is wrong, fast enough to be run always."""

from hypothesis import settings

settings.register_profile("suite", deadline=None, max_examples=50)
settings.load_profile("suite")
