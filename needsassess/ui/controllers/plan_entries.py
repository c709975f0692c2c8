"""Activities or measures of one need: shown, added, changed field by field, removed; each change by itself."""

from __future__ import annotations

import uuid
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from needsassess.assessment import subjects
from needsassess.assessment.planned import Activity, Measure
from needsassess.assessment.values import Money, Progression
from needsassess.services import planning, providers
from needsassess.ui import language
from needsassess.ui.models.table import Row
from needsassess.ui.planned_words import called

if TYPE_CHECKING:
    from needsassess.ui.models.plan_rows import PlanRows
    from needsassess.ui.session import Session
    from needsassess.ui.views.plan_entries import EntriesBox

_EMPTY = {"activity": Activity(), "measure": Measure()}
_DAYS = ("first", "last")
_READ = {"status": Progression, "budget": Money, "cost": Money}


class EntriesController(QObject):
    """`removed(text)`: say so, with an undo; `counted(number)` of those that are there."""

    removed = Signal(str)
    counted = Signal(int)

    def __init__(self, box: EntriesBox) -> None:
        super().__init__(box)
        self._box, self._kind = box, box.kind
        self._session: Session | None = None
        self._rows: PlanRows | None = None
        self._item = self._key = self._draft = ""
        self._shown = False  # whether the form shows what is chosen
        box.add_wanted.connect(self.add)
        box.remove_wanted.connect(self.remove)
        box.list.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        for name, control in box.form.controls.items():
            control.given.connect(partial(self._given, name))
        for name in _DAYS:
            box.form.controls[name].faulty.connect(partial(self._faulty, name))

    def begin(self, session: Session | None, rows: PlanRows | None) -> None:
        """Of another assessment, or in another language."""
        self._session, self._rows = session, rows
        if rows:
            self._box.form.offer_assistance(rows.words.assistance)

    def show(self, item: str) -> None:
        """Another need; what was being typed is kept first."""
        self.flush()
        self._item, self._key, self._draft, self._shown = item, "", "", False
        self.refresh()

    @property
    def _there(self) -> dict[str, Any]:
        state = self._session.file.state
        return state.activities(self._item) if self._kind == "activity" else state.measures(self._item)

    def refresh(self) -> None:
        """What is on record, and a row for what is about to be written."""
        if not (self._session and self._item):
            return
        there = self._there
        if self._draft in there:
            self._draft = ""
        rows = self._rows.entries(self._kind, there)
        heads = self._rows.entry_heads(self._kind)
        if self._draft:
            rows.append(Row(self._draft, (called(), *[""] * (len(heads) - 1))))
        codes = [row.code for row in rows]
        key = self._key if self._key in codes else next(iter(codes), "")
        model = self._box.list.model()
        model.fill(heads, rows)
        self._box.show_there(some=bool(rows), chosen=bool(key))
        self.counted.emit(len(there))
        self._choose(key)

    def _choose(self, key: str) -> None:
        anew, self._key = key != self._key or not self._shown, key
        if key:
            model = self._box.list.model()
            self._box.list.setCurrentIndex(model.index(model.row_of(key), 0))
            self._show_form(anew=anew)

    def _chosen(self) -> None:
        key = self._box.list.model().code(self._box.list.currentIndex().row())
        if key and key != self._key:
            self.flush()
            self._key = key
            self._show_form(anew=True)

    @property
    def _now(self) -> Any:
        return self._there.get(self._key, _EMPTY[self._kind])

    def _show_form(self, *, anew: bool) -> None:
        """`anew` where it is another one: nothing of the one before may stay in the fields."""
        self._shown, now = True, self._now
        self._offer()
        if anew:
            self._clear_faults()
        for name, control in self._box.form.controls.items():
            (control.begin if anew else control.show_value)(getattr(now, name))

    def _offer(self) -> None:
        """Names that were written before, and institutions for the lead."""
        controls = self._box.form.controls
        if self._kind == "activity":
            controls["provider"].offer(self._providers())
            return
        keys = {name: key for key, name in self._rows.institutions().items()}
        controls["lead"].offer(list(keys), keys)
        controls["partner"].offer(self._providers())

    def _providers(self) -> list[str]:
        return list(providers.suggestions(self._session.file.state, language.current()))

    def add(self) -> None:
        """A form to write into; nothing is recorded before something is written."""
        if not self._item:
            return
        self.flush()
        self._draft = self._draft or uuid.uuid4().hex
        self._key, self._shown = self._draft, False
        self.refresh()
        self._box.focus_form()

    def take(self, told: Measure) -> None:
        """A measure that is there already in part, such as a recommended action; then its lead is asked for."""
        key = uuid.uuid4().hex
        if self._session.do(planning.measure(self._item, told, key)):
            self._key, self._shown = key, False
            self.refresh()
            self._box.form.controls["lead"].setFocus()

    def _given(self, name: str, value: Any) -> None:
        """One field was written: one change, which leaves all others as they are."""
        value = _READ[name](value) if name in _READ and value else value
        told = replace(self._now, **{name: value if value is not None else getattr(_EMPTY[self._kind], name)})
        if name in _DAYS and told.first and told.last and told.last < told.first:
            self._box.form.fields[name].blame(self.tr("The last day is before the first."))
            return
        self._clear_faults()
        make, path = _made(self._kind)
        if self._key in self._there:
            only = path(self._item, self._key, name)
            self._session.do({only: make(self._item, told, self._key)[only]})
        elif name != "sensitive":  # which waits for what it is set on
            told = replace(told, sensitive=self._box.form.sensitive.isChecked())
            self._session.do(make(self._item, told, self._key))

    def _faulty(self, name: str, error: Any) -> None:
        self._box.form.fields[name].blame(language.told(error))

    def _clear_faults(self) -> None:
        for field in self._box.form.fields.values():
            field.blame("")

    def remove(self) -> None:
        key, name = self._key, self._box.list.currentIndex().siblingAtColumn(0).data()
        if key and key == self._draft:
            self._draft = ""
            self.refresh()
        elif key and self._session.do({_made(self._kind)[1](self._item, key, "removed"): True}):
            self.removed.emit(self.tr("Removed: {name}").format(name=name))
        self._box.list.setFocus() if self._key else self._box.add.setFocus()

    def flush(self) -> None:
        """What is being typed becomes a change now."""
        if self._session and self._key:
            for control in self._box.form.controls.values():
                control.flush()


def _made(kind: str) -> tuple[Any, Any]:
    return (
        (planning.activity, subjects.activity) if kind == "activity" else (planning.measure, subjects.measure)
    )
