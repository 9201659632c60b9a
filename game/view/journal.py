"""What was done and what came of it, day by day: an entry for each act, and for each night."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from game.engine.events import Acted, DayBegan, Event, LineReceived, MessageSent

from . import formats, wording
from .cards import Paragraph
from .catalogue import mark
from .context import Context
from .tell import tell
from .tell_days import day_heading

AT_NIGHT = mark("Overnight")
AT_FIRST = mark("How it began")
_TELLING = ("greeting", "system", "line")
"""The kinds that say what came of an act, the most telling first."""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """An act and what came of it. `done` names the act; `gist` is the most telling line of what
    came, "" for none; `told` is all of it, with an answer that came later."""

    id: str
    time: str
    done: str
    gist: str
    told: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class JournalDay:
    """A day of the play with its entries, the first first."""

    title: str
    entries: tuple[JournalEntry, ...]


@dataclass(slots=True)
class _Page:
    """The events of a day, in the pieces that become entries."""

    title: str
    pieces: list[list[Event]] = field(default_factory=list)


def journal(context: Context) -> list[JournalDay]:
    """All days so far, the first first."""
    number, days = 0, []
    for page in _pages(context):
        entries = []
        for piece in page.pieces:
            entries.append(_entry(context, str(number), piece))
            number += 1
        days.append(JournalDay(page.title, tuple(one for one in entries if one.done or one.told)))
    return days


def matching(entry: JournalEntry, typed: str) -> bool:
    """Whether all words that were typed stand in an entry."""
    text = " ".join((entry.done, *(f"{one.speaker} {one.text}" for one in entry.told))).casefold()
    return all(word in text for word in typed.casefold().split())


def _pages(context: Context) -> Iterator[_Page]:
    """The events by day; within one a piece begins with every act."""
    player, start = context.look.scenario.player, context.look.clock.start
    page = _Page(day_heading(context, DayBegan(start, 1, player.energy, player.money)), [[]])
    for event in context.session.events:
        if isinstance(event, DayBegan) and event.day > 1:
            yield page
            page = _Page(day_heading(context, event), [[]])
        elif isinstance(event, Acted):
            page.pieces.append([event])
        else:
            page.pieces[-1].append(event)
    yield page


def _entry(context: Context, id: str, piece: list[Event]) -> JournalEntry:
    acted = piece[0] if piece and isinstance(piece[0], Acted) else None
    told = [one for one in tell(context, piece) if one.kind not in ("day", "end")]
    if acted is not None:
        told += _later(context, piece)
    minute = piece[0].minute if piece else 0
    if acted is not None:
        done = _done(context, acted)
    else:
        first = piece and minute <= context.look.clock.start
        done = context.words.t(AT_FIRST if first else AT_NIGHT) if told else ""
    return JournalEntry(
        id=id,
        time=formats.clock(context.words, context.look.moment(minute)),
        done=done,
        gist=_gist(told),
        told=tuple(told),
    )


def _done(context: Context, acted: Acted) -> str:
    """An act by its label."""
    action = context.look.pack.actions.get(acted.verb)
    label = action.label if action else wording.spelled(acted.verb)
    return context.texts.fill(label, acted.text._replace(address=f"act/{acted.verb}"))


def _gist(told: Iterable[Paragraph]) -> str:
    """The line that says most of what came of an act."""
    found = [one for one in told if one.kind in _TELLING]
    best = min(found, key=lambda one: _TELLING.index(one.kind), default=None)
    if best is None:
        return ""
    return f"{best.speaker}: {best.text}" if best.speaker else best.text


def _later(context: Context, piece: list[Event]) -> Iterator[Paragraph]:
    """The answer to what was written, where it came after the act."""
    for event in piece:
        contact = event.contact if isinstance(event, MessageSent) else _asked(context, event)
        answer = _answer(context, event, contact) if contact else None
        if answer is not None and answer not in piece:
            yield from tell(context, [answer])


def _asked(context: Context, event: Event) -> str:
    """Whom an act wrote to, whose words are its own; "" for any other."""
    if not isinstance(event, Acted) or event.subject not in context.record.threads:
        return ""
    return event.subject if event in context.record.threads[event.subject] else ""


def _answer(context: Context, sent: Event, contact: str) -> LineReceived | None:
    """The next words of theirs in the thread, before the player wrote again."""
    thread = context.record.threads[contact]
    place = next((n for n, one in enumerate(thread) if one is sent), len(thread))
    after = thread[place + 1 : place + 2]
    return after[0] if after and isinstance(after[0], LineReceived) else None
