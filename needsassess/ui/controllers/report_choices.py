"""The choices of the report page: kind of report, language, scope and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from needsassess.base.texts import LANGUAGES
from needsassess.services import preferences
from needsassess.services.providers import in_use
from needsassess.ui import language
from needsassess.ui.views.form import checked_keys, listed

if TYPE_CHECKING:
    from needsassess.services.window_report import Choices

ALL, DOMAINS, INSTITUTION, TAG, PROVIDER = "all", "domains", "institution", "tag", "provider"


class ReportChoices(QObject):
    """`changed` when another report is wanted."""

    changed = Signal()

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._session: Any = None
        page.paper.control.currentIndexChanged.connect(lambda _: self.changed.emit())
        for chosen in (page.kind, page.language):
            chosen.control.currentIndexChanged.connect(lambda _: self.changed.emit())
        for part in (page.institution, page.tag, page.provider):
            part.control.currentIndexChanged.connect(lambda _: self.changed.emit())
        page.redacted.toggled.connect(lambda _: self.changed.emit())
        page.domains.control.itemChanged.connect(lambda _: self.changed.emit())
        page.scope.control.currentIndexChanged.connect(self._scope)

    def current(self) -> Choices | None:
        """None where domains are to be chosen and none is."""
        from needsassess.services.window_report import Choices

        page, kind = self._page, self._page.scope.control.currentData()
        domains = checked_keys(page.domains.control) if kind == DOMAINS else ()
        if kind == DOMAINS and not domains:
            return None
        one = {INSTITUTION: page.institution, TAG: page.tag, PROVIDER: page.provider}
        chosen = {name: (part.control.currentData(),) if kind == name else () for name, part in one.items()}
        return Choices(
            page.language.control.currentData(),
            domains,
            chosen[INSTITUTION],
            page.paper.control.currentData(),
            page.kind.control.currentData(),
            chosen[TAG],
            chosen[PROVIDER],
            page.redacted.isChecked(),
        )

    def fill(self, session: Any) -> None:
        """Of this assessment; what was chosen stays chosen."""
        new, self._session = session is not self._session, session
        self.retranslate()
        if new:
            profile = session.file.state.profile
            self._page.language.control.choose(preferences.get("report_language") or profile.language)
            self._page.scope.control.choose(ALL)
        self._page.paper.control.choose(preferences.get("paper"))
        self._show_scope()

    def retranslate(self) -> None:
        page = self._page
        if self._session is None:
            return
        page.kind.control.fill(self.kinds())
        file = self._session.file
        words = file.instrument.words(language.current())
        codes = [code for code in file.instrument.languages if code in LANGUAGES]
        page.language.control.fill([(language.NAMES.get(code, code), code) for code in codes])
        institutions = {k: v.name or words.institutions[v.kind] for k, v in file.state.institutions.items()}
        page.institution.control.fill([(name, key) for key, name in institutions.items()])
        page.tag.control.fill([(words.tags[tag], tag) for tag in file.instrument.tags])
        providers = in_use(file.state)
        page.provider.control.fill([(name, name) for name in providers])
        scopes = (
            (self.tr("Everything"), ALL, True),
            (self.tr("Chosen domains"), DOMAINS, True),
            (self.tr("One institution"), INSTITUTION, bool(institutions)),
            (self.tr("One subject"), TAG, True),
            (self.tr("What one provider helps with"), PROVIDER, bool(providers)),
        )
        page.scope.control.fill([(name, kind) for name, kind, there in scopes if there])
        self._fill_domains([(d.code, words.domains[d.code].name) for d in file.instrument.domains])

    def kinds(self) -> list[tuple[str, object]]:
        """Name and value of every kind of report that there is."""
        from needsassess.services.report_kinds import Kind

        names = {
            "gap": self.tr("Gap report"),
            "plan": self.tr("Action plan"),
            "comparison": self.tr("Comparison with the round before"),
            "pack": self.tr("Meeting pack, to fill in on paper"),
            "letters": self.tr("Request letters for what is parked"),
        }
        return [(names[str(kind)], str(kind)) for kind in Kind]

    def _fill_domains(self, domains: list[tuple[str, str]]) -> None:
        shown = self._page.domains.control
        checked = checked_keys(shown)
        blocked = shown.blockSignals(True)
        shown.clear()
        for code, name in domains:
            listed(shown, f"{code}  {name}", code, checked=code in checked)
        shown.blockSignals(blocked)

    def _scope(self, _: int) -> None:
        self._show_scope()
        self.changed.emit()

    def _show_scope(self) -> None:
        kind = self._page.scope.control.currentData()
        self._page.domains.setVisible(kind == DOMAINS)
        self._page.institution.setVisible(kind == INSTITUTION)
        self._page.tag.setVisible(kind == TAG)
        self._page.provider.setVisible(kind == PROVIDER)
        self._page.domains.blame("")
