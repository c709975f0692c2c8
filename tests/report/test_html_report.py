"""The report as a page of the web: all of it, nothing that runs, a structure that every reader can follow."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from needsassess.report import html_style
from needsassess.report.html_elements import markup, passage
from needsassess.report.html_report import write
from needsassess.report.html_tables import table
from needsassess.services import answering, report_colours
from needsassess.services.report_blocks import Cell, Column, Row, Section, Span, Table
from needsassess.services.report_model import Scope, build
from needsassess.services.report_walk import as_table
from tests.conftest import NewFile
from tests.helpers.every_block import ARABIC, MARKUP, every_block
from tests.report.conftest import ANSWERED, INSTITUTIONS
from tests.report.test_hostile_texts import HOSTILE

if TYPE_CHECKING:
    from needsassess.services.assessment_file import AssessmentFile


class _Tags(HTMLParser):
    """Every element of a page as (name, attributes), in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def named(self, *names: str) -> list[tuple[str, dict[str, str | None]]]:
        return [(tag, attributes) for tag, attributes in self.found if tag in names]


def page_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def words_in(page: str) -> str:
    """All words of its body without blanks, by another way than the report reads itself back."""
    body = page[page.index("<body") :]
    return squeezed(html.unescape(re.sub("<[^>]*>", "", body)))


@pytest.fixture
def every(tmp_path: Path) -> str:
    return page_of(write(every_block(), tmp_path / "every.html").path)


def test_every_answer_note_and_gap_is_in_the_page(typical: AssessmentFile, tmp_path: Path) -> None:
    model = build(typical, "en")
    written = write(model, tmp_path / "report.html")
    text = words_in(page_of(written.path))
    for item in typical.instrument.items[:ANSWERED]:
        for key in INSTITUTIONS:
            assert squeezed(typical.state.answer(item.code, key).note) in text
    for said in model.every_text():
        assert squeezed(said) in text
    assert "SecretPerson" not in text
    assert (written.pages, written.found) == (0, len(list(model.every_text())))


def test_same_data_same_bytes(full: AssessmentFile, tmp_path: Path) -> None:
    first = write(build(full, "fr"), tmp_path / "one.html", "letter")
    assert write(build(full, "fr"), tmp_path / "two.html", "letter").sha256 == first.sha256


def test_what_a_person_typed_is_text_and_nothing_else(every: str) -> None:
    assert words_in(every).count(squeezed(MARKUP)) >= 12
    assert not _Tags(every).named("b", "script", "img", "iframe", "object", "embed", "form", "link", "base")
    assert not [
        name
        for _, attributes in _Tags(every).found
        for name in attributes
        if name.startswith("on") or name == "style"
    ]


def test_a_page_asks_for_nothing_and_runs_nothing(every: str) -> None:
    tags = _Tags(every)
    (policy,) = [
        a["content"] for _, a in tags.named("meta") if a.get("http-equiv") == "Content-Security-Policy"
    ]
    looks = every[every.index("<style>") + 7 : every.index("</style>")]
    assert policy == html_style.policy(looks)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not re.search(r"url\(|@import|https?:", looks)
    links = [
        value for _, attributes in tags.found for name, value in attributes.items() if name in ("href", "src")
    ]
    assert links
    assert all(link and link.startswith("#at-") for link in links)


