"""Facts 9 and 11: when one meets, and what the glass takes away."""

from __future__ import annotations

from game.engine.events import SceneEnded

from ..bench import Bench
from ..stats import Figure, difference, in_deviations
from .study import Columns, Row, Study

SOON, LATE = 1, 20
BETWEEN = (3, 4, 5, 6, 7, 8)


def moments(seed: int) -> Row:
    """So many exchanges, then a meeting, in three worlds: after 1, after 3 to 8 in turn, after 20.

    The exchanges are live words at the keys (`chat`), all on the first day. At noon on the second
    the two greet each other and sit down; the meeting is read as an average player reads it, alike
    in all three. Returns the scores as `SceneEnded` tells them.
    """
    exchanges = (SOON, BETWEEN[seed % len(BETWEEN)], LATE)
    return tuple(_met_after(n, 3 * seed + place) for place, n in enumerate(exchanges))


def _met_after(exchanges: int, seed: int) -> float:
    bench = Bench("table", seed)
    for _ in range(exchanges):
        bench.do("chat", "partner")
    bench.do("end_day")
    bench.do("attend", "next-noon")
    happened = bench.choose("partner", "table", "average")
    return next(e.score for e in happened if isinstance(e, SceneEnded) and e.kind == "meeting")


def glass(seed: int) -> Row:
    """The same talk in two worlds, by readers of varied skill: by video some hours after a
    greeting, and across a table right after it. Returns both ratings, as `SceneEnded` tells
    them."""
    return _by_video(2 * seed), _in_person(2 * seed + 1)


def _by_video(seed: int) -> float:
    bench = Bench("glass", seed)
    bench.do("attend", "at-noon")
    bench.choose("host", "later", "home")
    bench.do("video", "host")
    return bench.read_through("video").score


def _in_person(seed: int) -> float:
    bench = Bench("glass", seed)
    bench.do("attend", "at-noon")
    bench.choose("host", "table")
    return bench.read_through("meeting").score


def figures(met: Columns, rated: Columns) -> dict[str, Figure]:
    """Facts 9 and 11."""
    return {
        "meet-not-at-once": difference(met[1], met[0]),
        "meet-not-late": difference(met[1], met[2]),
        "video-rating": in_deviations(rated[0], rated[1]),
    }


STUDIES = (
    Study("moments", 41, moments),
    Study("glass", 42, glass),
)
