"""The table of tellers: one small function for each type of event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from game.engine.events import Event, Greeted, Learned, StateChanged, TextRef

from .cards import Paragraph, ParagraphKind
from .context import Context

Teller = Callable[[Context, Any], list[Paragraph]]
_F = TypeVar("_F", bound=Teller)
TELLERS: dict[type[Any], Teller] = {}


def tells(event: type[Any]) -> Callable[[_F], _F]:
    """Register the function that tells this type of event."""

    def register(teller: _F) -> _F:
        TELLERS[event] = teller
        return teller

    return register


def tell(context: Context, events: Iterable[Event]) -> list[Paragraph]:
    """What a player reads of these events, in their order."""
    told: list[Paragraph] = []
    for event in _gathered(_settled(list(events))):
        told += [one for one in TELLERS[type(event)](context, event) if not _said(one, told)]
    return told


def _said(paragraph: Paragraph, told: list[Paragraph]) -> bool:
    """Whether a notice only says again what somebody has just said in the scene."""
    _, found, what = paragraph.text.partition(": ")
    if paragraph.kind != "system" or not found or len(what) < _LONG:
        return False
    return any(what.rstrip(".") in one.text for one in told if one.kind in ("scene", "line"))


_LONG = 30
"""Characters from which on words said again are no chance."""


@dataclass(frozen=True)
class Together:
    """What was learned of one person at one moment, two things or more."""

    learned: tuple[Learned, ...]


_GATHERED = frozenset(("fit", "fact", "truth"))
"""What is learned of a person, to be told in one paragraph."""


def _gathered(events: list[Event]) -> Iterator[Event | Together]:
    """The events, with what was learned of one person at once gathered where the first stood."""
    learned: dict[tuple[str, int], list[Learned]] = {}
    for event in events:
        if isinstance(event, Learned) and event.kind in _GATHERED:
            learned.setdefault((event.subject, event.minute), []).append(event)
    for event in events:
        found = learned.get((getattr(event, "subject", ""), event.minute), [])
        if not isinstance(event, Learned) or event not in found or len(found) < 2:
            yield event
        elif event is found[0]:
            yield Together(tuple(found))


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
