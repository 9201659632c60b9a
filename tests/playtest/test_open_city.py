"""Open City can be won and lost, and how hard it is chosen to be is how hard it is."""

import pytest

from game.engine.session import Session
from game.pack.find import scenario
from game.playtest.batches.record import play
from game.playtest.stats.hearing import listen
from game.playtest.stats.plays import shared

pytestmark = pytest.mark.timeout(600)
RUNS = 6


@pytest.fixture(scope="module")
def city():
    return scenario("sandbox")


def offers(city, policy, **setup):
    return sum(play(*city, policy, seed, setup)[0].offers > 0 for seed in range(RUNS))


def test_the_easy_city_is_easier_than_the_hard_one(city):
    gentle, hard = (offers(city, "mentor", difficulty=level) for level in ("gentle", "hard"))
    assert gentle > hard
    assert gentle > RUNS / 2


def test_who_never_meets_is_never_hired(city):
    assert offers(city, "online-only") == 0


def test_the_desk_begins_with_twelve_and_people_lead_to_more(city):
    session = Session(*city, 5, table=True)
    known = len(session.seen.contacts)
    record, _ = play(*city, "mentor", 5)
    assert known == 12 and record.handshakes >= 3


def test_two_cities_tell_another_story(city):
    one, other = (listen(*city, "mentor", seed, {}) for seed in (1, 2))
    assert shared([set(one.lines), set(other.lines)]) < 0.5
