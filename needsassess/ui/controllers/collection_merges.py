"""What the list of merges does: take merges back, and bring them back again, asked first in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from needsassess.base.errors import UserError
from needsassess.ui import language, merge_work
from needsassess.ui.pages import Message

if TYPE_CHECKING:
    from needsassess.storage.merges import Merge
    from needsassess.ui.collection import Listing
    from needsassess.ui.tasks import Task


class CollectionMerges(QObject):
    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self._page = page
        self._files: Any = None
        self._rows: Any = None
        self._merges: list[Merge] = []
        self._back = True  # what the question is about: taking back, or merging again
        self._task: Task | None = None
        page.take_back.clicked.connect(lambda: self._ask(back=True))
        page.again.clicked.connect(lambda: self._ask(back=False))
        page.do_it.clicked.connect(self._do)
        page.keep.clicked.connect(self._leave)
        page.cancel.clicked.connect(lambda: self._task and self._task.stop())
        page.merges.selectionModel().selectionChanged.connect(self._chosen)

    def set_files(self, files: Any, rows: Any) -> None:
        self._files, self._rows = files, rows

    def fill(self, listing: Listing | None) -> None:
        page = self._page
        self._merges = listing.merges if listing else []
        rows = self._rows.merges(self._merges) if listing else []
        page.merges.model().fill(self._rows.merge_heads(), rows)
        page.merges.setVisible(bool(rows))
        page.no_merges.setVisible(not rows)
        if rows and not page.merges.currentIndex().isValid():
            page.merges.setCurrentIndex(page.merges.model().index(0, 0))
        self._chosen()

    def _selected(self, *, standing: bool) -> list[Merge]:
        """Of the chosen rows, those that stand, or those that were taken back and did not come again."""
        from needsassess.services.unmerge import stands_again

        model = self._page.merges.model()
        numbers = {model.code(index.row()) for index in self._page.merges.selectionModel().selectedRows()}
        chosen = [merge for merge in self._merges if str(merge.number) in numbers]
        if standing:
            return [merge for merge in chosen if not merge.undone]
        return [merge for merge in chosen if merge.undone and not stands_again(merge, self._merges)]

    def _chosen(self, *_: object) -> None:
        self._page.take_back.setEnabled(bool(self._selected(standing=True)) and self._task is None)
        self._page.again.setEnabled(bool(self._selected(standing=False)) and self._task is None)
        self._page.sure.hide()

    def _ask(self, *, back: bool) -> None:
        """In place; nothing is done before the answer."""
        page, chosen = self._page, self._selected(standing=back)
        self._back = back
        page.sure_text.setText(self._question(chosen, back))
        page.do_it.setText(self.tr("&Yes, take back") if back else self.tr("&Yes, merge again"))
        page.sure.show()
        page.do_it.setFocus()

    def _question(self, chosen: list[Merge], back: bool) -> str:
        named = self.tr("{number} (“{name}”)")
        which = ", ".join(named.format(number=merge.number, name=merge.name) for merge in chosen[:3])
        which += " …" if len(chosen) > 3 else ""
        if back:
            told = self.tr(
                "Take back %n merge(s): {which}? Each value stands as it would without; "
                "what was changed since stays.",
                "",
                len(chosen),
            )
        else:
            told = self.tr(
                "Merge again %n file(s): {which}? What they brought is still kept here; "
                "the files themselves are not needed.",
                "",
                len(chosen),
            )
        return told.format(which=which)

    def _leave(self) -> None:
        self._page.sure.hide()
        self._page.merges.setFocus()

    def _do(self) -> None:
        """With the file let go of meanwhile."""
        place, back = self._files.place, self._back
        numbers = [merge.number for merge in self._selected(standing=back)]
        work = merge_work.take_back if back else merge_work.bring_back
        task = self._files.write(place, lambda progress: work(place, numbers, progress))
        self._leave()
        if task is None:
            return
        self._task = task
        self._page.doing.setText(self.tr("Taking back…") if back else self.tr("Merging again…"))
        self._page.working.show()
        self._chosen()
        for ended in (task.done, task.failed, task.stopped):
            ended.connect(self._ended)
        task.done.connect(lambda _: self._tell_done(len(numbers), back))
        task.failed.connect(self._failed)
        task.stopped.connect(lambda: self._say(self.tr("Cancelled. The file is as it was.")))

    def _ended(self, _: object = None) -> None:
        self._task = None
        self._page.working.hide()
        self._chosen()

    def _tell_done(self, count: int, back: bool) -> None:
        if back:
            self._say(self.tr("%n merge(s) taken back.", "", count))
        else:
            self._say(self.tr("%n file(s) merged again.", "", count))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._page.told.emit(Message(language.told(error), warning=True))

    def _say(self, text: str) -> None:
        self._page.told.emit(Message(text))

    def retranslate(self) -> None:
        self._page.sure.hide()
