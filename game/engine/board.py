"""What can be done to each contact: worked out once, and kept until a write or an hour changes it.

A contact's mask has a bit for each verb, by its record and the hour; a verb's column has a bit for
each contact, by their place in the cast, so that the purse and the day clear whole columns.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from game.pack.vocabulary import VERBS

from .clock import FAR
from .state import ContactState

if TYPE_CHECKING:
    from .ladder import Rung
    from .world import World


class Board:
    """The masks of one play's contacts, and the same as columns."""

    __slots__ = ("_due", "_steady", "_until", "columns", "masks")

    def __init__(self, people: int) -> None:
        """`people` is how many there are in the cast, known or not."""
        self.masks = [0] * people
        self.columns = [0] * len(VERBS)
        self._steady = [0] * people
        """What a mask is by the record alone."""
        self._until = [FAR] * people
        """Until which minute a mask stands."""
        self._due: list[tuple[int, int]] = []
        """The same as a heap of minutes and places; older entries of a place are passed over."""

    def twin(self) -> Board:
        """An equal board."""
        other = object.__new__(Board)
        other.masks, other.columns = self.masks.copy(), self.columns.copy()
        other._steady, other._until = self._steady.copy(), self._until.copy()
        other._due = self._due.copy()
        return other

    def expire(self) -> None:
        """What hangs on time and place is to be worked out again for everybody."""
        self._until = [-1] * len(self.masks)
        self._due = [(-1, place) for place in range(len(self.masks))]

    def refresh(self, world: World) -> None:
        """Work out again what was written to, and what the hour has changed."""
        contacts, program, minute = world.contacts, world.program, world.minute
        for name in contacts.written:
            self._written(world, program.places[name], contacts.peek(name))
        contacts.read_all()
        due, until = self._due, self._until
        while due and due[0][0] <= minute:
            stood, place = heappop(due)
            if until[place] == stood:
                c = contacts.peek(program.names[place])
                self._timed(world, place, c, program.ties[place].rung(c.state))
        if len(due) > 8 * len(until) + 64:
            self._due = [(minute, place) for place, minute in enumerate(until) if minute < FAR]
            heapify(self._due)

    def _written(self, world: World, place: int, c: ContactState) -> None:
        if not c.known:
            self._put(place, 0, FAR)
            return
        rung = world.program.ties[place].rung(c.state)
        self._steady[place] = rung.steady(world, c, None, rung.allows)
        self._timed(world, place, c, rung)

    def _timed(self, world: World, place: int, c: ContactState, rung: Rung) -> None:
        steady = self._steady[place]
        until = FAR
        for verbs, change in rung.changes:
            if steady & verbs:
                until = min(until, change(world, c))
        self._put(place, rung.timed(world, c, None, steady), until)

    def _put(self, place: int, mask: int, until: int) -> None:
        changed = self.masks[place] ^ mask
        self.masks[place] = mask
        bit = 1 << place
        while changed:
            verb = changed & -changed
            self.columns[verb.bit_length() - 1] ^= bit
            changed ^= verb
        if until != self._until[place]:
            self._until[place] = until
            if until < FAR:
                heappush(self._due, (until, place))
