"""The slots of an option in words: what is asked, and a label for each value."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.engine.actions import Count, Option, Slot, Typed
from game.engine.events import TextRef

from . import formats, wording
from .cards import SlotRow
from .catalogue import mark
from .compose import ROWS, part_text, row_parts
from .context import Context

_NAMES: Mapping[str, tuple[str, str]] = {
    "channel": (mark("Channel"), mark("How it goes out")),
    "subject": (mark("Subject"), mark("The line they see first")),
    "opener": (mark("Opening"), mark("How you begin")),
    "ground": (mark("Common ground"), mark("Why them")),
    "value": (mark("What you bring"), mark("Something of use to them")),
    "ask": (mark("The ask"), mark("What you want to know or have")),
    "close": (mark("Close"), mark("How you end")),
    "fact": (mark("What you name"), mark("Something you know of them")),
    "text": (mark("Your own words"), mark("Type the message yourself, or leave it empty")),
    "forecast": (mark("Your forecast"), mark("How likely is a yes?")),
    "days": (mark("Day"), mark("Which day")),
    "place": (mark("Place"), mark("Where")),
    "other": (mark("Whom"), mark("To whom you would like to be introduced")),
    "haunt": (mark("Where"), mark("Where you go to find them")),
    "terms": (mark("Terms"), mark("What you ask for")),
    "topic": (mark("Topic"), mark("What it is about")),
}


def slots(context: Context, option: Option) -> list[SlotRow]:
    """The slots of an option, in the order in which they are filled."""
    return [_row(context, option, slot) for slot in option.slots]


def _row(context: Context, option: Option, slot: Slot) -> SlotRow:
    name, label = _NAMES.get(slot.name, (wording.spelled(slot.name), ""))
    return SlotRow(
        slot=slot.name,
        name=context.words.t(name),
        label=context.words.t(label),
        values=tuple((value, _value(context, option, slot, value)) for value in _values(slot)),
        default=slot.default,
    )


def _values(slot: Slot) -> tuple[str | int, ...]:
    if isinstance(slot, Typed):
        return ()
    return tuple(range(slot.low, slot.high + 1)) if isinstance(slot, Count) else slot.values


def _value(context: Context, option: Option, slot: Slot, value: str | int) -> str:
    if slot.name in ROWS:
        return _part(context, option, slot.name, str(value))
    if value == "":
        return context.words.t(_NOTHING.get(slot.name, mark("nothing")))
    labeller = _LABELS.get(slot.name)
    found = labeller(context, option, value) if labeller else ""
    return found or wording.spelled(str(value))


_NOTHING: Mapping[str, str] = {"forecast": mark("don't say"), "fact": mark("nothing in particular")}


def _part(context: Context, option: Option, row: str, id: str) -> str:
    """A part's own words, with the fact that would be named; its label if it has no words."""
    named = (slot.default for slot in option.slots if slot.name == "fact")
    ref = TextRef("parts", contact=option.subject, fact=str(next(named, "")))
    part = row_parts(context, row).get(id)
    label = part.label if part else context.words.t(mark("nothing"))
    return part_text(context, row, id, ref) or context.texts.fill(label, ref)


def _fact(context: Context, option: Option, value: str | int) -> str:
    return context.texts.fill("{fact}", TextRef("", contact=option.subject, fact=str(value)))


def _day(context: Context, option: Option, value: str | int) -> str:
    """That many days ahead, as a date: from today, or from the day of what is moved."""
    clock, seen = context.look.clock, context.session.seen
    start = seen.minute
    if option.verb == "postpone":
        agreed = (one.at for one in seen.appointments if one.subject == option.subject)
        start = max(start, next(agreed, start))
    noon = clock.at(clock.day(start) + int(value), 12 * 60)
    return formats.date(context.words, context.look.moment(noon))


def _haunt(context: Context, option: Option, value: str | int) -> str:
    return context.texts.fill("{haunt}", TextRef("", contact=option.subject, haunt=str(value)))


Labeller = Callable[[Context, Option, str | int], str]
_LABELS: Mapping[str, Labeller] = {
    "channel": lambda context, option, value: wording.channel(context.words, str(value)),
    "fact": _fact,
    "days": _day,
    "place": lambda context, option, value: context.look.where(str(value)),
    "topic": lambda context, option, value: context.look.interest(str(value)),
    "other": lambda context, option, value: context.look.name(str(value)),
    "haunt": _haunt,
    "terms": lambda context, option, value: wording.terms(context.words, str(value)),
    "forecast": lambda context, option, value: formats.percent(context.words, int(value)),
}
