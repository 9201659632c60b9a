"""Texts: braces and placeholders, and enough variants where a play repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Path
from ..names import did_you_mean
from ..vocabulary import PLACEHOLDERS, SELECTORS
from .desk import Desk
from .wording import About, Wording, wordings

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
    here: object = desk.pack.data
    for step in path:
        if isinstance(here, dict):
            here = here.get(str(step))
        elif isinstance(here, list) and isinstance(step, int):
            here = here[step]
    return here


Fault = tuple[str, str, str]
"""The code of what is wrong with a text, its message and a hint."""


def _braces(desk: Desk, path: Path, variant: str, text: Wording) -> None:
    for code, message, hint in faults(variant, text.about):
        desk.error(path, code, message, hint)


def faults(variant: str, about: About) -> Iterator[Fault]:
    """What is wrong with the braces of a text that is about somebody, or about nobody."""
    rest = _BRACED.sub("", variant)
    if "{" in rest or "}" in rest:
        yield "FH501", "a brace without its other half", "Braces hold placeholders."
        return
    for name in dict.fromkeys(_BRACED.findall(variant)):
        yield from _select(name, about) if "|" in name else _placeholder(name, about)


def _placeholder(name: str, about: About) -> Iterator[Fault]:
    if about == "name":
        yield "FH503", f"`{{{name[:40]}}}` stands in a name, where nothing is filled in", ""
    elif name not in PLACEHOLDERS:
        message = f"no placeholder is called `{name[:40]}`"
        yield "FH502", message, did_you_mean(name, PLACEHOLDERS, 0)
    elif name in _PERSONAL and about != "person":
        who = "nobody is" if about == "world" else "none of the cast may be"
        yield "FH504", f"`{{{name}}}` speaks of a contact, and {who} there", ""


def _select(braced: str, about: About) -> Iterator[Fault]:
    """A choice of words by gender or number."""
    name, _, words = braced.partition("|")
    wanted = SELECTORS.get(name)
    if about == "name":
        yield "FH503", f"`{{{braced[:40]}}}` stands in a name, where nothing is filled in", ""
    elif wanted is None:
        message = f"nothing selects words by `{name[:40]}`"
        yield "FH502", message, did_you_mean(name, SELECTORS, 0)
    elif words.count("|") + 1 != wanted:
        message = f"`{name}` selects among {wanted} words, and there are {words.count('|') + 1}"
        yield "FH505", message, "Part them by `|`; a word may be empty."
    elif name == "gender" and about != "person":
        who = "nobody is" if about == "world" else "none of the cast may be"
        yield "FH504", f"`{{{name}}}` speaks of a contact, and {who} there", ""


def _variants(desk: Desk, text: Wording) -> None:
    count = len(text.variants)
    if text.repeats and 0 < count < ENOUGH:
        message = f"a text that is shown often has {count} of {ENOUGH} variants"
        desk.warn(text.path, "FH710", message, "Write more, so that a play repeats itself less.")
