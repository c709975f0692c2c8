"""Our bug: a report of it kept beside the logs, and one line that says where."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime

import needsassess
from needsassess.base import paths
from needsassess.base.texts import N_, Texts


def reported(error: BaseException, texts: Texts) -> str:
    """The sentence to show; the report holds the trace and versions, no answers and no names of files given."""
    lines = [
        f"needsassess {needsassess.__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"command: {sys.argv[1] if len(sys.argv) > 1 else ''}",
        *traceback.format_exception(error),
    ]
    try:
        place = paths.state_folder() / f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.txt"
        place.write_text("\n".join(lines), encoding="utf-8")
    except OSError:
        sys.stderr.write("\n".join(lines) + "\n")
        return texts.gettext(N_("This is a fault of the program; its report is above."))
    said = texts.gettext(N_("This is a fault of the program. Its report is in {place}; please send it to us."))
    return said.format(place=place)
