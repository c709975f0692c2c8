"""The laws of the log: heads, identities and the union of replicas."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from needsassess.assessment.heads import heads_of
from needsassess.assessment.revision import Origin, Revision, make
from needsassess.assessment.state import state_of
from needsassess.assessment.values import canonical
from needsassess.base.clock import Stamp
from tests.helpers.assessments import ASSESSMENT, revision, said

SUBJECTS = ("answer/LEG-01/police/response", "answer/LEG-01/police/note", "profile/title")


@st.composite
def logs(draw: Any) -> list[Revision]:
    """What two or three replicas wrote, each seeing only some of what the others wrote, clocks all wrong."""
    written: list[Revision] = []
    for n in range(draw(st.integers(0, 12))):
        subject = draw(st.sampled_from(SUBJECTS))
        of_it = [r for r in written if r.subject == subject]
        parents = draw(st.lists(st.sampled_from(of_it), unique_by=lambda r: r.id, max_size=3)) if of_it else []
        value = said(draw(st.integers(0, 4))) if subject.endswith("response") else f"text {n % 3}"
        origin = Origin(
            "x", draw(st.sampled_from([b"1" * 16, b"2" * 16])), Stamp(draw(st.integers(0, 9)), 0), bytes([n])
        )
        written.append(make(ASSESSMENT, subject, value, [p.id for p in parents], origin))
    return written


def ids(heads: Any) -> dict[str, list[bytes]]:
    return {subject: [head.id for head in found] for subject, found in heads.items()}


@given(logs(), st.randoms(use_true_random=False))
def test_any_order_and_any_repetition_gives_the_same_heads(log, random):
    shuffled = [*log, *random.choices(log, k=3)] if log else []
    random.shuffle(shuffled)
    assert ids(heads_of({r.id: r for r in shuffled}.values())) == ids(heads_of(log))


@given(logs(), st.integers(0, 12), st.integers(0, 12))
def test_union_is_commutative_associative_and_idempotent(log, cut, other):
    a, b, c = log[:cut], log[other:], log[cut:]

    def union(*parts):
        return {r.id: r for part in parts for r in part}.values()

    assert ids(heads_of(union(a, b))) == ids(heads_of(union(b, a)))
    assert ids(heads_of(union(union(a, b), c))) == ids(heads_of(union(a, union(b, c))))
    assert ids(heads_of(union(a, a))) == ids(heads_of(a))


@given(logs())
def test_every_subject_keeps_at_least_one_head_and_none_is_replaced(log):
    found = heads_of(log)
    replaced = {parent for each in log for parent in each.parents}
    assert found.keys() == {each.subject for each in log}
    assert not any(head.id in replaced for heads in found.values() for head in heads)


@given(logs())
def test_all_replicas_show_the_same_provisional_value(log):
    found, again = state_of(heads_of(log).items()), state_of(heads_of(reversed(log)).items())
    assert {s: found.value(s) for s in SUBJECTS} == {s: again.value(s) for s in SUBJECTS}
    assert found.conflicts == again.conflicts


@given(logs())
def test_only_heads_that_differ_in_value_conflict(log):
    found = heads_of(log)
    said = {subject: {canonical(head.value) for head in heads} for subject, heads in found.items()}
    assert state_of(found.items()).conflicts == tuple(sorted(s for s, each in said.items() if len(each) > 1))


@given(logs())
def test_a_write_that_replaces_all_heads_settles(log):
    for subject, heads in heads_of(log).items():
        settling = revision(subject, None, parents=heads, wall=99)
        assert [h.id for h in heads_of([*log, settling])[subject]] == [settling.id]


@given(logs())
def test_identities_are_genuine_and_change_with_any_field(log):
    assert len({each.id for each in log}) == len(log)
    for each in log:
        assert is_genuine(each)
        for changed in _each_field_changed(each):
            assert not is_genuine(changed), changed


def is_genuine(r: Revision) -> bool:
    """Whether the identity is that of the content."""
    origin = Origin(r.author, r.replica, r.stamp, r.change, r.reverts)
    return r.id == make(r.assessment, r.subject, r.value, r.parents, origin).id


def _each_field_changed(original: Revision) -> list[Revision]:
    other: dict[str, Any] = {
        "assessment": b"b" * 16,
        "subject": original.subject + "x",
        "value": "something else",
        "parents": (*original.parents, b"p" * 32),
        "author": "someone else",
        "replica": b"3" * 16,
        "stamp": Stamp(original.stamp.wall + 1, original.stamp.counter),
        "change": original.change + b"!",
        "reverts": b"v" * 16,
        "id": b"i" * 32,
    }
    assert set(other) == {field.name for field in fields(Revision)}
    counter = replace(original, stamp=Stamp(original.stamp.wall, original.stamp.counter + 1))
    return [counter, *(replace(original, **{name: value}) for name, value in other.items())]


@given(st.lists(st.binary(min_size=32, max_size=32), unique=True))
def test_the_order_of_parents_is_no_content(parents):
    origin = Origin("x", b"r" * 16, Stamp(1, 0), b"c")
    assert make(ASSESSMENT, "profile/title", "t", parents, origin) == make(
        ASSESSMENT, "profile/title", "t", reversed(parents), origin
    )
