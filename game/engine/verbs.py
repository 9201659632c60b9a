"""What each verb does, which slots it has, and how long it takes when that hangs on an hour."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from game.pack.vocabulary import VERBS as VOCABULARY

from . import (
    acts_asking,
    acts_live,
    acts_online,
    days,
    hiring,
)
from .actions import FORECAST, Count, Pick, Slot
from .stage import Stage
from .verbcode import Run, VerbCode

TERMS = ("modest", "bold")


# reading and writing


# asking


# live


# jobs and days


def _opening(code: Callable[..., None]) -> Run:
    def run(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
        code(stage, stage.world.openings[subject])

    return run


def _negotiate(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
    hiring.negotiate(stage, stage.world.openings[subject], str(args.get("terms", "modest")))


def _alone(code: Callable[[Stage], None]) -> Run:
    def run(stage: Stage, subject: str, args: Mapping[str, Any]) -> None:
        code(stage)

    return run


def _post_slots(stage: Stage, subject: str) -> tuple[Slot, ...]:
    topics = stage.program.scenario.player.interests
    return (Pick("topic", topics, topics[0]),) if topics else ()


def _travel_needs(stage: Stage, subject: str) -> str | None:
    return None if subject != stage.world.player.city else "already_there"


def _walk_in_needs(stage: Stage, subject: str) -> str | None:
    here = stage.program.employers[subject].city == stage.world.player.city
    return None if here else "other_city"


VERBS: dict[str, VerbCode] = {
    "look_up": VerbCode(acts_online.look_up),
    "comment": VerbCode(acts_online.light("comment")),
    "connect": VerbCode(acts_online.light("connect")),
    "write": VerbCode(acts_online.written("write"), acts_online.message_slots),
    "chat": VerbCode(acts_live.chat),
    "voice": VerbCode(acts_live.call("voice")),
    "video": VerbCode(acts_live.call("video")),
    "introduce": VerbCode(
        acts_asking.introduce, acts_asking.introduce_slots, needs=acts_asking.somebody_to_introduce
    ),
    "help": VerbCode(acts_online.help),
    "rekindle": VerbCode(acts_online.written("rekindle"), acts_online.message_slots),
    "invite": VerbCode(acts_asking.invite, acts_asking.invite_slots),
    "postpone": VerbCode(acts_live.postpone, lambda stage, subject: (Count("days", 1, 5, 1),)),
    "cancel": VerbCode(acts_live.cancel),
    "visit": VerbCode(acts_live.visit, acts_live.visit_slots, acts_live.visit_wait),
    "meet": VerbCode(acts_live.meet, wait=acts_live.meet_wait),
    "follow_up": VerbCode(acts_online.written("follow_up"), acts_online.message_slots),
    "ask_referral": VerbCode(acts_asking.ask_referral, lambda stage, subject: (FORECAST,)),
    "walk_in": VerbCode(acts_live.walk_in, needs=_walk_in_needs),
    "attend": VerbCode(acts_live.attend, wait=acts_live.attend_wait, needs=acts_live.attend_needs),
    "apply": VerbCode(_opening(hiring.apply)),
    "interview": VerbCode(acts_live.interview, wait=acts_live.interview_wait),
    "accept": VerbCode(_opening(hiring.accept)),
    "negotiate": VerbCode(_negotiate, lambda stage, subject: (Pick("terms", TERMS, "modest"),)),
    "decline": VerbCode(_opening(hiring.decline)),
    "travel": VerbCode(
        lambda stage, subject, args: days.travel(stage, subject), needs=_travel_needs
    ),
    "post": VerbCode(
        lambda stage, subject, args: days.post(stage, str(args.get("topic", ""))), _post_slots
    ),
    "study": VerbCode(_alone(days.study)),
    "rest": VerbCode(_alone(lambda stage: None)),
    "work": VerbCode(_alone(days.work)),
    "wait": VerbCode(_alone(days.wait)),
    "end_day": VerbCode(_alone(days.end_day)),
    "walk_away": VerbCode(_alone(days.walk_away)),
}
"""What the engine does for each verb; `choose` and `leave` belong to the scene."""
SUBJECTS = {verb: v.subject for verb, v in VOCABULARY.items()}
"""What each verb is done to."""
