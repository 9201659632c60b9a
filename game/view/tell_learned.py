"""Tells what the player came to know, in one line each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.engine.events import Learned, TextRef

from . import formats, wording
from .cards import Paragraph
from .catalogue import mark
from .context import Context
from .known import fact_text, greeting_known, truth
from .teller import Together, plain, tells


@tells(Together)
def _together(context: Context, event: Together) -> list[Paragraph]:
    """All that was learned of one person at once, in one breath."""
    found = [text for one in event.learned if (text := _of_them(context, one))]
    texts = [formats.stopped(text) for text in found]
    what = " ".join([*texts[:1], *map(formats.capital, texts[1:])])
    first = context.look.first(event.learned[0].subject)
    known = context.words.t(_SENTENCES["fact"], first=first, what=what)
    return plain("system", known) if what else []


@tells(Learned)
def _learned(context: Context, event: Learned) -> list[Paragraph]:
    what = _KNOWN.get(event.kind)
    text = what(context, event) if what else ""
    if not text:
        return []
    sentence, first = _SENTENCES.get(event.kind, _PLAINLY), context.look.first(event.subject)
    known = context.words.t(sentence, first=first, what=formats.stopped(text))
    return plain("system", known)


def _of_them(context: Context, event: Learned) -> str:
    if event.kind == "fit":
        seen = context.session.seen.contact(event.subject)
        return context.words.t("you have {fit}", fit=wording.fit(context.words, seen.fit_guess))
    return _KNOWN[event.kind](context, event)


_PLAINLY = mark("You know now: {what}")
_SENTENCES: Mapping[str, str] = {
    "fact": mark("You know now of {first}: {what}"),
    "truth": mark("You know now of {first}: {what}"),
    "haunt": mark("You know now where to find {first}: {what}"),
    "insight": mark("You know now from {first}: {what}"),
}


def _fact(context: Context, event: Learned) -> str:
    return fact_text(context, event.subject, event.item)


def _fit(context: Context, event: Learned) -> str:
    seen = context.session.seen.contact(event.subject)
    words = wording.fit(context.words, seen.fit_guess)
    first = context.look.first(event.subject)
    return context.words.t("you and {first} have {fit}", first=first, fit=words)


def _greeting(context: Context, event: Learned) -> str:
    return greeting_known(context, event.subject)


def _haunt(context: Context, event: Learned) -> str:
    contact = context.look.contact(event.subject)
    haunt = context.look.haunt(contact, event.item) if contact else None
    return haunt.text if haunt else ""


def _insight(context: Context, event: Learned) -> str:
    return context.texts.fill("{insight}", TextRef("insight", contact=event.subject))


def _truth(context: Context, event: Learned) -> str:
    return truth(context, event.subject)


def _person(context: Context, event: Learned) -> str:
    contact = context.look.contact(event.item or event.subject)
    return f"{contact.name}, {contact.role}" if contact else ""


def _opening(context: Context, event: Learned) -> str:
    opening = context.look.opening(event.item) or context.look.opening(event.subject)
    if opening is None:
        return ""
    employer = context.look.employer_name(opening.employer)
    return context.words.t("{title} at {employer}", title=opening.title, employer=employer)


_KNOWN: Mapping[str, Callable[[Context, Learned], str]] = {
    "fact": _fact,
    "fit": _fit,
    "greeting": _greeting,
    "haunt": _haunt,
    "insight": _insight,
    "truth": _truth,
    "contact": _person,
    "opening": _opening,
}
