"""Whether somebody says yes to an ask, by closeness, channel and size."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.model.coefficients import coefficient
from game.model.odds import chance

BASE = coefficient(
    "ask.base",
    -3.89,
    unit="log-odds",
    source="roghanizad2017",
    strength="medium",
    why="a stranger says yes to a written small favour about one time in fifty",
)
CLOSE = coefficient(
    "ask.closeness",
    4.61,
    unit="log-odds per unit of closeness",
    source="roghanizad2022",
    strength="medium",
    why="a friend (s = .8) says yes in writing .45 of the time",
)
CHANNEL_FADE = coefficient(
    "ask.channel_fade",
    0.83,
    unit="share lost per unit of closeness",
    source="roghanizad2022",
    strength="medium",
    why="among friends the channel matters far less: .80 against under .60",
)
VOICE = coefficient(
    "ask.voice",
    1.30,
    unit="log-odds",
    source="roghanizad2022",
    strength="medium",
    why="puts a friend's yes by voice at .56",
)
VIDEO = coefficient(
    "ask.video",
    1.44,
    unit="log-odds",
    source="roghanizad2022",
    strength="medium",
    why="puts a friend's yes by video at .57",
)
PERSON = coefficient(
    "ask.person",
    4.74,
    unit="log-odds",
    source="roghanizad2017",
    strength="medium",
    why="a stranger says yes in person .70 of the time, 34 times as often as in writing",
)
CHAT = coefficient(
    "ask.size_chat",
    0.7,
    unit="log-odds",
    source="design",
    strength="design",
    why="twenty minutes at a table cost more than a small favour",
)
INTRODUCTION = coefficient(
    "ask.size_introduction",
    1.5,
    unit="log-odds",
    source="design",
    strength="design",
    why="an introduction lends one's own name",
)
IMPRESSION = coefficient(
    "ask.impression",
    1.5,
    unit="log-odds per point of first impression",
    source="barrick2010",
    strength="design",
    why="minutes of good or bad greeting go before the ask; the weight is ours",
)
NAIVE_FORECAST = coefficient(
    "ask.naive_forecast",
    0.50,
    unit="probability",
    source="roghanizad2017",
    strength="medium",
    why="what askers expected, in writing as in person",
)

CHANNEL: Mapping[str, float] = MappingProxyType(
    {"text": 0.0, "voice": VOICE, "video": VIDEO, "person": PERSON}
)
"""Log-odds that a channel adds to a stranger's yes; text is the measure of the others."""

SIZE: Mapping[str, float] = MappingProxyType(
    {"favour": 0.0, "sit_down": CHAT, "chat": CHAT, "introduction": INTRODUCTION}
)
"""Log-odds that the size of an ask takes away; a small favour is the measure."""


def ask(s: float, channel: str, size: str, impression: float = 0.0) -> float:
    """Chance of a yes from somebody of closeness `s` 0..1.

    Rising in `s`; in person never below text. channel: text, voice, video or person. size:
    favour, sit_down, chat or introduction (the introducer's yes; the target's is a second ask).
    impression: how the encounter has gone so far (`meeting.first_impression`; 0 is as usual).
    Raises KeyError for another channel or size. Sources: roghanizad2017, roghanizad2022.
    """
    return chance(
        BASE
        + CLOSE * s
        + CHANNEL[channel] * (1.0 - CHANNEL_FADE * s)
        - SIZE[size]
        + IMPRESSION * impression
    )
