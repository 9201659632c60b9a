"""What is asked before the first morning, and what an answer changes, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.pack.book import Pack
from game.pack.schema.options import Answer
from game.pack.schema.world import Scenario
from game.pack.setup import ACCOMMODATION
from game.pack.translate import translated

from . import formats
from .catalogue import Words, mark
from .clean import cleaned

ACCOMMODATIONS = mark("What would make it easier to meet?")
ACCOMMODATIONS_TEXT = mark("As many as you like, or none. Nothing is held against anybody for it.")
_MONEY = mark("money {change}"), mark("a day costs {change}")
_POINTS: Mapping[str, str] = {
    "energy": mark("energy {change}"),
    "strain": mark("strain {change}"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer, what it says of itself, and what it changes in a few words."""

    id: str
    title: str
    text: str
    changes: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Something to choose before a play; with `many` any number of answers, else just one."""

    id: str
    title: str
    text: str
    choices: tuple[Choice, ...]
    usual: str = ""
    many: bool = False


def questions(words: Words, pack: Pack, scenario: str) -> tuple[Question, ...]:
    """Return what a scenario asks, its accommodations last; nothing where nothing is declared."""
    pack = translated(pack, words.language)
    found = [*_rows(words, pack.scenarios[scenario])]
    if pack.accommodations:
        asked = [Choice(one.id, one.title, one.text) for one in pack.accommodations.values()]
        found.append(
            Question(
                ACCOMMODATION,
                words.t(ACCOMMODATIONS),
                words.t(ACCOMMODATIONS_TEXT),
                tuple(asked),
                many=True,
            )
        )
    return cleaned(tuple(found))


def _rows(words: Words, scenario: Scenario) -> Iterator[Question]:
    for row in scenario.options:
        choices = [
            Choice(one.id, one.title, one.text, ", ".join(_changes(words, one)))
            for one in row.answers
        ]
        yield Question(row.id, row.title, row.text or "", tuple(choices), row.usual)


def _changes(words: Words, answer: Answer) -> Iterator[str]:
    for msgid, value in zip(_MONEY, (answer.money, answer.living), strict=True):
        if value:
            yield words.t(msgid, change=_signed(formats.money(words, abs(value)), value))
    for name, msgid in _POINTS.items():
        if value := getattr(answer, name):
            yield words.t(msgid, change=_signed(f"{abs(value):g}", value))


def _signed(text: str, value: float) -> str:
    return f"+{text}" if value > 0 else f"\N{MINUS SIGN}{text}"