def test_headings_come_in_order_under_one_title(every: str) -> None:
    levels = [int(tag[1]) for tag, _ in _Tags(every).named("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_contents_lead_to_every_section(every: str) -> None:
    anchors = [a["id"] for _, a in _Tags(every).found if "id" in a]
    assert len(anchors) == len(set(anchors))
    links = [str(a["href"])[1:] for _, a in _Tags(every).named("a")]
    assert len(links) == 3
    assert set(links) <= set(anchors)


def test_tables_have_captions_and_heads(every: str) -> None:
    tags = _Tags(every)
    tables = len(tags.named("table"))
    assert tables == 9
    assert len(tags.named("caption")) == len(tags.named("thead")) == tables
    assert {a.get("scope") for _, a in tags.named("th")} == {"col", "row"}


def test_drawings_say_what_they_show_and_stand_beside_their_numbers(every: str) -> None:
    labels = [a.get("aria-label") for _, a in _Tags(every).named("svg") if a.get("role") == "img"]
    assert labels == ["One score.", "Current and desired.", "Every item."]
    text = words_in(every)
    for section in every_block().sections:
        for block in section.blocks:
            if hasattr(block, "numbers") and block.numbers().heads:
                table = as_table(block)
                assert squeezed("".join(column.title for column in table.columns)) in text
                assert all(squeezed(row.text()) in text for row in table.rows)


def test_what_scrolls_can_be_reached_by_keyboard_and_has_a_name_of_its_own(every: str) -> None:
    regions = [a for _, a in _Tags(every).found if a.get("role") == "region"]
    assert all(a["tabindex"] == "0" for a in regions)
    names = [a["aria-label"] for a in regions]
    assert len(names) == len(set(names)) == 11


def test_a_page_says_its_language_its_title_and_what_it_is(new_file: NewFile, tmp_path: Path) -> None:
    model = build(new_file(round="2026"), "fr", Scope(("LEG",)))
    page = page_of(write(model, tmp_path / "report.html").path)
    assert ("html", {"lang": "fr", "dir": "ltr"}) in _Tags(page).found
    assert f"<title>{model.title}</title>" in page
    assert '<p class="status">PROJET</p>' in page
    assert model.cover
    (notice,) = model.cover.notices
    assert f'<p class="warning" dir="auto">{notice}</p>' in page


def test_what_reads_from_right_to_left_says_so(every: str) -> None:
    assert f'<p dir="rtl" class="body">{ARABIC}</p>' in every
    assert f'<td><p dir="rtl"><strong>Note:</strong> <span dir="auto">{ARABIC}</span></p></td>' in re.sub(
        ' colspan="4"', "", every
    )


def test_a_letter_is_headed_by_its_title(tmp_path: Path) -> None:
    page = page_of(write(every_block(cover=False), tmp_path / "letter.html").path)
    assert re.search("<h1[^>]*>Every block – ", page)
    assert len(_Tags(page).named("h1")) == 1


def test_every_hostile_text_is_in_the_page(new_file: NewFile, tmp_path: Path) -> None:
    file = new_file()
    values = answering.institution("police", "police")
    for at, text in enumerate(HOSTILE.values()):
        values |= answering.institution(f"i{at}", "csirt", str(at)) | answering.note("LEG-01", f"i{at}", text)
    file.record(values)
    text = words_in(page_of(write(build(file, "en"), tmp_path / "report.html").path))
    for said in HOSTILE.values():
        assert squeezed(said) in text


def test_running_lines_of_print_cannot_leave_the_style_sheet(every: str) -> None:
    looks = every[every.index("<style>") + 7 : every.index("</style>")]
    assert "onclick=" not in looks
    assert "\\3c b" in looks
    assert html_style.quoted('a"</é') == '"a\\22 \\3c \\2f é"'


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_stands_out_from_its_ground(dark: bool) -> None:
    colours = html_style.DARK if dark else html_style.LIGHT
    levels = html_style.DARK_LEVELS if dark else report_colours.LEVELS
    inks = html_style.ON_DARK_LEVELS if dark else report_colours.ON_LEVELS
    pairs = [(colours[ink], colours["ground"]) for ink in ("ink", "grey", "accent")]
    pairs += [(colours["ink"], colours["warn"]), *zip(inks, levels, strict=True)]
    assert min(contrast(*pair) for pair in pairs) >= 4.5


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_letters_have_heads_of_their_own_in_print(tmp_path: Path) -> None:
    runs = ("to the police", "to the police", "to the ministry <b>")
    sections = tuple(Section(f"s{at}", "", f"S{at}", (), running=run) for at, run in enumerate(runs))
    letters = replace(every_block(cover=False), sections=sections)
    page = page_of(
        write(replace(letters, furniture=replace(letters.furniture, contents="")), tmp_path / "l.html").path
    )
    assert [a.get("class") for _, a in _Tags(page).named("section")] == ["opens", "opens", "opens run1"]
    assert '@top-left{content:"to\\20 the\\20 police"}' in page
    assert '.run1{page:run1}@page run1{@top-left{content:"to\\20 the\\20 ministry\\20 \\3c b\\3e "}}' in page


def test_no_line_ends_within_a_code_or_a_range() -> None:
    said = markup(passage("p", (Span("CAP-02 Staff; see LEG-F01 and A-74.", "strong"), Span("EEJ-03"))))
    assert said.count('<span class="whole">') == 3
    assert re.sub("<[^>]+>", "", said).strip() == "CAP-02 Staff; see LEG-F01 and A-74. EEJ-03"
    median = markup(passage("td", (Span("39\u00a0% (36–41\u00a0%), 2–3"),)))
    assert re.findall('<span class="whole">(.*?)</span>', median) == ["36–41\u00a0%", "2–3"]
    head = markup(table(Table((Column("Coût (dollars É.-U.)", 1),), ()), "Mesures"))
    assert '(dollars <span class="whole">É.-U.</span>)' in head


def test_numbers_of_a_column_stand_below_each_other_with_squares_or_without() -> None:
    columns = (Column("Item", 0.5), Column("Gap", 0.5, "right", "gap"))
    rows = tuple(Row((Cell("LEG-01"), Cell(text, gap=gap))) for text, gap in (("2", 2), ("0", 0), ("–", None)))
    drawn = table(Table(columns, rows), "Gaps")
    assert [len(one) for one in drawn.iterfind("tbody/tr/td/svg")] == [2, 0, 0]


@pytest.mark.parametrize(("word", "broken"), [("cybercriminalité", False), ("X" * 60, True)])
def test_only_a_word_without_end_may_be_broken_on_a_telephone(word: str, broken: bool) -> None:
    content = Table((Column("One", 0.5), Column("Two", 0.5)), (Row((Cell(f"2026 {word}"), Cell("1"))),))
    assert ('class="endless"' in markup(table(content, "Title"))) == broken
