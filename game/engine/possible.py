"""What can be taken now, as a bit for each verb beside each subject.

What hangs on a contact's record and on the hour stands on the board; the purse and the day clear
whole verbs at a time, and what is left to ask is asked here. Options are made only when they are
read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Any

from game.pack.vocabulary import VERBS as VOCABULARY

from .actions import Option
from .ladder import BITS
from .prices import ASKED, leaves_time, open_today
from .stage import Stage

NAMES = {bit: verb for verb, bit in BITS.items()}
ALONE = sum(BITS[verb] for verb, v in VOCABULARY.items() if v.subject == "none")
"""The verbs that are done to nobody."""
CONTACTS = sum(BITS[verb] for verb, v in VOCABULARY.items() if v.subject == "contact")
"""The verbs that are done to contacts."""
COLUMNS = tuple((bit.bit_length() - 1, bit) for bit in NAMES if bit & CONTACTS)
_ASKED_OF_CONTACTS = tuple(
    (bit.bit_length() - 1, bit, verb) for bit, verb in NAMES.items() if bit & ASKED & CONTACTS
)

Make = Callable[[str, str], Option]
Row = tuple[str, int]


def bits(mask: int) -> Iterator[int]:
    """The bits that are set, the lowest first."""
    while mask:
        low = mask & -mask
        yield low
        mask ^= low


def _nth(mask: int, index: int) -> int:
    """The bit that is set after so many others."""
    for _ in range(index):
        mask &= mask - 1
    return mask & -mask


class Possible(Sequence[Option]):
    """The options that can be taken, in their order; an option is made when it is first read."""

    __slots__ = (
        "_columns",
        "_count",
        "_fine",
        "_made",
        "_make",
        "_masks",
        "_names",
        "_places",
        "_rows",
    )

    def __init__(self, stage: Stage, make: Make) -> None:
        self._make = make
        self._made: dict[tuple[str, str], Option] = {}
        self._count = -1
        self._names, self._places = stage.program.names, stage.program.places
        self._fine = open_today(stage)
        board = stage.world.board
        board.refresh(stage.world)
        self._masks, self._columns = board.masks.copy(), board.columns.copy()
        _ask_contacts(stage, self._fine, self._masks, self._columns)
        self._rows = [*_openings(stage, self._fine), *_places(stage, self._fine)]

    def __len__(self) -> int:
        if self._count < 0:
            fine = self._fine
            own = [(self._columns[at] if bit & fine else 0).bit_count() for at, bit in COLUMNS]
            self._count = sum(own) + sum([mask.bit_count() for _, mask in self._rows])
        return self._count

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return list(self)[index]
        left, fine = index if index >= 0 else index + len(self), self._fine
        if left < 0:
            raise IndexError(index)
        for at, mask in enumerate(self._masks):
            count = (mask & fine).bit_count()
            if left < count:
                return self._option(self._names[at], _nth(mask & fine, left))
            left -= count
        for subject, mask in self._rows:
            if left < mask.bit_count():
                return self._option(subject, _nth(mask, left))
            left -= mask.bit_count()
        raise IndexError(index)

    def __iter__(self) -> Iterator[Option]:
        for subject, mask in self._all_rows():
            for bit in bits(mask):
                yield self._option(subject, bit)

    def named(self, verbs: Iterable[str]) -> list[tuple[str, str]]:
        """The verb and the subject of each option of these verbs; no option is made."""
        rows = self._of(self._wanted(verbs))
        return [(NAMES[bit], subject) for subject, mask in rows for bit in bits(mask)]

    def each(self, verbs: Iterable[str]) -> Iterable[Option]:
        """The options of these verbs alone, one by one."""
        rows = self._of(self._wanted(verbs))
        return (
            (self._option(name, bit) for name, mask in rows for bit in bits(mask)) if rows else ()
        )

    def verbs(self) -> set[str]:
        """The verbs of all options, none of which is made for it."""
        mask = reduce(or_, (mask for _, mask in self._rows), 0)
        columns = (bit for at, bit in COLUMNS if bit & self._fine and self._columns[at])
        return {NAMES[bit] for bit in bits(mask | sum(columns))}

    def find(self, verb: str, subject: str) -> Option | None:
        """The option of a verb and subject, if it can be taken."""
        bit = BITS.get(verb, 0)
        if bit & CONTACTS:
            at = self._places.get(subject)
            there = at is not None and self._masks[at] & self._fine & bit
        else:
            there = any(name == subject and mask & bit for name, mask in self._rows)
        return self._option(subject, bit) if there else None

    def _all_rows(self) -> Iterator[Row]:
        fine = self._fine
        for name, mask in zip(self._names, self._masks, strict=True):
            if mask & fine:
                yield name, mask & fine
        yield from self._rows

    def _wanted(self, verbs: Iterable[str]) -> int:
        wanted = 0
        for verb in verbs:
            wanted |= BITS.get(verb, 0)
        return wanted & self._fine

    def _of(self, wanted: int) -> list[Row]:
        """What of these bits there is: of contacts by the columns, of what is left by the rows."""
        there, left = 0, wanted & CONTACTS
        while left:
            there |= self._columns[(left & -left).bit_length() - 1]
            left &= left - 1
        found = []
        while there:
            at = (there & -there).bit_length() - 1
            there &= there - 1
            found.append((self._names[at], self._masks[at] & wanted))
        if wanted & ~CONTACTS:
            found += [(subject, mask & wanted) for subject, mask in self._rows if mask & wanted]
        return found

    def _option(self, subject: str, bit: int) -> Option:
        key = (NAMES[bit], subject)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._make(*key)
        return found


def _ask_contacts(stage: Stage, fine: int, masks: list[int], columns: list[int]) -> None:
    """Take out what may change with anything and does not hold now."""
    program = stage.program
    if program.moving:
        _ask_machines(stage, fine, masks, columns)
    for column, bit, verb in _ASKED_OF_CONTACTS:
        if columns[column] and fine & bit:
            for place in bits(columns[column]):
                at = place.bit_length() - 1
                if not leaves_time(stage, verb, program.names[at]):
                    masks[at] ^= bit
                    columns[column] ^= place


def _ask_machines(stage: Stage, fine: int, masks: list[int], columns: list[int]) -> None:
    for at, ladder in enumerate(stage.program.ties):
        c = stage.world.contacts.peek(stage.program.names[at])
        rung = ladder.rung(c.state)
        if masks[at] & rung.moves & fine:
            left = rung.moving(stage.world, c, None, masks[at])
            for bit in bits(masks[at] ^ left):
                columns[bit.bit_length() - 1] ^= 1 << at
            masks[at] = left


def _openings(stage: Stage, fine: int) -> Iterator[Row]:
    for o in stage.world.openings.values():
        if o.known:
            rung = stage.program.ladder("opening", o.id).rung(o.state)
            mask = rung.whole(stage.world, None, o, rung.allows & fine)
            for bit in bits(mask & ASKED):
                if not leaves_time(stage, NAMES[bit], o.id):
                    mask ^= bit
            if mask:
                yield o.id, mask


def _places(stage: Stage, fine: int) -> Iterator[Row]:
    rung = stage.program.ladder("season", "").rung(stage.world.season_state.state)
    mask = rung.whole(stage.world, None, None, rung.allows & fine)
    for verb, names in places(stage):
        bit = BITS[verb]
        if mask & bit:
            for name in names:
                if leaves_time(stage, verb, name):
                    yield name, bit
    yield "", mask & ALONE


def places(stage: Stage) -> Iterator[tuple[str, Sequence[str]]]:
    """The verbs of the season that are done to something, with what they can be done to."""
    program = stage.program
    yield "walk_in", tuple(program.employers)
    yield "attend", tuple(n for n, h in program.happenings.items() if listed(stage, n, h))
    here = program.scenario.cities[stage.world.player.city]
    yield "travel", (stage.world.player.city, *here.travel) if here.travel else ()


def listed(stage: Stage, name: str, happening: Any) -> bool:
    """Whether an event is known of, and not past."""
    clock, today = stage.program.clock, stage.world.today
    return happening.day >= today and clock.at(happening.known_from) <= stage.world.minute
