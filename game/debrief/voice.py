"""Says a debrief's moments: chooses the words by what happened, and fills in whom it was about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.actions import Cost
from game.engine.events import TextRef
from game.pack.schema.contact import Contact
from game.view import formats
from game.view.context import Context
from game.view.debriefing import moments, parts

from .cards import Moment, Price


@dataclass(frozen=True)
class Voice:
    """The words of a language over the texts of a play."""

    context: Context

    def t(self, msgid: str, /, **values: object) -> str:
        """A text that is about nobody."""
        return self.context.words.t(msgid, **values)

    def n(self, forms: tuple[str, str], count: int, /, **values: object) -> str:
        """A text for that many."""
        return self.context.words.n(*forms, count, **values)

    def about(self, subject: str, msgid: str, /, other: str = "", **values: object) -> str:
        """A text about somebody, a job, an employer or an event, with a pack's placeholders."""
        ref = self.ref(subject, other)
        return self.context.texts.fill(self.context.words.t(msgid, **values), ref)

    def ref(self, subject: str, other: str = "", place: str = "", haunt: str = "") -> TextRef:
        """What fills the placeholders of a text about that subject."""
        look = self.context.look
        opening, contact = look.opening(subject), look.contact(subject)
        employer = opening.employer if opening else subject if look.employer(subject) else ""
        return TextRef(
            "debrief",
            contact=subject if contact else "",
            opening=subject if opening else "",
            employer=employer or (contact.employer or "" if contact else ""),
            event=subject if look.event(subject) else "",
            other=other,
            place=place,
            haunt=haunt,
        )

    def first(self, subject: str) -> str:
        """What one calls somebody; the title of a job, the name of an employer."""
        look = self.context.look
        opening = look.opening(subject)
        return look.first(subject) or (opening.title if opening else look.employer_name(subject))

    def names(self, subjects: Sequence[str]) -> str:
        """Several of them, in a row."""
        return ", ".join(self.first(subject) for subject in subjects)

    def stamp(self, minute: int) -> str:
        """When it was, in the player's days and hours: "Day 4, 17:30."."""
        look = self.context.look
        time = formats.clock(self.context.words, look.moment(minute))
        return self.t(moments.STAMP, day=look.clock.day(minute) + 1, time=time)

    def price(self, price: Price) -> str:
        """What it took, in words; "" for nothing."""
        cost = Cost(price.minutes, price.energy, price.money)
        return formats.price(self.context.words, cost).replace(formats.BETWEEN, ", ")

    def told(self, moment: Moment, *, first_hello: bool = False) -> str:
        """A moment, dated."""
        return f"{self.stamp(moment.minute)} {self.sentence(moment, first_hello=first_hello)}"

    def sentence(self, moment: Moment, *, first_hello: bool = False) -> str:
        """A moment as a sentence, with the chance that it had, where a die fell."""
        text = formats.capital(self._text(moment, first_hello=first_hello))
        if moment.chance < 0:
            return text
        odds = self.t(moments.ODDS, percent=round(100 * moment.chance))
        return f"{text} {odds}"

    def _text(self, moment: Moment, *, first_hello: bool) -> str:
        if moment.kind == "asked":
            channel = self.t(moments.CHANNELS[moment.channel])
            answer = self.t(moments.ANSWERED[moment.detail])
            msgid = moments.ASKED[moment.other]
            return self.about(moment.subject, msgid, channel=channel, answer=answer)
        if moment.kind == "sat":
            msgid = moments.AGAIN if moment.count > 1 else moments.TABLE
            how = self.t(moments.HOW[moment.detail])
            return self.about(moment.subject, msgid, which=self._which(moment.count), how=how)
        msgid = self._msgid(moment)
        if first_hello and msgid == moments.MOMENTS["hello"]:
            msgid = moments.FIRST_HELLO
        place = moment.detail if moment.kind == "hello" else ""
        haunt = moment.detail if moment.kind == "haunt" else ""
        ref = self.ref(moment.subject, moment.other, place, haunt)
        return self.context.texts.fill(self.t(msgid, count=moment.count), ref)

    def _which(self, count: int) -> str:
        named = dict(enumerate(moments.WHICH, start=2))
        return self.t(named.get(count, moments.ONCE_MORE))

    def number(self, count: int) -> str:
        """A number as one writes it in a sentence: in words up to twelve."""
        return self.t(parts.NUMBERS[count]) if 0 <= count < len(parts.NUMBERS) else str(count)

    def _msgid(self, moment: Moment) -> str:
        """The words for a moment: by its detail, if there are such, else by its kind."""
        for detail in (self._finer(moment), moment.channel, moment.detail):
            found = moments.MOMENTS.get(f"{moment.kind}/{detail}")
            if found:
                return found
        if moment.kind == "act":
            return self.context.look.pack.actions[moment.detail].label
        return moments.MOMENTS[moment.kind]

    def _finer(self, moment: Moment) -> str:
        """What else tells a moment from others of its kind."""
        contact = self.context.look.contact(moment.subject)
        if moment.kind == "hello" and contact is None:
            return "desk"
        return "theirs" if moment.kind == "exposed" and contact and _false(contact) else ""


def _false(contact: Contact) -> bool:
    from game.model.design import FALSE_FROM

    return contact.gap_kind == "worse" and contact.gap >= FALSE_FROM
