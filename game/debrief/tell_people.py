"""Tells the people: what their page said, what was so, when it showed, and what never came up."""

from __future__ import annotations

from collections.abc import Iterator

from game.view import wording
from game.view.debriefing import parts

from .cards import Debrief, PersonRow
from .sections import Line
from .voice import Voice


def people(debrief: Debrief, voice: Voice) -> Iterator[Line]:
    """Everybody, those who came closest to the offer first; before them, who held the keys."""
    inside = [row for row in debrief.people if row.worth == "insider"]
    if inside:
        names = voice.names([row.contact for row in inside])
        count = voice.number(sum(row.sits > 0 for row in inside))
        yield Line("text", voice.t(parts.INSIDE, names=names, count=count))
    for row in debrief.people:
        contact = voice.context.look.contact(row.contact)
        if contact is not None:
            yield Line("head", f"{contact.name}, {contact.role}")
            yield from _person(row, voice)


def _person(row: PersonRow, voice: Voice) -> Iterator[Line]:
    fill, ref = voice.context.texts.fill, voice.ref(row.contact)
    yield Line("quote", voice.t(parts.PAGE, profile=fill("{profile}", ref)))
    yield Line("quote", voice.t(parts.TRUE, truth=fill("{truth}", ref)))
    shown = parts.SHOWED if row.shown >= 0 else parts.NEVER_SHOWED
    day = voice.context.look.clock.day(max(0, row.shown)) + 1
    texts = [
        voice.t(shown, day=day),
        voice.about(row.contact, _gap(row)),
        _fit(row, voice),
        _worth(row, voice),
        voice.n(parts.WENT, row.letters, answers=row.answers) if row.letters else "",
        voice.n(parts.SAT, row.sits) if row.sits else "",
    ]
    yield Line("text", " ".join(text for text in texts if text))
    for text in _missed(row, voice):
        yield Line("item", text)


def _gap(row: PersonRow) -> str:
    return {"better": parts.BETTER, "worse": parts.WORSE}.get(row.gap_kind, "")


def _fit(row: PersonRow, voice: Voice) -> str:
    words = voice.context.words
    fit, guess = wording.fit(words, row.fit), wording.fit(words, row.guess)
    if row.guess < 0 or fit == guess:
        return voice.t(parts.FIT, fit=fit)
    return voice.t(parts.FIT_GUESSED, fit=fit, guess=guess)


def _worth(row: PersonRow, voice: Voice) -> str:
    msgid = {"insider": parts.INSIDER, "bridge": parts.BRIDGE}.get(row.worth, parts.NEITHER)
    return _capital(voice.about(row.contact, msgid, percent=round(100 * row.referral)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _missed(row: PersonRow, voice: Voice) -> Iterator[str]:
    """What there was, and never came up; not what it was, which is for another play."""
    for _, source in row.unfound:
        where, _, who = source.partition("/")
        if where == "meeting" and not row.sits:
            continue
        msgid = {"contact": parts.UNFOUND_OTHER, "meeting": parts.UNFOUND_MEETING}.get(where)
        yield voice.about(row.contact, msgid or parts.UNFOUND_READ, other=who)
    count = len(row.untold)
    if count:
        yield voice.context.texts.fill(voice.n(parts.UNTOLD, count), voice.ref(row.contact))
