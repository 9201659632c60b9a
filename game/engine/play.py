"""A play with its journal: every decision is computed, written, synced, and only then shown."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

from game.pack.book import Pack
from game.pack.generate.make import expanded
from game.pack.only import only

from . import journal
from .actions import Action, Refused
from .events import Event, Greeted
from .journal import Header, JournalError, Recorded, Writer
from .session import RULES_VERSION, Session

__all__ = ["JournalError", "Play", "Refused", "Replay", "kept", "verify"]


Forecasts = dict[tuple[int, str, str], str]
"""What was forecast in a decision that was taken back, by its place, verb and subject."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What a journal comes to."""

    scenario: str
    seed: int
    outcome: str
    ending: str
    digest: str
    decisions: int
    handshakes: int
    offers: int
    notices: tuple[str, ...] = ()


class Play:
    """A session that is kept. Made by `start` or `resume`; `close` it when done."""

    def __init__(self, session: Session, writer: Writer, taken: list[Action]) -> None:
        self.session = session
        self.notices: list[str] = []
        self._writer = writer
        self._taken = taken
        self._said: Forecasts = {}

    @classmethod
    def start(
        cls,
        path: str | PathLike[str],
        pack: Pack,
        scenario: str,
        seed: int,
        setup: Mapping[str, Any] | None = None,
    ) -> Play:
        """Begin a new play, kept at `path`. JournalError if it can't be written there."""
        made = expanded(pack, scenario, seed, setup or {})
        session = Session(only(made, scenario), scenario, seed, setup)
        writer = Writer(Path(path))
        try:
            header = Header(scenario, seed, session.setup, RULES_VERSION, session.pack.digest)
            writer.create(header, session.pack.data)
        except BaseException:
            writer.close()
            raise
        return cls(session, writer, [])

    @classmethod
    def resume(cls, path: str | PathLike[str]) -> Play:
        """Go on with a kept play. `notices` tells what was set aside. JournalError otherwise."""
        writer = Writer(Path(path))
        try:
            recorded, session, taken = _read_again(Path(path))
            writer.reopen(recorded)
        except BaseException:
            writer.close()
            raise
        play = cls(session, writer, taken)
        play._said = _said_before(recorded.lines)
        if recorded.torn >= 0:
            play.notices.append("torn")
        return play

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return self._writer.path

    @property
    def taken(self) -> Sequence[Action]:
        """The decisions that stand."""
        return tuple(self._taken)

    def act(self, action: Action) -> tuple[Event, ...]:
        """Take a decision: computed, written, synced, then told.

        What was forecast before a decision was taken back stays what was forecast. Refused leaves
        all as it was; so does any other error (a JournalError, a PackFault), after which the play
        is where it was before the decision.
        """
        action = _as_said(action, self._said, self._next())
        try:
            happened = self.session.act(action)
            line = {"n": self._next(), "action": action.to_json(), "digest": self.session.digest()}
            if self.session.over:
                line["outcome"] = self.session.outcome
            self._writer.append(line)
        except Refused:
            raise
        except BaseException:
            self.session.become(_played(self.session, self._taken))
            raise
        self._taken.append(action)
        return happened

    def undo(self) -> None:
        """Take the last decision back; a line of the journal too. Refused with the reason."""
        reason = self.undo_reason()
        if reason is not None:
            raise Refused(reason)
        before = self._taken[:-1]
        session = _played(self.session, before)
        self._writer.append({"n": self._next(), "undo": 1, "digest": session.digest()})
        _remember(self._said, self._taken)
        self.session, self._taken = session, before

    def undo_reason(self) -> str | None:
        """Why the last decision can't be taken back, as a code; None where it can."""
        rule = self.session.scenario.rules.undo
        if rule == "none":
            return "no_undo"
        if not self._taken:
            return "nothing_to_undo"
        if rule == "day" and self._taken[-1].verb == "end_day":
            return "undo_day"
        return None

    def close(self) -> None:
        """Let go of the journal: all is saved already."""
        self._writer.close()

    def _next(self) -> int:
        return len(self._taken) + 1


