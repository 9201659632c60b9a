"""The people a player knows: their list, and a page for each. Nothing unlearned stands there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.engine.events import Acted, LineReceived, MessageSent, TextRef
from game.pack.schema.contact import Contact
from game.pack.schema.machine import MachineDef

from . import formats, wording
from .cards import PersonCard, PersonRow, Rung, ThreadEntry
from .catalogue import mark_n
from .compose import sent
from .context import Context
from .known import fact_text, greeting_known, truth
from .meters import manner, meters

if TYPE_CHECKING:
    from game.engine.known import SeenContact


def people(context: Context) -> list[PersonRow]:
    """Everybody the player knows of, in the cast's order."""
    known = ((seen, context.look.contact(seen.id)) for seen in context.session.seen.contacts)
    return [_row(context, seen, contact) for seen, contact in known if contact]


def _row(context: Context, seen: SeenContact, contact: Contact) -> PersonRow:
    there = context.look.moment(context.session.seen.minute, contact.lives.city)
    return PersonRow(
        id=contact.id,
        name=contact.name,
        role=contact.role,
        employer=context.look.employer_name(contact.employer),
        rung=_rung(context, seen, contact),
        rank=seen.rank,
        unread=context.record.unread(contact.id),
        note=_note(context, seen),
        local_time=formats.clock(context.words, there),
        awake=seen.awake,
        city=context.look.city_name(contact.lives.city),
        last=_last(context, seen),
        last_word=seen.last_word,
    )


def _last(context: Context, seen: SeenContact) -> str:
    """When the last word went between the two; "" where none ever did."""
    if seen.last_word < 0 and not context.look.silent_years(seen.id):
        return ""
    return formats.ago(context.words, context.session.seen.minute - seen.last_word)


def _rung(context: Context, seen: SeenContact, contact: Contact) -> str:
    machine = context.look.pack.machines.get(contact.machine)
    return machine.states[seen.state].name if machine and seen.state in machine.states else ""


def _note(context: Context, seen: SeenContact) -> str:
    """The one remark that matters most now."""
    words = context.words
    if seen.appointment:
        when = formats.stamp(words, context.look.moment(seen.appointment.at))
        return words.t("Meeting: {when}", when=when)
    if seen.follow_up_due:
        return words.t("Not yet thanked for the meeting")
    if seen.waiting:
        return words.t("Has yet to answer")
    if seen.cooling:
        return words.t("Said not now")
    if seen.unanswered:
        return words.n("One message unanswered", "{count} messages unanswered", seen.unanswered)
    before = "" if seen.greeted else context.look.note(seen.id)
    return context.texts.fill(before, TextRef("note", contact=seen.id))


def person(context: Context, id: str) -> PersonCard:
    """A contact's page. Raises KeyError for somebody the player does not know of."""
    seen, contact = context.session.seen.contact(id), context.look.contact(id)
    if contact is None:
        raise KeyError(id)
    return PersonCard(
        id=id,
        name=contact.name,
        title=_title(context, contact),
        rung=_rung(context, seen, contact),
        ladder=_ladder(context, seen, contact),
        profile=context.texts.fill("{profile}", TextRef("profile", contact=id)),
        facts=tuple(_facts(context, seen)),
        marks=tuple(text for text in _marks(context, seen) if text),
        thread=tuple(_thread(context, id)),
        ground=tuple(_ground(context, seen, contact)),
        manner=tuple(manner(context, id)),
        meters=meters(context, seen),
    )


def _ground(context: Context, seen: SeenContact, contact: Contact) -> Iterator[str]:
    """What the two share: what both care about, where the player has read up on them or met them,
    and the links between them."""
    words, own = context.words, context.look.scenario.player.interests
    shared = [one for one in contact.interests if one in own]
    if shared and (seen.looked_up or seen.sits):
        yield words.t("Both of you care about {what}", what=", ".join(shared))
    if seen.link:
        yield words.t("You share a link")
    yield from (text for text in (_fit(context, seen),) if text)


def _title(context: Context, contact: Contact) -> str:
    parts = (
        contact.role,
        context.look.employer_name(contact.employer),
        context.look.city_name(contact.lives.city),
    )
    return ", ".join(part for part in parts if part)


def _ladder(context: Context, seen: SeenContact, contact: Contact) -> tuple[Rung, ...]:
    """The rungs from the lowest up; beside the ladder one stands on no rung."""
    machine = context.look.pack.machines.get(contact.machine)
    if machine is None:
        return ()
    return tuple(
        Rung(machine.states[id].name, machine.states[id].rank <= seen.rank, id == seen.state)
        for id in _main_line(machine, seen.state)
    )


def _main_line(machine: MachineDef, here: str) -> list[str]:
    """One state for each rank: the first declared, or the one in which the tie is."""
    line: dict[int, str] = {}
    for id, state in machine.states.items():
        if id == here or state.rank not in line:
            line[state.rank] = id
    return [line[rank] for rank in sorted(line)]


def _facts(context: Context, seen: SeenContact) -> Iterator[tuple[str, str]]:
    for known in seen.facts:
        text = fact_text(context, seen.id, known.id)
        if text:
            yield text, wording.source(context.words, known.source)
    if seen.id in context.record.truths:
        yield truth(context, seen.id), wording.source(context.words, "meeting")


def _marks(context: Context, seen: SeenContact) -> Iterator[str]:
    words, ref = context.words, TextRef("mark", contact=seen.id)
    yield words.t("Greeted in person") if seen.greeted else ""
    yield _sat(context, seen)
    yield greeting_known(context, seen.id) if seen.greeting_known else ""
    for haunt in seen.haunts:
        where = context.texts.fill("{haunt}", ref._replace(haunt=haunt))
        yield words.t("To be found: {where}", where=where)
    yield context.texts.fill("{insight}", ref) if seen.insight else ""
    yield words.t("Has handed your name in") if seen.vouched else ""
    yield words.t("Would not hand your name in") if seen.refused else ""
    yield words.t("Not who the profile says") if seen.exposed else ""
    yield _note(context, seen)


def _sat(context: Context, seen: SeenContact) -> str:
    one, many = mark_n("Sat down together once", "Sat down together {count} times")
    return context.words.n(one, many, seen.sits) if seen.sits else ""


def _fit(context: Context, seen: SeenContact) -> str:
    if not seen.fit_known:
        return ""
    fit = wording.fit(context.words, seen.fit_guess)
    return context.words.t("You have {fit}, as far as you can tell", fit=fit)


def _thread(context: Context, id: str) -> Iterator[ThreadEntry]:
    for event in context.record.threads[id]:
        mine = not isinstance(event, LineReceived)
        speaker = context.words.t("You") if mine else context.look.first(id)
        when = formats.stamp(context.words, context.look.moment(event.minute))
        yield ThreadEntry(when, speaker, _words(context, event), mine)


def _words(context: Context, event: MessageSent | LineReceived | Acted) -> str:
    """What stands in the thread; a message of no words at all shows its channel."""
    if isinstance(event, MessageSent):
        return sent(context, event) or wording.channel(context.words, event.channel)
    return context.texts.say(event.text)
