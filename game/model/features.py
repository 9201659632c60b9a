"""What is measured of a message. Only these features reach the odds, never the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import reduce
from typing import TypedDict

SHORT_BELOW = 400
LONG_ABOVE = 1200
BEST_WORDS = range(50, 126)
TEMPLATE_FROM = 0.6


@dataclass(frozen=True, slots=True)
class Features:
    """Measured features of one message, or of one part of it.

    words, characters: lengths. questions: asked. facts_named: different known facts named, of
    which fact_mask tells which (bit i: fact i). clear_ask: something is asked for in words.
    place_and_time: both are named; place and time say which. you_share: 0..1 of the `pronouns`
    about the two people that are about the other (.5 without any). template_likeness,
    repeat_likeness: 0..1 to the nearest template, earlier message. courtesy: thanks or please.
    way_out: an easy no is offered. subject: it has one. shouting: 0..1 of the `letters` in words
    of capitals. exclamations, links, controls: counts. monotony: 0..1 of the words that are the
    commonest word.
    """

    words: int = 0
    characters: int = 0
    questions: int = 0
    facts_named: int = 0
    clear_ask: bool = False
    place_and_time: bool = False
    you_share: float = 0.5
    template_likeness: float = 0.0
    repeat_likeness: float = 0.0
    courtesy: bool = False
    subject: bool = False
    shouting: float = 0.0
    way_out: bool = False
    place: bool = False
    time: bool = False
    exclamations: int = 0
    links: int = 0
    controls: int = 0
    monotony: float = 0.0
    fact_mask: int = 0
    pronouns: int = 0
    letters: int = 0

    @property
    def short(self) -> bool:
        """Under 400 characters, and not empty (`inmail`)."""
        return 0 < self.characters < SHORT_BELOW

    @property
    def long(self) -> bool:
        """Over 1,200 characters (`inmail`)."""
        return self.characters > LONG_ABOVE

    @property
    def well_sized(self) -> bool:
        """50 to 125 words (`boomerang`); shown to the player, no odds hang on it."""
        return self.words in BEST_WORDS

    @property
    def few_questions(self) -> bool:
        """One to three questions (`boomerang`)."""
        return 1 <= self.questions <= 3

    @property
    def template(self) -> bool:
        """Reads like a template."""
        return self.template_likeness >= TEMPLATE_FROM

    @property
    def personalised(self) -> bool:
        """No template, and about the other: names a fact, or speaks of them as much as of us."""
        theirs = self.words >= 12 and self.pronouns >= 2 and self.you_share >= 0.5
        return not self.template and (self.facts_named > 0 or theirs)


class ReplyInputs(TypedDict):
    """The arguments of `reply.reply` that a message itself decides."""

    personalised: bool
    short: bool
    long: bool
    questions: bool
    fit_named: bool
    fault: float


_SUMS = ("words", "characters", "questions", "exclamations", "links", "controls",
         "pronouns", "letters")  # fmt: skip
_ANY = ("clear_ask", "courtesy", "subject", "way_out", "place", "time")
_MEANS = {
    "you_share": "pronouns",
    "shouting": "letters",
    "monotony": "words",
    "template_likeness": "characters",
    "repeat_likeness": "characters",
}
assert {*_SUMS, *_ANY, *_MEANS, "facts_named", "fact_mask", "place_and_time"} == {
    field.name for field in fields(Features)
}


def combine(parts: Iterable[Features]) -> Features:
    """The features of a message made of `parts`.

    Counts add up and a fact named twice counts once; shares are means weighted by what they are
    shares of. A place in one part and a time in another make place and time.
    """
    given = tuple(parts)
    values: dict[str, int | float | bool] = {
        name: sum(getattr(part, name) for part in given) for name in _SUMS
    }
    values |= {name: any(getattr(part, name) for part in given) for name in _ANY}
    values |= {name: _mean(given, name, weight) for name, weight in _MEANS.items()}
    mask = reduce(lambda bits, part: bits | part.fact_mask, given, 0)
    unmasked = sum(part.facts_named - part.fact_mask.bit_count() for part in given)
    both = any(part.place_and_time for part in given) or (values["place"] and values["time"])
    values |= {"fact_mask": mask, "facts_named": mask.bit_count() + unmasked}
    return Features(place_and_time=bool(both), **values)  # type: ignore[arg-type]


def _mean(parts: Sequence[Features], name: str, weight: str) -> float:
    total = sum(getattr(part, weight) for part in parts)
    if total <= 0:
        return float(max((getattr(part, name) for part in parts), default=_DEFAULT[name]))
    return float(sum(getattr(part, name) * getattr(part, weight) for part in parts) / total)


_DEFAULT = {name: getattr(Features(), name) for name in _MEANS}
