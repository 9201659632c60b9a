"""Before a play in line mode: what its scenario asks, one numbered question after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.plain.choose import choose, show
from game.plain.console import Console, InputEnded
from game.view.interface import lines
from game.view.start import Choice, Question


def ask_all(console: Console, questions: Sequence[Question]) -> dict[str, Any]:
    """Ask every question; returns a setup. Where the input ends, the rest is as it usually is."""
    setup: dict[str, Any] = {}
    try:
        for question in questions:
            setup[question.id] = _asked(console, question)
    except InputEnded:
        pass
    return setup


def _asked(console: Console, question: Question) -> str | list[str]:
    console.say()
    console.say(question.title)
    if question.text:
        console.say(question.text)
    if question.many:
        return _any_of(console, question)
    known = [choice.id for choice in question.choices]
    rows = [_line(choice) for choice in question.choices]
    return known[choose(console, rows, default=known.index(question.usual) + 1) - 1]


def _line(choice: Choice) -> str:
    changes = f" ({choice.changes})" if choice.changes else ""
    return f"{choice.title}{changes}: {choice.text}"


def _any_of(console: Console, question: Question) -> list[str]:
    """Ask for numbers with commas or blanks between them; Enter alone is none."""
    show(console, [_line(choice) for choice in question.choices])
    while True:
        answer = console.ask(f"{console.words.t(lines.NUMBERS_OR_ENTER)}> ")
        parts = answer.replace(",", " ").split()
        numbers = [
            int(part) for part in parts if part.isascii() and part.isdecimal() and len(part) < 6
        ]
        if len(numbers) == len(parts) and all(1 <= n <= len(question.choices) for n in numbers):
            console.understood()
            return [choice.id for n, choice in enumerate(question.choices, 1) if n in numbers]
        console.refuse(console.words.t(lines.NUMBER_PLEASE, low=1, high=len(question.choices)))
