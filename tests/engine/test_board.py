"""What is kept of the listing stands exactly as long as it is said to stand."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.board import Board
from game.engine.clock import DAY, FAR, Clock
from game.engine.world import World
from game.pack import vocabulary

from .conftest import at_random

CLOCKS = [n for n, q in vocabulary.QUANTITIES.items() if q.clock and q.scope == "contact"]


def test_each_quantity_that_time_changes_tells_until_when_it_stands():
    told = {name.removeprefix("until_") for name in dir(World) if name.startswith("until_")}
    assert told == set(CLOCKS)


@settings(max_examples=10)
@given(seed=st.integers(0, 10**6), which=st.sampled_from(["tutorial", "world", "friends"]))
def test_nothing_changes_before_it_is_said_to(first_week_of, world_of, friends, seed, which):
    """At any minute until then, each quantity is what it was."""
    begin = {"tutorial": first_week_of, "world": world_of, "friends": friends}[which]
    session, dice = begin(seed), random.Random(seed)
    for turn, _ in enumerate(at_random(session, seed, most=80)):
        if turn % 10:
            continue
        world = session.copy()._stage.world
        now = world.minute
        for c in world.contacts.values():
            for name in CLOCKS:
                world.minute = now
                value = getattr(world, f"clock_{name}")(c)
                until = getattr(world, f"until_{name}")(c)
                assert now < until <= FAR
                last = min(until, now + 3 * DAY) - 1
                for world.minute in {last, *(dice.randint(now, last) for _ in range(4))}:
                    assert getattr(world, f"clock_{name}")(c) == value, (name, c.id, now, until)


@settings(max_examples=30)
@given(
    minute=st.integers(0, 60 * DAY),
    zone=st.sampled_from(["Europe/Lisbon", "America/New_York", "Asia/Kathmandu"]),
    hours=st.lists(st.tuples(st.integers(0, 700), st.integers(700, 1439)), max_size=2),
    weekend=st.booleans(),
)
def test_an_edge_is_no_later_than_the_change(minute, zone, hours, weekend):
    """On the days on which the clocks are changed, too."""
    clock = Clock("2026-02-20 08:00", "Europe/Lisbon")
    edge = clock.next_edge(minute, zone, hours)
    now = clock.awake(minute, zone, hours, weekend)
    assert edge > minute
    assert all(clock.awake(m, zone, hours, weekend) == now for m in range(minute, edge))


@settings(max_examples=8)
@given(seed=st.integers(0, 10**6))
def test_the_columns_are_the_masks_turned(world_of, seed):
    session = world_of(seed)
    for _ in at_random(session, seed, most=100):
        board, world = session._stage.world.board, session._stage.world
        board.refresh(world)
        for place, mask in enumerate(board.masks):
            column = sum(
                1 << bit for bit, column in enumerate(board.columns) if column >> place & 1
            )
            assert column == mask
        fresh = Board(len(world.contacts))
        kept = set(world.contacts.written)
        world.contacts.written.update(world.contacts)
        fresh.refresh(world)
        world.contacts.written.update(kept)
        assert fresh.masks == board.masks
