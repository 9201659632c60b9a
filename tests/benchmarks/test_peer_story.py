"""The story that is measured is the same one everywhere, and has the ways it is said to have."""

import random

from game.engine.session import Session

from .peers.story import ALWAYS, BY_RUNGS, ENCOUNTERS, NAME, NAMES, as_ink, as_pack


def play(session, seed):
    dice, seen = random.Random(seed), []
    session.act(session.actions().find("attend", "evening").action())
    while session.seen.scene is not None:
        choices = [one for one in session.actions().possible() if one.verb == "choose"]
        seen.append(len(choices))
        session.act(dice.choice(choices).action())
    return seen


def test_nine_ways_at_each_of_57_encounters():
    pack = as_pack()
    for seed in range(3):
        session = Session(pack, NAME, seed, table=True)
        assert play(session, seed) == [9] * ENCOUNTERS
        live = Session(pack, NAME, seed)
        play(live, seed)
        assert live.events == session.events and live.digest() == session.digest()
    assert len({c.state for c in session.seen.contacts}) > 1, "the ladders are climbed"


def test_the_ink_holds_the_same_words():
    ink = as_ink()
    for _, words, told, _ in (*ALWAYS, *(way for _, ways in BY_RUNGS for way in ways)):
        for who in NAMES:
            assert words.format(who=who) in ink and told.format(who=who) in ink
    assert ink.count("=== e") == ENCOUNTERS + 1
