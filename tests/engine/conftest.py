"""Plays to test with: the tutorial, a small world of three cities, and that world changed."""

import copy
import random
from pathlib import Path

import pytest

from game.engine.actions import Count, Pick
from game.engine.session import Session
from game.pack.find import scenario
from game.pack.load import build, load
from game.playtest.policies import policies

PACKS = Path(__file__).resolve().parent.parent / "packs"
WORLD = "three-cities"


@pytest.fixture(scope="session")
def tutorial():
    """The tutorial's pack and the id of its scenario."""
    return scenario("first-week")


@pytest.fixture(scope="session")
def world_pack():
    return load(PACKS / "world")


@pytest.fixture
def world(world_pack):
    """A play of the small world."""
    return Session(world_pack, WORLD, 1)


@pytest.fixture
def world_of(world_pack):
    """A play of the small world with a seed."""
    return lambda seed: Session(world_pack, WORLD, seed)


@pytest.fixture(scope="session")
def first_week_of(tutorial):
    """A play of the tutorial with a seed."""
    return lambda seed: Session(*tutorial, seed)


@pytest.fixture(scope="session")
def changed(world_pack):
    """The small world's pack with its data changed by a function."""

    def change(mutate):
        data = copy.deepcopy(world_pack.data)
        mutate(data)
        return build(data)

    return change


@pytest.fixture(scope="session")
def friends(changed):
    """The small world where everybody is an old friend, and answers."""

    def mutate(data):
        for member in data["scenarios"][WORLD]["cast"]:
            member.update(hours=200, known=True, link=True, silent_years=0)
            member.pop("state", None)
        for contact in data["contacts"].values():
            contact["online"]["channels"] = dict.fromkeys(
                ("message", "email", "voice", "video"), 0.97
            )

    pack = changed(mutate)
    return lambda seed=1, setup=None: Session(pack, WORLD, seed, setup)


@pytest.fixture(scope="session")
def steps(tutorial):
    """Play the tutorial by a policy, step by step: the session, the option about to be taken."""
    pack, name = tutorial

    def play(policy, seed):
        session, player = Session(pack, name, seed), policies()[policy](seed)
        while not session.over:
            action = player.choose(session.seen, session.actions())
            yield session, session.actions().find(action.verb, action.subject)
            session.act(action)

    return play


@pytest.fixture(scope="session")
def played(tutorial):
    """Play the tutorial by a policy to its end."""
    pack, name = tutorial

    def play(policy, seed):
        session, player = Session(pack, name, seed), policies()[policy](seed)
        while not session.over:
            session.act(player.choose(session.seen, session.actions()))
        return session

    return play


def take(session, verb, subject="", **args):
    """Take an option with these arguments; what happened."""
    option = session.actions().find(verb, subject)
    assert option is not None, f"{verb} {subject} is not listed"
    assert option.reason is None, option.reason
    return session.act(option.action(**args))


def why_not(session, verb, subject=""):
    """The reason why something can't be done now, None if it can."""
    option = session.actions().find(verb, subject)
    assert option is not None, f"{verb} {subject} is not listed"
    return option.reason


def can(session, verb, subject=""):
    """Whether something is listed and possible now."""
    option = session.actions().find(verb, subject)
    return option is not None and option.reason is None


def through(session, *wanted):
    """Play the live scene to its end: the wanted choices where they are, else the first."""
    happened = []
    while session.seen.scene is not None:
        there = {o.subject: o for o in session.actions().possible() if o.verb == "choose"}
        found = next((there[name] for name in wanted if name in there), None)
        option = found or next(iter(there.values()), None)
        happened += session.act(option.action()) if option else take(session, "leave")
    return happened


def end_days(session, days=1):
    """Sleep so many times; what happened meanwhile."""
    return [event for _ in range(days) if not session.over for event in take(session, "end_day")]


def of_kind(events, cls, /, **values):
    """The events of a class whose fields have these values."""
    return [
        e
        for e in events
        if isinstance(e, cls) and all(getattr(e, name) == v for name, v in values.items())
    ]


def any_args(dice, option):
    """An action of an option with its slots filled by chance."""
    args = {}
    for slot in option.slots:
        if isinstance(slot, Pick) and slot.values:
            args[slot.name] = dice.choice(slot.values)
        elif isinstance(slot, Count):
            args[slot.name] = dice.randint(slot.low, slot.high)
    return option.action(**args)


def at_random(session, seed, most=10_000):
    """Play anything at all until the play ends, scenes left anywhere; each action as it's taken."""
    dice = random.Random(seed)
    for _ in range(most):
        if session.over:
            return
        idle = ("end_day", "wait", "walk_away", "travel", "decline", "cancel")
        possible = session.actions().possible()
        rather = [o for o in possible if o.verb not in idle]
        rare = [o for o in possible if o.verb != "walk_away"]
        option = dice.choice(rather if rather and dice.random() < 0.8 else rare)
        action = any_args(dice, option)
        yield action
        session.act(action)
