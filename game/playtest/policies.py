"""Policies: players made of rules. A policy sees what a player sees and returns an action.

The whole interface is one method: `choose(seen, options) -> Action`. A policy is made with the seed
of the play, and draws its own luck from it by key, apart from the world's. What makes it, a class
as a rule, may carry `setup`: what the player of such a play chooses at its start.

A distribution brings policies of its own by entry point:

    [project.entry-points."firm_handshake.policies"]
    shy = "shy_player:Shy"

    class Shy:
        def __init__(self, seed: int) -> None: ...
        def choose(self, seen: Seen, options: Options) -> Action:
            return options.possible()[0].action()

`Seen` is what the player knows, `Options` what could be done now and why not; an option's `action`
fills its slots, with defaults for those that are not said. Nothing else is to be touched: `choose`
must return one of the possible options' actions, and come to an end of its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType
from typing import Any, Protocol

from game.engine.actions import Action
from game.engine.listing import Options
from game.engine.seen import Seen

GROUP = "firm_handshake.policies"
"""The entry points of distributions that bring policies."""
NO_SETUP: Mapping[str, Any] = MappingProxyType({})


class Policy(Protocol):
    """A player made of rules."""

    def choose(self, seen: Seen, options: Options) -> Action:
        """The action to take now: one of the possible options', with its slots filled."""
        ...


class Maker(Protocol):
    """What makes a policy: a class, as a rule. It may have `setup`, see `setup_of`."""

    def __call__(self, seed: int, /) -> Policy:
        """A policy for the play of this seed."""
        ...


class BadPolicy(Exception):
    """A distribution's policy can't be loaded; the message says which and why."""


def setup_of(maker: Maker) -> Mapping[str, Any]:
    """What plays of this policy are set up with (`inflation`, for one)."""
    found: Mapping[str, Any] = getattr(maker, "setup", NO_SETUP)
    return found


def policies() -> Mapping[str, Maker]:
    """The policies by name, each made with a seed; a distribution's is loaded when it is asked
    for, which runs its code. The game's own come first, and can't be replaced."""
    return _Known(_own(), _distributed())


class _Known(Mapping[str, Maker]):
    def __init__(self, own: Mapping[str, Maker], others: Mapping[str, EntryPoint]) -> None:
        self._own = own
        self._others = {name: point for name, point in others.items() if name not in own}

    def __getitem__(self, name: str) -> Maker:
        if name in self._own:
            return self._own[name]
        return _loaded(self._others[name])

    def __iter__(self) -> Iterator[str]:
        yield from self._own
        yield from sorted(self._others)

    def __contains__(self, name: object) -> bool:
        return name in self._own or name in self._others

    def __len__(self) -> int:
        return len(self._own) + len(self._others)


def _loaded(point: EntryPoint) -> Maker:
    try:
        maker: Maker = point.load()
    except Exception as error:
        why = f"{type(error).__name__}: {error}"
        raise BadPolicy(f"the policy {point.name} ({point.value}) can't be loaded: {why}") from None
    if not callable(maker):
        raise BadPolicy(f"the policy {point.name} ({point.value}) is nothing that makes one")
    return maker


def _distributed() -> dict[str, EntryPoint]:
    """Those of installed distributions, by name; none while pytest runs, in whose processes a
    test must find the same policies on every machine."""
    if "PYTEST_VERSION" in os.environ:
        return {}
    return {point.name: point for point in entry_points(group=GROUP)}


def _own() -> Mapping[str, Maker]:
    """The game's own: first the good players, then those with one idea."""
    from . import players
    from .mentor import Mentor

    return {
        "mentor": Mentor,
        "novice": players.Novice,
        "greedy": players.Greedy,
        "random": players.Random,
        "online-only": players.OnlineOnly,
        "eternal-pen-pal": players.EternalPenPal,
        "pavement": players.Pavement,
        "cold-applicant": players.ColdApplicant,
        "too-early": players.TooEarly,
        "early-bird": players.EarlyBird,
        "same-channel": players.SameChannel,
        "one-favourite": players.OneFavourite,
        "spammer": players.Spammer,
        "nagger": players.Nagger,
        "haunter": players.Haunter,
        "milker": players.Milker,
        "inflated": players.Inflated,
    }
