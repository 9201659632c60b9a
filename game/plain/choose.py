"""Numbered choices: shown, asked, and asked again until the answer fits."""

from __future__ import annotations

from collections.abc import Sequence

from game.plain.console import Console
from game.view.interface import lines

BACK = 0
"""What is returned for the way back, which is always number 0."""


def choose(console: Console, rows: Sequence[str], *, zero: str = "", default: int = -1) -> int:
    """Let one row be picked; returns its number, 1 for the first, or BACK.

    `zero` is the text of number 0, offered if it is not empty. Enter alone takes `default` if
    that is not negative. The beginning of a row does as well as its number. Raises InputEnded.
    """
    show(console, rows, zero)
    return ask_number(console, rows, zero=zero, default=default)


def show(console: Console, rows: Sequence[str], zero: str = "") -> None:
    """Write the numbered rows."""
    numbered = [(str(number), row) for number, row in enumerate(rows, 1)]
    if zero:
        numbered.append(("0", zero))
    for number, row in numbered:
        console.say(row, indent=f"{number}. ", hanging=" " * (len(number) + 2))


def ask_number(console: Console, rows: Sequence[str], *, zero: str = "", default: int = -1) -> int:
    """Ask until the answer is a row's number, or the beginning of just one row."""
    lowest = 0 if zero else 1
    while True:
        answer = console.ask(_prompt(console, default))
        picked = default if not answer else _matched(answer, rows, zero)
        if lowest <= picked <= len(rows):
            console.understood()
            return picked
        console.refuse(console.words.t(lines.NUMBER_PLEASE, low=lowest, high=len(rows)))


def _prompt(console: Console, default: int) -> str:
    if default < 0:
        return "> "
    return console.words.t(lines.NUMBER_OR_ENTER, default=default) + "> "


def _matched(answer: str, rows: Sequence[str], zero: str) -> int:
    if answer.isascii() and answer.isdecimal():
        return int(answer) if len(answer) < 6 else -1
    wanted = answer.casefold()
    found = [n for n, row in enumerate(rows, 1) if row.casefold().startswith(wanted)]
    if zero.casefold().startswith(wanted):
        found.append(BACK)
    return found[0] if len(found) == 1 else -1
