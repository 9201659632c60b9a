"""The scenario's lessons that this play came upon, each tied to the moment at which it did."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from game.engine import events
from game.model.findings import findings
from game.pack.schema.texts import Lesson
from game.view.record import ANSWERS

from .book import Book
from .cards import LessonCard, Moment
from .timeline import moment

MOST = 6
"""More lessons than this are a lecture."""
WORLD = frozenset({"whelpley2023", "fernandez1997", "burks2015"})
"""Findings in which somebody is judged by what is no merit or fault of theirs."""
THESIS = "C14"

_CLAIMS: Mapping[str, tuple[str, ...]] = {
    "C1": ("name_in", "turned_down", "applied"),
    "C2": ("heard", "introduced"),
    "C4": ("woken",),
    "C7": ("walk_in",),
    "C10": ("refused", "turned_down", "door_closed"),
    "C12": ("sat",),
    "C14": ("hello",),
    "C16": ("exposed", "sat"),
}
"""The moments on which a claim turns, the most telling first."""
_SOURCES: Mapping[str, tuple[str, ...]] = {
    "burks2015": ("name_in",),
    "fernandez1997": ("name_in", "turned_down"),
    "burt2002": ("no_follow_up", "silence"),
    "whelpley2023": ("interviewed",),
    "barrick2010": ("interviewed", "hello"),
    "ramirez2007": ("sat",),
    "tannenbaum2013": ("ended",),
    "brown2016": ("turned_down", "refused"),
    "granovetter1973": ("heard",),
}
"""The same for lessons that are no claim's."""
_QUANTITIES: Mapping[str, str] = {
    "meetings": "sat", "handshakes": "hello", "applications": "applied", "offers": "offered",
}  # fmt: skip
_COUNTED = re.compile(r"\b(\w+)\s*>=?\s*(\d+)")
_DONE = re.compile(r"\bdone\('(\w+)'\)")


def lessons(book: Book, timeline: Iterable[Moment]) -> tuple[LessonCard, ...]:
    """The lessons that fit, in the order of their moments. One that no moment calls for is left
    out: it would be a sermon."""
    told = tuple(timeline)
    cards = [card for lesson in _fitting(book) if (card := _card(book, lesson, told))]
    return tuple(sorted(cards[:MOST], key=lambda card: (card.moment.minute, card.moment.event)))


def _fitting(book: Book) -> Iterator[Lesson]:
    session = book.session
    for id in session.scenario.lessons:
        lesson = session.pack.lessons.get(id)
        if lesson and (lesson.when is None or session.seen.holds(lesson.when)):
            yield lesson


def _card(book: Book, lesson: Lesson, told: tuple[Moment, ...]) -> LessonCard | None:
    kinds = (*_CLAIMS.get(lesson.claim or "", ()), *_SOURCES.get(lesson.source, ()))
    found = next((one for kind in kinds for one in told if one.kind == kind), None)
    own = _OWN.get(lesson.claim or lesson.source)
    found = next(own(book, told), None) if own else found
    found = found or next(_of_guard(book, lesson.when or "", told), None)
    return LessonCard(lesson.id, lesson.source, found, _note(lesson)) if found else None


def _note(lesson: Lesson) -> str:
    if lesson.source in WORLD:
        return "world"
    if lesson.claim == THESIS:
        return "thesis"
    found = findings().get(lesson.source)
    return "against" if found is not None and found.against else ""


def _of_guard(book: Book, guard: str, told: tuple[Moment, ...]) -> Iterator[Moment]:
    """The moments at which what a lesson waits for came about: the fifth letter, the first call."""
    for verb in _DONE.findall(guard):
        yield from _done(book, verb)
    for name, count in _COUNTED.findall(guard):
        found = _NTH.get(name)
        nth = max(1, int(count))
        if found is not None:
            yield from found(book, nth)
        yield from [one for one in told if one.kind == _QUANTITIES.get(name)][nth - 1 : nth]


def _done(book: Book, verb: str) -> Iterator[Moment]:
    """The first time that something was done; a call counts once it was taken."""
    for place, event in enumerate(book.happened):
        if isinstance(event, events.SceneBegan) and event.kind == verb:
            yield moment(book, place, "call", event.contact, channel=verb)
            return
        if verb in ("voice", "video"):
            continue
        if isinstance(event, events.Acted) and event.verb == verb:
            yield moment(book, place, "act", event.subject, detail=verb)
            return


def _letter(book: Book, nth: int) -> Iterator[Moment]:
    for sent in book.letters[max(0, nth - 1) : nth]:
        yield moment(book, sent.event, "letter", sent.message.contact, count=nth)


def _reminder(book: Book, told: tuple[Moment, ...]) -> Iterator[Moment]:
    """The first message to somebody who had not answered the one before."""
    silent: set[str] = set()
    for sent in book.letters:
        name = sent.message.contact
        if name in silent:
            yield moment(book, sent.event, "reminder", name)
        silent = silent - {name} if sent.yes else silent | {name}


def _answer(book: Book, nth: int) -> Iterator[Moment]:
    """The answer of that number."""
    found = [
        (place, event)
        for place, event in enumerate(book.happened)
        if isinstance(event, events.LineReceived) and event.situation in ANSWERS
    ]
    for place, event in found[nth - 1 : nth]:
        yield moment(book, place, "answer", event.contact, count=nth)


_NTH: Mapping[str, Callable[[Book, int], Iterator[Moment]]] = {"sent": _letter, "replies": _answer}


def _granted(book: Book, told: tuple[Moment, ...]) -> Iterator[Moment]:
    """An ask that was granted, the least likely first."""
    granted = [one for one in told if one.kind == "asked" and one.detail == "yes"]
    yield from sorted(granted, key=lambda one: one.chance)


def _table_or_letters(book: Book, told: tuple[Moment, ...]) -> Iterator[Moment]:
    """The first table; where there was none, the last message."""
    yield from (one for one in told if one.kind == "sat")
    yield from _letter(book, len(book.letters))


_OWN: Mapping[str, Callable[[Book, tuple[Moment, ...]], Iterator[Moment]]] = {
    "C13": _reminder,
    "C15": _table_or_letters,
    "flynn2008": _granted,
}
"""Claims and sources whose moment has to be looked for."""