def _remember(said: Forecasts, taken: Sequence[Action]) -> None:
    """Keep what was forecast in the decision that is taken back; the first answer counts."""
    last = taken[-1]
    forecast = str(dict(last.args).get("forecast", ""))
    said.setdefault((len(taken), last.verb, last.subject), forecast)


def _as_said(action: Action, said: Forecasts, place: int) -> Action:
    """The same action with the forecast that was given when it was taken first."""
    first = said.get((place, action.verb, action.subject))
    if first is None:
        return action
    args = {name: value for name, value in action.args if name != "forecast"}
    if first:
        args["forecast"] = first
    return Action(action.verb, action.subject, tuple(sorted(args.items())))


def _said_before(lines: Iterable[Mapping[str, Any]]) -> Forecasts:
    """What was forecast in the decisions that a journal took back."""
    said: Forecasts = {}
    taken: list[Action] = []
    for line in lines:
        if "undo" in line:
            _remember(said, taken)
            del taken[-1:]
        else:
            taken.append(Action.from_json(line["action"]))
    return said


def _played(session: Session, actions: Sequence[Action]) -> Session:
    """A new session of the same play, with these decisions taken."""
    fresh = Session(session.pack, session.scenario.id, session.seed, session.setup)
    for action in actions:
        fresh.act(action)
    return fresh


def _read_again(path: Path) -> tuple[Recorded, Session, list[Action]]:
    """Read a journal and play it again. What is made of it stays, so that looking for garbage
    meanwhile would only take time: as much again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        recorded = journal.read(path)
        return recorded, *replayed(recorded, path)
    finally:
        if collecting:
            gc.enable()


def replayed(recorded: Recorded, path: Path) -> tuple[Session, list[Action]]:
    """Play a journal again; JournalError where it can't have happened."""
    from game.pack.load import build

    if recorded.header.rules > RULES_VERSION:
        raise JournalError("newer", path=str(path), version=recorded.header.rules,
                           known=RULES_VERSION)  # fmt: skip
    try:
        pack = build(recorded.data)
    except Exception as error:
        raise JournalError("damaged", path=str(path), line=2) from error
    if pack.digest != recorded.header.pack or recorded.header.scenario not in pack.scenarios:
        raise JournalError("other_pack", path=str(path))
    header = recorded.header
    try:
        session = Session(pack, header.scenario, header.seed, header.setup)
    except (TypeError, ValueError) as error:  # a set-up of no sense
        raise JournalError("damaged", path=str(path), line=1) from error
    taken: list[Action] = []
    for number, line in enumerate(recorded.lines, start=3):
        session = _step(session, taken, line, path, number)
    return session, taken


def _step(
    session: Session, taken: list[Action], line: Mapping[str, Any], path: Path, number: int
) -> Session:
    try:
        if "undo" in line:
            del taken[-1:]
            session = _played(session, taken)
        else:
            action = Action.from_json(line["action"])
            session.act(action)
            taken.append(action)
    except (Refused, ValueError, KeyError, TypeError, AttributeError) as error:
        raise JournalError("impossible", path=str(path), line=number) from error
    if session.digest() != line.get("digest"):
        raise JournalError("other_digest", path=str(path), line=number)
    return session


def kept(path: str | PathLike[str]) -> tuple[Session, tuple[str, ...]]:
    """The session that a journal comes to, to be looked at, and notices of what was set aside; the
    journal is left as it is. JournalError if it does not hold."""
    recorded, session, _ = _read_again(Path(path))
    return session, ("torn",) if recorded.torn >= 0 else ()


def verify(path: str | PathLike[str]) -> Replay:
    """Play a journal again and tell what it comes to; JournalError if it does not hold."""
    session, notices = kept(path)
    greeted = {e.contact or e.employer for e in session.events if isinstance(e, Greeted)}
    return Replay(
        scenario=session.scenario.id,
        seed=session.seed,
        outcome=session.outcome or "unfinished",
        ending=session.ending,
        digest=session.digest(),
        decisions=session.decisions,
        handshakes=len(greeted),
        offers=session.seen.offers,
        notices=notices,
    )
