"""TextRefs made here: for the labels, helps and cards that no event carries a reference of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from game.engine.actions import Option
from game.engine.events import SceneBegan, TextRef
from game.pack.vocabulary import VERBS

from .lookup import Lookup


def of_option(look: Lookup, option: Option, occurrence: int = 0) -> TextRef:
    """The reference that fills an option's label, its help and its reason."""
    verb = VERBS.get(option.verb)
    place = _FIELDS.get(verb.subject if verb else "")
    ref = TextRef(f"act/{option.verb}", occurrence)
    return place(ref, option.subject) if place else ref


_FIELDS: Mapping[str, Callable[[TextRef, str], TextRef]] = {
    "contact": lambda ref, id: replace(ref, contact=id),
    "opening": lambda ref, id: replace(ref, opening=id),
    "employer": lambda ref, id: replace(ref, employer=id),
    "event": lambda ref, id: replace(ref, event=id),
    "city": lambda ref, id: replace(ref, city=id),
}
"""Where the subject of a verb goes in a reference."""


def of_scene(look: Lookup, began: SceneBegan | None, address: str, occurrence: int = 0) -> TextRef:
    """The reference that fills a scene's own texts: whom, what and where it is with."""
    if began is None:
        return TextRef(address, occurrence)
    id = began.subject
    return TextRef(
        address,
        occurrence,
        contact=began.contact,
        place=began.place,
        opening=id if look.opening(id) else "",
        employer=id if look.employer(id) else "",
        event=id if look.event(id) else "",
    )
