"""Whole plays of the tutorial by policies, each played once for all tests."""

from dataclasses import replace
from functools import cache

import pytest

from game.debrief.make import debrief
from game.engine.actions import Action
from game.engine.session import Session
from game.pack.find import scenario
from game.playtest.policies import policies, setup_of

SCENARIO = "first-handshake"
PLAYS = (
    ("mentor", 7),
    ("mentor", 11),
    ("novice", 3),
    ("novice", 7),
    ("random", 5),
    ("random", 8),
    ("online-only", 3),
    ("spammer", 2),
    ("pavement", 4),
    ("cold-applicant", 6),
)


def guessing(session, action):
    """The same action with a forecast, where one can be given: a tenth first, then three..."""
    option = session.actions().find(action.verb, action.subject)
    if option is None or all(slot.name != "forecast" for slot in option.slots):
        return action
    said = (10, 30, 50, 70, 90)[session.decisions % 5]
    args = {**dict(action.args), "forecast": str(said)}
    return replace(action, args=tuple(sorted(args.items())))


@cache
def played(policy, seed, forecasting=False, decisions=10**6):
    """A play by a policy, to its end or for so many decisions."""
    maker = policies()[policy]
    session = Session(scenario(SCENARIO)[0], SCENARIO, seed, setup_of(maker))
    player = maker(seed)
    while not session.over and session.decisions < decisions:
        action = player.choose(session.seen, session.actions())
        session.act(guessing(session, action) if forecasting else action)
    return session


@cache
def made(policy, seed, forecasting=False, decisions=10**6):
    """The debrief of that play."""
    return debrief(played(policy, seed, forecasting, decisions))


@pytest.fixture(params=PLAYS, ids=lambda play: f"{play[0]}-{play[1]}")
def play(request):
    """A play that is over, and its debrief."""
    return played(*request.param), made(*request.param)


@pytest.fixture(params=[("mentor", 7), ("novice", 3), ("random", 5)], ids=lambda p: p[0])
def forecast(request):
    """A play in which every ask was forecast, and its debrief."""
    return played(*request.param, True), made(*request.param, True)


@pytest.fixture
def walked():
    """A play that was left before anything was done, and its debrief."""
    session = Session(scenario(SCENARIO)[0], SCENARIO, 7)
    session.act(Action("walk_away"))
    return session, debrief(session)
