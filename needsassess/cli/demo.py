"""The demonstration."""


def demo() -> None:
    pass
