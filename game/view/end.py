"""The ending as a card: its words, and what the play came to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from game.engine.events import TextRef

from .cards import EndCard
from .catalogue import Words, mark

if TYPE_CHECKING:
    from .context import Context

_OUTCOMES: Mapping[str, str] = {
    "hired": mark("Hired"),
    "out_of_time": mark("Out of time"),
    "out_of_money": mark("Out of money"),
    "walked_away": mark("Walked away"),
}


def end_card(context: Context) -> EndCard:
    """The card of a play that is over."""
    outcome, ending = context.session.outcome, context.session.ending
    title, text = ending_texts(context, outcome, ending)
    code = context.look.scenario.code
    city = ((context.words.t("Code"), code),) if code else ()
    return EndCard(outcome, title, text, (*tallies(context), *city))


def tallies(context: Context) -> tuple[tuple[str, str], ...]:
    """What a play came to, or has come to by now: pairs of label and count."""
    return tuple((context.words.t(label), str(count(context))) for label, count in _TALLIES)


def outcome_title(words: Words, outcome: str) -> str:
    """An outcome in words; "" for none."""
    return words.t(_OUTCOMES.get(outcome, outcome))


def best(words: Words, outcomes: Sequence[str]) -> str:
    """What finished plays of a scenario came to, in one line."""
    if not outcomes:
        return words.t("not played to an end yet")
    hired = sum(one == "hired" for one in outcomes)
    return words.n(
        "hired in {hired} of {count} finished play",
        "hired in {hired} of {count} finished plays",
        len(outcomes),
        hired=hired,
    )


def ending_texts(context: Context, outcome: str, ending: str) -> tuple[str, str]:
    """The title and the words of an ending; the outcome's name for one without."""
    scenario = context.look.scenario
    found = next((one for one in scenario.endings if one.id == ending), None)
    if found is None:
        return outcome_title(context.words, outcome), ""
    ref = TextRef(f"scenario/{scenario.id}/ending/{ending}", opening=context.record.accepted)
    text = context.texts.choose(ref.address, found.text, ref)
    return context.texts.fill(found.title, ref), text


def _vouched(context: Context) -> int:
    return sum(seen.vouched for seen in context.session.seen.contacts)


Tally = Callable[["Context"], int]
_TALLIES: tuple[tuple[str, Tally], ...] = (
    (mark("Days"), lambda context: min(context.session.seen.day, context.look.scenario.days)),
    (mark("Messages sent"), lambda context: context.session.seen.sent),
    (mark("Answers received"), lambda context: context.record.counts["answered"]),
    (mark("Greeted in person"), lambda context: context.session.seen.handshakes),
    (mark("Sat down together"), lambda context: context.session.seen.meetings),
    (mark("Referrals"), _vouched),
    (mark("Applications"), lambda context: context.record.counts["did apply"]),
    (mark("Interviews on site"), lambda context: context.record.counts["ended interview"]),
    (mark("Offers"), lambda context: context.record.counts["offers"]),
)
