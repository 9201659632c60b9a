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
    ref = TextRef(f"act/{option.verb}", occurrence)
    verb = VERBS.get(option.verb)
    name = _FIELD.get(verb.subject if verb else "")
    return replace(ref, **{name: option.subject}) if name else ref


_FIELD: Mapping[str, str] = {
    "contact": "contact",
    "opening": "opening",
    "employer": "employer",
    "event": "event",
    "city": "city",
}


def of_scene(look: Lookup, began: SceneBegan | None, address: str, occurrence: int = 0) -> TextRef:
    """The reference that fills a scene's own texts: whom, what and where it is with."""
    if began is None:
        return TextRef(address, occurrence)
    ref = TextRef(address, occurrence, contact=began.contact, place=began.place)
    finders: tuple[tuple[str, Callable[[str], object]], ...] = (
        ("opening", look.opening),
        ("employer", look.employer),
        ("event", look.event),
    )
    known = {name: began.subject for name, find in finders if find(began.subject)}
    return replace(ref, **known)
