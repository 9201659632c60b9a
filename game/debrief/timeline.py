"""The timeline: of all that happened, what mattered, once each and in its order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from game.engine import events
from game.engine.clock import DAY
from game.engine.events import Event
from game.model.design import FOLLOW_UP_DAYS
from game.view.record import ANSWERS

from .book import Ask, Book, Sat, Sent
from .cards import Moment

KINDS = (
    "first_word", "first_answer", "woken", "haunt", "hello", "sat", "asked", "introduced",
    "exposed", "heard", "posted", "name_in", "applied", "shortlisted", "turned_down", "interviewed",
    "refused", "offered", "accepted", "declined", "closed", "door_closed", "silence",
    "no_follow_up", "missed", "called_off", "walk_in", "attended", "ended",
)  # fmt: skip
"""Every kind of moment of the timeline."""
OTHER_KINDS = ("letter", "reminder", "answer", "call", "act")
"""Moments that only lessons and questions point at: a letter and an answer by their number, a
letter after one that was not answered, a call,
an act by its verb."""
_OPENING = {
    "applied": "applied", "shortlisted": "shortlisted", "turned_down": "turned_down",
    "refused": "refused", "accepted": "accepted", "declined": "declined",
    "closed": "closed", "frozen": "closed", "referral_given": "name_in",
}  # fmt: skip
"""What the trigger of an opening's machine comes to."""
_CONTACT = {
    "worn_out": "door_closed", "fell_silent": "silence", "exposed": "exposed", "woken": "woken",
}  # fmt: skip
"""The same for a tie's."""


def timeline(book: Book) -> tuple[Moment, ...]:
    """What mattered of a play, in the order in which it came."""
    found = [*_of_events(book), *_asked(book), *_sat(book), *_not_followed(book)]
    woken = {(one.subject, one.minute) for one in found if one.kind == "woken"}
    told = (
        one for one in found
        if one.kind != "first_answer" or (one.subject, one.minute) not in woken
    )  # fmt: skip
    return tuple(sorted(told, key=lambda one: (one.minute, one.event)))


def moment(book: Book, place: int, kind: str, subject: str = "", **more: Any) -> Moment:
    """A moment at one of the session's events."""
    minute = more.pop("minute", book.happened[place].minute)
    return Moment(place, minute, book.day(minute), kind, subject, **more)


def _of_events(book: Book) -> Iterator[Moment]:
    once: set[object] = set()
    for place, event in enumerate(book.happened):
        take = _TAKE.get(type(event))
        found = take(book, place, event) if take is not None else None
        if found is None:
            continue
        key = _ONCE.get(found.kind)
        if key is None or key(found) not in once:
            once.add(key(found) if key else found.event)
            yield found


_ONCE: Mapping[str, Callable[[Moment], object]] = {
    "first_word": lambda one: one.kind,
    "first_answer": lambda one: one.kind,
    "haunt": lambda one: (one.kind, one.subject),
    "hello": lambda one: (one.kind, one.subject),
    "silence": lambda one: (one.kind, one.subject),
}
"""What counts as the same again, for kinds that are told only the first time."""


def _acted(book: Book, place: int, event: events.Acted) -> Moment | None:
    kind = {"walk_in": "walk_in", "attend": "attended", "comment": "first_word",
            "connect": "first_word", "invite": "first_word"}.get(event.verb)  # fmt: skip
    return moment(book, place, kind, event.subject, detail=event.verb) if kind else None


def _sent(book: Book, place: int, event: events.MessageSent) -> Moment:
    return moment(book, place, "first_word", event.contact, detail=event.verb)


def _received(book: Book, place: int, event: events.LineReceived) -> Moment | None:
    answers = event.situation in ANSWERS or event.situation in ("comment_answer", "connect_answer")
    return moment(book, place, "first_answer", event.contact) if answers else None


def _learned(book: Book, place: int, event: events.Learned) -> Moment | None:
    if event.kind == "haunt":
        return moment(book, place, "haunt", event.subject, detail=event.item)
    if event.kind == "opening":
        kind = "heard" if event.source == "contact" else "posted"
        return moment(book, place, kind, event.subject, other=event.item)
    return None


def _greeted(book: Book, place: int, event: events.Greeted) -> Moment:
    subject = event.contact or event.employer
    return moment(book, place, "hello", subject, detail=event.place)


def _changed(book: Book, place: int, event: events.StateChanged) -> Moment | None:
    kinds = {"opening": _OPENING, "contact": _CONTACT}.get(event.of, {})
    kind = kinds.get(event.trigger)
    if kind is None or (kind == "closed" and not _heard_of(book, event.subject)):
        return None
    chance = _chance(book, place, {"shortlisted": "interview", "turned_down": "interview",
                                   "refused": "offer"}.get(kind, ""))  # fmt: skip
    other = _referrer(book, event.subject) if kind == "name_in" else ""
    return moment(
        book, place, kind, event.subject, detail=event.trigger, other=other, chance=chance
    )


def _heard_of(book: Book, opening: str) -> bool:
    return any(one.id == opening for one in book.session.seen.openings)


def _referrer(book: Book, opening: str) -> str:
    return book.session.seen.opening(opening).referred_by


