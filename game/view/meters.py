"""What can be felt of a tie: how close the two are, how far one is trusted, how the other behaves.

Closeness is time spent together, which both know. Trust is an estimate (`felt`). Patience is never
shown as a measure: it can be seen only in who answers, how often, and how soon.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from typing import TYPE_CHECKING

from game.engine.events import LineReceived, MessageSent

from .cards import Meter
from .catalogue import mark, mark_n
from .context import Context

if TYPE_CHECKING:
    from game.engine.known import SeenContact

_CLOSENESS = (
    (0.02, mark("strangers")),
    (0.10, mark("just acquainted")),
    (0.25, mark("acquainted")),
    (0.45, mark("well acquainted")),
    (0.65, mark("friends")),
    (1.01, mark("close friends")),
)
_TRUST = (
    (0.05, mark("none yet")),
    (0.15, mark("a little")),
    (0.30, mark("some")),
    (0.50, mark("a good deal")),
    (0.70, mark("much")),
    (1.01, mark("almost full")),
)
_SOON, _LATE = 8 * 60, 30 * 60
"""Minutes until an answer that count as the same day, and as the day after."""


def meters(context: Context, seen: SeenContact) -> tuple[Meter, ...]:
    """Closeness and felt trust, each as a step with its word."""
    felt = context.record.felt.trust(seen.id)
    return (
        _meter(context, mark("Closeness"), _CLOSENESS, seen.closeness),
        _meter(context, mark("Trust felt"), _TRUST, felt),
    )


def _meter(
    context: Context, name: str, steps: tuple[tuple[float, str], ...], value: float
) -> Meter:
    level = next(place for place, (below, _) in enumerate(steps) if value < below)
    return Meter(context.words.t(name), context.words.t(steps[level][1]), level)


def manner(context: Context, contact: str) -> Iterator[str]:
    """How often they answer the player's messages, and how soon."""
    waits = list(_waits(context, contact))
    sent = sum(isinstance(one, MessageSent) for one in context.record.threads[contact])
    words = context.words
    if sent:
        one, many = mark_n("Answered {got} of one message", "Answered {got} of {count} messages")
        yield words.n(one, many, sent, got=len(waits))
    if len(waits) > 1:
        usual = median(waits)
        late = mark("Answers on the next day") if usual < _LATE else mark("Takes days to answer")
        yield words.t(mark("Answers on the same day") if usual < _SOON else late)


def _waits(context: Context, contact: str) -> Iterator[int]:
    """The minutes until each answered message was answered."""
    open_since: list[int] = []
    for event in context.record.threads[contact]:
        if isinstance(event, MessageSent):
            open_since.append(event.minute)
        elif isinstance(event, LineReceived) and open_since:
            yield from (event.minute - since for since in open_since[-1:])
            open_since.clear()
