"""What the vocabulary names and what the engine does are one and the same."""

import inspect

import pytest

from game.engine import dice, outcomes, scenes, verbs
from game.engine.session import Session
from game.engine.stage import ARRIVALS, Stage
from game.engine.state import ContactState, OpeningState
from game.engine.steps import EFFECTS
from game.engine.world import World
from game.model.meeting import WEIGHTS
from game.model.trust import CAPS
from game.pack import vocabulary
from game.pack.schema.scene import SceneKind
from game.playtest.policies import policies

from .conftest import at_random

HOLDERS = {"world": World, "contact": ContactState, "opening": OpeningState}


def test_effects():
    assert set(EFFECTS) == set(vocabulary.EFFECTS)
    for name, effect in vocabulary.EFFECTS.items():
        takes = inspect.signature(EFFECTS[name]).parameters
        assert len(takes) == 2 + len(effect.takes), name


def test_verbs():
    assert set(verbs.VERBS) | {"choose", "leave"} == set(vocabulary.VERBS)
    assert {v for v, verb in vocabulary.VERBS.items() if verb.subject == "scene"} == {
        "choose", "leave",
    }  # fmt: skip


def test_chances():
    assert set(dice.CHANCES) == set(vocabulary.CHANCES)


def test_terms_and_channels():
    assert set(vocabulary.TERMS) == set(WEIGHTS)
    assert set(vocabulary.CHANNELS) == set(CAPS)


def test_kinds_of_scene():
    begun = {verb.scene for verb in vocabulary.VERBS.values() if verb.scene}
    assert begun == set(SceneKind.__args__)
    assert set(scenes.IN_PERSON) | {"voice", "video", "chat"} == begun
    assert set(outcomes.FINISHES) <= begun


@pytest.mark.parametrize("name", vocabulary.QUANTITIES)
def test_quantities(name, world):
    """Each is an attribute of its record, or a clock method of the world, and of its kind."""
    quantity = vocabulary.QUANTITIES[name]
    stage = world._stage
    record = {
        "world": stage.world,
        "contact": stage.world.contacts["ana"],
        "opening": stage.world.openings["counter"],
    }[quantity.scope]
    if quantity.clock and quantity.scope != "world":
        assert not hasattr(record, name)
        value = getattr(stage.world, f"clock_{name}")(record)
    else:
        assert not hasattr(stage.world, f"clock_{name}")
        value = getattr(record, name)
    kinds = {"bool": bool, "int": int, "number": (int, float), "text": str}
    assert isinstance(value, kinds[quantity.kind])
    assert quantity.kind == "bool" or not isinstance(value, bool)
    if quantity.kind in ("int", "number"):
        assert quantity.low <= value <= quantity.high


def test_no_clock_method_without_a_quantity():
    clocked = {name.removeprefix("clock_") for name in dir(World) if name.startswith("clock_")}
    assert clocked == {
        name for name, q in vocabulary.QUANTITIES.items() if q.clock and q.scope != "world"
    }


def test_functions():
    called = {name.removeprefix("call_") for name in dir(World) if name.startswith("call_")}
    assert called == set(vocabulary.FUNCTIONS)
    for name, function in vocabulary.FUNCTIONS.items():
        takes = inspect.signature(vars(World)[f"call_{name}"]).parameters
        assert len(takes) == 1 + len(function.takes) + (function.scope == "contact"), name


def test_all_that_is_scheduled_has_its_arrival(tutorial, world_of, monkeypatch):
    """Nothing is scheduled that nobody waits for, and nobody waits for what never comes."""
    scheduled = set()
    later = Stage.later

    def record(self, minute, kind, subject, *data, version=-1):
        scheduled.add(kind)
        later(self, minute, kind, subject, *data, version=version)

    monkeypatch.setattr(Stage, "later", record)
    for seed in range(12):
        session, player = Session(*tutorial, seed), policies()["mentor"](seed)
        while not session.over:
            session.act(player.choose(session.seen, session.actions()))
        list(at_random(world_of(seed), seed))
    assert scheduled <= set(ARRIVALS)
    assert set(ARRIVALS) - {"freeze"} <= scheduled
