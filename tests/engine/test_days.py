"""Days, money, strength and journeys: what passes, what it costs, and how it all ends."""

import pytest

from game.engine.actions import Action, Refused
from game.engine.events import DayBegan, Ended, LineReceived
from game.engine.session import Session

from .conftest import WORLD, at_random, can, end_days, of_kind, take, why_not


@pytest.fixture(scope="module")
def with_player(changed):
    """The small world with a player who has something else."""

    def make(days=30, start="2026-03-02 08:00", **player):
        def mutate(data):
            scenario = data["scenarios"][WORLD]
            scenario["player"].update(player)
            scenario.update(days=days, start=start)

        pack = changed(mutate)
        return lambda seed=1: Session(pack, WORLD, seed)

    return make


def test_a_night(with_player):
    """Strain falls by four, energy comes back as far as strain lets it, a day's living is paid."""
    session = with_player(strain=50)()
    for _ in range(3):
        take(session, "study")
    strain, money = session.seen.strain, session.seen.money
    happened = end_days(session)
    assert session.seen.strain == pytest.approx(strain - 4)
    assert session.seen.energy == pytest.approx(100 - 0.35 * session.seen.strain)
    assert session.seen.money == money - 10
    began = of_kind(happened, DayBegan)
    assert [(e.day, e.energy, e.money) for e in began] == [
        (2, session.seen.energy, session.seen.money)
    ]
    assert session.seen.hour == 7 and session.seen.day == 2


def test_rest_and_work(world):
    take(world, "study")
    take(world, "study")
    energy, strain = world.seen.energy, world.seen.strain
    take(world, "rest")
    assert world.seen.energy > energy and world.seen.strain < strain
    end_days(world)
    money, minute, energy = world.seen.money, world.seen.minute, world.seen.energy
    take(world, "work")
    assert world.seen.money == money + 60 and world.seen.energy == energy - 45
    assert world.seen.minute == minute + 420
    assert why_not(world, "work") == "once_a_day"


def test_energy_never_leaves_its_scale(world_of):
    for seed in range(8):
        session = world_of(seed)
        for _ in at_random(session, seed):
            assert 0 <= session.seen.energy <= 100 and 0 <= session.seen.strain <= 100


def test_the_tired_cannot(with_player):
    session = with_player(energy=11)()
    before = session.digest()
    assert why_not(session, "study") == "no_energy" and why_not(session, "work") == "no_energy"
    assert can(session, "write", "ana") and can(session, "rest") and can(session, "end_day")
    assert session.digest() == before
    take(session, "rest")
    assert can(session, "study")


def test_the_poor_cannot(with_player):
    session = with_player(money=39)()
    assert why_not(session, "travel", "mill") == "no_money"
    take(session, "work")
    assert can(session, "travel", "mill")


def test_study_ends(with_player):
    session = with_player()()
    for count in range(6):
        if not can(session, "study"):
            end_days(session)
        assert session.seen.studies == count
        take(session, "study")
    end_days(session)
    assert why_not(session, "study") == "enough_study"


def test_too_late_in_the_day(world):
    while world.seen.hour < 21.5:
        take(world, "rest" if can(world, "rest") else "study")
        if not can(world, "study") and not can(world, "rest"):
            break
    assert why_not(world, "rest") == "too_late"
    assert (
        why_not(world, "work") == "too_late" and why_not(world, "walk_in", "portside") == "too_late"
    )
    assert can(world, "end_day") and can(world, "wait")


def test_too_early_and_closed(with_player):
    session = with_player()()
    end_days(session)
    assert session.seen.hour == 7
    assert why_not(session, "walk_in", "portside") == "too_early"
    end_days(session, 4)
    assert session.seen.weekend
    take(session, "rest")
    assert why_not(session, "walk_in", "portside") == "closed_today"


# waiting


def test_waiting_stops_at_what_happens_or_in_the_evening(friends):
    stopped = {"news": 0, "evening": 0}
    for seed in range(10):
        session = friends(seed)
        take(session, "write", "ana")
        began = session.seen.minute
        happened = take(session, "wait")
        assert session.seen.minute > began
        if of_kind(happened, LineReceived):
            stopped["news"] += 1
            assert happened[-1].minute == session.seen.minute
        else:
            stopped["evening"] += 1
            assert session.seen.hour == 22
    assert stopped["news"] and stopped["evening"]


def test_waiting_always_leads_on(world):
    """Also late at night: the clock never stands."""
    for _ in range(40):
        minute = world.seen.minute
        take(world, "wait")
        assert world.seen.minute > minute


# journeys


