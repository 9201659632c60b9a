"""The turning points of one play: the decisions after which the odds of an offer differ most.

First the odds are estimated at some moments along the play, and between those where they change.
The decisions there are looked at option by option, by a few lucks, then the most telling ones by
many. The lucks of the last look are used for nothing before, so that no decision is told for the
luck by which it was found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from game.engine.actions import Action
from game.engine.session import Session
from game.pack.book import Pack

from ..policies import Maker
from .alternatives import alternatives, stakes
from .rollouts import Outlook, fresh_lucks, look, wins


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is looked at: so many moments along the play and so many more where it turned, and
    so many decisions in each round, each by so many lucks."""

    along: int = 6
    nearer: int = 6
    by: int = 6
    rounds: tuple[tuple[int, int], ...] = ((5, 6), (3, 24))

    @property
    def looks(self) -> int:
        """Moments that are looked at in all."""
        return self.along + self.nearer + sum(count for count, _ in self.rounds)


Place = tuple[int, float]
"""A moment's place among the moments, and the odds there."""
Progress = Callable[[int, int], None]
"""Told the moments that were looked at, and those in all."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A decision of a play: its number, from 0; the state before it; what was done and what could
    have been, the taken action first."""

    number: int
    before: Session
    actions: tuple[Action, ...]
    stakes: int


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A moment, and what each action would have come to: by the play's own luck, and by fresh
    ones. The taken action comes first."""

    moment: Moment
    own: tuple[bool, ...]
    outlooks: tuple[Outlook, ...]

    @property
    def best(self) -> Outlook:
        """The action with the best odds; the taken one of equals."""
        return max(self.outlooks, key=lambda one: sum(one.won))

    @property
    def span(self) -> float:
        """How far the odds of its actions lie apart, 0..1."""
        return _span(self.outlooks)


def moments(
    pack: Pack, scenario: str, seed: int, setup: Mapping[str, Any], actions: Sequence[Action]
) -> Iterator[Moment]:
    """The decisions of a play that left a choice, in their order."""
    session = Session(pack, scenario, seed, setup, table=True)
    for number, action in enumerate(actions):
        weight = stakes(session.seen, action)
        found = alternatives(session.seen, session.actions(), action)
        if len(found) > 1:
            yield Moment(number, session.copy(), tuple(found), weight)
        session.act(action)


def turning_points(
    found: Sequence[Moment],
    maker: Maker,
    effort: Effort = Effort(),
    progress: Progress | None = None,
) -> list[TurningPoint]:
    """The moments that turned the play most, in the order of the play; `maker`'s policy plays on.
    Fewer than asked for where the play had fewer."""
    told = _Told(progress, effort.looks)
    left = suspects(_along(found, maker, effort, told), found, effort.rounds[0][0])
    outlooks: dict[int, list[Outlook]] = {}
    for turn, (count, lucks) in enumerate(effort.rounds):
        left = sorted(left, key=lambda one: -_span(outlooks.get(one.number, ())))[:count]
        for moment in left:
            seeds = fresh_lucks(moment.before.seed, lucks, f"round {turn}")
            outlooks[moment.number] = look(moment.before, moment.actions, maker, seeds)
            told.one_more()
    left.sort(key=lambda one: one.number)
    return [_point(one, maker, outlooks[one.number]) for one in left]


class _Told:
    """Tells how far it is."""

    def __init__(self, progress: Progress | None, whole: int) -> None:
        self._progress, self._whole, self._done = progress, whole, 0

    def one_more(self) -> None:
        self._done += 1
        if self._progress is not None:
            self._progress(min(self._done, self._whole), self._whole)


def _along(found: Sequence[Moment], maker: Maker, effort: Effort, told: _Told) -> list[Place]:
    """The odds along the play: places among the moments, and how often playing on from there, as
    it was played, brings an offer."""

    def odds(place: int) -> float:
        moment = found[place]
        seeds = fresh_lucks(moment.before.seed, effort.by, "along")
        told.one_more()
        won = sum(wins(moment.before, moment.actions[0], maker, luck) for luck in seeds)
        return won / max(1, len(seeds))

    count = min(effort.along, len(found))
    evenly = {round(i * (len(found) - 1) / max(1, count - 1)) for i in range(count)}
    known = {place: odds(place) for place in sorted(evenly)}
    for _ in range(effort.nearer):
        wide = [ends for ends in _steepest(sorted(known.items())) if ends[1][0] - ends[0][0] > 1]
        if not wide:
            break
        middle = (wide[0][0][0] + wide[0][1][0]) // 2
        known[middle] = odds(middle)
    return sorted(known.items())


def _steepest(along: Sequence[Place]) -> list[tuple[Place, Place]]:
    """The stretches between the places, those in which the odds changed most first."""
    return sorted(pairwise(along), key=lambda ends: (-abs(ends[1][1] - ends[0][1]), ends[0][0]))


def suspects(along: Sequence[Place], found: Sequence[Moment], count: int) -> list[Moment]:
    """So many of the moments: two from each stretch in which the odds changed, the greatest change
    first, and of a stretch those with the highest stakes."""
    chosen: list[Moment] = []
    for (start, _), (end, _) in _steepest(along):
        stretch = sorted(found[start:end], key=lambda one: (-one.stakes, -one.number))
        chosen += stretch[: min(2, count - len(chosen))]
    return chosen


def _point(moment: Moment, maker: Maker, outlooks: list[Outlook]) -> TurningPoint:
    own = look(moment.before, moment.actions, maker, [moment.before.seed])
    return TurningPoint(moment, tuple(one.won[0] for one in own), tuple(outlooks))


def _span(outlooks: Sequence[Outlook]) -> float:
    if not outlooks:
        return 0.0
    odds = [one.odds.value for one in outlooks]
    return max(odds) - min(odds)
