"""What can be taken now, as a bit for each verb beside each subject.

What hangs on a contact's record and on the hour is worked out once, and kept until the record is
written to or the hour changes it; the purse and the day clear whole verbs at a time. Options are
made only when they are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from game.pack.vocabulary import VERBS as VOCABULARY

from .actions import Option
from .ladder import BITS, Condition, Ladder
from .prices import ASKED, against_subject, open_today
from .stage import Stage
from .state import ContactState
from .world import Opened, World

NAMES = {bit: verb for verb, bit in BITS.items()}
ALONE = sum(BITS[verb] for verb, v in VOCABULARY.items() if v.subject == "none")
"""The verbs that are done to nobody."""

Make = Callable[[str, str], Option]
Row = tuple[str, int]


def bits(mask: int) -> Iterator[int]:
    """The bits that are set, the lowest first."""
    while mask:
        low = mask & -mask
        yield low
        mask ^= low


class Possible(Sequence[Option]):
    """The options that can be taken, in their order; an option is made when it is first read."""

    __slots__ = ("_made", "_make", "_rows")

    def __init__(self, rows: list[Row], make: Make) -> None:
        self._rows = rows
        self._make = make
        self._made: dict[tuple[str, str], Option] = {}

    def __len__(self) -> int:
        return sum(mask.bit_count() for _, mask in self._rows)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return list(self)[index]
        left = index if index >= 0 else index + len(self)
        for subject, mask in self._rows:
            count = mask.bit_count()
            if 0 <= left < count:
                return self._option(subject, next(islice(bits(mask), left, None)))
            left -= count
        raise IndexError(index)

    def __iter__(self) -> Iterator[Option]:
        return self._read(-1)

    def of(self, verbs: Iterable[str]) -> list[Option]:
        """The options of these verbs alone."""
        return list(self._read(sum(BITS.get(verb, 0) for verb in set(verbs))))

    def find(self, verb: str, subject: str) -> Option | None:
        """The option of a verb and subject, if it can be taken."""
        bit = BITS.get(verb, 0)
        for name, mask in self._rows:
            if mask & bit and name == subject:
                return self._option(subject, bit)
        return None

    def _read(self, wanted: int) -> Iterator[Option]:
        for subject, mask in self._rows:
            for bit in bits(mask & wanted):
                yield self._option(subject, bit)

    def _option(self, subject: str, bit: int) -> Option:
        key = (NAMES[bit], subject)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._make(*key)
        return found


def rows(stage: Stage) -> list[Row]:
    """Each subject with the bits of the verbs that can be done to it now."""
    fine, asked = open_today(stage), ASKED | stage.program.moving
    world, found = stage.world, []
    minute, latest, known = world.minute, 0, world.still_opened()
    for c in world.contacts.values():
        if c.known:
            opened = known.get(c.id)
            if opened is None or minute >= opened.until:
                latest = latest or world.next_for_all()
                opened = known[c.id] = _opened(stage, c, opened, latest)
            mask = opened.mask & fine
            if mask & asked:
                mask = _asked_again(stage, c, mask)
            found.append((c.id, mask))
    found += _openings(stage, fine)
    found += _places(stage, fine)
    return found


def _opened(stage: Stage, c: ContactState, before: Opened | None, latest: int) -> Opened:
    """What the machine allows by the record and the hour."""
    world, ladder = stage.world, stage.program.ladder("contact", c.id)
    if before is None:
        steady = _left(ladder.steady, ladder.allows[c.state], world, c)
    else:
        steady = before.steady
    mask = _left(ladder.timed, steady, world, c)
    return Opened(steady, mask, world.steady_until(c, latest))


def _left(conditions: Iterable[Condition], mask: int, world: World, c: ContactState) -> int:
    """The bits that are left when the conditions are asked of a contact."""
    for test, verbs in conditions:
        if mask & verbs and not test(world, c, None):
            mask &= ~verbs
    return mask


def _asked_again(stage: Stage, c: ContactState, mask: int) -> int:
    """The bits that are left when what may change with anything is asked."""
    moving = stage.program.ladder("contact", c.id).moving
    return _asked(stage, c.id, _left(moving, mask, stage.world, c))


def _asked(stage: Stage, subject: str, mask: int) -> int:
    """The bits that are left when what only some verbs need is asked."""
    for bit in bits(mask & ASKED):
        if against_subject(stage, NAMES[bit], subject) is not None:
            mask ^= bit
    return mask


def _openings(stage: Stage, fine: int) -> Iterator[Row]:
    for o in stage.world.openings.values():
        if o.known:
            ladder = stage.program.ladder("opening", o.id)
            mask = _allowed(stage, ladder, o.state, fine, (None, o))
            mask = _asked(stage, o.id, mask)
            if mask:
                yield o.id, mask


def _places(stage: Stage, fine: int) -> Iterator[Row]:
    season = stage.program.ladder("season", "")
    state = stage.world.season_state.state
    mask = _allowed(stage, season, state, fine, (None, None))
    for verb, names in places(stage):
        if mask & BITS[verb]:
            for name in names:
                if against_subject(stage, verb, name) is None:
                    yield name, BITS[verb]
    yield "", mask & ALONE


def _allowed(stage: Stage, ladder: Ladder, state: str, fine: int, records: tuple[Any, Any]) -> int:
    """The bits of the verbs that a machine in this state allows."""
    mask = 0
    for rule in ladder.by_state[state]:
        if rule.bit & fine and all(need.test(stage.world, *records) for need in rule.needs):
            mask |= rule.bit
    return mask


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
