"""Makes the debrief of a play: a pure function of its events and of what it was set up with."""

from __future__ import annotations

from game.engine.session import Session

from . import book, calibration, funnel, goal, lessons, messages, people, questions, timeline
from .cards import Debrief


def debrief(session: Session) -> Debrief:
    """What a play was, finished or left. It reads the session and changes nothing of it.

    What-if, playing on from a moment by rollouts, has its place here: a part of its own that is
    given the book and the timeline, and returns cards.
    """
    read = book.read(session)
    found = funnel.stages(read)
    told = timeline.timeline(read)
    return Debrief(
        scenario=session.scenario.id,
        seed=session.seed,
        setup=dict(session.setup),
        finished=session.over,
        outcome=session.outcome,
        ending=session.ending,
        days=min(session.seen.day, session.scenario.days),
        decisions=session.decisions,
        timeline=told,
        funnel=funnel.funnel(read, found),
        calibration=calibration.calibration(read),
        messages=messages.messages(read),
        people=people.people(read, found),
        lessons=lessons.lessons(read, told),
        questions=questions.questions(read, told),
        goal=goal.goal(found, told, session.outcome),
    )
