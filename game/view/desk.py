"""The player's desk: the header, the jobs, the calendar and the letters received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.events import LineReceived, TextRef

from . import formats, wording
from .cards import AgendaRow, Header, InboxRow, OpeningRow
from .context import Context
from .tell_days import day_of
from .tell_scenes import appointment

if TYPE_CHECKING:
    from game.engine.known import SeenOpening


def header(context: Context) -> Header:
    """The day, what the player has, and where they are."""
    seen, words = context.session.seen, context.words
    place = context.look.where(seen.scene.place) if seen.scene else ""
    return Header(
        day=day_of(context, seen.day),
        date=formats.date(words, context.now),
        time=formats.clock(words, context.now),
        energy=round(seen.energy),
        money=formats.money(words, seen.money),
        strain=wording.strain(words, seen.strain),
        handshakes=seen.handshakes,
        meetings=seen.meetings,
        place=place or context.look.city_name(seen.city),
    )


def openings(context: Context) -> list[OpeningRow]:
    """The jobs that the player knows of."""
    return [_opening(context, seen) for seen in context.session.seen.openings]


def _opening(context: Context, seen: SeenOpening) -> OpeningRow:
    opening = context.look.opening(seen.id)
    assert opening is not None
    machine = context.look.pack.machines.get(opening.machine)
    states = machine.states if machine else {}
    at = context.look.clock.at(opening.deadline)
    date = formats.date(context.words, context.look.moment(at))
    return OpeningRow(
        id=seen.id,
        title=opening.title,
        employer=context.look.employer_name(opening.employer),
        state=states[seen.state].name if seen.state in states else "",
        deadline=context.words.t("closes {date}", date=date),
        notes=_notes(context, seen),
    )


def _notes(context: Context, seen: SeenOpening) -> str:
    words, opening = context.words, context.look.opening(seen.id)
    ref = TextRef("opening", opening=seen.id)
    when = formats.stamp(words, context.look.moment(max(seen.interview, 0)))
    notes = (
        context.texts.fill(opening.pay, ref) if opening else "",
        words.t("on the board") if seen.on_board else "",
        words.t("your name was handed in") if seen.referred else "",
        words.t("interview on site: {when}", when=when) if seen.interview >= 0 else "",
        words.t("interview held") if seen.interviewed else "",
    )
    return formats.BETWEEN.join(note for note in notes if note)


def agenda(context: Context) -> list[AgendaRow]:
    """What is agreed and what takes place, the nearest first."""
    seen, look = context.session.seen, context.look
    rows = [
        (one.at, appointment(context, one.what, one.subject), look.where(one.place))
        for one in seen.appointments
    ]
    ahead = (one for one in seen.happenings if one.id not in seen.attended)
    events = [
        (look.event_minute(one), look.event_title(one.id), look.where(one.place)) for one in ahead
    ]
    rows += [row for row in events if row[0] >= seen.minute]
    return [
        AgendaRow(formats.stamp(context.words, look.moment(at)), what, where)
        for at, what, where in sorted(rows)
    ]


def inbox(context: Context) -> list[InboxRow]:
    """The letters received, the newest first."""
    return [_letter(context, line, number) for line, number in reversed(context.record.lines)]


def _letter(context: Context, line: LineReceived, number: int) -> InboxRow:
    return InboxRow(
        contact=line.contact,
        name=context.look.name(line.contact),
        when=formats.stamp(context.words, context.look.moment(line.minute)),
        text=context.texts.say(line.text),
        unread=context.record.unread_line(line.contact, number),
        first=context.look.first(line.contact),
    )
