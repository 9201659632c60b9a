"""The parts of which a message is composed: which can be said, and what they bring to the odds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import Any

from game.model.analyse import analyse
from game.model.faults import reply_inputs
from game.model.features import Features, ReplyInputs, combine
from game.pack.book import Pack
from game.pack.expressions import Scope, compile_guard
from game.pack.language.code import Test
from game.pack.schema.texts import Part

from .actions import Pick
from .state import ContactState

ROWS = ("subject", "opener", "ground", "value", "ask", "close")
"""The rows of a message's parts, in their order."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A part of a message, as far as choosing it goes."""

    name: str
    template: bool
    fact: bool
    when: Test | None


def _with_conditions(every: Iterable[Saying]) -> tuple[tuple[Saying, ...], tuple[Test, ...]]:
    said = tuple(every)
    return said, tuple(one.when for one in said if one.when is not None)


class Phrases:
    """A pack's parts of messages, measured once."""

    def __init__(self, pack: Pack, scope: Scope) -> None:
        """`scope` is what a part's guard may read: there is somebody it goes to."""
        self.pack = pack
        self._scope = scope
        self._features: dict[tuple[str, str], Features] = {}
        self._slots: dict[tuple[str, bool, tuple[bool, ...]], Pick] = {}
        self._messages: dict[tuple[tuple[str, ...], bool, int], tuple[Features, ReplyInputs]] = {}

    def message(
        self, parts: tuple[str, ...], has_fact: bool, again: int
    ) -> tuple[Features, ReplyInputs]:
        """What is measured of a message of these parts (one id a row, as in ROWS), and what it
        brings to the odds. `again` counts how often the same words went out before.
        """
        key = (parts, has_fact, min(again, 1))
        found = self._messages.get(key)
        if found is None:
            rows = zip(ROWS, parts, strict=True)
            whole = combine(self._part(row, part, has_fact) for row, part in rows)
            whole = replace(whole, repeat_likeness=1.0 if again else 0.0)
            found = self._messages[key] = (whole, reply_inputs(whole))
        return found

    def slot(self, row: str, has_fact: bool, world: Any, c: ContactState) -> Pick:
        """The parts of a row that can be said to somebody now, in their order; no stock phrase is
        taken by default where there is another."""
        every, asked = self._sayings[row, has_fact]
        fitting = tuple([bool(when(world, c, None)) for when in asked])
        found = self._slots.get((row, has_fact, fitting))
        if found is None:
            holds = iter(fitting)
            said = [one for one in every if one.when is None or next(holds)]
            own = next((one.name for one in said if not one.template), said[0].name)
            found = Pick(row, tuple(one.name for one in said), own)
            self._slots[row, has_fact, fitting] = found
        return found

    @cached_property
    def _sayings(self) -> Mapping[tuple[str, bool], tuple[tuple[Saying, ...], tuple[Test, ...]]]:
        """By row, with and without a fact: the parts, and the conditions of those that have one."""
        rows = {}
        for row in ROWS:
            parts: Mapping[str, Part] = getattr(self.pack.parts, row)
            every = tuple(
                Saying(
                    name,
                    part.template,
                    part.fact,
                    compile_guard(part.when, self._scope).test if part.when else None,
                )
                for name, part in parts.items()
            )
            rows[row, True] = _with_conditions(every)
            rows[row, False] = _with_conditions([saying for saying in every if not saying.fact])
        return rows

    def _part(self, row: str, part: str, has_fact: bool) -> Features:
        if part in ("", "none"):
            return Features()
        chosen = getattr(self.pack.parts, row)[part]
        found = self._features.get((row, part))
        if found is None:
            found = analyse(chosen.text)
            if row == "subject":
                found = replace(Features(), subject=True)
            if chosen.template:
                found = replace(found, template_likeness=1.0)
            self._features[row, part] = found
        return replace(found, facts_named=1, fact_mask=1) if chosen.fact and has_fact else found

    @cached_property
    def templates(self) -> tuple[str, ...]:
        """The stock phrases, to which a typed message is compared."""
        rows = chain.from_iterable(getattr(self.pack.parts, row).values() for row in ROWS)
        return tuple(part.text for part in rows if part.template)
