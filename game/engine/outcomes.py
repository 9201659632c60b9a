"""What each kind of encounter comes to, once it is over."""

from __future__ import annotations

from typing import Any

from game.model import design, meeting
from game.model.moment import moment

from . import bonds, writing
from .clock import DAY
from .stage import Stage, arrival
from .state import ContactState, SceneState


def _met(stage: Stage, c: ContactState, scene: SceneState) -> tuple[float, str]:
    """A meeting, sitting down, is rated (EVIDENCE 2.8) and moves trust by its grade. What is
    agreed for another day, in this meeting or before it, stands."""
    if not scene.greeted:
        bonds.add_goodwill(stage, c, -1)
        if c.appointment_at is None:
            stage.fire_tie(c, "called_off")
        return 0.0, ""
    first = c.sits == 0
    shift = moment(c.n, stage.world.player.inflation, c.videos) if first else 0.0
    luck = meeting.normal(stage.chance.draw("meeting", c.id, c.sits))
    result = meeting.score(scene.terms, luck, shift)
    grade = meeting.grade(result)
    c.set_trust(meeting.grade_trust(c.trust, grade))
    c.spend_time(design.MEETING_HOURS)
    if meeting.GOODWILL[grade]:
        bonds.add_goodwill(stage, c, meeting.GOODWILL[grade])
    c.sits += 1
    stage.world.player.meetings += 1
    if first:
        _compare_profiles(stage, c)
    _to_be_followed(stage, c, scene)
    stage.fire_tie(c, "held")
    return result, grade


def _to_be_followed(stage: Stage, c: ContactState, scene: SceneState) -> None:
    """A meeting wants a word of thanks within two days; where it went out as one parted, it counts
    like any other, and is answered by habit."""
    c.follow_up_due = "follow_up" not in scene.terms
    if c.follow_up_due:
        due = stage.world.minute + int(design.FOLLOW_UP_DAYS * DAY)
        stage.later(due, "follow_up_due", c.id, c.sits)
        return
    channel = writing.default_channel(c)
    if stage.rolls("thanked", c.id, c.channels.get(channel, 0.0), c.sits):
        bonds.exchange_light(stage, c, "follow_up")
        minute = writing.answer_minute(stage, c, "follow_up", channel)
        stage.later(minute, "line", c.id, "follow_up_answer")


def _compare_profiles(stage: Stage, c: ContactState) -> None:
    """At the first sitting down, who they are is seen, and who the player is (C16)."""
    contact = stage.program.people[c.id].contact
    bonds.estimate_fit(stage, c, "meeting")
    stage.learn(c, "truth", "", "meeting")
    inflated = stage.world.player.inflation
    false = contact.gap_kind == "worse" and contact.gap >= design.FALSE_FROM
    if false or (inflated > 0 and stage.rolls("seen through", c.id, inflated)):
        bonds.expose(stage, c)


def _greeted(stage: Stage, c: ContactState, scene: SceneState) -> tuple[float, str]:
    """A hello is a third of a meeting; the third one without a reason is one too many."""
    if scene.greeted:
        bonds.warm(stage, c, "person", design.GREETING_TICK)
        c.spend_time(design.GREETING_HOURS)
    c.visits += 1
    c.visits_in_vain = 0 if scene.progress else c.visits_in_vain + 1
    if c.visits_in_vain >= design.PATIENT_VISITS:
        bonds.add_goodwill(stage, c, -1)
    return 0.0, ""


def _called(stage: Stage, c: ContactState, scene: SceneState) -> tuple[float, str]:
    """A call moves trust by how it went, on its channel."""
    video = scene.kind == "video"
    luck = meeting.normal(stage.chance.draw("call", c.id, c.calls + c.videos))
    result = meeting.score(scene.terms, luck, 0.0, video)
    grade = meeting.grade(result)
    fraction = meeting.TICKS[grade]
    act = stage.program.acts[scene.kind].definition
    if fraction > 0:
        bonds.warm(stage, c, scene.kind, min(1.0, act.tick * fraction))
    c.spend_time(act.hours)
    c.call_day = stage.world.today
    c.videos += video
    c.calls += not video
    c.call_agreed = False
    if c.sits == 0:
        c.n += 1
    bonds.word(stage, c)
    stage.fire_tie(c, "replied")
    return result, grade


def _chatted(stage: Stage, c: ContactState, scene: SceneState) -> tuple[float, str]:
    """Live words are an exchange, and a little more."""
    bonds.exchange(stage, c, "chat")
    bonds.warm(stage, c, "text", max(0.0, design.CHAT_SHARE - 1.0))
    bonds.word(stage, c)
    stage.fire_tie(c, "replied")
    return 0.0, ""


FINISHES = {
    "meeting": _met,
    "hello": _greeted,
    "voice": _called,
    "video": _called,
    "chat": _chatted,
}
"""What each kind of encounter with somebody comes to."""


@arrival("follow_up_due")
def _not_followed(stage: Stage, subject: str, data: tuple[Any, ...]) -> None:
    c = stage.world.contacts[subject]
    if c.follow_up_due and c.sits == data[0]:
        c.follow_up_due = False
        c.set_trust(c.trust * (1 - design.NO_FOLLOW_UP))
