"""The pages and dialogs of the window: where each lies, and what it promises. Imported when first needed."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from needsassess.services.parts import Parts
    from needsassess.ui.session import Session

PAGES = {
    "start": ("needsassess.ui.views.start_page", "StartPage"),
    "collection": ("needsassess.ui.views.collection_page", "CollectionPage"),
    "merge": ("needsassess.ui.views.merge_page", "MergePage"),
    "assessment": ("needsassess.ui.views.assessment_page", "AssessmentPage"),
    "conflicts": ("needsassess.ui.views.conflicts_page", "ConflictsPage"),
    "overview": ("needsassess.ui.views.overview_page", "OverviewPage"),
    "plan": ("needsassess.ui.views.plan_page", "PlanPage"),
    "report": ("needsassess.ui.views.report_page", "ReportPage"),
}
DIALOGS = {
    "new": ("needsassess.ui.views.new_assessment", "NewAssessmentDialog"),
    "round": ("needsassess.ui.views.new_round", "NewRoundDialog"),
    "profile": ("needsassess.ui.views.profile_dialog", "ProfileDialog"),
    "people": ("needsassess.ui.views.people", "PeopleDialog"),
    "hub": ("needsassess.ui.views.hub_dialog", "HubDialog"),
    "preferences": ("needsassess.ui.views.preferences_dialog", "PreferencesDialog"),
}


class Page(Protocol):
    """A QWidget made as `Page(parts, parent)`; importing and making it loads nothing heavy.

    set_session: the assessment to show, or None; called when a file opens and when it closes.
    retranslate: the screen language (needsassess.ui.language.current()) has changed.
    A page may have `told = Signal(object)` (a Message for the window's message line), and `shown()`, called
    each time the page comes to the front. One that works on files as a whole has `set_files(files)`: the Files
    of the window, called once before set_session.

    Further signals: StartPage open_requested(place), new_requested(), sample_requested(), choose_requested()
    and hub_requested() (the window asks for a file, or a hub), merge_requested(); CollectionPage
    merge_requested() and page_requested(str); MergePage page_requested(str); OverviewPage, CollectionPage,
    PlanPage and ConflictsPage item_requested(str): an item's or a fact's code, or empty for the assessment page
    as it is; OverviewPage conflicts_requested(); AssessmentPage people_requested() and conflict_requested(str):
    its subject.
    """

    def set_session(self, session: Session | None) -> None: ...

    def retranslate(self) -> None: ...


@dataclass(frozen=True)
class Message:
    """One line for the message line; `warning` stays until it is closed, others go after some seconds."""

    text: str
    action: str = ""  # label of the button, such as “Undo”
    do: Callable[[], Any] | None = None
    warning: bool = False
    stays: bool = False  # until it is closed or replaced, as a warning does


def make_page(name: str, parts: Parts, parent: Any) -> Any:
    return _named(PAGES[name])(parts, parent)


def make_dialog(name: str, *arguments: Any) -> Any:
    """NewAssessmentDialog(parent): after exec, `path` and `profile` (field → value), as AssessmentFile.create
    takes them. NewRoundDialog(former, place, parent): after exec, `plan` and `into`, as round_start takes them.
    ProfileDialog(session, parent) and PeopleDialog(session, parent) record by session.do.
    HubDialog(parent): after exec, `hub`, which lets in, and `notice`, what there is to say of its password.
    PreferencesDialog(parent): `changed(str)` names each preference kept by it; the window applies it."""
    return _named(DIALOGS[name])(*arguments)


def _named(place: tuple[str, str]) -> Any:
    return getattr(import_module(place[0]), place[1])
