"""What a player may do: options as they are listed, and the action that is taken.

An `Action` is the journal's unit: a verb, its subject, its arguments. An `Option` offers one, with
its price, the reason if it can't be done now, and slots to fill; every slot has a default.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .records import frozen

MAX_TYPED = 4000
"""How many characters of a typed message are kept."""


class Refused(Exception):
    """An action that can't be taken now. `reason` is a code of the pack, or of the engine."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@frozen
class Action:
    """One decision. `args` are sorted pairs of slot name and value, so that equals are equal."""

    verb: str
    subject: str = ""
    args: tuple[tuple[str, str | int], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The journal's form of it."""
        data: dict[str, Any] = {"verb": self.verb}
        if self.subject:
            data["subject"] = self.subject
        if self.args:
            data["args"] = dict(self.args)
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Action:
        """Read the journal's form; ValueError if it has another shape."""
        verb, subject, args = data.get("verb"), data.get("subject", ""), data.get("args", {})
        if not isinstance(verb, str) or not isinstance(subject, str) or not isinstance(args, dict):
            raise ValueError("an action needs a verb, a subject and arguments")
        if not all(isinstance(k, str) and type(v) in (str, int) for k, v in args.items()):
            raise ValueError("an action's arguments are words and whole numbers")
        return cls(verb, subject, tuple(sorted(args.items())))


@frozen
class Cost:
    """What an act takes, as shown before it is taken."""

    minutes: int = 0
    energy: float = 0.0
    money: float = 0.0
    strain: float = 0.0
    wait: int = 0
    """Of the minutes, those spent waiting for the hour."""


FREE = Cost()
"""What takes nothing."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A slot with a finite choice of values (ids); `default` is one of them."""

    name: str
    values: tuple[str, ...]
    default: str


@dataclass(frozen=True, slots=True)
class Count:
    """A slot with a whole number within bounds."""

    name: str
    low: int
    high: int
    default: int


@dataclass(frozen=True, slots=True)
class Typed:
    """A slot for the player's own words; the empty default means the composed parts are sent."""

    name: str
    limit: int = MAX_TYPED
    default: str = ""


Slot = Pick | Count | Typed

FORECASTS = ("", "10", "30", "50", "70", "90")
"""What a player may say of a yes before an ask, in percent; nothing is an answer too."""
FORECAST = Pick("forecast", FORECASTS, "")
"""The slot in which it is said."""


class Option:
    """Something the player could do. `reason` is why not (a code of the pack), or None."""

    __slots__ = ("_make", "_slots", "cost", "reason", "subject", "verb")

    def __init__(
        self,
        verb: str,
        subject: str,
        cost: Cost,
        reason: str | None = None,
        make: Callable[[], tuple[Slot, ...]] = tuple,
    ) -> None:
        self.verb = verb
        self.subject = subject
        self.cost = cost
        self.reason = reason
        self._make = make
        self._slots: tuple[Slot, ...] | None = None

    @property
    def slots(self) -> tuple[Slot, ...]:
        """What is left to say; made when it is first read, so read it before the next act."""
        if self._slots is None:
            self._slots = self._make()
        return self._slots

    def action(self, **args: str | int) -> Action:
        """The action with these arguments, defaults for the rest; ValueError for others."""
        if not args and not self.slots:
            return Action(self.verb, self.subject)
        filled = {slot.name: slot.default for slot in self.slots}
        for name, value in args.items():
            if name not in filled:
                raise ValueError(f"{self.verb} has no slot {name}")
            filled[name] = value
        kept = {name: value for name, value in filled.items() if value != ""}
        return Action(self.verb, self.subject, tuple(sorted(kept.items())))

    def __repr__(self) -> str:
        return f"Option({self.verb!r}, {self.subject!r}, reason={self.reason!r})"
