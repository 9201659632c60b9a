"""The full screen over real plays of the tutorial."""

import copy

import pytest

from game.cli.library import Library
from game.engine.play import Play
from game.pack.find import scenario
from game.pack.load import build
from game.settings import Settings
from game.tui.app import HandshakeApp
from game.view.catalogue import words

from . import sights

SCENARIO = sights.SCENARIO


@pytest.fixture(scope="session")
def pack():
    return scenario(SCENARIO)[0]


@pytest.fixture
def begin(pack, tmp_path):
    """Begin a play; `change` may alter the pack's data, `verbs` are done at once, first subject
    first."""
    started = []

    def make(*verbs, change=None):
        data = pack
        if change is not None:
            raw = copy.deepcopy(dict(pack.data))
            change(raw)
            data = build(raw)
        play = Play.start(tmp_path / f"{len(started)}.jsonl", data, SCENARIO, 7)
        started.append(play)
        for verb in verbs:
            possible = [o for o in play.session.actions().possible() if o.verb == verb]
            play.act(possible[0].action())
        return play

    yield make
    for play in started:
        play.close()


@pytest.fixture
def in_a_call(pack, tmp_path):
    """A play that stands in a call: the first who picks up."""
    play = sights.in_a_call(tmp_path / "call.jsonl", pack)
    yield play
    play.close()


@pytest.fixture
def in_a_meeting(pack, tmp_path):
    """A play that stands in its first meeting."""
    play = sights.in_a_meeting(tmp_path / "meeting.jsonl", pack)
    yield play
    play.close()


@pytest.fixture
def app():
    """An app over a play, or without one at the picker."""

    def make(play=None, **settings):
        settings = {"glyphs": "unicode", "motion": False, "tips": False} | settings
        return HandshakeApp(
            library=Library(), words=words("en"), settings=Settings(**settings), play=play
        )

    return make


def shown(app):
    """What stands on the screen now, line by line."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


async def settled(pilot, kind, pauses=20):
    """Wait until a screen of that kind is on top."""
    for _ in range(pauses):
        await pilot.pause()
        if isinstance(pilot.app.screen, kind):
            return pilot.app.screen
    raise AssertionError(f"{pilot.app.screen} is on top, not a {kind.__name__}")
