"""How far somebody trusts the player, as the player can feel it: an estimate, never the truth.

It is reckoned from what came back and how meetings went, which the player has seen, with the sizes
that the research gives. What others say behind one's back, and how a call was taken, is not in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from game.engine.events import (
    Acted,
    AppointmentGone,
    Event,
    Greeted,
    LineReceived,
    SceneEnded,
    StateChanged,
)
from game.model import closeness, design, meeting, trust
from game.pack.schema.world import CastMember

if TYPE_CHECKING:
    from game.engine.session import Session

_ANSWERED: Mapping[str, str] = {
    "first_reply": "write",
    "reply": "write",
    "warm_reply": "write",
    "chat_yes": "write",
    "invite_yes": "write",
    "rekindle_answer": "rekindle",
    "follow_up_answer": "follow_up",
}
"""Lines that show a little more trust, and the act that each answers."""


class Felt:
    """Follows a play's events; `trust` tells where a contact stands by them, 0..1."""

    def __init__(self, session: Session) -> None:
        self._actions = session.pack.actions
        self._trust = {one.contact: _at_first(one) for one in session.scenario.cast}
        self._best = dict(self._trust)
        self._sat: set[str] = set()
        self._greeted: set[str] = set()

    def trust(self, contact: str) -> float:
        """How far they seem to trust the player."""
        return self._trust.get(contact, 0.0)

    def take(self, event: Event) -> None:
        """Take in what happened."""
        take = _TAKE.get(type(event))
        if take is not None:
            take(self, event)

    def _put(self, contact: str, value: float) -> None:
        self._trust[contact] = value
        self._best[contact] = max(value, self._best.get(contact, 0.0))

    def _lose(self, contact: str, share: float) -> None:
        self._put(contact, self.trust(contact) * (1 - share))

    def _warm(self, contact: str, channel: str, fraction: float) -> None:
        self._put(contact, trust.tick(self.trust(contact), channel, fraction))

    def _line(self, event: LineReceived) -> None:
        verb = _ANSWERED.get(event.situation, "")
        action = self._actions.get(verb)
        if action is not None and action.channel is not None:
            self._warm(event.contact, action.channel, action.tick)

    def _acted(self, event: Acted) -> None:
        if event.verb == "help":
            self._warm(event.subject, "text", 1.0)

    def _shook(self, event: Greeted) -> None:
        self._greeted.add(event.contact)

    def _ended(self, event: SceneEnded) -> None:
        who, greeted = event.contact, event.contact in self._greeted
        self._greeted.discard(who)
        if event.kind == "meeting" and event.grade:
            self._sat.add(who)
            self._put(who, meeting.grade_trust(self.trust(who), event.grade))
        elif event.kind == "hello" and greeted:
            self._warm(who, "person", design.GREETING_TICK)
        elif event.kind in ("voice", "video"):
            self._warm(who, event.kind, meeting.TICKS["fair"])
        elif event.kind == "chat":
            self._warm(who, "text", design.CHAT_SHARE)

    def _gone(self, event: AppointmentGone) -> None:
        if event.what == "meeting" and event.why == "missed":
            self._lose(event.subject, design.MISSED_TRUST)

    def _changed(self, event: StateChanged) -> None:
        who = event.subject
        if event.trigger == "exposed":
            self._lose(who, design.EXPOSED_TRUST)
        elif event.trigger == "refused":
            hasty = who not in self._sat
            self._lose(who, design.HASTY_TRUST if hasty else design.REFUSED_TRUST)
        elif event.trigger == "lapsed":
            self._put(who, closeness.dormant_trust(self._best.get(who, 0.0)))


def _at_first(member: CastMember) -> float:
    """By the hours that the two have spent together, which both remember; long silence wears."""
    start = design.START_TRUST * closeness.closeness(member.hours)
    return closeness.dormant_trust(start) if member.silent_years else start


_TAKE: Mapping[type[Event], Callable[[Felt, Any], None]] = {
    LineReceived: Felt._line,
    Acted: Felt._acted,
    Greeted: Felt._shook,
    SceneEnded: Felt._ended,
    AppointmentGone: Felt._gone,
    StateChanged: Felt._changed,
}
