"""pdfium is one library for the whole process and not safe for threads: whoever calls it holds this lock."""

from __future__ import annotations

import threading

PDFIUM = threading.RLock()
