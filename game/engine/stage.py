"""The stage: the primitives by which verbs, effects and arrivals change a play.

Triggers only move state; what they bring with them waits in a bounded queue and is run afterwards.
What is still to come lies in one heap; an entry that its subject has outlived is dropped.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Mapping
from heapq import heapify, heappop, heappush
from typing import Any

from game.model import strain as strains
from game.pack.expressions import Step

from . import events
from .chance import Chance
from .events import Event, TextRef
from .state import ContactState, OpeningState
from .steps import run_step
from .world import World

MOST_EFFECTS = 100
"""How many lists of effects one act may set off; more is an error of the pack."""

_VISIBLE = (
    events.LineReceived,
    events.Appointed,
    events.AppointmentGone,
    events.OfferMade,
    events.DayBegan,
    events.Ended,
)

_PRESSING = (events.OfferMade, events.Appointed)
"""What nobody sleeps through."""

Arrival = Callable[["Stage", str, tuple[Any, ...]], None]
Args = Mapping[str, Any]
"""The arguments of an action, by slot."""
ARRIVALS: dict[str, Arrival] = {}
"""What is done when something scheduled comes, by its kind."""


def arrival(kind: str) -> Callable[[Arrival], Arrival]:
    """Register what a kind of scheduled entry does."""

    def register(code: Arrival) -> Arrival:
        ARRIVALS[kind] = code
        return code

    return register


class PackFault(Exception):
    """A pack's machines set off more than a play can bear; the message says which."""


