"""Undo and redo are read from the log."""

from needsassess.assessment.history import Entry, stacks


def names(text):
    """`a b -b` is: change a, change b, an undo of b (called B); `-B` takes that back."""
    entries = []
    for word in text.split():
        name = word.lstrip("-")
        entries.append(Entry(name.swapcase().encode() if word[0] == "-" else name.encode(),
                             name.encode() if word[0] == "-" else None))  # fmt: skip
    undo, redo = stacks(entries)
    return b" ".join(undo).decode(), b" ".join(redo).decode()


def test_changes_are_taken_back_last_first():
    assert names("a b c") == ("a b c", "")
    assert names("a b c -c") == ("a b", "C")
    assert names("a b c -c -b") == ("a", "C B")


def test_redo_takes_the_undo_back_and_may_be_undone_again():
    assert names("a b -b -B") == ("a b", "")
    # the redo of b is a change of its own, named b here
    assert names("a b -b -B -b") == ("a", "B")


def test_a_fresh_change_empties_redo():
    assert names("a b -b c") == ("a c", "")


def test_what_takes_back_something_older_changes_neither_side():
    assert names("a b -a") == ("a b", "")
    assert names("-x") == ("", "")
