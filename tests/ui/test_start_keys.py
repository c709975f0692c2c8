"""Alt keys: in each dialog and page, and in each language, a letter leads to one place."""

import re
from collections import Counter

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTabWidget

from needsassess.bootstrap import parts
from needsassess.services import answering
from needsassess.ui import language, shortcuts
from needsassess.ui.controllers.window_files import Files
from needsassess.ui.pages import PAGES
from needsassess.ui.session import Session
from needsassess.ui.views.collection_page import CollectionPage
from needsassess.ui.views.hub_dialog import HubDialog
from needsassess.ui.views.merge_page import MergePage
from needsassess.ui.views.new_assessment import NewAssessmentDialog
from needsassess.ui.views.new_round import NewRoundDialog
from needsassess.ui.views.overview_page import OverviewPage
from needsassess.ui.views.people import PeopleDialog
from needsassess.ui.views.plan_page import PlanPage
from needsassess.ui.views.preferences_dialog import PreferencesDialog
from needsassess.ui.views.profile_dialog import ProfileDialog
from needsassess.ui.views.report_page import ReportPage
from needsassess.ui.views.rollup_sheets import RollupSheets
from needsassess.ui.views.start_page import StartPage


def _on_files(page):
    """As the window makes a page that works on files as a whole."""
    page.set_files(Files(parts(), page))
    return page


_MADE = {
    "new": lambda _: NewAssessmentDialog(),
    "profile": ProfileDialog,
    "round": lambda session: NewRoundDialog(session.file.state.profile, session.file.path),
    "people": PeopleDialog,
    "preferences": lambda _: PreferencesDialog(),
    "hub": lambda _: HubDialog(),
    "start": lambda _: StartPage(),
    "overview": lambda _: OverviewPage(),
    "plan": lambda _: PlanPage(),
    "report": lambda _: ReportPage(),
    "roll-up": lambda _: RollupSheets(None, None),
    "collection": lambda _: _on_files(CollectionPage()),
    "merge": lambda _: _on_files(MergePage()),
}


@pytest.fixture
def session(new_file):
    file = new_file(shipped=True)
    file.record(answering.institution("police", "police"))
    made = Session(file)
    yield made
    made.close()


@pytest.mark.parametrize("code", language.NAMES)
@pytest.mark.parametrize("name", _MADE)
def test_each_alt_key_leads_to_one_place(qtbot, session, name, code):
    language.use(code)
    made = _MADE[name](session)
    qtbot.addWidget(made)
    try:
        texts = [part.text() for kind in (QLabel, QAbstractButton) for part in made.findChildren(kind)]
        texts += [tabs.tabText(n) for tabs in made.findChildren(QTabWidget) for n in range(tabs.count())]
        if name in PAGES:  # a page is under the menus
            texts += [shortcuts.text_of(text) for text in shortcuts.GROUP_TEXTS.values()]
        keys = Counter(key.lower() for text in texts for key in re.findall(r"&(\w)", text))
        assert [key for key, count in keys.items() if count > 1] == [], sorted(t for t in texts if "&" in t)
    finally:
        language.use("en")
