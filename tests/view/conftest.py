"""Real plays of the bundled tutorial, for the view to show."""

import copy
from hashlib import blake2b

import pytest

from game.engine.session import Session
from game.pack.find import scenario
from game.pack.load import build
from game.view.catalogue import words
from game.view.view import View

SCENARIO = "first-handshake"


@pytest.fixture(scope="session")
def pack():
    return scenario(SCENARIO)[0]


@pytest.fixture
def session(pack):
    return Session(pack, SCENARIO, 7)


@pytest.fixture
def view(session):
    return View(session, words("en"))


@pytest.fixture
def changed(pack):
    """A view of a play on the tutorial, its merged data changed by a function."""

    def make(change, seed=7):
        data = copy.deepcopy(dict(pack.data))
        change(data)
        return View(Session(build(data), SCENARIO, seed), words("en"))

    return make


def picked(options, *key):
    """One of the options, by a key and never by luck."""
    number = int.from_bytes(blake2b(repr(key).encode(), digest_size=8).digest(), "big")
    return options[number % len(options)]


def walk(session, steps, key=0):
    """Act at random, by key, and yield the events of each act."""
    for step in range(steps):
        possible = [o for o in session.actions().possible() if o.verb != "walk_away"]
        if session.over or not possible:
            return
        option = picked(possible, key, step)
        yield session.act(option.action(**arguments(option, key, step)))


def arguments(option, *key):
    """A value for each slot that is a choice."""
    return {
        slot.name: picked(slot.values, slot.name, *key)
        for slot in option.slots
        if getattr(slot, "values", ())
    }
