"""What was written, said and counted so far, gathered from the events once each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from game.engine.events import (
    Acted,
    DayBegan,
    Event,
    Greeted,
    Learned,
    LineReceived,
    MessageSent,
    OfferMade,
    SceneBegan,
    SceneChosen,
    SceneEnded,
    SceneSaid,
    StateChanged,
)

from .felt import Felt

if TYPE_CHECKING:
    from game.engine.session import Session

ANSWERS = frozenset(
    (
        "first_reply",
        "reply",
        "warm_reply",
        "rekindle_answer",
        "follow_up_answer",
        "invite_yes",
        "invite_no",
        "chat_yes",
        "chat_no",
        "introduction_yes",
        "introduction_no",
        "referral_yes",
        "referral_no",
    )
)
"""Lines that answer a message of the player's."""

WORDLESS = frozenset(
    ("comment", "connect", "introduce", "invite", "postpone", "cancel", "ask_referral", "help")
)
"""Acts in writing whose words are the act's own: they stand in the thread as they are told."""


class Record:
    """Follows a session's events, which only ever grow.

    threads: what went between the player and each contact, in order. lines: every letter received,
    with its number among that contact's. said: the scene's last words. chosen: what each choice
    answered to, and which time round. accepted: the opening taken, or "". felt: how far people
    seem to trust the player. public: what the feed is made of;
    feed_read: pieces of it that were read, beside all before the minute feed_since.
    """

    def __init__(self, session: Session, before: Record | None = None) -> None:
        self._session = session
        self._read: dict[str, int] = {}
        self.threads: defaultdict[str, list[MessageSent | LineReceived | Acted]] = defaultdict(list)
        self.lines: list[tuple[LineReceived, int]] = []
        self.said: SceneSaid | None = None
        self.began: dict[str, SceneBegan] = {}
        self.chosen: dict[SceneChosen, tuple[SceneSaid | None, int]] = {}
        self.accepted = ""
        self.truths: set[str] = set()
        self._greeted_today: set[str] = set()
        self._again: set[int] = set()
        self.times_in: Counter[tuple[str, str]] = Counter()
        self.counts: Counter[str] = Counter()
        self.morning = 0
        self.public: list[Event] = []
        self.feed_read: set[tuple[object, ...]] = set()
        self.feed_since = 0
        self.felt = Felt(session)
        self._received: Counter[str] = Counter()
        self._known = 0
        self.catch_up()
        self._keep_read(before)

    def catch_up(self) -> None:
        """Take in what happened since the last call."""
        events = self._session.events
        for event in events[self._known :]:
            take = _TAKE.get(type(event))
            if take:
                take(self, event)
            self.felt.take(event)
        self._known = len(events)

    def unread(self, contact: str) -> bool:
        """Whether words of theirs were not marked read."""
        return self._received[contact] > self._read.get(contact, 0)

    def unread_line(self, contact: str, number: int) -> bool:
        """Whether that letter of theirs was not marked read."""
        return number >= self._read.get(contact, 0)

    def read(self, contact: str) -> None:
        """Mark what they wrote so far as read."""
        self._read[contact] = self._received[contact]

    def _keep_read(self, before: Record | None) -> None:
        """What was read before a decision was taken back; whoever resumes has read the days
        before this one."""
        if before is not None:
            self._read = {name: min(n, self._received[name]) for name, n in before._read.items()}
            self.feed_read, self.feed_since = before.feed_read, before.feed_since
            return
        self.feed_since = self.morning
        for line, number in self.lines:
            if line.minute < self.morning:
                self._read[line.contact] = number + 1

    def _sent(self, event: MessageSent) -> None:
        self.threads[event.contact].append(event)

    def _line(self, event: LineReceived) -> None:
        self.threads[event.contact].append(event)
        self.lines.append((event, self._received[event.contact]))
        self._received[event.contact] += 1
        self.counts["answered"] += event.situation in ANSWERS

    def _began(self, event: SceneBegan) -> None:
        self.began[event.scene] = event

    def _said(self, event: SceneSaid) -> None:
        self.said = event
        self.times_in[event.scene, event.state] += 1

    def _chosen(self, event: SceneChosen) -> None:
        """Keep what the choice answered to: told later, it should read as it was shown."""
        said = self.said_in(event.scene, event.state)
        self.chosen[event] = said, self.turn(event.scene, event.state)

    def said_in(self, scene: str, state: str) -> SceneSaid | None:
        """What was said last, if it was said there."""
        said = self.said
        return said if said and (said.scene, said.state) == (scene, state) else None

    def turn(self, scene: str, state: str) -> int:
        """How often a scene's state was entered before this time."""
        return max(0, self.times_in[scene, state] - 1)

    def _learned(self, event: Learned) -> None:
        if event.kind == "truth":
            self.truths.add(event.subject)
        if event.kind in ("contact", "opening") or event.source.startswith("thread"):
            self.public.append(event)

    def _day(self, event: DayBegan) -> None:
        self.morning = event.minute
        self._greeted_today.clear()

    def _greeted(self, event: Greeted) -> None:
        if event.contact in self._greeted_today:
            self._again.add(id(event))
        self._greeted_today.add(event.contact)

    def greeted_again(self, event: Greeted) -> bool:
        """Whether the two had greeted each other on that day already.

        By identity, for two greetings at one minute are equal; the session keeps its events.
        """
        return bool(event.contact) and id(event) in self._again

    def _ended(self, event: SceneEnded) -> None:
        self.counts[f"ended {event.kind}"] += 1

    def _acted(self, event: Acted) -> None:
        self.counts[f"did {event.verb}"] += 1
        if event.verb in WORDLESS:
            self.threads[event.subject].append(event)
        if event.verb == "post":
            self.public.append(event)

    def _changed(self, event: StateChanged) -> None:
        if event.of == "opening":
            self.public.append(event)
        if event.of == "opening" and event.trigger == "accepted":
            self.accepted = event.subject

    def _offer(self, event: OfferMade) -> None:
        self.counts["offers"] += 1


_TAKE: Mapping[type[Event], Callable[[Record, Any], None]] = {
    MessageSent: Record._sent,
    LineReceived: Record._line,
    SceneBegan: Record._began,
    SceneSaid: Record._said,
    SceneChosen: Record._chosen,
    Learned: Record._learned,
    DayBegan: Record._day,
    Greeted: Record._greeted,
    SceneEnded: Record._ended,
    Acted: Record._acted,
    StateChanged: Record._changed,
    OfferMade: Record._offer,
}
