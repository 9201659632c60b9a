"""What a player who knows the model would guess of a chance, from what can be seen alone."""

from __future__ import annotations

from game.engine.known import SeenContact
from game.engine.seen import Seen
from game.model import ask, referral, reply

CLOSENESS = (0.0, 0.05, 0.15, 0.3, 0.35, 0.4, 0.5)
"""A guess at closeness by the rung of the ladder (the sixth and above alike)."""
TRUST_A_SIT = 0.22
TRUST_A_WORD = 0.05
KEEPS_UP = 0.85
"""A guess at somebody's habit of answering in an open thread."""


def closeness(c: SeenContact) -> float:
    """How close somebody seems to be."""
    return CLOSENESS[min(c.rank, len(CLOSENESS) - 1)]


def trust(c: SeenContact) -> float:
    """How far somebody seems to trust the player."""
    return min(0.9, closeness(c) * 0.8 + TRUST_A_SIT * c.sits + TRUST_A_WORD * (c.n + c.calls))


def answers(seen: Seen, c: SeenContact) -> float:
    """The chance of an answer to a thoughtful message."""
    if c.rank >= 2:
        return reply.keeps_up(KEEPS_UP, unanswered=c.unanswered, long=False, template=False)
    return reply.reply(
        s=closeness(c),
        personalised=bool(c.facts),
        short=True,
        long=False,
        questions=True,
        link=c.link,
        fit_named=c.fit_known and c.fit_guess >= 0.5,
        unanswered=c.unanswered,
        weekend=seen.weekend,
        inflation=seen.inflation,
    )


def agrees(c: SeenContact, channel: str, size: str) -> float:
    """The chance of a yes to an ask of this size on this channel."""
    return ask.ask(closeness(c), channel, size)


def refers(c: SeenContact, *, written: bool) -> float:
    """The chance of a referral."""
    fit = c.fit_guess if c.fit_known else 0.5
    return referral.referral(trust(c), fit, c.sits > 0, c.exposed, written)
