"""By which way somebody was reached, and a job with them: the split of the funnel."""

from __future__ import annotations

from game.engine import events

from .book import Book

ROUTES = ("cold", "online", "rekindled", "introduced", "in_person")
"""A stranger written to or called; the same with something shared (a link, hours together, an
answered comment); a tie that had gone silent; brought together by somebody; first met in a room."""


def route(book: Book, name: str) -> str:
    """The route to a contact, an employer's desk, or a job."""
    if name in book.session.program.jobs:
        return _job(book, name)
    if name not in book.session.program.people:
        return "in_person"
    member = book.session.program.people[name].member
    if member.silent_years > 0 or member.state == "dormant":
        return "rekindled"
    for event in book.happened:
        found = _first(event, name)
        if found:
            return found if found != "written" else _written(book, name, event.minute)
    return "online" if _shared(book, name) else "cold"


def _first(event: events.Event, name: str) -> str:
    """What an event says of how somebody was reached, "" for nothing."""
    match event:
        case events.Rolled(purpose="introduced", subject=subject) if subject == name:
            return "introduced"
        case events.Greeted(contact=contact) if contact == name:
            return "in_person"
        case events.MessageSent(contact=contact) if contact == name:
            return "written"
        case events.SceneBegan(kind="voice" | "video", contact=contact) if contact == name:
            return "written"
    return ""


def _written(book: Book, name: str, minute: int) -> str:
    """Whether anything was shared before the first word went out."""
    answered = any(
        isinstance(e, events.LineReceived) and e.contact == name and e.minute <= minute
        for e in book.happened
    )
    return "online" if answered or _shared(book, name) else "cold"


def _shared(book: Book, name: str) -> bool:
    member = book.session.program.people[name].member
    return member.link or member.hours > 0


def _job(book: Book, name: str) -> str:
    """A job came by whoever handed the name in, else by whoever told of it, else by the board."""
    opening = next((o for o in book.session.seen.openings if o.id == name), None)
    behind = opening.referred_by if opening is not None else ""
    behind = behind or heard_from(book, name)
    return route(book, behind) if behind else "cold"


def heard_from(book: Book, opening: str) -> str:
    """Who told of a job first; "" for the board, or nobody."""
    for event in book.happened:
        if (
            isinstance(event, events.Learned)
            and event.kind == "opening"
            and event.subject == opening
        ):
            return event.item
    return ""
