"""Stamps only grow, whatever the machine's clock does."""

from needsassess.base.clock import HORIZON, Clock, Stamp


def test_a_clock_set_back_does_not_reorder():
    times = iter([1000, 400, 400, 2000])
    clock = Clock(lambda: next(times))
    stamps = [clock.tick() for _ in range(4)]
    assert stamps == [(1000, 0), (1000, 1), (1000, 2), (2000, 0)]


def test_what_was_observed_lies_before_every_later_stamp():
    clock = Clock(lambda: 5)
    clock.observe(Stamp(90, 7))
    assert clock.tick() == Stamp(90, 8)


def test_observing_an_earlier_stamp_changes_nothing():
    clock = Clock(lambda: 5)
    first = clock.tick()
    clock.observe(Stamp(1, 99))
    assert clock.tick() > first


def test_a_stamp_that_no_clock_shows_is_not_followed():
    clock = Clock(lambda: 5)
    clock.observe(Stamp(HORIZON + 1, 2**31 - 1))
    assert clock.tick() == Stamp(5, 0)


def test_a_counter_at_its_end_goes_on_with_the_next_millisecond():
    clock = Clock(lambda: 5)
    clock.observe(Stamp(90, 2**31 - 1))
    assert clock.tick() == Stamp(91, 0)
