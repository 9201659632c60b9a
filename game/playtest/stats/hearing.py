"""One play as its player reads it, rendered by the real view: every line that was told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from game.engine.actions import Action
from game.engine.events import TextRef
from game.engine.session import Session
from game.pack.book import Pack
from game.view.catalogue import SOURCE, words
from game.view.view import View

from ..batches.record import MOST_DECISIONS
from ..policies import policies, setup_of

VOICES = ("line", "scene")
"""The kinds of address under which contacts and scenes speak."""


@dataclass(slots=True)
class Heard:
    """What one play told: `lines` of contacts and scenes, and `acts`, how often each as it reads;
    `early` acts that came again before all their variants were used; `read`, every text as its
    author wrote it; `words` told in all."""

    seed: int
    lines: Counter[str] = field(default_factory=Counter)
    acts: Counter[str] = field(default_factory=Counter)
    early: list[str] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    words: int = 0


class Ear:
    """Listens to a view. A text that is told once, and shown again as it stands, counts once."""

    def __init__(self, pack: Pack, seed: int) -> None:
        self.heard = Heard(seed)
        self._pack = pack
        self._known: set[TextRef] = set()
        self._used: dict[str, list[str]] = {}

    def read(self, text: str) -> None:
        """Take down a text that is shown."""
        if text:
            self.heard.read.add(text)

    def said(self, ref: TextRef, variants: Sequence[str], text: str, filled: str) -> None:
        """Take down what was told, unless it is a choice or a refrain."""
        kind, _, rest = ref.address.partition("/")
        if not filled or ref in self._known or not _told(kind, rest):
            return
        self._known.add(ref)
        if self._is_refrain(kind, rest.split("/")):
            return
        if kind in VOICES:
            self.heard.lines[filled] += 1
        else:
            self.heard.acts[filled] += 1
            self._take_turns(ref.address, variants, text)

    def _take_turns(self, address: str, variants: Sequence[str], text: str) -> None:
        """Whether a variant came again before the others had come."""
        used = self._used.setdefault(address, [])
        if len(set(used)) == len(set(variants)):
            used.clear()
        if text in used:
            self.heard.early.append(text)
        used.append(text)

    def _is_refrain(self, kind: str, parts: Sequence[str]) -> bool:
        pack = self._pack
        if kind == "line":
            person = pack.contacts.get(parts[0])
            return person is not None and parts[1] in person.refrains
        if kind == "scene":
            return pack.scenes[parts[0]].states[parts[1]].refrain
        return kind == "act" and pack.actions[parts[0]].refrain


def _told(kind: str, rest: str) -> bool:
    """Whether an address is one of what is told: not of the choices, which stand open again."""
    if kind == "scene":
        parts = rest.split("/")
        return (len(parts) == 3 and parts[2] in ("say", "cue")) or len(parts) == 4
    return kind in ("line", "act", "state")


@dataclass(frozen=True, slots=True)
class Listening:
    """Plays of a policy to be listened to: a part of the work, as `batches.running` spreads it."""

    policy: str
    first: int
    count: int
    setup: Mapping[str, Any]

    def on(self, pack: Pack, scenario: str) -> list[Heard]:
        """Play, and listen."""
        seeds = range(self.first, self.first + self.count)
        return [listen(pack, scenario, self.policy, seed, self.setup) for seed in seeds]


def listen(pack: Pack, scenario: str, policy: str, seed: int, setup: Mapping[str, Any]) -> Heard:
    """Play one play to its end and read all that a player would."""
    maker = policies()[policy]
    session = Session(pack, scenario, seed, {**setup, **setup_of(maker)}, table=True)
    player, ear = maker(seed), Ear(session.pack, seed)
    view = View(session, words(SOURCE), ear)
    told = [one.text for one in view.intro()]
    while not session.over and session.decisions < MOST_DECISIONS:
        told.append(view.hint())
        view.scene()
        action = player.choose(session.seen, session.actions())
        told += [one.text for one in view.tell(session.act(action))]
        _look(view, action)
    end = view.end()
    told += [end.title, end.text] if end is not None else []
    ear.heard.words = sum(len(text.split()) for text in told)
    return ear.heard


def _look(view: View, action: Action) -> None:
    """What the player turns to after an act: the page of somebody, of a job."""
    if action.verb in ("look_up", "follow_up"):
        view.person(action.subject)
    elif action.verb in ("apply", "attend"):
        view.subject("opening" if action.verb == "apply" else "event", action.subject)
