"""The feed: what of the world is public, or came to the player's ears. The newest stands first.

Profiles, words from threads, openings, events, and the player's own posts. Letters have the inbox.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.events import Acted, Event, Learned, StateChanged, TextRef

from . import formats
from .cards import FeedRow
from .catalogue import mark
from .context import Context
from .known import fact_text

PROFILE, THREAD, OPENING = mark("Profile"), mark("Thread"), mark("Job")
EVENT, POST = mark("Event"), mark("Your post")

_Piece = tuple[int, str, str, str]
"""The minute at which it came up, what it is, its words, and the group it is about."""


def feed(context: Context) -> list[FeedRow]:
    """All there is, the newest first."""
    return [_row(context, piece) for piece in _pieces(context)]


def read_feed(context: Context) -> None:
    """Mark all of it as read."""
    context.record.feed_read.update(_pieces(context))


def _pieces(context: Context) -> list[_Piece]:
    found = [*_events(context), *_at_first(context), *_happened(context)]
    found.reverse()
    return sorted(found, key=lambda piece: -piece[0])


def _row(context: Context, piece: _Piece) -> FeedRow:
    minute, kind, text, group = piece
    return FeedRow(
        kind=context.words.t(kind),
        when=formats.stamp(context.words, context.look.moment(minute)),
        text=text,
        group=group,
        new=minute >= context.record.feed_since and piece not in context.record.feed_read,
    )


def _at_first(context: Context) -> Iterator[_Piece]:
    """The profiles of those whom the player knew of from the start."""
    public = context.record.public
    met = {one.subject for one in public if isinstance(one, Learned) and one.kind == "contact"}
    for seen in context.session.seen.contacts:
        if seen.id not in met:
            yield _profile(context, context.look.clock.start, seen.id)


def _profile(context: Context, minute: int, contact: str) -> _Piece:
    profile = context.texts.fill("{profile}", TextRef("profile", contact=contact))
    text = context.words.t("{name}: {text}", name=context.look.name(contact), text=profile)
    return minute, PROFILE, text, f"contact/{contact}"


def _happened(context: Context) -> Iterator[_Piece]:
    for event in context.record.public:
        piece = _piece(context, event)
        if piece is not None and piece[2]:
            yield piece


def _piece(context: Context, event: Event) -> _Piece | None:
    match event:
        case Acted():
            return event.minute, POST, context.texts.say(event.text), ""
        case Learned(kind="contact"):
            return _profile(context, event.minute, event.subject)
        case Learned(kind="opening"):
            return _opening(context, event)
        case Learned(kind="fact"):
            return _thread(context, event)
        case StateChanged():
            return _changed(context, event)
    return None


def _thread(context: Context, event: Learned) -> _Piece:
    what = fact_text(context, event.subject, event.item)
    first = context.look.first(event.subject)
    text = context.words.t("{name}: {text}", name=first, text=what) if what else ""
    return event.minute, THREAD, text, f"contact/{event.subject}"


def _opening(context: Context, event: Learned) -> _Piece | None:
    opening, by = context.look.opening(event.subject), context.look.first(event.item)
    if opening is None:
        return None
    closes = context.look.moment(context.look.clock.at(opening.deadline))
    heard = context.words.t("you heard it from {first}", first=by) if by else ""
    parts = (
        context.look.employer_name(opening.employer),
        heard or context.words.t("on the board"),
        context.words.t("closes {date}", date=formats.date(context.words, closes)),
    )
    text = f"{opening.title}, {formats.BETWEEN.join(part for part in parts if part)}"
    return event.minute, OPENING, text, f"opening/{event.subject}"


def _changed(context: Context, event: StateChanged) -> _Piece | None:
    """What became of a job that the player knows of, once it is public that it is gone."""
    opening = context.look.opening(event.subject)
    known = {one.id for one in context.session.seen.openings}
    if opening is None or event.subject not in known or event.after != "filled":
        return None
    machine = context.look.pack.machines[opening.machine]
    state = machine.states[event.after].name
    text = context.words.t("{name}: {text}", name=opening.title, text=state)
    return event.minute, OPENING, text, f"opening/{event.subject}"


def _events(context: Context) -> Iterator[_Piece]:
    """What takes place, from the day on which one can know of it."""
    for one in context.session.seen.happenings:
        at = context.look.moment(context.look.event_minute(one))
        when = formats.stamp(context.words, at)
        parts = (context.look.event_title(one.id), when, context.look.where(one.place))
        text = formats.BETWEEN.join(part for part in parts if part)
        start = context.look.clock.start
        known = max(start, context.look.clock.at(one.known_from)) if one.known_from else start
        yield known, EVENT, text, f"event/{one.id}"
