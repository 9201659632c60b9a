"""What is done live: calls, visits, meetings, events, interviews."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.model import ask as asks
from game.model import design

from . import appointments, scenes, writing
from .actions import Cost, Pick, Slot
from .clock import clock_minutes
from .stage import Stage
from .state import ContactState
from .verbcode import NOT_TAKEN, Run, contact_of


def call(kind: str) -> Run:
    """Call by voice or video; nobody may pick up."""

    def run(stage: Stage, subject: str, args: Mapping[str, Any]) -> Cost | None:
        c = contact_of(stage, subject)
        odds = call_odds(stage, c, kind)
        c.rings += 1
        if c.call_agreed or stage.rolls(f"picks up {kind}", c.id, odds, c.rings):
            scenes.begin(stage, kind, c, c.id, "")
            return None
        c.call_day = stage.world.today  # once a day is enough
        stage.tell_act("not_taken", c.id)
        return NOT_TAKEN

    return run


def call_odds(stage: Stage, c: ContactState, kind: str) -> float:
    """Whether a call is taken: by habit in an open thread, else as an ask for a chat."""
    if writing.is_open(stage, c) or c.greeted:
        return c.channels.get(kind, 0.0)
    return asks.ask(c.closeness, kind, "chat")


def chat(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Chat live."""
    c = contact_of(stage, subject)
    scenes.begin(stage, "chat", c, c.id, "")


def visit(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Go where they will be; they may not be there."""
    c = contact_of(stage, subject)
    haunt = str(args.get("haunt", "")) or stage.world.haunts_today(c)[0][0]
    place = stage.program.people[c.id].haunts[haunt].place
    if stage.rolls("there", c.id, design.THERE, c.visits):
        scenes.begin(stage, "hello", c, c.id, place)
    else:
        c.visits += 1
        stage.tell_act("not_there", c.id)


def visit_slots(stage: Stage, subject: str) -> tuple[Slot, ...]:
    """To which of the known haunts, where there are several today."""
    today = stage.world.haunts_today(stage.world.contacts.peek(subject))
    names = tuple(name for name, at in today if at == today[0][1])  # one goes to the next of them
    return (Pick("haunt", names, names[0] if names else ""),)


def visit_wait(stage: Stage, subject: str) -> int:
    """Minutes until the next of them."""
    today = stage.world.haunts_today(stage.world.contacts.peek(subject))
    return max(0, today[0][1] - stage.world.minute) if today else 0


def meet(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Go to a meeting that was agreed."""
    c = contact_of(stage, subject)
    assert c.appointment_at is not None
    place = c.appointment_at.place
    c.appointment_at = None
    scenes.begin(stage, "meeting", c, c.id, place)


def meet_wait(stage: Stage, subject: str) -> int:
    """Minutes until it begins."""
    agreed = stage.world.contacts.peek(subject).appointment_at
    return max(0, agreed.at - stage.world.minute) if agreed is not None else 0


def postpone(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Move a meeting, with grace."""
    c = contact_of(stage, subject)
    appointments.move(stage, c, int(args.get("days", 1)), "moved")
    stage.later(stage.world.minute + 45, "line", c.id, "postpone_answer")


def cancel(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Call a meeting off, with grace."""
    c = contact_of(stage, subject)
    appointments.call_off(stage, c, "cancelled")
    stage.later(stage.world.minute + 45, "line", c.id, "cancel_answer")


def walk_in(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Walk in unannounced; who comes down is chance."""
    names = stage.program.colleagues(subject)
    count = stage.world.player.done.get("walk_in", 0)
    met = names[stage.chance.pick(len(names), "walk in", subject, count)] if names else ""
    scenes.begin(stage, "walk_in", stage.world.contacts.taken(met), subject, subject)


def attend(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Go to an event: its own scene, or beside somebody who is there."""
    happening = stage.program.happenings[subject]
    own = ("event", subject) in stage.program.scenes_by_kind
    known = [name for name in happening.who if stage.world.contacts.peek(name).known]
    names = [] if own else known or happening.who
    beside = names[stage.chance.pick(len(names), "beside", subject)] if names else ""
    scenes.begin(stage, "event", stage.world.contacts.taken(beside), subject, happening.place)


def event_minute(stage: Stage, subject: str) -> int:
    """When an event begins."""
    happening = stage.program.happenings[subject]
    return stage.program.clock.at(happening.day, clock_minutes(happening.at))


def attend_wait(stage: Stage, subject: str) -> int:
    """Minutes until it begins."""
    return max(0, event_minute(stage, subject) - stage.world.minute)


def attend_needs(stage: Stage, subject: str) -> str | None:
    """It comes once, at its hour, in its city."""
    world, happening = stage.world, stage.program.happenings[subject]
    if subject in world.player.attended:
        return "been_there"
    if not world.still_to_come(event_minute(stage, subject)):
        return "another_day"
    city = stage.program.scenario.places[happening.place].city
    return None if city == world.player.city else "other_city"


def interview(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    """Go to the interview on site."""
    o = stage.world.openings[subject]
    host = stage.program.employers[o.employer].interviewer or ""
    scenes.begin(stage, "interview", stage.world.contacts.taken(host), o.id, o.employer)


def interview_wait(stage: Stage, subject: str) -> int:
    """Minutes until it begins."""
    agreed = stage.world.openings.peek(subject).interview_at
    return max(0, agreed.at - stage.world.minute) if agreed is not None else 0
