"""LibreOffice without a window: what another office program makes of a file that was written here."""

from __future__ import annotations

import csv
import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

# Comma, quotation mark, UTF-8, from line 1, no column types, no language, texts not quoted, numbers known,
# cells as stored, no formulas, no blanks removed, every sheet in a file of its own.
_EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def convert(path: Path, to: str, folder: Path) -> list[Path]:
    """Into `folder`, as "pdf", "csv" (a file a sheet), …; what was made, in the order of the names."""
    with TemporaryDirectory(prefix="needsassess-office-") as name:
        profile, made = Path(name) / "profile", Path(name) / "made"
        said = _run(path, _EVERY_SHEET if to == "csv" else to, profile, made)
        files = sorted(made.glob("*")) if made.is_dir() else []
        # It ends well also where it could not read the file.
        assert files, said
        return [Path(shutil.move(file, folder / file.name)) for file in files]


def sheets(workbook: Path) -> dict[str, list[list[str]]]:
    """The rows of each sheet of a workbook by its title, the heads among them."""
    with TemporaryDirectory(prefix="needsassess-sheets-") as name:
        made = convert(workbook, "csv", Path(name))
        return {file.stem.removeprefix(f"{workbook.stem}-"): _rows(file) for file in made}


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def _run(path: Path, to: str, profile: Path, made: Path) -> str:
    """With a profile of its own: another LibreOffice that runs is neither asked nor disturbed."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is missing: packaging/setup.sh test installs it"
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
    ]
    running = subprocess.Popen(
        [*command, "--convert-to", to, "--outdir", str(made), str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | {"HOME": str(profile), "SAL_USE_VCLPLUGIN": "svp"},
        start_new_session=True,
    )
    try:
        return running.communicate(timeout=100)[0].decode(errors="replace")
    except BaseException:
        # The program is a script that starts the one that works: both end.
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        raise
