"""Fills the right pane for the question on the screen: only the tab that is seen."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from needsassess.ui import language, telling

if TYPE_CHECKING:
    from needsassess.ui.session import Session
    from needsassess.ui.tasks import Task
    from needsassess.ui.views.panel_side import SidePanel

_SEEN = 5000  # characters of markup that fill the panel of a tall screen
_REST_MS = 40  # what is out of sight follows at this distance, so that walking never waits for it
_RECORDED_MS = 60


class PanelController(QObject):
    def __init__(self, panel: SidePanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._session: Session | None = None
        self._code = ""
        self._task: Task | None = None
        self._rest: list[str] = []
        self._rest_timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest_timer.timeout.connect(self._show_rest)
        self._recorded = QTimer(self, singleShot=True, interval=_RECORDED_MS)
        self._recorded.timeout.connect(self.refresh)
        panel.wanted.connect(lambda _: self.refresh())

    def set_session(self, session: Session | None) -> None:
        self._session, self._code = session, ""
        self.refresh()
        for name in self._panel.texts:
            self._panel.show_text(name, "")

    def show(self, code: str) -> None:
        self._code = code
        self.refresh()

    def refresh(self) -> None:
        if self._task:
            self._task.cancel()
            self._task = None
        self._rest = []
        self._rest_timer.stop()
        self._recorded.stop()
        if self._session and self._code and not self._panel.isHidden():
            tab = self._panel.current
            self._panel.show_text(tab, getattr(self, f"_{tab}")())

    def changed(self) -> None:
        """Something was recorded: only these tabs say anything about it."""
        if self._panel.current in ("others", "plan"):
            self._recorded.start()

    @property
    def _is_item(self) -> bool:
        return self._code in self._session.file.instrument.item_by_code

    def _guidance(self) -> str:
        from needsassess.ui.views import panel_guidance

        instrument = self._session.file.instrument
        words = instrument.words(language.current())
        if self._is_item:
            return panel_guidance.of_item(instrument.item_by_code[self._code], words)
        return panel_guidance.of_fact(instrument.fact_by_code[self._code], words)

    def _states(self) -> str:
        from needsassess.services import countries
        from needsassess.ui.views import panel_states, panel_text

        if not self._is_item:
            return panel_text.paragraph(self.tr("Facts are not tied to paragraphs of A/74/130."), muted=True)
        file = self._session.file
        item = file.instrument.item_by_code[self._code]
        names = countries.names(language.current())
        return panel_states.of_item(item, file.instrument, file.state.profile.country, names)

    def _others(self) -> str:
        from needsassess.ui.views import panel_others

        file, mine = self._session.file, self._session.institution
        paths = self._paths()
        self._task = self._session.on_database(lambda _: _lines(file, paths))
        self._task.done.connect(self._history_read)
        if not self._is_item:
            return ""
        answers = [
            (telling.institution_name(self._session, key, language.current()), answer)
            for key, answer in file.state.answers_to(self._code).items()
            if key != mine
        ]
        return self._seen(panel_others.of_answers(answers))

    def _plan(self) -> str:
        from needsassess.ui.models.plan_rows import PlanRows
        from needsassess.ui.views import panel_plan, panel_text

        if not self._is_item:
            return panel_text.paragraph(self.tr("Nothing is planned for facts."), muted=True)
        file = self._session.file
        return panel_plan.of_item(
            self._code, PlanRows(file, language.current()), file.state, self._session.analysis
        )

    def _seen(self, parts: list[str]) -> str:
        """What fills the panel; the rest of the parts follows."""
        seen = next((n for n, size in enumerate(accumulate(map(len, parts)), 1) if size > _SEEN), len(parts))
        self._rest = parts[seen:]
        if self._rest:
            self._rest_timer.start()
        return "".join(parts[:seen])

    def _show_rest(self) -> None:
        self._panel.add_text("others", "".join(self._rest))
        self._rest = []

    def _paths(self) -> list[str]:
        """Every field of the answer that anybody ever filled in, then what was settled for the country."""
        from needsassess.assessment import subjects

        kind, path = ("answer", subjects.answer) if self._is_item else ("fact", subjects.fact)
        found = [path(self._code, self._session.institution, field) for field in subjects.FIELDS[kind][1]]
        if self._is_item:
            found += [subjects.settled(self._code, field) for field in subjects.FIELDS["settled"][1]]
        return [path for path in found if self._session.file.state.heads(path)]

    def _history_read(self, lines: Any) -> None:
        from needsassess.ui.value_words import ValueWords
        from needsassess.ui.views import panel_history

        self._task = None
        file = self._session.file
        words = ValueWords(file, language.current())
        text = panel_history.of_answer(lines, words, file.replica.id)
        if text and self._rest:
            self._rest.append(text)
        elif text:
            self._panel.add_text("others", text)

    def retranslate(self) -> None:
        self.refresh()


def _lines(file: Any, paths: list[str]) -> Any:
    from needsassess.services import provenance

    return provenance.of_subjects(file, paths)
