"""Facts 1 to 3: the same small favour, asked face to face and through media."""

from __future__ import annotations

from game.engine.asking import inclined
from game.engine.events import Forecast
from game.model.ask import NAIVE_FORECAST

from ..bench import Bench, stage_of
from ..stats import Figure, ratio, ratio_to_mean, share
from .study import Columns, Row, Study

MEDIATED = ("text", "voice", "video")
EXPECTED = str(round(NAIVE_FORECAST * 100))
"""What naive askers say of the chance before they ask, in percent, whatever the channel."""


def face_to_face(seed: int) -> Row:
    """An evening: the player goes to a stranger, then to a friend (s = .8), greets, forecasts and
    asks (`roll: favour`). Returns whether each said yes, as the forecast's event keeps it."""
    bench = Bench("favours", seed)
    bench.do("attend", "evening")
    for who in ("stranger", "friend"):
        bench.choose(who)
        bench.do("choose", "favour", forecast=EXPECTED)
    stranger, friend = (e for e in bench.events if isinstance(e, Forecast))
    return float(stranger.yes), float(friend.yes), stranger.percent / 100


def at_a_distance(seed: int) -> Row:
    """The same favour asked of the same two through media. No verb asks it in writing, so the
    engine's own `inclined` is called, once a channel, each on a morning of its own.

    Returns three strangers by text, then a friend by text, voice and video.
    """
    strangers, friends = [], []
    for place, channel in enumerate(MEDIATED):
        stage = stage_of("favours", 3 * seed + place)
        people, said = stage.world.contacts, {"forecast": EXPECTED}
        strangers.append(inclined(stage, people["stranger"], "favour", "text", "favour", said))
        friends.append(inclined(stage, people["friend"], "favour", channel, "favour", said))
    return tuple(map(float, (*strangers, *friends)))


def figures(near: Columns, far: Columns) -> dict[str, Figure]:
    """Facts 1 to 3 from the two studies' columns."""
    person = share(int(sum(near[0])), len(near[0]))
    friend = share(int(sum(near[1])), len(near[1]))
    texted = [*far[0], *far[1], *far[2]]
    text = share(int(sum(texted)), len(texted))
    mediated = [share(int(sum(column)), len(column)) for column in far[3:]]
    return {
        "favour-strangers": ratio(person, text),
        "favour-friends": ratio_to_mean(friend, mediated),
        "forecast-text": text.moved(NAIVE_FORECAST, -1),
        "forecast-person": person.moved(NAIVE_FORECAST, -1),
    }


STUDIES = (
    Study("face-to-face", 11, face_to_face),
    Study("at-a-distance", 12, at_a_distance),
)
