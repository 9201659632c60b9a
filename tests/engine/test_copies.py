"""A copy of a play goes on as the play would have, and neither touches the other."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.listing import Options
from game.engine.session import Session

from .conftest import any_args, at_random, take


def state_of(session):
    return session.digest(), list(session.events), session.decisions, session.ending


def wander(session, dice, steps):
    """Anything but what the original will do, to leave traces if they can be left."""
    for _ in range(steps):
        if session.over:
            return
        option = dice.choice(session.actions().possible())
        session.act(any_args(dice, option))


def told(session):
    return [(o.verb, o.subject, o.cost) for o in session.actions().possible()]


@settings(max_examples=25)
@given(seed=st.integers(0, 10**6), which=st.sampled_from(["tutorial", "world", "friends"]))
def test_a_copy_goes_on_as_the_original(first_week_of, world_of, friends, seed, which):
    """Copies taken at any moment, and copies of those, play on to the same digests and events;
    others are played elsewhere meanwhile."""
    begin = {"tutorial": first_week_of, "world": world_of, "friends": friends}[which]
    original, dice = begin(seed), random.Random(seed)
    copies = []
    for turn, action in enumerate(at_random(original, seed, most=150)):
        digest = original.digest()
        if dice.random() < 0.1:
            copies.append((turn, (dice.choice(copies)[1] if copies else original).copy()))
        if dice.random() < 0.15:
            before = state_of(original)
            wander(original.copy(), dice, 12)
            assert state_of(original) == before
        if copies and turn % 5 == 0:
            assert {copy.digest() for _, copy in copies} == {digest}
            assert told(original.copy()) == [
                (o.verb, o.subject, o.cost) for o in Options(original._stage) if o.reason is None
            ]
        for _, copy in copies:
            copy.act(action)
    for _, copy in copies:
        assert copy.digest() == original.digest()
        assert copy.events == original.events
        assert (copy.decisions, copy.outcome) == (original.decisions, original.outcome)


@settings(max_examples=15)
@given(seed=st.integers(0, 10**6))
def test_the_original_goes_on_after_its_copy_went_elsewhere(world_of, seed):
    """The listing a copy has read, at another hour and after other acts, is not the original's."""
    alone, shared, dice = world_of(seed), world_of(seed), random.Random(seed)
    for turn, action in enumerate(at_random(alone, seed, most=120)):
        if turn % 6 == 0:
            wander(shared.copy(), dice, 8)
        assert told(shared) == told(alone)
        shared.act(action)
    assert state_of(shared) == state_of(alone)


@pytest.mark.parametrize("seed", range(4))
def test_a_copy_with_other_luck(world_of, seed):
    """The same state, but what has not been drawn yet is drawn anew."""
    session = world_of(seed)
    list(at_random(session, seed, most=40))
    same, other = session.copy(luck=seed), session.copy(luck=seed + 1000)
    assert same.digest() == other.digest() == session.digest()
    for twin in (session, same, other):
        while not twin.over:
            list(at_random(twin, 7, most=20))
    assert same.digest() == session.digest()
    assert other.digest() != session.digest()


def test_a_copy_in_the_middle_of_a_scene(friends):
    session = friends(2)
    take(session, "chat", "ana")
    copy = session.copy()
    before = state_of(session)
    take(copy, "leave")
    assert copy.seen.scene is None and session.seen.scene is not None
    assert state_of(session) == before


def test_a_copy_is_of_its_class(world_pack):
    class Watched(Session):
        pass

    assert type(Watched(world_pack, "three-cities", 1).copy()) is Watched
