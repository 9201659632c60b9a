"""When to stop writing and meet."""

from __future__ import annotations

import math

from game.model.coefficients import coefficient

GAIN_MESSAGES = coefficient(
    "moment.gain_messages",
    3.0,
    unit="messages",
    source="ramirez2015",
    strength="design",
    why="a few exchanges are enough to know what to meet about; the pace is ours",
)
IDEAL_MESSAGES = coefficient(
    "moment.ideal_messages",
    15.0,
    unit="messages",
    source="ramirez2015",
    strength="design",
    why="long writing builds an idealised picture; the pace is ours",
)
IDEAL_WEIGHT = coefficient(
    "moment.ideal_weight",
    1.1,
    unit="standardised score",
    source="ramirez2015",
    strength="design",
    why="puts 1, 5 and 20 messages at .21, .50 and .19",
)
INFLATION = coefficient(
    "moment.inflation",
    1.5,
    unit="share per unit of inflation",
    source="design",
    strength="design",
    why="an inflated persona idealises faster (claim C16)",
)
VIDEO_KEEPS = coefficient(
    "moment.video_keeps",
    0.5,
    unit="share a video call",
    source="design",
    strength="design",
    why="seeing each other on a call corrects half of the idealised picture",
)


def moment(n: float, inflation: float = 0.0, videos: int = 0) -> float:
    """What `n` (>= 0) messages before a first meeting add to its score, in score units.

    One peak: 1 .21, 5 .50, 20 .19. inflation: the player's persona 0..1, lowers it. videos:
    video calls before the meeting; each halves the idealised part. May be negative, > -1.8.
    Source: ramirez2015 for the shape; values design.
    """
    known = 1.0 - math.exp(-n / GAIN_MESSAGES)
    ideal = 1.0 - math.exp(-n / IDEAL_MESSAGES)
    ideal *= (1.0 + INFLATION * inflation) * VIDEO_KEEPS**videos
    return known - IDEAL_WEIGHT * ideal
