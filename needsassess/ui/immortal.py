"""Keeps None, True and False alive on Python 3.11: PySide6 6.12 takes a reference too many from them.

It is built as for Python 3.12, where they are immortal (PEP 683): each Qt call that returns nothing, and each
signal that comes, takes one from a count that ends, on 3.11, after some thousands of calls, in an abort
(“none_dealloc”). A count that is far from its end is what immortality is.
"""

from __future__ import annotations

import sys

_FAR = 1 << 40


def make_immortal() -> None:
    """Once in a process; nothing to do where Python does it."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython" or sys.getrefcount(None) > _FAR // 2:
        return
    import ctypes

    for constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(constant)).value += _FAR
