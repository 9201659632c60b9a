"""One play by a policy, and what is kept of it: some numbers, and the counts of what was done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from game.engine.actions import Refused
from game.engine.events import Greeted
from game.engine.session import Session
from game.pack.book import Pack

from ..policies import NO_SETUP, Policy, player_of, policies, setup_of
from .funnel import STAGES, reached

MOST_DECISIONS = 4000
"""After so many a play is broken off: its policy never comes to an end."""
UNFINISHED = "unfinished"


class PolicyFault(Exception):
    """A policy failed: it raised an error, or took what can't be taken."""

    def __init__(self, policy: str, seed: int, what: str) -> None:
        super().__init__(policy, seed, what)
        self.policy, self.seed, self.what = policy, seed, what

    def __str__(self) -> str:
        return f"the policy {self.policy} failed on seed {self.seed}: {self.what}"


@dataclass(slots=True)
class Record:
    """What came of one play. `days` are begun ones, `money` in whole units, `first_handshake` the
    hours from the start until it, or -1; `funnel` counts people (and jobs) by stage."""

    policy: str
    seed: int
    outcome: str
    ending: str
    decisions: int
    days: int
    money: int
    handshakes: int
    meetings: int
    messages: int
    offers: int
    first_handshake: int
    funnel: dict[str, int]


@dataclass(slots=True)
class Deeds:
    """What could be done and what was, counted by decisions; choices as (scene, state, choice)."""

    possible: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    offered: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    chosen: Counter[tuple[str, str, str]] = field(default_factory=Counter)


COLUMNS = (*(f.name for f in fields(Record) if f.name != "funnel"), *STAGES)
"""The columns of a table with a row a play."""


def row(record: Record) -> tuple[str | int, ...]:
    """A record as a row of that table."""
    own = (getattr(record, name) for name in COLUMNS if name not in STAGES)
    return (*own, *(record.funnel[stage] for stage in STAGES))


def play(
    pack: Pack, scenario: str, policy: str, seed: int, setup: Mapping[str, Any] = NO_SETUP
) -> tuple[Record, Deeds]:
    """Play one play to its end; what the policy itself chooses at the start goes before `setup`.
    Raises PolicyFault."""
    maker = policies()[policy]
    session = Session(pack, scenario, seed, {**setup, **setup_of(maker)}, table=True)
    deeds = Deeds()
    ranks = {c.id: c.rank for c in session.seen.contacts}
    start = session.seen.minute
    _play(session, player_of(maker, session), deeds, policy)
    return _record(session, policy, reached(session, ranks), start), deeds


def _play(session: Session, player: Policy, deeds: Deeds, policy: str) -> None:
    while not session.over and session.decisions < MOST_DECISIONS:
        try:
            action = player.choose(session.seen, session.actions())
        except Exception as error:
            what = f"{type(error).__name__}: {error}"
            raise PolicyFault(policy, session.seed, what) from error
        _note(session, action.verb, action.subject, deeds)
        try:
            session.act(action)
        except Refused as refused:
            what = f"it took what can't be taken ({refused.reason})"
            raise PolicyFault(policy, session.seed, what) from None


def _note(session: Session, verb: str, subject: str, deeds: Deeds) -> None:
    """Count what can be done now, and what is about to be."""
    possible, scene = session.actions().possible(), session.seen.scene
    if scene is None:
        deeds.possible.update(session.actions().verbs())
        deeds.taken[verb] += 1
        return
    for option in possible:
        if option.verb == "choose":
            deeds.offered[scene.id, scene.state, option.subject] += 1
    if verb == "choose":
        deeds.chosen[scene.id, scene.state, subject] += 1


def _record(session: Session, policy: str, funnel: dict[str, int], start: int) -> Record:
    seen = session.seen
    shaken = (e.minute for e in session.events if isinstance(e, Greeted))
    first = next(shaken, -1)
    return Record(
        policy=policy,
        seed=session.seed,
        outcome=session.outcome or UNFINISHED,
        ending=session.ending or UNFINISHED,
        decisions=session.decisions,
        days=min(seen.day, session.scenario.days),
        money=round(seen.money),
        handshakes=seen.handshakes,
        meetings=seen.meetings,
        messages=seen.sent,
        offers=seen.offers,
        first_handshake=-1 if first < 0 else (first - start) // 60,
        funnel=funnel,
    )
