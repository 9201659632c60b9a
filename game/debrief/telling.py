"""The sections of a debrief, in their order: each tells its part of the cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from game.engine.chance import Chance
from game.view.codex import citation
from game.view.debriefing import goals, parts, questions
from game.view.end import ending_texts, tallies

from .cards import Debrief
from .sections import Chart, Line, Teller
from .tell_figures import forecasts, funnel
from .tell_messages import messages
from .tell_people import people
from .voice import Voice

FIGURES = frozenset({"percent", "said"})
"""Values of a question that stay figures."""


def _plain(lines: Iterable[Line]) -> tuple[Iterable[Line], Chart | None]:
    return lines, None


def _end(debrief: Debrief, voice: Voice) -> Iterator[Line]:
    context = voice.context
    if not debrief.finished:
        days = context.look.scenario.days
        yield Line("text", voice.t(parts.UNFINISHED, day=debrief.days, days=days))
    else:
        title, text = ending_texts(context, debrief.outcome, debrief.ending)
        yield Line("head", title)
        yield Line("text", text)
    for label, value in tallies(context):
        yield Line("item", f"{label}: {value}")


def _timeline(debrief: Debrief, voice: Voice) -> Iterator[Line]:
    if not debrief.timeline:
        yield Line("text", voice.t(parts.NOTHING))
        return
    if any(one.chance >= 0 for one in debrief.timeline):
        yield Line("text", voice.t(parts.ODDS_MEAN))
    hello = next((one for one in debrief.timeline if one.kind == "hello"), None)
    for moment in debrief.timeline:
        yield Line("item", voice.told(moment, first_hello=moment is hello))


def _lessons(debrief: Debrief, voice: Voice) -> Iterator[Line]:
    context = voice.context
    if not debrief.lessons:
        yield Line("text", voice.t(parts.NO_LESSONS))
    for card in debrief.lessons:
        lesson = context.look.pack.lessons[card.lesson]
        ref = voice.ref(card.moment.subject)
        address = f"lesson/{lesson.id}"
        yield Line("head", context.texts.fill(lesson.title, ref))
        yield Line("quote", voice.told(card.moment))
        yield Line("text", context.texts.choose(address, lesson.text, ref))
        if card.note:
            yield Line("text", voice.t(parts.NOTES[card.note]))
        cited = citation(context.words, card.source)
        yield Line("source", voice.t(parts.SOURCE, source=cited), card.source)


def _questions(debrief: Debrief, voice: Voice) -> Iterator[Line]:
    if not debrief.questions:
        yield Line("text", voice.t(parts.NO_QUESTIONS))
    chance = Chance(debrief.seed)
    for one in debrief.questions:
        ways = questions.QUESTIONS[one.kind]
        so, asked = ways[chance.pick(len(ways), "question", one.kind)]
        ref = voice.ref(one.moment.subject, haunt=one.moment.detail)
        given = {
            name: str(value) if name in FIGURES else voice.number(value)
            for name, value in one.values.items()
        }
        stamp = voice.stamp(one.moment.minute)
        fill = voice.context.texts.fill
        yield Line("text", f"{stamp} {fill(voice.t(so, **given), ref)}")
        yield Line("head", fill(voice.t(asked, **given), ref))


def _goal(debrief: Debrief, voice: Voice) -> Iterator[Line]:
    what, when, sign = goals.GOALS[debrief.goal.kind]
    yield Line("head", voice.t(what))
    yield Line("text", voice.t(when))
    yield Line("text", voice.t(sign))


TELLERS: Mapping[str, Teller] = {
    "end": lambda debrief, voice: _plain(_end(debrief, voice)),
    "timeline": lambda debrief, voice: _plain(_timeline(debrief, voice)),
    "funnel": funnel,
    "forecasts": forecasts,
    "messages": messages,
    "people": lambda debrief, voice: _plain(people(debrief, voice)),
    "lessons": lambda debrief, voice: _plain(_lessons(debrief, voice)),
    "questions": lambda debrief, voice: _plain(_questions(debrief, voice)),
    "goal": lambda debrief, voice: _plain(_goal(debrief, voice)),
}
