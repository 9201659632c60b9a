"""TextRefs made here: for the labels, helps and cards that no event carries a reference of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.engine.actions import Option
from game.engine.events import SceneBegan, SceneSaid, TextRef
from game.pack.vocabulary import VERBS

from .lookup import Lookup


def of_option(option: Option) -> TextRef:
    """The reference that fills an option's label, its help and its reason."""
    verb = VERBS.get(option.verb)
    place = _FIELDS.get(verb.subject if verb else "")
    ref = TextRef(f"act/{option.verb}")
    return place(ref, option.subject) if place else ref


_FIELDS: Mapping[str, Callable[[TextRef, str], TextRef]] = {
    "contact": lambda ref, id: ref._replace(contact=id),
    "opening": lambda ref, id: ref._replace(opening=id),
    "employer": lambda ref, id: ref._replace(employer=id),
    "event": lambda ref, id: ref._replace(event=id),
    "city": lambda ref, id: ref._replace(city=id),
}
"""Where the subject of a verb goes in a reference."""


def of_said(said: SceneSaid | None, address: str, occurrence: int) -> TextRef:
    """The reference that fills what belongs to a moment of a scene: its own, under an address."""
    ref = (said.say or said.cue) if said else None
    return (ref or TextRef(address)).told_as(address, occurrence)


def of_scene(look: Lookup, began: SceneBegan, address: str) -> TextRef:
    """The reference that fills a scene's title: whom, what and where it is with."""
    id = began.subject
    return TextRef(
        address,
        contact=began.contact,
        place=began.place,
        opening=id if look.opening(id) else "",
        employer=id if look.employer(id) else "",
        event=id if look.event(id) else "",
    )
