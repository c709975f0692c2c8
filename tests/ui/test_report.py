"""The report page: the real PDF, made in the background, shown, exported and printed."""

import threading
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog

from needsassess.assessment.planned import Activity
from needsassess.base.errors import Refused
from needsassess.bootstrap import parts
from needsassess.services import answering, planning, preferences
from needsassess.services.report_kinds import Kind
from needsassess.ui.controllers.report_printing import wanted_pages
from needsassess.ui.session import Session
from needsassess.ui.views.pdf_roll import FIT_PAGE
from needsassess.ui.views.report_page import ReportPage

_LONG = 30_000


@pytest.fixture
def session(new_file):
    file = new_file(language="fr")
    first = file.instrument.items[0].code
    file.record(
        answering.institution("police", file.instrument.institutions[0])
        | answering.level(first, "police", 1)
        | answering.desired(first, "police", 4)
        | answering.note(first, "police", "Written down")
    )
    made = Session(file)
    yield made
    made.close()


def _page(qtbot, session, given=None):
    made = ReportPage(given or parts())
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.set_session(session)
    return made


@pytest.fixture
def page(qtbot, session):
    made = _page(qtbot, session)
    with qtbot.waitSignal(made.controller.making.pages.opened, timeout=_LONG):
        made.show()
    yield made
    made.set_session(None)


def _text(path):
    document = pypdfium2.PdfDocument(path)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_the_real_pdf_is_shown_and_was_read_back(page, qtbot):
    assert page.view.count > 3
    assert "of the report are in the file" in page.checked.text()
    assert page.status.text() == "DRAFT"
    assert not page.working.isVisible()
    pages = page.controller.making.pages
    qtbot.waitUntil(lambda: pages.image(0, page.view._pixels()) is not None, timeout=_LONG)


def test_it_speaks_the_language_of_the_assessment_until_another_is_chosen(page, qtbot):
    assert page.language.control.currentData() == "fr"
    with qtbot.waitSignal(page.controller.making.pages.opened, timeout=_LONG):
        page.language.control.setCurrentIndex(page.language.control.findData("en"))
    assert page.controller.choices.current().language == "en"


def test_pages_are_walked_by_keys(page, qtbot):
    view = page.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert (view.page, page.number.value()) == (1, 2)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.count - 1
    assert not page.forward.isEnabled()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0
    before = view.scale()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.scale() > before
    view.set_zoom(FIT_PAGE)
    assert page.zoom.currentData() == FIT_PAGE
    assert len(view.seen()) <= 2


def test_a_change_makes_it_stale_until_refreshed(page, qtbot, session):
    assert not page.stale.isVisible()
    session.do(answering.note(session.file.instrument.items[0].code, "police", "Said later"))
    assert page.stale.isVisible()
    with qtbot.waitSignal(page.controller.making.previewed, timeout=_LONG) as caught:
        qtbot.mouseClick(page.refresh, Qt.MouseButton.LeftButton)
    assert not page.stale.isVisible()
    assert caught.args[0].found > 0
    assert "Said later" in _text(page.controller.making._shown)


def test_scope_of_a_domain_needs_one_chosen(page, qtbot, session):
    page.scope.control.setCurrentIndex(page.scope.control.findData("domains"))
    qtbot.waitUntil(lambda: page.domains.is_faulty)
    with qtbot.waitSignal(page.controller.making.previewed, timeout=_LONG):
        page.domains.control.item(0).setCheckState(Qt.CheckState.Checked)
    assert not page.domains.is_faulty
    assert page.controller.choices.current().domains == (session.file.instrument.domains[0].code,)


def test_scope_of_a_subject_or_of_what_a_provider_helps_with(page, qtbot, session):
    first = session.file.instrument.items[0].code
    assert page.scope.control.findData("provider") < 0
    session.do(planning.activity(first, Activity(provider="Fund for Tests")))
    assert page.provider.control.itemData(0) == "Fund for Tests"
    with qtbot.waitSignal(page.controller.making.previewed, timeout=_LONG):
        page.scope.control.setCurrentIndex(page.scope.control.findData("provider"))
    assert page.controller.choices.current().providers == ("Fund for Tests",)
    with qtbot.waitSignal(page.controller.making.previewed, timeout=_LONG):
        page.scope.control.setCurrentIndex(page.scope.control.findData("tag"))
    assert page.controller.choices.current().tags == (session.file.instrument.tags[0],)


def test_a_redacted_report_is_made_and_named_so(page, qtbot, session):
    first = session.file.instrument.items[0].code
    session.do(answering.sensitive(first, "police", True))
    with qtbot.waitSignal(page.controller.making.previewed, timeout=_LONG):
        page.redacted.click()
    assert "Written down" not in _text(page.controller.making._shown)
    assert page.controller.proposed(page.controller.wanted()).stem.endswith("-redacted")


def test_every_kind_of_report_is_offered_by_name(page):
    names = [page.kind.control.itemText(n) for n in range(page.kind.control.count())]
    assert [page.kind.control.itemData(n) for n in range(len(names))] == [str(kind) for kind in Kind]
    assert len(set(names)) == len(names)


