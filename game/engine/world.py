"""The world as guards see it: every quantity and function of the vocabulary by its name.

Contact and opening quantities that time alone changes are `clock_NAME(record)` (`passing`);
functions are `call_NAME(...)`; the rest are plain attributes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model import design

from .board import Board
from .clock import DAY
from .passing import Passing
from .records import Records
from .state import (
    ContactState,
    OpeningState,
    PlayerState,
    SceneState,
    SeasonState,
    Value,
)

if TYPE_CHECKING:
    from .program import Program


class World(Passing):
    """The whole truth of a play at one minute."""

    __slots__ = (
        "_answer_wait",
        "board",
        "contacts",
        "minute",
        "openings",
        "player",
        "program",
        "said",
        "scene",
        "season_state",
        "vars",
    )

    def __init__(self, program: Program, player: PlayerState, season: SeasonState) -> None:
        self.program = program
        self.player = player
        self.season_state = season
        self.minute = program.clock.start
        self._clocked = -1
        self._answer_wait = design.ANSWER_DAYS * program.scenario.rules.pace * DAY
        self.contacts: Records[ContactState] = Records()
        self.openings: Records[OpeningState] = Records()
        self.board = Board(len(program.people))
        self.scene: SceneState | None = None
        self.vars: dict[str, Value] = {}
        self.said: dict[str, int] = {}

    def twin(self) -> World:
        """An equal world. The two share each contact's and opening's record until it is written."""
        other = object.__new__(World)
        other.program, other._answer_wait = self.program, self._answer_wait
        other.player, other.season_state = self.player.twin(), SeasonState(self.season_state.state)
        other.minute, other._clocked = self.minute, -1
        self.board.refresh(self)
        other.board = self.board.twin()
        other.contacts, other.openings = self.contacts.shared(), self.openings.shared()
        other.scene = self.scene.twin() if self.scene is not None else None
        other.vars, other.said = self.vars.copy(), self.said.copy()
        return other

    # the player

    @property
    def money(self) -> float:
        return self.player.money

    @property
    def energy(self) -> float:
        return self.player.energy

    @property
    def strain(self) -> float:
        return self.player.strain

    @property
    def efficacy(self) -> float:
        return self.player.efficacy

    @property
    def inflation(self) -> float:
        return self.player.inflation

    @property
    def handshakes(self) -> int:
        return self.player.handshakes

    @property
    def meetings(self) -> int:
        return self.player.meetings

    @property
    def sent(self) -> int:
        return self.player.sent

    @property
    def replies(self) -> int:
        return self.player.replies

    @property
    def asks(self) -> int:
        return self.player.asks

    @property
    def studies(self) -> int:
        return self.player.studies

    @property
    def offers(self) -> int:
        return self.player.offers

    @property
    def applications(self) -> int:
        return self.player.applications

    @property
    def posts(self) -> int:
        return self.player.posts

    @property
    def posted_today(self) -> bool:
        return self.player.post_day == self.today

    @property
    def worked_today(self) -> bool:
        return self.player.work_day == self.today

    @property
    def scene_vars(self) -> dict[str, Value]:
        assert self.scene is not None
        return self.scene.vars

    # functions

    def call_knows(self, c: ContactState, fact: str) -> bool:
        return fact in c.facts

    def call_knows_greeting(self, c: ContactState) -> bool:
        return c.greeting_known

    def call_tie(self, contact: str) -> str:
        return self.contacts.peek(contact).state

    def call_trust_of(self, contact: str) -> float:
        return self.contacts.peek(contact).trust

    def call_sat_with(self, contact: str) -> bool:
        return self.contacts.peek(contact).sits > 0

    def call_shook(self, contact: str) -> bool:
        return self.contacts.peek(contact).greeted

    def call_opening(self, opening: str) -> str:
        return self.openings.peek(opening).state

    def call_done(self, verb: str) -> int:
        return self.player.done.get(verb, 0)

    def call_attended(self, event: str) -> bool:
        return event in self.player.attended

    def call_chose(self, option: str) -> bool:
        return option in self.program.chosen

    def call_season(self) -> str:
        return self.season_state.state

    def call_place_kind(self) -> str:
        place = self.scene.place if self.scene is not None else ""
        if place in self.program.employers:
            return "office"
        found = self.program.scenario.places.get(place)
        return found.kind if found is not None else "nowhere"

    def call_event_kind(self) -> str:
        scene = self.scene
        while scene is not None and scene.kind != "event":
            scene = scene.back
        event = self.program.happenings.get(scene.subject) if scene is not None else None
        return event.kind if event is not None else "none"
