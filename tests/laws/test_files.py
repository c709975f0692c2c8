"""The laws on real files: what a file says is what its log says, whatever was done and in whichever session."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from needsassess.assessment import subjects
from needsassess.assessment.heads import heads_of
from needsassess.assessment.values import Status
from needsassess.services import answering
from needsassess.services.assessment_file import AssessmentFile
from needsassess.services.replica import Replica
from needsassess.storage import check
from tests.helpers.tiny import ITEMS, tiny_questionnaire
from tests.laws.strategies import INSTITUTIONS, PLANNED, planned

ME = Replica(b"m" * 16, "me")


class OneFile(RuleBasedStateMachine):
    """A person answers, undoes, redoes, closes and reopens; a plain list of pictures remembers it all."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "round.needs"
        self.done: list[dict[str, object]] = []
        self.undone: list[dict[str, object]] = []

    @initialize()
    def create(self):
        self.file = AssessmentFile.create(self.path, {"country": "XA"}, ME, tiny_questionnaire())
        for key in INSTITUTIONS:
            self._record(answering.institution(key, key))

    def picture(self):
        return {
            s: heads[0].value for s, heads in self.file.state.subjects.items() if heads[0].value is not None
        }

    def _record(self, values):
        before = self.picture()
        if self.file.record(values).revisions:
            self.done.append(before)
            self.undone.clear()

    @rule(item=st.sampled_from(ITEMS), who=st.sampled_from(INSTITUTIONS), level=st.integers(0, 4))
    def choose_level(self, item, who, level):
        self._record(answering.level(item, who, level))

    @rule(item=st.sampled_from(ITEMS[:2]), who=st.sampled_from(INSTITUTIONS[:1]), level=st.integers(0, 1))
    def choose_again(self, item, who, level):
        self._record(answering.level(item, who, level))

    @rule(
        item=st.sampled_from(ITEMS),
        status=st.sampled_from([Status.DONT_KNOW, Status.REFUSED, Status.UNANSWERED]),
    )
    def say_no_level(self, item, status):
        self._record(answering.without_level(item, "police", status))

    @rule(item=st.sampled_from(ITEMS), level=st.integers(0, 4))
    def settle(self, item, level):
        self._record(answering.settle(item, level, "agreed", desired=4))

    @rule(
        action=st.sampled_from(PLANNED),
        item=st.sampled_from(ITEMS[:2]),
        who=st.sampled_from(INSTITUTIONS),
        choice=st.integers(0, 11),
    )
    def plan(self, action, item, who, choice):
        self._record(planned(action, item, who, choice))

    @precondition(lambda self: self.done)
    @rule()
    def undo(self):
        now, expected = self.picture(), self.done.pop()
        assert self.file.undo() is not None
        assert self.picture() == expected
        self.undone.append(now)

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self):
        now, expected = self.picture(), self.undone.pop()
        assert self.file.redo() is not None
        assert self.picture() == expected
        self.done.append(now)

    @rule()
    def reopen(self):
        before, fingerprint = self.picture(), self.file.fingerprint()
        self.file.close()
        self.file = AssessmentFile.open(self.path, ME)
        assert self.picture() == before
        assert self.file.fingerprint() == fingerprint

    @rule()
    def rebuild(self):
        rows = self.file.log.head_rows()
        self.file.log.rebuild_heads()
        assert self.file.log.head_rows() == rows

    @invariant()
    def can_undo_and_redo_what_was_done(self):
        if hasattr(self, "file"):
            assert self.file.stacks.can_undo == bool(self.done)
            assert self.file.stacks.can_redo == bool(self.undone)

    @invariant()
    def the_state_is_what_the_log_gives(self):
        if hasattr(self, "file"):
            assert dict(self.file.state.subjects) == heads_of(self.file.log.revisions(self.file.id))

    def teardown(self):
        if hasattr(self, "file"):
            assert list(check.faults(self.file.log)) == []
            assert self.file.state.value(subjects.profile("country")) == "XA"
            self.file.close()
        self.folder.cleanup()


TestOneFile = OneFile.TestCase
TestOneFile.settings = settings(deadline=None, max_examples=15, stateful_step_count=25)
