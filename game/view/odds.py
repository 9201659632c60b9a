"""How likely an act is to come to something, as the player can tell before it: a band of words.

What goes in is what they know: the hours the two have spent together, the trust they can feel, the
fit they have read, whether a thread is open. What nobody tells them (how well somebody keeps up a
thread, how many others apply) is taken as usual. The truth behind the play never goes in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.engine.actions import Option
from game.engine.known import SeenContact
from game.model import ask, design, funnel, referral, reply
from game.model.odds import chance, logit

from . import wording
from .context import Context
from .reading import WRITTEN

OPEN_TIES = 2
"""The rung from which on a thread is open, and a call is taken out of habit."""


def odds(context: Context, option: Option) -> str:
    """The chance of an option as a word; "" where nothing hangs on chance, or nobody can tell."""
    value = guess(context, option)
    return "" if value is None else wording.chance(context.words, value)


def guess(context: Context, option: Option) -> float | None:
    """The chance of an option as the player may judge it, 0..1; None where there is none."""
    if option.verb in WRITTEN:
        return context.session.seen.reading(option.action()).chance
    if option.verb in _OF_A_CONTACT:
        return _OF_A_CONTACT[option.verb](context, context.session.seen.contact(option.subject))
    if option.verb == "apply":
        return funnel.interview(context.session.seen.opening(option.subject).referred)
    return _ALWAYS.get(option.verb)


def _called(channel: str) -> Callable[[Context, SeenContact], float]:
    def value(context: Context, seen: SeenContact) -> float:
        if seen.rank >= OPEN_TIES or seen.greeted:
            return design.USUAL_HABIT
        return ask.ask(seen.closeness, channel, "chat")

    return value


def _asked(size: str) -> Callable[[Context, SeenContact], float]:
    return lambda context, seen: ask.ask(seen.closeness, "text", size)


def _referred(context: Context, seen: SeenContact) -> float:
    """Judged by the trust one feels, and the fit one has read."""
    felt, met = context.record.felt.trust(seen.id), seen.sits > 0
    value = referral.referral(felt, seen.fit_guess, met, seen.exposed, written=True)
    return value if met else value * design.HASTY_ASK


def _touched(extra: float) -> Callable[[Context, SeenContact], float]:
    """A comment or a request to connect: less is asked than by a message of one's own."""

    def value(context: Context, seen: SeenContact) -> float:
        if seen.rank >= OPEN_TIES:
            return reply.keeps_up(
                design.USUAL_HABIT, unanswered=seen.unanswered, long=False, template=False
            )
        return chance(logit(_message(context, seen)) + extra)

    return value


def _message(context: Context, seen: SeenContact) -> float:
    """A short personal message to somebody with whom no thread is open, on a working day."""
    return reply.reply(
        s=seen.closeness,
        personalised=True,
        short=True,
        long=False,
        questions=False,
        link=seen.link,
        fit_named=seen.fit_known and seen.fit_guess >= design.FIT_NAMED_FROM,
        unanswered=seen.unanswered,
        weekend=False,
        inflation=context.session.seen.inflation,
    )


_OF_A_CONTACT: Mapping[str, Callable[[Context, SeenContact], float]] = {
    "comment": _touched(design.COMMENT_ANSWERED),
    "connect": _touched(design.CONNECTED),
    "voice": _called("voice"),
    "video": _called("video"),
    "invite": _asked("sit_down"),
    "introduce": _asked("introduction"),
    "ask_referral": _referred,
}
_ALWAYS: Mapping[str, float] = {"visit": design.THERE, "walk_in": design.PAST_THE_DESK}