def test_the_ending_chooses_the_format_and_the_filter_gives_it(page, tmp_path, monkeypatch):
    made = []
    monkeypatch.setattr(page.controller.making, "export", lambda wanted, path: made.append(path.name))
    for typed, wanted in (("a.html", ""), ("a", "(*.docx)"), ("a", "")):

        def choose(*given, typed=typed, wanted=wanted):
            named = [each for each in given[3].split(";;") if wanted and wanted in each]
            return str(tmp_path / typed), "".join(named)

        monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
        page.export.click()
    assert made == ["a.html", "a.docx", "a.pdf"]


def test_scope_of_an_institution(page, qtbot):
    with qtbot.waitSignal(page.controller.making.previewed, timeout=_LONG):
        page.scope.control.setCurrentIndex(page.scope.control.findData("institution"))
    assert page.controller.choices.current().institutions == ("police",)


def test_exported_with_the_data_of_now_and_told_where(page, qtbot, session, tmp_path, monkeypatch):
    wanted = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(wanted), ""))
    session.do(answering.note(session.file.instrument.items[0].code, "police", "At the last minute"))
    with qtbot.waitSignal(page.told, timeout=_LONG) as caught:
        qtbot.mouseClick(page.export, Qt.MouseButton.LeftButton)
    assert str(wanted.with_suffix(".pdf")) in caught.args[0].text
    assert caught.args[0].action == "Open folder"
    assert "At the last minute" in _text(wanted.with_suffix(".pdf"))


def test_a_file_that_the_dialog_did_not_ask_about_is_not_replaced(page, qtbot, tmp_path, monkeypatch):
    (tmp_path / "out.pdf").write_text("kept")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "out"), ""))
    with qtbot.waitSignal(page.told) as caught:
        qtbot.mouseClick(page.export, Qt.MouseButton.LeftButton)
    assert "exists already" in caught.args[0].text
    assert (tmp_path / "out.pdf").read_text() == "kept"


def test_the_paper_is_remembered(page, qtbot):
    with qtbot.waitSignal(page.controller.making.pages.opened, timeout=_LONG) as caught:
        page.paper.control.setCurrentIndex(1)
    assert preferences.get("paper") == "letter"
    assert round(caught.args[0][0].width()) == 612


def test_final_is_shown_as_soon_as_it_is_signed_off(page, session):
    session.do(answering.profile(status="final"))
    assert page.status.text() == "FINAL"


def test_printed_pages_are_those_of_the_pdf(page, qtbot, tmp_path):
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFullPage(True)
    printer.setFromTo(2, 4)
    assert wanted_pages(printer, 9) == [1, 2, 3]
    with qtbot.waitSignal(page.controller.making.printed, timeout=_LONG) as caught:
        page.controller.making.print_on(printer)
    assert caught.args == [3]
    assert len(pypdfium2.PdfDocument(tmp_path / "printed.pdf")) == 3


def test_a_stale_preview_is_made_anew_before_it_is_printed(page, qtbot, session, monkeypatch):
    from needsassess.ui.controllers import report_printing

    asked = []
    monkeypatch.setattr(report_printing, "chosen_printer", lambda *found: asked.append(found))
    session.do(answering.note(session.file.instrument.items[0].code, "police", "Said later"))
    qtbot.mouseClick(page.print, Qt.MouseButton.LeftButton)
    assert asked == []
    qtbot.waitUntil(lambda: asked != [], timeout=_LONG)
    assert not page.stale.isVisible()


def test_cancelled_while_it_is_made(qtbot, session):
    begun, go_on = threading.Event(), threading.Event()

    def slowly(model, path, paper, progress):
        begun.set()
        go_on.wait(20)
        progress.step(1, 2)
        raise AssertionError("not cancelled")

    page = _page(qtbot, session, replace(parts(), write_report=slowly))
    page.show()
    qtbot.waitUntil(begun.is_set, timeout=_LONG)
    assert page.working.isVisible()
    qtbot.mouseClick(page.cancel, Qt.MouseButton.LeftButton)
    go_on.set()
    assert not page.working.isVisible()
    assert "Cancelled" in page.stale_text.text()
    assert page.view.count == 0
    page.set_session(None)


def test_a_refusal_is_told_in_words(qtbot, session):
    def refused(model, path, paper, progress):
        raise Refused("The report lacks “{text}”.", text="a note")

    page = _page(qtbot, session, replace(parts(), write_report=refused))
    with qtbot.waitSignal(page.told, timeout=_LONG) as caught:
        page.show()
    assert caught.args[0].text == "The report lacks “a note”."
    assert caught.args[0].warning
    page.set_session(None)


def test_every_control_has_a_name(page):
    controls = [*page.findChildren(QAbstractButton), *page.findChildren(QComboBox)]
    assert [
        c for c in controls if c.isVisible() and not (c.accessibleName() or getattr(c, "text", str)())
    ] == []


def test_nothing_is_left_in_the_temporary_folder(page):
    folder = Path(page.controller.making._folder.name)
    assert list(folder.iterdir()) == []
    page.set_session(None)
    assert not folder.exists()
