"""axe-core in headless Chromium: what keeps a page from being read by everybody."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
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
    with TemporaryDirectory(prefix="needsassess-axe-") as name:
        folder = Path(name)
        options = f"const options = {json.dumps(_options(contrast=contrast))};"
        (folder / "axe.js").write_text(_script() + options + _RUN, encoding="utf-8")
        (folder / "page.html").write_text(_with_script(page.read_text(encoding="utf-8")), encoding="utf-8")
        said = _said(_dumped(folder, dark=dark))
    assert not said.get("error"), said["error"]
    assert said["passes"], "axe-core looked at nothing"
    return [_violation(each) for each in said["violations"]]


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


def _with_script(text: str) -> str:
    """First in the head: before a rule against scripts, and with the character set still in its first bytes."""
    changed, count = re.subn(r"<head\b[^>]*>", r'\g<0><script src="axe.js"></script>', text, count=1)
    assert count, "the page has no <head>"
    return changed


def _dumped(folder: Path, *, dark: bool) -> str:
    """The page's elements after everything has run."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    assert program, "Chromium is missing: packaging/setup.sh test installs it"
    looks = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
    own = (looks, f"--user-data-dir={folder / 'profile'}")
    done = subprocess.run(
        [program, *OPTIONS, *own, "--dump-dom", str(folder / "page.html")],
        capture_output=True,
        env=os.environ | {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder)},
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout.decode()


def _said(dumped: str) -> dict[str, Any]:
    found = re.search(r'<pre id="axe">(.*)</pre>', dumped, re.DOTALL)
    assert found, f"axe-core has not ended: {dumped[:2000]}"
    said: dict[str, Any] = json.loads(html.unescape(found[1]))
    return said
