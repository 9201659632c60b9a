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

Two kinds of policy are given more, by `player_of`. One with a method `dream` looks ahead: it gets a
function from a luck to an imagined play, which agrees with all that the player knows and with
nothing else. One with a method `see` gets the play itself; it is no player, but an upper bound.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType
from typing import Any, Protocol, runtime_checkable

from game.engine.actions import Action
from game.engine.imagine import imagine
from game.engine.listing import Options
from game.engine.seen import Seen
from game.engine.session import Session

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


Imagines = Callable[[int], Session]
"""From a luck to a play that might be the one that is played, as far as the player can tell."""


@runtime_checkable
class Dreamer(Protocol):
    """A policy that looks ahead in plays that it imagines."""

    def dream(self, imagines: Imagines) -> None:
        """Be given what imagines the play as it stands whenever it is called."""
        ...


@runtime_checkable
class Seer(Protocol):
    """A policy that sees the truth."""

    def see(self, session: Session) -> None:
        """Be given the play, to copy it and look on."""
        ...


SLOW = ("searcher", "oracle")
"""Policies that play on at each decision: thousands of times slower, so played only if named."""
WITHOUT = ("stay-at-home", "fair-skipper", "forgetful", "speechless", "thankless",
           "phoneless", "letters-only", "unscreened", "latecomer")  # fmt: skip
"""The mentor but for one thing, held to no bound: to see what that thing is worth somewhere; played
only if named."""
UPPER_BOUNDS = ("oracle",)
"""Policies that see what no player sees: how much could be won at most, and held to no bound."""


class BadPolicy(Exception):
    """A distribution's policy can't be loaded; the message says which and why."""


def setup_of(maker: Maker) -> Mapping[str, Any]:
    """What plays of this policy are set up with (`inflation`, for one)."""
    found: Mapping[str, Any] = getattr(maker, "setup", NO_SETUP)
    return found


def player_of(maker: Maker, session: Session, seed: int | None = None) -> Policy:
    """A policy for a play, with the play's seed or another; and what it may look at, if it is one
    that looks ahead or behind."""
    player = maker(session.seed if seed is None else seed)
    if isinstance(player, Dreamer):
        player.dream(partial(imagine, session))
    if isinstance(player, Seer):
        player.see(session)
    return player


def usual() -> tuple[str, ...]:
    """The policies that play when none is named."""
    return tuple(name for name in policies() if name not in (*SLOW, *WITHOUT))


def policies() -> Mapping[str, Maker]:
    """The policies by name, each made with a seed; a distribution's is loaded when it is asked
    for, which runs its code. The game's own come first, and can't be replaced."""
    return _Known(_own())


class _Known(Mapping[str, Maker]):
    def __init__(self, own: Mapping[str, Maker]) -> None:
        self._own = own

    @cached_property
    def _others(self) -> Mapping[str, EntryPoint]:
        """Looked for only when a name is not the game's own: it takes longer than a short play."""
        return {name: point for name, point in _distributed().items() if name not in self._own}

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
        "stay-at-home": players.StayAtHome,
        "fair-skipper": players.FairSkipper,
        "forgetful": players.Forgetful,
        "speechless": players.Speechless,
        "thankless": players.Thankless,
        "phoneless": players.Phoneless,
        "letters-only": players.LettersOnly,
        "unscreened": players.Unscreened,
        "latecomer": players.Latecomer,
        "searcher": players.Searcher,
        "oracle": players.Oracle,
    }
