"""What the `{placeholders}` of a pack's text stand for: one small function each.

Names only: a placeholder is looked up in a table here, so that nothing of a text reaches further.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.engine.events import TextRef
from game.engine.seen import Seen
from game.pack.schema.contact import Contact
from game.pack.schema.world import Employer, Happening, Opening, Place

from . import formats
from .catalogue import Words, mark_in
from .lookup import Lookup
from .variants import pick


@dataclass(frozen=True)
class Filling:
    """A text's ids and where to look them up; each part of it may be missing."""

    ref: TextRef
    look: Lookup
    words: Words
    seed: int
    seen: Seen

    @property
    def contact(self) -> Contact | None:
        return self.look.contact(self.ref.contact)

    @property
    def opening(self) -> Opening | None:
        """The opening named, and none else: the player may not know of it."""
        return self.look.opening(self.ref.opening)

    @property
    def employer(self) -> Employer | None:
        """The employer named; else the opening's, else the person's."""
        works_at = self.contact.employer if self.contact else ""
        at = self.opening.employer if self.opening else works_at
        return self.look.employer(self.ref.employer or at)

    @property
    def event(self) -> Happening | None:
        return self.look.event(self.ref.event)

    @property
    def place(self) -> Place | None:
        """The place named; else the event's, else that of the haunt named."""
        if self.ref.place or self.event:
            return self.look.place(self.ref.place or (self.event.place if self.event else ""))
        haunt = self.look.haunt(self.contact, self.ref.haunt) if self.contact else None
        return self.look.place(haunt.place) if haunt else None


Filler = Callable[[Filling], str]


def _contact(read: Callable[[Contact], str]) -> Filler:
    """A filler that reads something of the contact; "" where there is nobody."""

    def fill(given: Filling) -> str:
        return read(given.contact) if given.contact else ""

    return fill


def _pronoun(context: str, she: str, he: str, they: str) -> Filler:
    """A filler by the contact's pronoun. Translators tell "her" from "her" by the context."""
    table = {"she": she, "he": he, "they": they}

    def fill(given: Filling) -> str:
        return given.words.p(context, table[given.contact.pronoun]) if given.contact else ""

    return fill


def _picked(name: str, read: Callable[[Contact], tuple[str, ...]]) -> Filler:
    """A filler that picks one of several, another at each occurrence of the text."""

    def fill(given: Filling) -> str:
        contact = given.contact
        if contact is None:
            return ""
        address = f"contact/{contact.id}/{name}"
        return pick(given.seed, address, read(contact), given.ref.occurrence)

    return fill


GENDERS = ("she", "he", "they")
"""Pronouns in the order of the grammatical genders that a text selects by."""


def _gender(contact: Contact | None) -> int:
    return GENDERS.index(contact.pronoun) if contact else len(GENDERS) - 1


SELECTS: Mapping[str, Callable[[Filling], int]] = {
    "gender": lambda given: _gender(given.contact),
    "other_gender": lambda given: _gender(given.look.contact(given.ref.other)),
    "days": lambda given: int(given.ref.days != 1),
}
"""Which of its words a text selects, from 0, by each selector of the vocabulary."""


def _employer(given: Filling) -> str:
    return given.employer.name if given.employer else ""


def _site(given: Filling) -> str:
    return given.employer.site if given.employer else ""


def _greeting(given: Filling) -> str:
    greetings = given.look.pack.greetings
    return greetings.get(given.contact.greeting[0], "") if given.contact else ""


def _fact(given: Filling) -> str:
    facts = given.contact.facts if given.contact else ()
    return next((fact.short for fact in facts if fact.id == given.ref.fact), "")


def _haunt(given: Filling) -> str:
    haunt = given.look.haunt(given.contact, given.ref.haunt) if given.contact else None
    return haunt.text if haunt else ""


def _place(given: Filling) -> str:
    return given.place.name if given.place else given.look.where(given.ref.place)


def _place_text(given: Filling) -> str:
    return (given.place.text or "") if given.place else ""


def _time(given: Filling) -> str:
    at = given.ref.at
    return formats.clock(given.words, given.look.moment(at)) if at >= 0 else ""


def _day(given: Filling) -> str:
    at = given.ref.at
    return formats.weekday(given.words, given.look.moment(at)) if at >= 0 else ""


def _city(given: Filling) -> str:
    there = given.place.city if given.place else ""
    lives = given.contact.lives.city if given.contact else ""
    return given.look.city_name(given.ref.city or there or lives)


def _opening(given: Filling) -> str:
    return given.opening.title if given.opening else ""


def _pay(given: Filling) -> str:
    return given.opening.pay if given.opening else ""


def _event(given: Filling) -> str:
    return given.event.title if given.event else ""


FILLERS: Mapping[str, Filler] = {
    "name": _contact(lambda contact: contact.name),
    "first": _contact(lambda contact: contact.first),
    "role": _contact(lambda contact: contact.role),
    "employer": _employer,
    "they": _pronoun(
        "subject", mark_in("subject", "she"), mark_in("subject", "he"), mark_in("subject", "they")
    ),
    "They": _pronoun(
        "subject", mark_in("subject", "She"), mark_in("subject", "He"), mark_in("subject", "They")
    ),
    "them": _pronoun(
        "object", mark_in("object", "her"), mark_in("object", "him"), mark_in("object", "them")
    ),
    "their": _pronoun(
        "possessive",
        mark_in("possessive", "her"),
        mark_in("possessive", "his"),
        mark_in("possessive", "their"),
    ),
    "Their": _pronoun(
        "possessive",
        mark_in("possessive", "Her"),
        mark_in("possessive", "His"),
        mark_in("possessive", "Their"),
    ),
    "is": _pronoun("verb", mark_in("verb", "is"), mark_in("verb", "is"), mark_in("verb", "are")),
    "has": _pronoun(
        "verb", mark_in("verb", "has"), mark_in("verb", "has"), mark_in("verb", "have")
    ),
    "s": _pronoun("ending", mark_in("ending", "s"), mark_in("ending", "s"), ""),
    "es": _pronoun("ending", mark_in("ending", "es"), mark_in("ending", "es"), ""),
    "interest": _picked("interest", lambda contact: contact.interests),
    "needs": _contact(lambda contact: contact.needs),
    "gives": _contact(lambda contact: contact.gives),
    "insight": _contact(lambda contact: contact.insight or ""),
    "profile": _picked("profile", lambda contact: contact.profile),
    "truth": _picked("truth", lambda contact: contact.truth),
    "greeting": _greeting,
    "fact": _fact,
    "haunt": _haunt,
    "place": _place,
    "place_text": _place_text,
    "time": _time,
    "day": _day,
    "city": _city,
    "opening": _opening,
    "pay": _pay,
    "other": lambda given: given.look.first(given.ref.other),
    "event": _event,
    "site": _site,
    "player_role": lambda given: given.look.scenario.player.role,
    "money": lambda given: formats.money(given.words, given.seen.money),
    "days": lambda given: str(given.ref.days),
}
"""Every name of the vocabulary's PLACEHOLDERS, and no other."""
