"""The demonstration: the sample filled in, its scores and gaps, its reports, and the window on it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from needsassess.base import screen
from needsassess.base.progress import silent
from needsassess.base.texts import LANGUAGES, N_, Texts, preferred_language, texts_in
from needsassess.cli.results import gap_rows, gaps_table, score_rows, scores_table
from needsassess.cli.show import plain

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.parts import Parts

_SHOWN = 10


def demo(
    context: typer.Context,
    window: Annotated[
        bool,
        typer.Option("--window/--no-window", help=N_("Open the window at the end, where there is a screen.")),
    ] = True,
) -> None:
    from needsassess.services.replica import this_replica

    parts: Parts = context.obj
    texts = texts_in(preferred_language())
    path = _new_file(_folder())
    with parts.make_sample(path, this_replica(), texts.language) as file:
        typer.echo(texts.gettext(N_("Filled the sample: {file}")).format(file=plain(str(path))))
        _show(file, texts)
        for language in LANGUAGES:
            for kind in ("gap", "plan"):
                _report(parts, file, kind, language, texts)
    if window and screen.is_seen():
        typer.echo(texts.gettext(N_("Opening the window.")))
        raise typer.Exit(parts.open_window(path))
    told = texts.gettext(N_("Open it with: {command} {file}"))
    typer.echo(told.format(command=_command(), file=plain(str(path))))


def _folder() -> Path:
    """build/demo under the current folder, else a temporary one."""
    wanted = Path.cwd() / "build" / "demo"
    try:
        wanted.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="needsassess-demo-"))
    return wanted if os.access(wanted, os.W_OK) else Path(tempfile.mkdtemp(prefix="needsassess-demo-"))


def _new_file(folder: Path) -> Path:
    """The first name that is free: what an earlier run made is kept."""
    number = 1
    while (folder / f"sample-{number}.needs").exists():
        number += 1
    return folder / f"sample-{number}.needs"


def _show(file: AssessmentFile, texts: Texts) -> None:
    typer.echo(f"\n{scores_table(file, score_rows(file))}\n")
    rows = gap_rows(file)
    typer.echo(gaps_table(rows[:_SHOWN]))
    told = texts.gettext(N_("The first {shown} of {count} gaps; all of them: {command} gaps {file}"))
    shown = {"shown": min(_SHOWN, len(rows)), "count": len(rows)}
    typer.echo(f"{told.format(**shown, command=_command(), file=plain(str(file.path)))}\n")


def _command() -> str:
    """How this program can be called again here: by its name only where the shell finds it."""
    called = Path(sys.argv[0])
    return "needsassess" if shutil.which("needsassess") or called.stem != "needsassess" else str(called)


def _report(parts: Parts, file: AssessmentFile, kind: str, language: str, texts: Texts) -> None:
    from needsassess.services.report_kinds import Kind, Wanted, build

    ending = f".{language}.pdf" if kind == Kind.GAP else f".{kind}.{language}.pdf"
    path = Path(str(file.path)).with_suffix(ending)
    written = parts.write_report(build(file, Wanted(Kind(kind), language)), path, "a4", silent())
    told = texts.gettext(N_("Wrote {file}: {pages} pages, checked, {found} texts found in it."))
    typer.echo(told.format(file=plain(str(path)), pages=written.pages, found=written.found))
