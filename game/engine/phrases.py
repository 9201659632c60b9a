"""The parts of which a message is composed: which can be said, and what they bring to the odds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import Any

from game.model.analyse import analyse
from game.model.faults import reply_inputs
from game.model.features import Features, ReplyInputs, combine
from game.pack.book import Pack
from game.pack.expressions import Scope, compile_guard
from game.pack.schema.texts import Part

from .state import ContactState

ROWS = ("subject", "opener", "ground", "value", "ask", "close")
"""The rows of a message's parts, in their order."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A part of a message, as far as choosing it goes."""

    name: str
    template: bool
    fact: bool
    when: Callable[[Any, Any, Any], Any] | None


class Phrases:
    """A pack's parts of messages, measured once."""

    def __init__(self, pack: Pack, scope: Scope) -> None:
        """`scope` is what a part's guard may read: there is somebody it goes to."""
        self.pack = pack
        self._scope = scope
        self._features: dict[tuple[str, str], Features] = {}
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

    def fitting_parts(
        self, row: str, has_fact: bool, world: Any, c: ContactState
    ) -> tuple[Saying, ...]:
        """The parts of a row that can be said to somebody now, in their order."""
        return tuple(
            saying
            for saying in self._sayings[row, has_fact]
            if saying.when is None or saying.when(world, c, None)
        )

    @cached_property
    def _sayings(self) -> Mapping[tuple[str, bool], tuple[Saying, ...]]:
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
            rows[row, True] = every
            rows[row, False] = tuple(saying for saying in every if not saying.fact)
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
