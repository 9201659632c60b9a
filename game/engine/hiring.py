"""Openings: from the board to the offer, and the gate before it: no offer without a handshake."""

from __future__ import annotations

from typing import Any

from game.model import design, funnel, meeting

from . import appointments, bonds, events
from .clock import DAY
from .stage import Stage, arrival
from .state import OpeningState, SceneState


def may_offer(o: OpeningState) -> bool:
    """The handshake gate: somebody of that employer was greeted in person (EVIDENCE 2.11)."""
    return o.shaken


def start(stage: Stage, o: OpeningState) -> None:
    """Schedule an opening's public days."""
    job = stage.program.jobs[o.id]
    if job.board >= 0:
        stage.later(job.board, "board", o.id)
    stage.later(job.deadline, "deadline", o.id)
    if o.frozen_on >= 0:
        stage.later(o.frozen_on, "freeze", o.id)


@arrival("board")
def _board(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    o = stage.world.openings[subject]
    if not o.known and o.live:
        bonds.tell_of(stage, o, None)


@arrival("deadline")
def _deadline(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    stage.fire_opening(stage.world.openings[subject], "closed")


@arrival("freeze")
def _freeze(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    o = stage.world.openings[subject]
    if stage.fire_opening(o, "frozen") and o.interview_at is not None:
        o.interview_at = None
        stage.emit(events.AppointmentGone(stage.world.minute, "interview", o.id, "theirs"))


def apply(stage: Stage, o: OpeningState) -> None:
    """Send an application: the field is as large as it is on this day."""
    job = stage.program.jobs[o.id].opening
    board, day = job.board, stage.world.minute / DAY
    # Until the board there are only those whom insiders told: the field jumps when it is public.
    field = funnel.field(_field(job.applicants), board, job.deadline, board or job.insiders, day)
    o.field = round(field, 6)
    o.applied_day = stage.world.today
    stage.world.player.applications += 1
    stage.fire_opening(o, "applied")
    wait = design.READING_DAYS[stage.chance.pick(len(design.READING_DAYS), "reading", o.id)]
    read = stage.world.minute + int(wait * DAY * stage.program.scenario.rules.pace)
    stage.later(read, "reading", o.id)


def _within(stage: Stage, days: int) -> int:
    """A number of days at a scenario's pace, at least one."""
    return max(1, round(days * stage.program.scenario.rules.pace))


def _field(applicants: tuple[int, int, int]) -> tuple[float, float, float]:
    first, second, third = applicants
    return float(first), float(second), float(third)


@arrival("reading")
def _reading(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    """Reading begins: from now on a referral comes too late."""
    o = stage.world.openings[subject]
    if stage.fire_opening(o, "read"):
        clock = stage.program.clock
        day = appointments.workday(stage, stage.world.today + 1)
        stage.later(clock.at(day, design.OFFICE_ANSWERS), "screened", o.id)


@arrival("screened")
def _screened(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    o = stage.world.openings[subject]
    if not o.live:
        return
    job = stage.program.jobs[o.id].opening
    odds = funnel.interview(o.referred, o.field, job.interviewed)
    if stage.rolls("interview", o.id, odds):
        stage.fire_opening(o, "shortlisted")
        days = 1 + stage.chance.pick(
            _within(stage, design.INTERVIEW_WITHIN), "interview days", o.id
        )
        appointments.agree_interview(stage, o, days)
    else:
        stage.fire_opening(o, "turned_down")


def interviewed(stage: Stage, scene: SceneState) -> tuple[float, str]:
    """The interview is rated; the decision comes some working days later."""
    o = stage.world.openings[scene.subject]
    insight = any(
        stage.world.contacts.peek(name).insight for name in stage.program.colleagues(o.employer)
    )
    story = meeting.story_score(stage.world.player.studies, insight)
    terms = {**scene.terms, "story": scene.terms.get("story", 0.0) + story}
    luck = meeting.normal(stage.chance.draw("interview luck", o.id))
    o.score = round(meeting.score(terms, luck), 6)
    o.interviewed_there, o.interview_at = True, None
    stage.fire_opening(o, "interviewed")
    clock = stage.program.clock
    days = 1 + stage.chance.pick(_within(stage, design.DECISION_WITHIN), "decision days", o.id)
    day = appointments.workday(stage, stage.world.today + days)
    stage.later(clock.at(day, design.OFFICE_ANSWERS), "decision", o.id)
    return o.score, meeting.grade(o.score)


@arrival("decision")
def _decision(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    o = stage.world.openings[subject]
    if not o.live:
        return
    job = stage.program.jobs[o.id].opening
    odds = funnel.offer(o.score, o.referred, job.seats, job.interviewed)
    if stage.rolls("offer", o.id, odds) and may_offer(o):
        stage.world.player.offers += 1
        stage.fire_opening(o, "offer_made")
        stage.emit(events.OfferMade(stage.world.minute, o.id))
    else:
        stage.fire_opening(o, "refused")


def accept(stage: Stage, o: OpeningState) -> None:
    """Accept the offer: the search is over."""
    stage.fire_opening(o, "accepted")
    for name in stage.program.colleagues(o.employer):
        if stage.world.contacts.peek(name).sits:
            appointments.say(stage, stage.world.contacts[name], "farewell")
    stage.fire_season("hired")


def negotiate(stage: Stage, o: OpeningState, terms: str) -> None:
    """Talk the terms over once: a modest wish is met, a bold one half the time."""
    o.negotiated = True
    met = terms != "bold" or stage.rolls("negotiation", o.id, design.NEGOTIATED)
    o.terms = terms if met else "as offered"


def decline(stage: Stage, o: OpeningState) -> None:
    """Decline the offer, the invitation, or the whole thing."""
    if o.interview_at is not None:
        stage.emit(events.AppointmentGone(stage.world.minute, "interview", o.id, "cancelled"))
        o.interview_at = None
    stage.fire_opening(o, "declined")
