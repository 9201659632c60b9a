"""The peer story on this engine: table batches, random choices, every text rendered."""

from __future__ import annotations

import random
from collections.abc import Iterable
from time import perf_counter, process_time

from game.engine.events import Event, SceneChosen, SceneSaid
from game.engine.session import Session
from game.view.catalogue import words
from game.view.context import Context, context
from game.view.scene import choice_texts

from .story import ENCOUNTERS, NAME, as_pack


def play_for(seconds: float) -> dict[str, float]:
    """Play for some seconds; decisions, plays, letters, and the seconds that it took."""
    pack, dice = as_pack(), random.Random(1)
    _play(Session(pack, NAME, 0, table=True), dice)  # what is compiled once is compiled now
    letters = plays = 0
    wall, begin = perf_counter(), process_time()
    while perf_counter() - wall < seconds:
        letters += _play(Session(pack, NAME, plays, table=True), dice)
        plays += 1
    took = min(perf_counter() - wall, process_time() - begin)
    told = {"decisions": plays * ENCOUNTERS, "plays": plays, "letters": letters}
    return {**told, "seconds": took}


def _play(session: Session, dice: random.Random) -> int:
    """One play; how many letters were read."""
    shown = context(session, words("en"))
    option = session.actions().find("attend", "evening")
    assert option is not None
    letters, said = _read(shown, session.act(option.action()))
    for _ in range(ENCOUNTERS):
        scene = session.seen.scene
        assert scene is not None
        choices = [one for one in session.actions().possible() if one.verb == "choose"]
        assert len(choices) == 9
        ids = [one.subject for one in choices]
        texts = choice_texts(shown, scene.id, scene.state, ids, said, 0)
        letters += sum(map(len, texts))
        read, said = _read(shown, session.act(dice.choice(choices).action()))
        letters += read
    assert session.seen.scene is None
    return letters


def _read(shown: Context, happened: Iterable[Event]) -> tuple[int, SceneSaid | None]:
    """Letters of what was told, and the moment of the scene that was reached."""
    letters, said = 0, None
    for event in happened:
        if isinstance(event, SceneChosen):
            letters += len(shown.texts.say(event.text))
        elif isinstance(event, SceneSaid):
            letters += len(shown.texts.say(event.say)) + len(shown.texts.say(event.cue))
            said = event
    return letters, said
