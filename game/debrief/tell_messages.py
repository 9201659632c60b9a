"""Tells the messages: what was answered, what moved it, the best one and the worst."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.events import MessageSent
from game.view.compose import sent
from game.view.debriefing import parts
from game.view.reading import feature

from .cards import Debrief, Letter, Messages
from .sections import Chart, Line
from .voice import Voice

MOST_BARS = 8
"""More features than this are no picture."""


def messages(debrief: Debrief, voice: Voice) -> tuple[Iterator[Line], Chart | None]:
    """The messages of a play, and what their features did."""
    found = debrief.messages
    rows = found.features[:MOST_BARS]
    labels = tuple(feature(voice.context.words, row.name) for row in rows)
    points = tuple(row.points for row in rows)
    chart = Chart(voice.t(parts.CHART_FEATURES), labels, points) if rows else None
    return _messages(found, voice), chart


def _messages(found: Messages, voice: Voice) -> Iterator[Line]:
    if not found.sent:
        yield Line("text", voice.t(parts.NO_MESSAGES))
        return
    text = voice.n(parts.SENT, found.sent, answered=found.answered)
    several = found.answered > 1
    yield Line("text", f"{text} {voice.t(parts.TOGETHER)}" if several else text)
    if not found.features:
        yield Line("text", voice.t(parts.FEATURE_STEADY))
    else:
        yield Line("head", voice.t(parts.MOVED))
    for row in found.features:
        what = feature(voice.context.words, row.name)
        points = f"{row.points:+.0f}"
        yield Line(
            "item", voice.n(parts.FEATURE, row.letters, what=what, points=points), row.source
        )
    if found.best >= 0:
        good = found.letters[found.best].merit > 0
        yield Line("head", voice.t(parts.BEST if good else parts.LEAST_BAD))
        yield from _letter(found.letters[found.best], voice)
        yield Line("head", voice.t(parts.WORST))
        yield from _letter(found.letters[found.worst], voice)


def _letter(letter: Letter, voice: Voice) -> Iterator[Line]:
    came = voice.t(parts.CAME if letter.answered else parts.CAME_NOT)
    yield Line(
        "text",
        voice.t(
            parts.LETTER, stamp=voice.stamp(letter.minute), first=voice.first(letter.contact),
            percent=round(100 * letter.chance), came=came,
        ),
    )  # fmt: skip
    event = voice.context.session.events[letter.event]
    assert isinstance(event, MessageSent)
    yield Line("quote", sent(voice.context, event))
    for name, points in letter.moved:
        what = feature(voice.context.words, name)
        yield Line("item", voice.n(parts.FEATURE, 1, what=what, points=f"{points:+d}"))
