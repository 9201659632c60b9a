"""Small measures in words: strain, fit, channels, and where something was learned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .catalogue import Words, mark

_STRAIN = (
    (20.0, mark("calm")),
    (40.0, mark("a little tense")),
    (60.0, mark("tense")),
    (80.0, mark("worn")),
    (100.0, mark("at the limit")),
)
_FIT = (
    (0.35, mark("little in common")),
    (0.55, mark("some things in common")),
    (0.75, mark("a good deal in common")),
    (1.0, mark("a lot in common")),
)
_CHANCE = (
    (0.005, mark("no answer to be expected")),
    (0.10, mark("a long shot")),
    (0.25, mark("unlikely")),
    (0.45, mark("possible")),
    (0.60, mark("about even")),
    (0.80, mark("likely")),
    (1.01, mark("very likely")),
)
CHANNELS: Mapping[str, str] = {
    "message": mark("message"),
    "email": mark("e-mail"),
    "voice": mark("call"),
    "video": mark("video call"),
    "text": mark("text"),
    "person": mark("in person"),
}
_SOURCES: Mapping[str, str] = {
    "profile": mark("from the profile"),
    "thread": mark("from a thread they wrote in"),
    "message": mark("from a message"),
    "contact": mark("from somebody else"),
    "meeting": mark("in person"),
    "call": mark("from a call"),
    "board": mark("from the job board"),
}
_TERMS: Mapping[str, str] = {"modest": mark("a modest wish"), "bold": mark("a bold one")}


def strain(words: Words, points: float) -> str:
    """Strain of 0..100 as a word."""
    return words.t(_step(_STRAIN, points))


def fit(words: Words, guess: float) -> str:
    """An estimated like-mindedness of 0..1 in words."""
    return words.t(_step(_FIT, guess))


def chance(words: Words, value: float) -> str:
    """A chance of 0..1 as a band in words: nobody knows more before they try."""
    return words.t(_step(_CHANCE, value))


def _step(steps: Sequence[tuple[float, str]], value: float) -> str:
    return next((word for below, word in steps if value < below), steps[-1][1])


def source(words: Words, name: str) -> str:
    """Where something was learned; what stands behind a slash does not matter."""
    return words.t(_SOURCES.get(name.partition("/")[0], ""))


def channel(words: Words, name: str) -> str:
    """A channel's name; the id itself for one of a pack's own."""
    return words.t(CHANNELS[name]) if name in CHANNELS else spelled(name)


def terms(words: Words, name: str) -> str:
    """The terms one may name for an offer."""
    return words.t(_TERMS[name]) if name in _TERMS else spelled(name)


def spelled(id: str) -> str:
    """An id as words, where nothing better is known."""
    return id.replace("_", " ").replace("-", " ")
