"""Luck by key, and time by zone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.chance import Chance
from game.engine.clock import Clock, zone
from game.engine.digest import digest
from game.engine.session import Session


@given(st.integers(), st.text(max_size=20), st.text(max_size=20), st.integers(0, 1000))
def test_a_draw_is_inside_and_the_same_again(seed, purpose, subject, count):
    first = Chance(seed).draw(purpose, subject, count)
    assert 0.0 < first < 1.0
    assert first == Chance(seed).draw(purpose, subject, count)


def test_draws_are_spread_evenly():
    draws = [Chance(7).draw("spread", "", n) for n in range(4000)]
    for low in range(10):
        share = sum(low / 10 <= d < (low + 1) / 10 for d in draws) / len(draws)
        assert 0.08 < share < 0.12


def test_zones_come_from_the_pinned_distribution():
    assert zone("Europe/Lisbon").key == "Europe/Lisbon"
    for bad in ("Nowhere/Land", "../etc/passwd", "Europe/../Europe/Lisbon", ""):
        with pytest.raises(KeyError):
            zone(bad)


def test_the_clocks_change_and_the_day_is_still_a_day():
    clock = Clock("2026-03-28 08:00", "Europe/Lisbon")  # summer time begins on the 29th
    assert clock.start == 8 * 60
    for day in range(5):
        for time in (0, 7 * 60, 12 * 60, 22 * 60 + 59):
            minute = clock.at(day, time)
            assert (clock.day(minute), clock.time(minute)) == (day, time)
    assert clock.at(2) - clock.at(1) == 23 * 60


def test_somebody_in_sydney_sleeps_when_it_is_noon_at_home():
    clock = Clock("2026-03-02 08:00", "Europe/Lisbon")
    hours = ((9 * 60, 18 * 60),)
    noon = clock.at(0, 12 * 60)
    assert clock.awake(noon, "Europe/Lisbon", hours, weekend=False)
    assert not clock.awake(noon, "Australia/Sydney", hours, weekend=False)
    then = clock.next_awake(noon, "Australia/Sydney", hours, weekend=False)
    assert clock.awake(then, "Australia/Sydney", hours, weekend=False)
    assert clock.when(then, "Australia/Sydney").hour == 9


@given(st.integers(0, 30 * 24 * 60))
def test_next_awake_is_the_first_such_minute(minute):
    clock = Clock("2026-03-20 08:00", "Europe/Lisbon")
    hours = ((8 * 60, 9 * 60), (20 * 60, 22 * 60))
    then = clock.next_awake(minute, "America/Toronto", hours, weekend=False)
    assert clock.awake(then, "America/Toronto", hours, weekend=False)
    assert then - minute <= 4 * 24 * 60
    if then > minute:
        assert not clock.awake(then - 1, "America/Toronto", hours, weekend=False)


def test_nothing_depends_on_the_order_of_unrelated_acts(world_pack):
    """The same luck for each, whoever is written to first."""
    results = []
    for order in (("ana", "bo", "cy"), ("cy", "ana", "bo")):
        session = Session(world_pack, "three-cities", 5)
        for contact in order:
            session.act(session.actions().find("comment", contact).action())
        fates = {e.subject: e.yes for e in session.events if type(e).__name__ == "Rolled"}
        results.append(fates)
    assert results[0] == results[1]
    assert digest(session._stage.world) == session.digest()
