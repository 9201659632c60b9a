"""Plays on the exported tables and plays on the live machines are one and the same play."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.ladder import Ladder
from game.engine.session import Session
from game.engine.stage import PackFault
from game.pack.vocabulary import TRIGGERS
from game.playtest.policies import policies

from .conftest import WORLD, any_args, at_random

TIES = (
    "stranger", "noticed", "connected", "talking", "warm", "meeting_set", "met", "advocate",
    "quiet", "dormant", "declined", "burned", "exposed",
)  # fmt: skip
GUARDS = {
    "contact": ("n >= 2", "link or greeted", "closeness >= 0.2", "not waiting", "awake and n < 4",
                "trust > 0.1", "silent_days < 3", "goodwill > 2", "energy > 60", "day > 2"),
    "opening": ("referred", "not closed", "shaken", "on_board or referred", "money > 50"),
}  # fmt: skip
EFFECTS = {
    "contact": ("make_link()", "goodwill(1)", "goodwill(-1)", "warm('text', 0.2)", "learn_haunt()",
                "time_together(1)", "estimate_fit()", "fire('replied')", "fire('lapsed')",
                "strain(2)", "tell_openings(); energy(1)", "send('reply', 3)"),
    "opening": ("money(-1)", "strain(1)", "energy(1)"),
}  # fmt: skip
OPENINGS = ("unseen", "spotted", "applied", "referred", "screening", "on_site", "offered")


@st.composite
def moves(draw, of, states, triggers):
    """A transition of a machine: from some states or all, to another, to the same, or nowhere."""
    source = draw(st.one_of(st.just("*"), st.lists(st.sampled_from(states), min_size=1)))
    move = {"trigger": draw(st.sampled_from(triggers)), "source": source}
    move["to"] = draw(st.one_of(st.none(), st.sampled_from(states)))
    move["when"] = draw(st.one_of(st.none(), st.sampled_from(GUARDS[of])))
    move["do"] = draw(st.one_of(st.none(), st.sampled_from(EFFECTS[of])))
    return move


def of_tie():
    return st.lists(moves("contact", TIES, tuple(TRIGGERS["contact"])), min_size=5, max_size=40)


def of_opening():
    return st.lists(moves("opening", OPENINGS, tuple(TRIGGERS["opening"])), max_size=12)


def act(session, action):
    """What came of it, or what was wrong with the pack."""
    try:
        return session.act(action), session.digest()
    except PackFault as fault:
        return str(fault)


def states(session):
    world = session._stage.world
    ties = [c.state for c in world.contacts.values()]
    scene = world.scene.state if world.scene is not None else ""
    return ties, [o.state for o in world.openings.values()], world.season_state.state, scene


def side_by_side(pack, name, seed, most):
    """The same acts on both; they are one, state by state, event by event."""
    live, table = Session(pack, name, seed), Session(pack, name, seed, table=True)
    dice = random.Random(seed)
    assert states(live) == states(table)
    for _ in range(most):
        if live.over:
            break
        option = dice.choice(live.actions().possible())
        action = any_args(dice, option)
        told = act(live, action)
        assert told == act(table, action)
        assert states(live) == states(table)
        if isinstance(told, str):
            return
    assert live.events == table.events
    assert live.digest() == table.digest()


@settings(max_examples=25)
@given(seed=st.integers(0, 10**6), ties=of_tie(), jobs=of_opening())
def test_random_machines(changed, seed, ties, jobs):
    """Whatever machines a pack has: transitions at random, before the usual ones or instead."""

    def mutate(data):
        usual = data["machines"]["tie"]["transitions"]
        data["machines"]["tie"]["transitions"] = ties + (usual if seed % 3 else [])
        opening = data["machines"]["opening"]
        opening["transitions"] = jobs + opening["transitions"]

    side_by_side(changed(mutate), WORLD, seed, 60)


@settings(max_examples=10)
@given(seed=st.integers(0, 10**6))
def test_random_plays(world_pack, tutorial, seed):
    side_by_side(world_pack, WORLD, seed, 150)
    side_by_side(*tutorial, seed, 150)


@pytest.mark.parametrize("policy", ["mentor", "spammer", "pavement"])
def test_policies(tutorial, policy):
    for seed in range(2):
        live, table = Session(*tutorial, seed), Session(*tutorial, seed, table=True)
        for session in (live, table):
            player = policies()[policy](seed)
            while not session.over:
                session.act(player.choose(session.seen, session.actions()))
        assert live.events == table.events and live.digest() == table.digest()


def test_the_live_machine_is_left_alone(tutorial, monkeypatch):
    """A play on tables fires no trigger, nor does its copy."""
    session = Session(*tutorial, 3, table=True)
    monkeypatch.setattr(Ladder, "fire", None)
    list(at_random(session, 3, most=100))
    list(at_random(session.copy(), 4, most=100))
    assert any(type(e).__name__ == "StateChanged" for e in session.events)
