"""axe-core in headless Chromium: what keeps a page from being read by everybody; how wide a page is."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Nothing but the page: no network, no first-run pages, and no graphics card.
OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--window-size=1280,1024",
    # Time that goes on only while the page waits, so that a slow machine changes nothing.
    "--virtual-time-budget=60000",
)
# A window of Chromium is no narrower than 500 pixels; a frame within it is as narrow as a telephone.
_MEASURE = """
addEventListener("load", () => parent.postMessage(document.documentElement.scrollWidth, "*"));
"""
# A window of Chromium is no narrower than 500 pixels; a frame within it is as narrow as a telephone.
_FRAME = """<!DOCTYPE html>
<pre id="axe"></pre>
<script>addEventListener("message", (told) => document.getElementById("axe").append(told.data))</script>
<iframe width="{screen}" src="page.html"></iframe>
"""
_RUN = """
addEventListener("load", async () => {
  let found;
  try { found = await axe.run(options); } catch (error) { found = {error: String(error)}; }
  const said = document.createElement("pre");
  said.id = "axe";
  said.textContent = JSON.stringify({error: found.error, passes: (found.passes || []).length,
                                     violations: found.violations});
  document.documentElement.replaceChildren(said);
});
"""


@dataclass(frozen=True)
class Violation:
    """One rule of axe-core that a page breaks; `nodes` are the beginnings of the elements that do."""

    rule: str
    impact: str
    help: str
    nodes: tuple[str, ...]


def violations(page: Path, *, dark: bool = False, contrast: bool = True) -> list[Violation]:
    """Of every rule that axe-core has on by default, in a page that needs no other file; whole by `<head>`.

    `dark`: as a reader sees it who prefers so. Without `contrast` the rule that takes most of the time is left
    out: ten seconds for a long report, whose looks a short page has already shown to be readable.
    """
    options = f"const options = {json.dumps(_options(contrast=contrast))};"
    looks = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
    said: dict[str, Any] = _asked(page, _script() + options + _RUN, looks)
    assert not said.get("error"), said["error"]
    assert said["passes"], "axe-core looked at nothing"
    return [_violation(each) for each in said["violations"]]


def width_of(page: Path, screen: int) -> int:
    """How wide a page is, in pixels, on a screen so wide: more than that, and it scrolls sideways."""
    found: int = _asked(page, _MEASURE, "--hide-scrollbars", frame=_FRAME.format(screen=screen))
    return found


def _options(*, contrast: bool) -> dict[str, Any]:
    """Of what a page does well no more than that it does is told: the rest takes long to name."""
    rules = {} if contrast else {"color-contrast": {"enabled": False}}
    return {"resultTypes": ["violations"], "rules": rules}


def _violation(found: dict[str, Any]) -> Violation:
    nodes = tuple(node["html"][:200] for node in found["nodes"])
    return Violation(found["id"], found["impact"], found["help"], nodes)


def _script() -> str:
    """As a package for another driver brings it, of which nothing else is used."""
    spec = find_spec("axe_playwright_python")
    assert spec, "axe-core is missing: packaging/setup.sh installs it"
    assert spec.origin
    return Path(spec.origin).with_name("axe.min.js").read_text(encoding="utf-8")


def _asked(page: Path, script: str, *own: str, frame: str = "") -> Any:
    """What the script tells of a page, run in it with options of its own; in a `frame` if there is one."""
    with TemporaryDirectory(prefix="needsassess-axe-") as name:
        folder = Path(name)
        (folder / "axe.js").write_text(script, encoding="utf-8")
        shown = _with_script(page.read_text(encoding="utf-8"))
        for file, text in (("page.html", shown), ("frame.html", frame)):
            (folder / file).write_text(text, encoding="utf-8")
        return _said(_dumped(folder / ("frame.html" if frame else "page.html"), own))


def _with_script(text: str) -> str:
    """First in the head: before a rule against scripts, and with the character set still in its first bytes."""
    changed, count = re.subn(r"<head\b[^>]*>", r'\g<0><script src="axe.js"></script>', text, count=1)
    assert count, "the page has no <head>"
    return changed


def _dumped(page: Path, own: Sequence[str]) -> str:
    """The page's elements after everything has run."""
    folder = page.parent
    program = next(filter(None, map(shutil.which, NAMES)), None)
    assert program, "Chromium is missing: packaging/setup.sh test installs it"
    profile = f"--user-data-dir={folder / 'profile'}"
    done = subprocess.run(
        [program, *OPTIONS, *own, profile, "--dump-dom", str(page)],
        capture_output=True,
        env=os.environ | {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder)},
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout.decode()


def _said(dumped: str) -> Any:
    found = re.search(r'<pre id="axe">(.*)</pre>', dumped, re.DOTALL)
    assert found, f"the script has not ended: {dumped[:2000]}"
    return json.loads(html.unescape(found[1]))