class Stage:
    """A world, its luck, what is still to come, and what happened since the last look."""

    __slots__ = (
        "_heap",
        "_queue",
        "_serial",
        "chance",
        "happened",
        "noticed",
        "pressing",
        "program",
        "table",
        "world",
    )

    def __init__(self, world: World, chance: Chance, *, table: bool = False) -> None:
        """With `table`, machines move by the tables exported from them, in less time."""
        self.table = table
        self.world = world
        self.program = world.program
        self.chance = chance
        self.happened: list[Event] = []
        self.noticed = False
        self.pressing = False
        self._heap: list[tuple[int, int, str, str, int, tuple[Any, ...]]] = []
        self._serial = 0
        self._queue: deque[tuple[tuple[Step, ...], ContactState | None, OpeningState | None]] = (
            deque()
        )

    def twin(self, luck: int | None = None) -> Stage:
        """The same stage for another play, with the luck of another seed if one is given."""
        chance = self.chance if luck is None else Chance(luck)
        other = Stage(self.world.twin(), chance, table=self.table)
        other._heap, other._serial = self._heap.copy(), self._serial
        return other

    # telling

    def emit(self, event: Event) -> None:
        """Let it have happened."""
        self.happened.append(event)
        if isinstance(event, _VISIBLE):
            self.noticed = True
            self.pressing |= isinstance(event, _PRESSING)

    def ref(self, address: str, **ids: Any) -> TextRef:
        """A reference to the next occurrence of a text."""
        return TextRef(address, self._occurrence(address), **ids)

    def ref_like(self, about: TextRef, address: str) -> TextRef:
        """The same, filled as another reference is."""
        return about.told_as(address, self._occurrence(address))

    def _occurrence(self, address: str) -> int:
        said = self.world.said
        occurrence = said.get(address, 0)
        said[address] = occurrence + 1
        return occurrence

    def tell_act(self, verb: str, subject: str, **ids: Any) -> None:
        """Tell what the player did, in the words of the action."""
        text = self.ref(f"act/{verb}/done", **ids)
        self.emit(events.Acted(self.world.minute, verb, subject, text))

    def tell_night(self, place: int, minute: int, *, slept: bool) -> None:
        """Tell, before what came since `place`, how a day was ended: in bed, or by some news."""
        verb = "end_day" if slept else "wait"
        text = self.ref(f"act/{verb}/done")
        self.happened.insert(place, events.Acted(minute, verb, "", text))

    def learn(self, c: ContactState, kind: str, item: str, source: str) -> None:
        """Tell that the player came to know something of a contact."""
        self.emit(events.Learned(self.world.minute, kind, c.id, item, source))

    # time

    def later(self, minute: int, kind: str, subject: str, *data: Any, version: int = -1) -> None:
        """Schedule an entry. With a version, it is dropped if the contact's has moved on."""
        self._serial += 1
        heappush(self._heap, (minute, self._serial, kind, subject, version, data))

    def keep_scheduled(self, kinds: Collection[str]) -> None:
        """Drop all that is scheduled but entries of these kinds."""
        self._heap = [entry for entry in self._heap if entry[2] in kinds]
        heapify(self._heap)

    def run_until(self, minute: int, *, stop: bool = False, wake: bool = False) -> None:
        """Let time pass. With `stop`, only until something that the player notices; with `wake`,
        only until something that nobody sleeps through."""
        world = self.world
        self.noticed = self.pressing = False
        while self._heap and self._heap[0][0] <= minute and not self.over:
            at, _, kind, subject, version, data = heappop(self._heap)
            if version >= 0 and world.contacts.peek(subject).version != version:
                continue
            world.minute = max(world.minute, at)
            ARRIVALS[kind](self, subject, data)
            self.drain()
            if (stop and self.noticed) or (wake and self.pressing):
                return
        if not self.over:
            world.minute = max(world.minute, minute)

    @property
    def over(self) -> bool:
        """Whether the season has come to an end."""
        return self.world.season_state.state != self.program.searching

    def openings_at(self, employer: str) -> list[OpeningState]:
        """The openings at an employer, to be written to."""
        return [self.world.openings[name] for name in self.program.openings_at(employer)]

    # luck

    def rolls(self, purpose: str, subject: str, chance: float, count: int = 0) -> bool:
        """Throw a die by key, and keep the truth of it."""
        yes = self.chance.draw(purpose, subject, count) < chance
        self.emit(events.Rolled(self.world.minute, purpose, subject, round(chance, 6), yes))
        return yes

    # machines

    def fire_tie(self, c: ContactState, trigger: str) -> bool:
        """Fire a trigger of a contact's machine; whether it answered to it."""
        return self._fire("contact", c.id, c, trigger, c, None)

    def fire_opening(self, o: OpeningState, trigger: str) -> bool:
        """Fire a trigger of an opening's machine, and let its insiders' knowledge follow."""
        fired = self._fire("opening", o.id, o, trigger, None, o)
        self.refresh_openings(o.employer)
        return fired

    def fire_season(self, trigger: str) -> bool:
        """Fire a trigger of the season."""
        return self._fire("season", "", self.world.season_state, trigger, None, None)

    def _fire(
        self,
        of: str,
        subject: str,
        record: Any,
        trigger: str,
        c: ContactState | None,
        o: OpeningState | None,
    ) -> bool:
        before = record.state
        ladder = self.program.ladder(of, subject)
        if self.table:
            effects = ladder.move(trigger, record, self.world)
        else:
            effects = ladder.fire(trigger, record, self.world)
        if effects is None:
            return False
        for listed in effects:
            self.queue(listed, c, o)
        if record.state != before:
            minute = self.world.minute
            self.emit(events.StateChanged(minute, of, subject, before, record.state, trigger))
            self._tell_state(of, subject, ladder.definition.id, record.state)
        return True

    def _tell_state(self, of: str, subject: str, machine: str, state: str) -> None:
        definition = self.program.pack.machines[machine].states[state]
        if definition.say is not None:
            ids = {of: subject} if of in ("contact", "opening") else {}
            text = self.ref(f"state/{machine}/{state}", **ids)
            self.emit(events.Narrated(self.world.minute, "state", text))

    def refresh_openings(self, employer: str) -> None:
        """Whether each colleague there can be asked about an opening that the player knows of."""
        openings = self.world.openings.values()
        known = any(o.employer == employer and o.known and o.live for o in openings)
        for name in self.program.colleagues(employer):
            self.world.contacts[name].opening_known = known

    # effects

    def queue(
        self,
        steps: tuple[Step, ...],
        c: ContactState | None = None,
        o: OpeningState | None = None,
    ) -> None:
        """Put effects at the end of the queue."""
        if steps:
            self._queue.append((steps, c, o))

    def drain(self) -> None:
        """Run what is queued, and what that sets off."""
        for _ in range(MOST_EFFECTS):
            if not self._queue:
                return
            listed, c, o = self._queue.popleft()
            for step in listed:
                run_step(self, step, c, o)
        if self._queue:
            self._queue.clear()
            raise PackFault(f"more than {MOST_EFFECTS} effects follow from one act")

    # the player

    def pay(self, *, energy: float = 0.0, money: float = 0.0, strain: float = 0.0) -> None:
        """Take energy and money, and add strain, of which practice takes the edge."""
        if not (energy or money or strain):
            return
        player = self.world.player
        player.energy = round(min(100.0, max(0.0, player.energy - energy)), 6)
        player.money = round(player.money - money, 6)
        if strain:
            player.strain = round(strains.strain_after(player.strain, strain, player.asks), 6)
