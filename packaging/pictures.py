"""Makes the pictures of the documentation again, from the sample, without a screen: docs/pictures/*.png."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
CODE, INSTITUTION = "LEI-03", "police"
SUMMARY, REPORT_WIDTH = 3, 700  # page; pixels
STATES = (  # country, year, every which item is answered
    ("XA", "2024", 1),
    ("XA", "2026", 1),
    ("XB", "2026", 1),
    ("XC", "2026", 1),
    ("XD", "2026", 3),
    ("XE", "2026", 1),
    ("XF", "2026", 1),
    ("XG", "2026", 1),
    ("XH", "2026", 1),
)
COLOURS = 256


def prepare(home: Path) -> None:
    """Nothing of the person who makes the pictures is in them."""
    os.environ["NEEDSASSESS_HOME"] = str(home)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["LANG"] = "C.UTF-8"
    subprocess.run(["make", "--silent", "translations"], cwd=ROOT, check=True)  # noqa: S607


def make_sample(folder: Path) -> Path:
    from needsassess.bootstrap import parts
    from needsassess.services.replica import this_replica

    path = folder / "sample.needs"
    parts().make_sample(path, this_replica(), "en").close()
    return path


def settle(app: Any, until: Any = None) -> None:
    """Let the window do what it has begun, half a second at least."""
    from PySide6.QtCore import QDeadlineTimer

    least, last = QDeadlineTimer(500), QDeadlineTimer(60_000)
    while not last.hasExpired() and not (least.hasExpired() and (until is None or until())):
        app.processEvents()


def keep(picture: Any, name: str) -> None:
    """As few bytes as a palette needs."""
    few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(PICTURES / f"{name}.png", optimize=True)
    print(f"docs/pictures/{name}.png")


def seen(window: Any) -> Image.Image:
    from PySide6.QtGui import QImage

    shown = window.grab().toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombuffer("RGBA", (shown.width(), shown.height()), bytes(shown.constBits()))


def take_windows(app: Any, window: Any) -> None:
    window.session.choose_institution(INSTITUTION)
    window.show_item(CODE)
    window.page("assessment").side.setCurrentIndex(1)
    settle(app)
    keep(seen(window), "assessment")
    window.show_page("overview")
    settle(app)
    keep(seen(window), "overview")
    window.show_page("assessment")
    window.settings.choose("scale", 200)
    settle(app)
    keep(seen(window), "assessment-200")
    for option, value in (("scale", 100), ("theme", "dark"), ("language", "fr")):
        window.settings.choose(option, value)
    settle(app)
    keep(seen(window), "assessment-dark-fr")


def came_back(sample: Path, folder: Path) -> Path:
    """What a coordinator gets: two copies edited apart, one of another State, a double, and one cut off."""
    from needsassess.services import answering
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import Replica

    place = folder / "came back"
    place.mkdir()
    for number, person in enumerate(("A. Officer", "B. Officer"), 1):
        path = Path(shutil.copy(sample, place / f"XA {person}.needs"))
        with AssessmentFile.open(path, Replica(bytes([number]) * 16, person)) as file:
            for level, item in enumerate(("LEG-02", "LEG-05", CODE)):
                file.record(answering.level(item, INSTITUTION, (level + number) % 5))
    other = Replica(b"o" * 16, "C. Officer")
    with AssessmentFile.create(
        place / "XB.needs", {"country": "XB", "title": "Baseline", "round": "2026"}, other
    ) as file:
        file.record(answering.institution("csirt", "csirt") | answering.level("LEG-01", "csirt", 2))
    shutil.copy(place / "XB.needs", place / "XB (2).needs")
    (place / "XC.needs").write_bytes(sample.read_bytes()[:40_000])
    return place


def take_merge(app: Any, window: Any, sample: Path, folder: Path) -> None:
    """In English, light: the plan, then the collection."""
    from needsassess.ui.merge_planning import Stage

    for option, value in (("theme", "light"), ("language", "en")):
        window.settings.choose(option, value)
    window.files.close()
    merging = window.files.merging
    window.show_page("merge")
    merging.choose_target(folder / "all.needs")
    window.page("merge").take([came_back(sample, folder)])
    settle(app, lambda: merging.stage is Stage.READY)
    page = window.page("merge")
    page.target_path.setText("")
    keep(seen(window), "merge")
    page.merge_others.click()
    settle(app, lambda: merging.stage is Stage.DONE)
    page.open.click()
    settle(app, lambda: window.page_name == "collection")
    collection = window.files.collection
    settle(app, lambda: collection.listing and len(collection.listing.done) == collection.count)
    window.page("collection").path.setText("")
    settle(app)
    keep(seen(window), "collection")


def region(folder: Path) -> Path:
    """Fictional States side by side, one of them in two rounds, one hardly begun."""
    from needsassess.services import answering, merge
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import Replica

    made = []
    for number, (country, year, share) in enumerate(STATES):
        path, profile = (
            folder / f"{country}-{year}.needs",
            {"country": country, "title": "Region", "round": year},
        )
        profile |= {"period": [f"{year}-02-01", f"{year}-03-15"]}
        with AssessmentFile.create(path, profile, Replica(b"r" * 16, "D. Officer")) as file:
            values = answering.institution(INSTITUTION, INSTITUTION)
            for at, item in enumerate(file.instrument.items[:: share or 1]):
                level = min(4, (number * 5 + at * 3 + ord(item.domain[0])) % 4 + (number % 3 == 0))
                values |= answering.level(item.code, INSTITUTION, level)
                values |= answering.desired(item.code, INSTITUTION, 3 + at % 2)
            file.record(values)
        made.append(path)
    target = folder / "region.needs"
    with merge.plan(target, made) as planned:
        merge.apply(planned, Replica(b"k" * 16, "Coordinator"))
    return target


def take_countries(app: Any, window: Any, folder: Path) -> None:
    """The heat map of a collection, and what stands behind one of its scores."""
    (folder / "region").mkdir()
    window.files.open(region(folder / "region"))
    settle(app, lambda: window.page_name == "collection" and window.files.place.name == "region.needs")
    page = window.page("collection")
    page.tabs.setCurrentIndex(1)
    settle(app, lambda: page.countries.map.model().rowCount() == len(STATES))
    page.countries.map.setCurrentIndex(page.countries.map.model().index(3, 6))
    page.countries.map.setFocus()
    page.path.setText("")
    settle(app)
    keep(seen(window), "countries")


def take_round(app: Any, window: Any, sample: Path, folder: Path) -> None:
    """The second round at a question that is not asked again yet, after one was confirmed."""
    from needsassess.services.assessment_file import AssessmentFile
    from needsassess.services.replica import this_replica
    from needsassess.services.round_start import Plan, start

    second = folder / "second.needs"
    with AssessmentFile.open(sample, this_replica(), read_only=True) as former:
        start(former, Plan("2028"), second)
    window.files.open(second)
    settle(app, lambda: window.session and window.session.former)
    window.session.choose_institution(INSTITUTION)
    window.show_item("LEI-01")
    window.page("assessment").act("unchanged")
    window.show_item(CODE)
    settle(app)
    keep(seen(window), "round")


def take_report(path: Path, folder: Path, kind: str, number: int, name: str) -> None:
    import pypdfium2

    pdf = folder / f"{kind}.pdf"
    command = [
        sys.executable,
        "-m",
        "needsassess",
        "report",
        path,
        "-o",
        pdf,
        "--kind",
        kind,
        "--language",
        "en",
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    page = pypdfium2.PdfDocument(pdf)[number - 1]
    keep(page.render(scale=REPORT_WIDTH / page.get_width()).to_pil(), name)


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        prepare(folder / "home")
        from needsassess.services import preferences

        for option, value in (("language", "en"), ("theme", "light"), ("scale", 100)):
            preferences.set(option, value)
        path = make_sample(folder)
        from needsassess.bootstrap import parts
        from needsassess.ui.app import application
        from needsassess.ui.window import MainWindow

        app = application([sys.argv[0]])
        window = MainWindow(parts(), path)
        window.resize(1366, 768)
        window.show()
        settle(app, lambda: window.session is not None)
        take_windows(app, window)
        take_merge(app, window, path, folder)
        take_countries(app, window, folder)
        take_round(app, window, path, folder)
        window.close()
        take_report(path, folder, "gap", SUMMARY, "report")
        take_report(path, folder, "plan", SUMMARY, "plan")


if __name__ == "__main__":
    main()