def _chance(book: Book, place: int, purpose: str) -> float:
    """The die that fell just before, if it was of that purpose; -1 for none."""
    for event in reversed(book.happened[max(0, place - 3) : place]):
        if isinstance(event, events.Rolled) and event.purpose == purpose:
            return event.chance
    return -1.0


def _rolled(book: Book, place: int, event: events.Rolled) -> Moment | None:
    if event.purpose != "introduced":
        return None
    detail = "yes" if event.yes else "no"
    return moment(book, place, "introduced", event.subject, detail=detail, chance=event.chance)


def _began(book: Book, place: int, event: events.SceneBegan) -> Moment | None:
    if event.kind != "interview":
        return None
    return moment(book, place, "interviewed", event.subject, other=event.contact)


def _gone(book: Book, place: int, event: events.AppointmentGone) -> Moment | None:
    kind = {"missed": "missed", "cancelled": "called_off"}.get(event.why)
    return moment(book, place, kind, event.subject, detail=event.what) if kind else None


def _offered(book: Book, place: int, event: events.OfferMade) -> Moment:
    return moment(book, place, "offered", event.opening, chance=_chance(book, place, "offer"))


def _ended(book: Book, place: int, event: events.Ended) -> Moment:
    return moment(book, place, "ended", detail=event.outcome)


def _asked(book: Book) -> Iterator[Moment]:
    """Asks and their answers, but for a chat, and a next table agreed at this one: no turns."""
    for ask in book.asks:
        one = asked(book, ask)
        if one.other != "chat" and (one.other, one.detail) != ("meet_again", "yes"):
            yield one


def asked(book: Book, ask: Ask) -> Moment:
    """An ask as a moment: `detail` yes, no or unanswered, `other` what was asked for, `count` how
    often they had sat down."""
    detail = "unanswered" if not _came_back(book, ask) else "yes" if ask.yes else "no"
    kind = _wanted(book, ask)
    return moment(
        book, ask.event, "asked", ask.contact, detail=detail, other=kind,
        channel=ask.channel, count=ask.sits, chance=ask.chance,
    )  # fmt: skip


def _wanted(book: Book, ask: Ask) -> str:
    """What was asked for: at a table another one, in a stock phrase a word to those who hire."""
    if ask.kind == "meet" and ask.live == "meeting":
        return "meet_again"
    letter = _letter_of(book, ask)
    name = dict(letter.message.parts).get("ask", "") if letter else ""
    part = book.session.pack.parts.ask.get(name)
    return "word" if part is not None and part.template else ask.kind


def _letter_of(book: Book, ask: Ask) -> Sent | None:
    """The letter in which something was asked, if it was in one."""
    letter = next((sent for sent in reversed(book.letters) if sent.event < ask.event), None)
    if ask.channel != "text" or letter is None:
        return None
    between = book.happened[letter.event : ask.event]
    return None if any(isinstance(event, events.Acted) for event in between) else letter


def _came_back(book: Book, ask: Ask) -> bool:
    """Whether an ask in writing was answered at all: some noes are a silence."""
    if ask.channel != "text":
        return True
    letter = _letter_of(book, ask)
    if letter is not None:
        return letter.yes
    after = (
        e for e in book.happened[ask.event + 1 : ask.event + 4] if isinstance(e, events.Rolled)
    )
    return not any(die.purpose == "answers no" and not die.yes for die in after)


def _sat(book: Book) -> Iterator[Moment]:
    for sat in book.sits:
        count = book.sat_before(sat.contact, sat.minute)
        yield moment(book, sat.event, "sat", sat.contact, detail=sat.grade, count=count)


def _not_followed(book: Book) -> Iterator[Moment]:
    """Sit-downs after which nothing was written for two days."""
    for sat in book.sits:
        due = sat.minute + int(FOLLOW_UP_DAYS * DAY)
        if due <= book.session.seen.minute and not followed(book, sat, due):
            yield moment(book, sat.event, "no_follow_up", sat.contact, minute=due)


def followed(book: Book, sat: Sat, until: int) -> bool:
    """Whether a word of thanks followed a sit-down, at parting or later, or another sit-down."""
    again = any(
        other.contact == sat.contact and sat.minute < other.minute <= until for other in book.sits
    )
    at_parting = any(
        isinstance(event, events.Rolled)
        and event.purpose == "thanked"
        and (event.subject, event.minute) == (sat.contact, sat.minute)
        for event in book.happened[: sat.event]
    )
    return (
        again
        or at_parting
        or any(
            isinstance(event, events.Acted)
            and event.verb == "follow_up"
            and event.subject == sat.contact
            and event.minute <= until
            for event in book.happened[sat.event :]
        )
    )


_TAKE: Mapping[type[Event], Callable[[Book, int, Any], Moment | None]] = {
    events.Acted: _acted,
    events.MessageSent: _sent,
    events.LineReceived: _received,
    events.Learned: _learned,
    events.Greeted: _greeted,
    events.StateChanged: _changed,
    events.Rolled: _rolled,
    events.SceneBegan: _began,
    events.AppointmentGone: _gone,
    events.OfferMade: _offered,
    events.Ended: _ended,
}
