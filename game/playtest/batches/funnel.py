"""The funnel: how many people, and then jobs, a play got how far with."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.engine import events
from game.engine.events import Event
from game.engine.session import Session

STAGES = (
    "reached", "replied", "talking", "invited", "greeted", "met", "referred",
    "applied", "interviewed", "offered",
)  # fmt: skip
"""People written to, called or commented on; who answered; with whom a thread was open; who were
asked to meet; greeted in person; sat down with; who handed the name in. Then jobs."""
OPEN = 2
"""From this rung of the ladder on a thread is open."""
REACHING = frozenset({"comment", "connect", "voice", "video", "chat", "invite", "introduce"})


def reached(session: Session, ranks: Mapping[str, int]) -> dict[str, int]:
    """How many got to each stage; `ranks` are those of the people known at the start."""
    return {stage: len(names) for stage, names in by_stage(session, ranks).items()}


def by_stage(session: Session, ranks: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """Who (or which job) got to each stage, each with the minute at which they first did."""
    found: dict[str, dict[str, int]] = {stage: {} for stage in STAGES}
    for event in session.events:
        at = _AT.get(type(event))
        if at is not None:
            stage, subject = at(event)
            if stage:
                found[stage].setdefault(subject, event.minute)
    found["talking"] = _talking(session, ranks, found)
    return found


def _talking(
    session: Session, ranks: Mapping[str, int], found: Mapping[str, Mapping[str, int]]
) -> dict[str, int]:
    """With whom a thread was open, who answered or was greeted: from then on, or from the thread's
    beginning, if that is later."""
    opened = {name for name, rank in ranks.items() if rank >= OPEN} | set(found["talking"])
    opened |= {c.id for c in session.seen.contacts if c.rank >= OPEN}
    first = {**found["replied"]}
    for name, minute in found["greeted"].items():
        first[name] = min(minute, first.get(name, minute))
    return {
        name: max(minute, found["talking"].get(name, minute))
        for name, minute in first.items()
        if name in opened
    }


def _acted(event: Event) -> tuple[str, str]:
    assert isinstance(event, events.Acted)
    return ("reached" if event.verb in REACHING else "", event.subject)


def _sent(event: Event) -> tuple[str, str]:
    assert isinstance(event, events.MessageSent)
    return "reached", event.contact


def _received(event: Event) -> tuple[str, str]:
    assert isinstance(event, events.LineReceived)
    return "replied", event.contact


def _moved(event: Event) -> tuple[str, str]:
    assert isinstance(event, events.StateChanged)
    if event.of == "opening":
        return ("applied" if event.trigger == "applied" else ""), event.subject
    if event.trigger == "recommended":
        return "referred", event.subject
    return ("talking" if event.after in ("talking", "warm") else ""), event.subject


def _rolled(event: Event) -> tuple[str, str]:
    assert isinstance(event, events.Rolled)
    return ("invited" if event.purpose == "ask meet" else ""), event.subject


def _greeted(event: Event) -> tuple[str, str]:
    assert isinstance(event, events.Greeted)
    return "greeted", event.contact or event.employer


def _ended(event: Event) -> tuple[str, str]:
    assert isinstance(event, events.SceneEnded)
    return ("met" if event.kind == "meeting" and event.grade else ""), event.contact


def _began(event: Event) -> tuple[str, str]:
    assert isinstance(event, events.SceneBegan)
    return ("interviewed" if event.kind == "interview" else ""), event.subject


def _offered(event: Event) -> tuple[str, str]:
    assert isinstance(event, events.OfferMade)
    return "offered", event.opening


_AT: Mapping[type[Event], Callable[[Event], tuple[str, str]]] = {
    events.Acted: _acted,
    events.MessageSent: _sent,
    events.LineReceived: _received,
    events.StateChanged: _moved,
    events.Rolled: _rolled,
    events.Greeted: _greeted,
    events.SceneBegan: _began,
    events.SceneEnded: _ended,
    events.OfferMade: _offered,
}
"""Which stage an event brings whom to ("" for none)."""
