"""Texts: braces and placeholders, and enough variants where a play repeats."""

from __future__ import annotations

import re

from ..marks import Path
from ..names import did_you_mean
from ..vocabulary import PLACEHOLDERS
from .desk import Desk
from .wording import Wording, wordings

ENOUGH = 4
"""Variants of a text that repeats, below which a warning says so."""

_BRACED = re.compile(r"\{([^{}]*)\}")
_PERSONAL = frozenset(
    {
        *("name", "first", "role", "they", "They", "them", "their", "Their", "is", "has", "s"),
        *("es", "interest", "needs", "gives", "insight", "profile", "truth", "greeting", "fact"),
        "haunt",
    }
)


def check(desk: Desk) -> None:
    """Check every text."""
    for text in wordings(desk):
        many = len(text.variants) != 1 or isinstance(_raw(desk, text.path), list)
        for number, variant in enumerate(text.variants):
            _braces(desk, (*text.path, number) if many else text.path, variant, text)
        _variants(desk, text)


def _raw(desk: Desk, path: Path) -> object:
    """Return what stands in the data, where a text and a list of one differ."""
    here: object = desk.whole.data
    for step in path:
        if isinstance(here, dict):
            here = here.get(str(step))
        elif isinstance(here, list) and isinstance(step, int):
            here = here[step]
    return here


def _braces(desk: Desk, path: Path, variant: str, text: Wording) -> None:
    rest = _BRACED.sub("", variant)
    if "{" in rest or "}" in rest:
        desk.error(path, "FH501", "a brace without its other half", "Braces hold placeholders.")
        return
    for name in dict.fromkeys(_BRACED.findall(variant)):
        _placeholder(desk, path, name, text)


def _placeholder(desk: Desk, path: Path, name: str, text: Wording) -> None:
    if text.about == "name":
        message = f"`{{{name[:40]}}}` stands in a name, where nothing is filled in"
        desk.error(path, "FH503", message)
    elif name not in PLACEHOLDERS:
        message = f"no placeholder is called `{name[:40]}`"
        desk.error(path, "FH502", message, did_you_mean(name, PLACEHOLDERS, 0))
    elif name in _PERSONAL and text.about != "person":
        who = "nobody is" if text.about == "world" else "none of the cast may be"
        message = f"`{{{name}}}` speaks of a contact, and {who} there"
        desk.error(path, "FH504", message)


def _variants(desk: Desk, text: Wording) -> None:
    count = len(text.variants)
    if text.repeats and 0 < count < ENOUGH:
        message = f"a text that is shown often has {count} of {ENOUGH} variants"
        desk.warn(text.path, "FH710", message, "Write more, so that a play repeats itself less.")
