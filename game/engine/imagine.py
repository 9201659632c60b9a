"""An imagined play: what the player knows is kept, what the player can't know is drawn anew.

Kept: the player's own record, the ladder of each tie, what was said and done with whom, what is
agreed, the jobs that are known. Drawn by another luck, from the priors that the pack and the model
declare: how well people fit, how far they trust, how much patience is left, which job will be
frozen, what is on its way, and whatever chance has not decided yet. Nothing hidden reaches it.
"""

from __future__ import annotations

from game.model import design, meeting, reply, trust
from game.model.closeness import closeness, dormant_trust

from . import appointments, setting, writing
from .clock import DAY
from .session import Session
from .stage import Stage
from .state import ContactState, OpeningState

KNOWN_TO_COME = frozenset(
    {"morning", "board", "deadline", "missed", "follow_up_due", "line", "silence", "lapse"}
)
"""What is scheduled by rules on what the player has seen. The rest is on its way unseen."""
GRADES = ("fair", "good", "good", "great")
"""How meetings go whose grade nobody tells."""
PATIENCE = 3
"""Goodwill that a tie begins with (EVIDENCE 2.10)."""


def imagine(session: Session, luck: int) -> Session:
    """A play that looks to the player like this one, with another truth behind it, by that luck."""
    made = session.copy(luck)
    _conceive(made._stage, setting.set_up(made.program, luck))
    return made


def _conceive(stage: Stage, other: Stage) -> None:
    """Put the truth of another first morning where the player does not see."""
    for name in stage.world.contacts:
        _person(stage, stage.world.contacts[name], other.world.contacts.peek(name))
    for name in stage.world.openings:
        _job(stage, stage.world.openings[name], other.world.openings.peek(name))
    stage.keep_scheduled(KNOWN_TO_COME)
    for c in stage.world.contacts.values():
        if c.asked_at >= 0:
            _answer(stage, c)
    for o in stage.world.openings.values():
        _process(stage, o)


# people


def _person(stage: Stage, c: ContactState, drawn: ContactState) -> None:
    c.fit = drawn.fit
    if c.fit_known:
        low, high = stage.program.people[c.id].contact.fit
        error = design.FIT_ERROR
        near = (max(low, c.fit_guess - error), min(high, c.fit_guess + error))
        c.fit = round(stage.chance.between(*near, "imagined fit", c.id), 6)
    c.goodwill = max(1, PATIENCE - c.visits_in_vain - c.refusals) if c.goodwill > 0 else 0
    c.postponed = False
    _trust(stage, c)


def _trust(stage: Stage, c: ContactState) -> None:
    """As it would have grown by what passed between the two."""
    started = design.START_TRUST * closeness(stage.program.people[c.id].member.hours)
    lapsed = (
        stage.program.ladder("contact", c.id).rank[c.state] == 0 and c.novelty > design.GROWN_NEW
    )
    c.trust = c.media_trust = c.best_trust = 0.0
    c.set_trust(dormant_trust(started) if lapsed else started)
    for _ in range(c.n):
        c.set_trust(trust.tick(c.trust, "text", 1.0), media=True)
    for _ in range(c.calls):
        c.set_trust(trust.tick(c.trust, "voice", 1.0), media=True)
    for _ in range(c.videos):
        c.set_trust(trust.tick(c.trust, "video", 1.0), media=True)
    for sitting in range(c.sits):
        grade = GRADES[stage.chance.pick(len(GRADES), "imagined grade", c.id, sitting)]
        c.set_trust(meeting.grade_trust(c.trust, grade))
    for _ in range(c.refusals):
        c.set_trust(c.trust * (1 - design.REFUSED_TRUST))
    c.refused_trust = c.trust if c.refusals else 0.0


def _answer(stage: Stage, c: ContactState) -> None:
    """Something may be on its way from somebody who was written to or commented on."""
    habit = max(c.channels.values(), default=0.0)
    channel = writing.default_channel(c)
    if stage.world.minute < c.asking_until:
        if stage.chance.draw("imagined yes", c.id, c.written) < design.IMAGINED_YES:
            at = writing.answer_minute(stage, c, "write", channel)
            stage.later(at, "answer", c.id, "write", channel, "meet", True)
        return
    is_open = writing.is_open(stage, c)
    odds = (
        reply.keeps_up(habit, unanswered=c.unanswered, long=False, template=False)
        if is_open
        else design.IMAGINED_ANSWERS / max(1, c.unanswered)
    )
    if stage.chance.draw("imagined answer", c.id, c.written) >= odds:
        return
    at = writing.answer_minute(stage, c, "write", channel)
    if c.unanswered:
        stage.later(at, "answer", c.id, "write", channel, "", False, version=c.version)
    else:
        stage.later(at, "touch", c.id, "comment")


# jobs


def _job(stage: Stage, o: OpeningState, drawn: OpeningState) -> None:
    """A job that is known to live was not frozen until now."""
    later = drawn.frozen_on > stage.world.minute
    o.frozen_on = drawn.frozen_on if later else -1
    if not o.known:
        o.state = drawn.state
    if o.interviewed_there:
        o.score = round(meeting.normal(stage.chance.draw("imagined score", o.id)), 6)


_STEP = {"applied": "reading", "screening": "screened", "on_site": "decision"}
"""What an application waits for, by its state."""


def _process(stage: Stage, o: OpeningState) -> None:
    """How far an application has come is seen; when it goes on is not."""
    if o.frozen_on > stage.world.minute:
        stage.later(o.frozen_on, "freeze", o.id)
    kind = _STEP.get(o.state, "")
    if not kind or (kind == "decision" and not o.interviewed_there):
        return
    if kind == "reading":
        wait = design.READING_DAYS[stage.chance.pick(len(design.READING_DAYS), "reading", o.id)]
        rest = wait * stage.program.scenario.rules.pace * stage.chance.draw("imagined", o.id)
        stage.later(stage.world.minute + 1 + int(rest * DAY), kind, o.id)
        return
    ahead = 1 + stage.chance.pick(2, "imagined days", o.id)
    day = appointments.workday(stage, stage.world.today + ahead)
    stage.later(stage.program.clock.at(day, design.OFFICE_ANSWERS), kind, o.id)
