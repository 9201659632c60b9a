"""The ending as a card: its words, what the play came to, and what may be learned from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from game.engine.events import TextRef
from game.pack.schema.texts import Lesson

from .cards import EndCard
from .catalogue import Words, mark
from .codex import citation, has
from .context import Context
from .interface.shared import FINISHED, NOT_FINISHED
from .learning import LessonRow

MOST_LESSONS = 3

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
    tallies = tuple((context.words.t(label), str(count(context))) for label, count in _TALLIES)
    return EndCard(outcome, title, text, tallies, tuple(_lessons(context)))


def outcome_title(words: Words, outcome: str) -> str:
    """An outcome in words; "" for none."""
    return words.t(_OUTCOMES.get(outcome, outcome))


def best(words: Words, outcomes: Sequence[str]) -> str:
    """What finished plays of a scenario came to, in one line."""
    if not outcomes:
        return words.t(NOT_FINISHED)
    hired = sum(one == "hired" for one in outcomes)
    return words.n(*FINISHED, len(outcomes), hired=hired)


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


Tally = Callable[[Context], int]
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


def _lessons(context: Context) -> Iterator[LessonRow]:
    """The scenario's lessons that fit this play: those of its own moments before the general."""
    lessons = (context.look.pack.lessons.get(id) for id in context.look.scenario.lessons)
    fitting = [one for one in lessons if one and _fits(context, one)]
    fitting.sort(key=lambda lesson: lesson.when is None)
    for lesson in fitting[:MOST_LESSONS]:
        ref = TextRef(f"lesson/{lesson.id}", opening=context.record.accepted)
        text = context.texts.choose(ref.address, lesson.text, ref)
        yield LessonRow(
            title=context.texts.fill(lesson.title, ref),
            text=text,
            source=citation(context.words, lesson.source),
            finding=lesson.source if has(lesson.source) else "",
        )


def _fits(context: Context, lesson: Lesson) -> bool:
    return lesson.when is None or context.session.seen.holds(lesson.when)
