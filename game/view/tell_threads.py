"""Tells what was done, written and received, and where ties and jobs stand."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.events import (
    Acted,
    Forecast,
    LineReceived,
    MessageSent,
    Narrated,
    Rolled,
    StateChanged,
    TextRef,
)
from game.pack.schema.machine import MachineDef

from . import formats
from .cards import Paragraph
from .catalogue import mark
from .compose import sent
from .context import Context
from .teller import plain, tells, told


@tells(Acted)
def _acted(context: Context, event: Acted) -> list[Paragraph]:
    """The act in the pack's words; for an act in vain that it has no words for, the game's."""
    text = context.texts.say(_about(context, event))
    first = context.look.first(event.subject)
    vain = context.words.t(_IN_VAIN.get(event.verb, ""), first=first)
    return plain("story", text or vain)


def _about(context: Context, event: Acted) -> TextRef:
    """The text's reference, which is about the act's subject if it names nobody."""
    known = context.look.contact(event.subject) is not None and not event.text.contact
    return event.text._replace(contact=event.subject) if known else event.text


_IN_VAIN: Mapping[str, str] = {
    "not_taken": mark("{first} does not pick up."),
    "not_there": mark("{first} is not there today."),
}


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
    """Whether a job closed that the player never heard of, or came up, which is told as learned."""
    if event.of != "opening" or event.before != machine.initial:
        return False
    return machine.states[event.after].final or event.trigger in ("told", "posted")


def time(context: Context, minute: int) -> str:
    """The time of day at home."""
    return formats.clock(context.words, context.look.moment(minute))
