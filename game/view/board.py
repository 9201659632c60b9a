"""The jobs a player knows of, by how far each has come, with who stands behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.events import Learned
from game.pack.schema.machine import State

from . import desk, formats
from .cards import OpeningRow
from .catalogue import mark
from .context import Context

if TYPE_CHECKING:
    from game.engine.known import SeenContact, SeenOpening

STAGES = {
    "spotted": mark("spotted"),
    "referred": mark("referred"),
    "applied": mark("applied"),
    "screening": mark("screening"),
    "on_site": mark("on site"),
    "offered": mark("offered"),
    "over": mark("over"),
}
"""The columns by id, from the left, each with its word."""
_RANKS = {1: "spotted", 2: "referred", 3: "applied", 4: "screening", 5: "on_site", 6: "offered"}
"""Where a state stands that only a pack knows: by its rung, as the usual machine counts them."""


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A job on the board. `stage` is one of STAGES; `state` its state in the pack's own words.

    deadline: the date, and how long there is; "" for one that is over. behind: the people who
    stand behind it, one sentence each, who handed the player's name in first.
    """

    id: str
    title: str
    employer: str
    stage: str
    state: str
    deadline: str
    notes: str
    behind: tuple[str, ...]


def board(context: Context) -> list[BoardRow]:
    """Every job that is known, by stage, and within one by its deadline."""
    known = context.session.seen.openings
    rows = zip(known, desk.openings(context), strict=True)
    found = [(_closes(context, seen), _row(context, seen, row)) for seen, row in rows]
    order = list(STAGES)
    found.sort(key=lambda one: (order.index(one[1].stage), one[0], one[1].title))
    return [row for _, row in found]


def _row(context: Context, seen: SeenOpening, row: OpeningRow) -> BoardRow:
    stage = _stage(context, seen)
    return BoardRow(
        id=seen.id,
        title=row.title,
        employer=row.employer,
        stage=stage,
        state=row.state,
        deadline="" if stage == "over" else _deadline(context, seen, row),
        notes=row.notes,
        behind=tuple(_behind(context, seen)),
    )


def _stage(context: Context, seen: SeenOpening) -> str:
    state = _state(context, seen)
    if state is not None and state.final:
        return "over"
    if seen.state in STAGES:
        return seen.state
    rank = state.rank if state is not None else 1
    return _RANKS[min(max(rank, 1), max(_RANKS))]


def _state(context: Context, seen: SeenOpening) -> State | None:
    opening = context.look.opening(seen.id)
    machine = context.look.pack.machines.get(opening.machine) if opening else None
    return machine.states.get(seen.state) if machine else None


def _closes(context: Context, seen: SeenOpening) -> int:
    opening = context.look.opening(seen.id)
    return context.look.clock.at(opening.deadline) if opening else 0


def _deadline(context: Context, seen: SeenOpening, row: OpeningRow) -> str:
    clock, now = context.look.clock, context.session.seen.minute
    days = clock.day(_closes(context, seen)) - clock.day(now)
    left = context.words.n("in {count} day", "in {count} days", days)
    today = context.words.t("today")
    return f"{row.deadline}, {left if days > 0 else today}"


def _behind(context: Context, seen: SeenOpening) -> Iterator[str]:
    """Whoever of that house is known, and whoever told of it."""
    words, told = context.words, _told_by(context, seen.id)
    people = [one for one in context.session.seen.contacts if one.employer == seen.employer]
    people.sort(key=lambda one: (one.id != seen.referred_by, -one.rank))
    inside = {one.id for one in people}
    for one in people:
        yield _backer(context, one, handed=one.id == seen.referred_by, told=one.id == told)
    if seen.referred_by and seen.referred_by not in inside:
        name = context.look.name(seen.referred_by)
        yield words.t("{name} handed your name in", name=name)
    if told and told not in inside:
        yield words.t("{name} told you of it", name=context.look.name(told))


def _backer(context: Context, one: SeenContact, *, handed: bool, told: bool) -> str:
    """Somebody of the house: who they are, how you stand, what they have done for it."""
    words, contact = context.words, context.look.contact(one.id)
    role = contact.role if contact else ""
    machine = context.look.pack.machines.get(contact.machine) if contact else None
    rung = machine.states[one.state].name if machine and one.state in machine.states else ""
    notes = (
        rung,
        words.t("handed your name in") if handed else "",
        words.t("told you of it") if told else "",
        words.t("would not hand your name in") if one.refused and not one.vouched else "",
    )
    said = formats.BETWEEN.join(note for note in notes if note)
    head = words.t("{name}, {role}", name=context.look.name(one.id), role=role)
    return words.t("{name}: {text}", name=head, text=said)


def _told_by(context: Context, opening: str) -> str:
    """Who told the player of a job; "" where nobody did."""
    for event in context.record.public:
        if isinstance(event, Learned) and event.kind == "opening" and event.subject == opening:
            return event.item if context.look.contact(event.item) else ""
    return ""
