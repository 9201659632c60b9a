"""Tells what was done, written, received and learned."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.engine.events import (
    Acted,
    Forecast,
    Learned,
    LineReceived,
    MessageSent,
    Narrated,
    Rolled,
    StateChanged,
    TextRef,
)
from game.pack.schema.machine import MachineDef

from . import formats, wording
from .cards import Paragraph
from .catalogue import mark
from .compose import sent
from .context import Context
from .teller import plain, tells, told


@tells(Acted)
def _acted(context: Context, event: Acted) -> list[Paragraph]:
    return told(context, "story", event.text)


@tells(MessageSent)
def _sent(context: Context, event: MessageSent) -> list[Paragraph]:
    speaker = context.words.t("You to {name}", name=context.look.first(event.contact))
    return plain("sent", sent(context, event), speaker=speaker, when=time(context, event.minute))


@tells(LineReceived)
def _line(context: Context, event: LineReceived) -> list[Paragraph]:
    speaker = context.look.first(event.contact)
    return told(context, "line", event.text, speaker=speaker, when=time(context, event.minute))


@tells(Narrated)
def _narrated(context: Context, event: Narrated) -> list[Paragraph]:
    return told(context, "story", event.text)


@tells(Rolled)
def _rolled(context: Context, event: Rolled) -> list[Paragraph]:
    """The truth behind an outcome is not for play."""
    return []


@tells(Forecast)
def _forecast(context: Context, event: Forecast) -> list[Paragraph]:
    """Only what the player said: the chance itself is for the debrief."""
    chance = formats.percent(context.words, event.percent)
    return plain("system", context.words.t("You gave it {chance}.", chance=chance))


@tells(StateChanged)
def _changed(context: Context, event: StateChanged) -> list[Paragraph]:
    """A rung or a board moved; what the season does is told by the ending."""
    machine = _machine(context, event)
    if machine is None or _unseen(machine, event):
        return []
    before, after = (machine.states[id].name for id in (event.before, event.after))
    opening = context.look.opening(event.subject)
    title = opening.title if opening else context.look.first(event.subject)
    text = context.words.t("{subject}: {state}.", subject=title, state=after)
    return plain("system", formats.capital(text)) if before != after else []


def _machine(context: Context, event: StateChanged) -> MachineDef | None:
    """The machine of a contact or an opening; None for the season's."""
    look = context.look
    opening = look.opening(event.subject) if event.of == "opening" else None
    contact = look.contact(event.subject) if event.of == "contact" else None
    holder = opening or contact
    return look.pack.machines[holder.machine] if holder else None


def _unseen(machine: MachineDef, event: StateChanged) -> bool:
    """Whether a job closed that the player never heard of."""
    return event.of == "opening" and (
        event.before == machine.initial and machine.states[event.after].final
    )


@tells(Learned)
def _learned(context: Context, event: Learned) -> list[Paragraph]:
    what = _KNOWN.get(event.kind)
    text = what(context, event) if what else ""
    if not text:
        return []
    sentence, first = _SENTENCES.get(event.kind, _PLAINLY), context.look.first(event.subject)
    known = context.words.t(sentence, first=first, what=formats.stopped(text))
    return plain("system", known)


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
    haunt = contact and context.look.haunt(contact, event.item)
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


def fact_text(context: Context, contact: str, fact: str) -> str:
    """A fact of a contact, in whole words."""
    found = context.look.contact(contact)
    texts = (one.text for one in found.facts if one.id == fact) if found else ()
    return context.texts.fill(next(iter(texts), ""), TextRef("fact", contact=contact, fact=fact))


def truth(context: Context, contact: str) -> str:
    """What is true of somebody, for who has come to see it."""
    return context.texts.fill("{truth}", TextRef("truth", contact=contact))


def greeting_known(context: Context, contact: str) -> str:
    """Which greeting somebody is at ease with, in words."""
    ref = TextRef("greeting", contact=contact)
    greeting, first = context.texts.fill("{greeting}", ref), context.look.first(contact)
    if not greeting:
        return ""
    return context.words.t("{first} is at ease with {greeting}", first=first, greeting=greeting)


def time(context: Context, minute: int) -> str:
    """The time of day at home."""
    return formats.clock(context.words, context.look.moment(minute))
