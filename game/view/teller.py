"""The table of tellers: one small function for each type of event."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from game.engine.events import Event, Greeted, Learned, StateChanged, TextRef

from .cards import Paragraph, ParagraphKind
from .context import Context

Teller = Callable[[Context, Any], list[Paragraph]]
_F = TypeVar("_F", bound=Teller)
TELLERS: dict[type[Event], Teller] = {}


def tells(event: type[Event]) -> Callable[[_F], _F]:
    """Register the function that tells this type of event."""

    def register(teller: _F) -> _F:
        TELLERS[event] = teller
        return teller

    return register


def tell(context: Context, events: Iterable[Event]) -> list[Paragraph]:
    """What a player reads of these events, in their order."""
    kept = _settled(list(events))
    return [paragraph for event in kept for paragraph in TELLERS[type(event)](context, event)]


def _settled(events: list[Event]) -> list[Event]:
    """The events without those that others make needless: a state that was only passed through, a
    greeting learned by exchanging it."""
    last = {_moved(event): event for event in events if isinstance(event, StateChanged)}
    greeted = {(e.contact, e.minute) for e in events if isinstance(e, Greeted)}

    def needless(event: Event) -> bool:
        if isinstance(event, StateChanged):
            return last[_moved(event)] is not event
        if isinstance(event, Learned) and event.kind == "greeting":
            return (event.subject, event.minute) in greeted
        return False

    return [event for event in events if not needless(event)]


def _moved(event: StateChanged) -> tuple[str, str, int]:
    return event.of, event.subject, event.minute


def told(
    context: Context, kind: ParagraphKind, ref: TextRef | None, **more: str
) -> list[Paragraph]:
    """A paragraph of a text of the pack; none if there is no text."""
    return plain(kind, context.texts.say(ref), **more)


def plain(kind: ParagraphKind, text: str, **more: str) -> list[Paragraph]:
    """A paragraph of these words; none if they are empty."""
    return [Paragraph(kind, text, **more)] if text else []
