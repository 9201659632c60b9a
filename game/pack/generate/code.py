"""A short code for a generated scenario: whoever plays it meets the same people.

It holds the seed and the rows that the generator heeds, and a check that hangs on the pack as it
is, so that a slip of the pen, or the code of another edition, is told from one that is meant.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from ..book import Pack
from ..setup import Setup

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Digits and letters without those that look like another: no 0, 1, I, L, O."""
CHECK = 4
"""Signs of the check: one in 920,000 slips of the pen goes unseen."""
GROUP = 4
LONGEST = 40


class BadCode(ValueError):
    """There is no play of that code among the packs at hand."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def code_of(pack: Pack, scenario: str, seed: int, rows: Setup) -> str:
    """Return the code of a scenario as a seed and the answers to its rows have it."""
    number = seed
    for row in pack.scenarios[scenario].options:
        answers = [answer.id for answer in row.answers]
        number = number * len(answers) + answers.index(rows.get(row.id, row.usual))
    body = _signs(number)
    return _grouped(body + _check(pack, scenario, body))


def decoded(code: str, packs: Iterable[Pack]) -> tuple[Pack, str, int, dict[str, str]]:
    """Return the pack, the scenario, the seed and the rows that a code means.

    Raises:
        BadCode: it is the code of none of these packs' scenarios.
    """
    signs = _bare(code)
    body, check = signs[:-CHECK], signs[-CHECK:]
    for pack, scenario in _generated(packs) if body and len(signs) <= LONGEST else ():
        if _check(pack, scenario, body) == check:
            seed, rows = _read(pack, scenario, body)
            return pack, scenario, seed, rows
    raise BadCode(code)


def _generated(packs: Iterable[Pack]) -> Iterator[tuple[Pack, str]]:
    for pack in packs:
        yield from ((pack, name) for name, one in pack.scenarios.items() if one.generator)


def _read(pack: Pack, scenario: str, body: str) -> tuple[int, dict[str, str]]:
    number = 0
    for sign in body:
        number = number * len(SIGNS) + SIGNS.index(sign)
    rows: dict[str, str] = {}
    for row in reversed(pack.scenarios[scenario].options):
        number, place = divmod(number, len(row.answers))
        rows[row.id] = row.answers[place].id
    return number, dict(reversed(rows.items()))


def _bare(code: str) -> str:
    """The signs of a code as somebody may type it."""
    return "".join(sign for sign in code.upper() if sign in SIGNS)


def _signs(number: int) -> str:
    found = ""
    while number or not found:
        number, place = divmod(number, len(SIGNS))
        found = SIGNS[place] + found
    return found


def _check(pack: Pack, scenario: str, body: str) -> str:
    draft = pack.data["scenarios"][scenario]
    made_of = [draft, pack.data["generators"][draft["generator"]]]
    text = json.dumps(made_of, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    key = "\x1f".join([pack.meta.id, text, body]).encode()
    number = int.from_bytes(blake2b(key, digest_size=8).digest(), "big")
    return _signs(number % len(SIGNS) ** CHECK).rjust(CHECK, SIGNS[0])


def _grouped(signs: str) -> str:
    return "-".join(signs[place : place + GROUP] for place in range(0, len(signs), GROUP))