def test_a_journey_takes_its_fare_and_its_hours(world):
    assert why_not(world, "travel", "harbour") == "already_there"
    option = world.actions().find("travel", "mill")
    assert (option.cost.money, option.cost.minutes) == (40, 180)
    money, minute, energy = world.seen.money, world.seen.minute, world.seen.energy
    assert not can(world, "walk_in", "uphill")
    take(world, "travel", "mill")
    assert world.seen.city == "mill"
    assert (world.seen.money, world.seen.minute) == (money - 40, minute + 180)
    assert world.seen.energy == energy - option.cost.energy
    assert why_not(world, "travel", "mill") == "already_there"
    assert why_not(world, "walk_in", "portside") == "other_city"
    assert can(world, "walk_in", "uphill")


def test_a_night_away_costs_a_bed(changed):
    def mutate(data):
        data["scenarios"][WORLD]["cities"]["mill"]["lodging"] = 30

    session = Session(changed(mutate), WORLD, 1)
    money = session.seen.money
    end_days(session)
    assert (session.seen.money, session.seen.lodging) == (money - 10, 0)
    take(session, "travel", "mill")
    end_days(session)
    assert (session.seen.money, session.seen.lodging) == (money - 10 - 40 - 10 - 30, 30)


def test_no_journey_where_none_leads(changed):
    def mutate(data):
        cities = data["scenarios"][WORLD]["cities"]
        for city in cities.values():
            city["fare"].pop("reef", None)
            city["travel"].pop("reef", None)

    session = Session(changed(mutate), WORLD, 1)
    assert can(session, "travel", "mill")
    assert session.actions().find("travel", "reef") is None
    with pytest.raises(Refused):
        session.act(Action("travel", "reef"))


def test_a_journey_too_long_for_the_day(world):
    take(world, "work")
    assert why_not(world, "travel", "reef") == "too_late"
    end_days(world)
    take(world, "travel", "reef")
    assert world.seen.city == "reef"


# the end


@pytest.mark.parametrize("days", [1, 2, 30])
def test_out_of_time(with_player, days):
    session = with_player(days=days)()
    happened = end_days(session, days)
    assert session.over and (session.outcome, session.ending) == ("out_of_time", "late")
    assert len(of_kind(happened, Ended)) == 1 and happened[-1] == of_kind(happened, Ended)[0]
    assert session.seen.days_left == 0


def test_out_of_money(with_player):
    session = with_player(money=25, living=10)()
    end_days(session, 2)
    assert not session.over and session.seen.money == 5
    happened = end_days(session)
    assert (session.outcome, session.ending) == ("out_of_money", "poor")
    assert len(of_kind(happened, Ended)) == 1


def test_the_last_coin_still_buys_a_day(with_player):
    session = with_player(money=20, living=10)()
    end_days(session, 2)
    assert session.seen.money == 0 and not session.over


def test_walking_away(world):
    happened = take(world, "walk_away")
    assert (world.outcome, world.ending) == ("walked_away", "gone")
    assert len(of_kind(happened, Ended)) == 1


def test_each_play_ends_once_and_in_an_ending_of_its_scenario(first_week_of, world_of):
    for seed in range(15):
        for session in (first_week_of(seed), world_of(seed)):
            for _ in at_random(session, seed):
                assert session.outcome == "" and session.ending == ""
            ended = of_kind(session.events, Ended)
            assert len(ended) == 1
            assert session.ending in {e.id for e in session.scenario.endings}
            assert (ended[0].outcome, ended[0].ending) == (session.outcome, session.ending)


# the calendar


@pytest.mark.parametrize("start", ["2026-03-27 08:00", "2026-10-23 08:00", "2026-12-30 22:30"])
def test_when_the_clocks_change(with_player, start):
    """A night of 7 or 9 hours less or more: it is still seven in the morning."""
    session = with_player(days=8, start=start)()
    for day in range(2, 8):
        end_days(session)
        assert (session.seen.day, session.seen.hour) == (day, 7)
        assert (session.seen.now.hour, session.seen.now.minute) == (7, 0)


@pytest.mark.parametrize("start", ["2026-03-26 08:00", "2026-10-22 08:00"])
def test_any_play_across_a_change_of_clocks(with_player, start):
    make = with_player(days=9, start=start)
    for seed in range(6):
        session, last = make(seed), 0
        for _ in at_random(session, seed):
            assert session.seen.minute >= last
            last = session.seen.minute
        assert session.over


def test_time_never_runs_back_in_the_events(first_week_of, world_of):
    for seed in range(10):
        for session in (first_week_of(seed), world_of(seed)):
            list(at_random(session, seed))
            minutes = [event.minute for event in session.events]
            assert minutes == sorted(minutes)


def test_an_act_after_midnight_belongs_to_the_next_day(with_player):
    """A late evening may run into the night: sleeping then leads to that same day's morning."""
    session = with_player(start="2026-03-02 22:50")()
    for _ in range(3):
        session.act(Action("wait"))
    assert session.seen.day == 2 and session.seen.hour < 7
    end_days(session)
    assert (session.seen.day, session.seen.hour) == (2, 7)
