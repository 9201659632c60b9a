"""The people of a play: what was true of whom, how far it went, and what never came up."""

from __future__ import annotations

from collections.abc import Mapping

from game.engine.chance import Chance
from game.engine.events import Learned, LineReceived, SceneBegan
from game.engine.roster import Person
from game.model.design import FIT_NAMED_FROM
from game.model.referral import referral
from game.playtest.batches.funnel import STAGES

from .book import Book
from .cards import PersonRow
from .funnel import Stages, added
from .routes import route

MIDDLING_TRUST = 0.6
"""The trust at which the chance of a referral is told: about what one good sit-down comes to."""
MOST_UNTOLD = 2
"""A contact has two ways that can be missed; more would be a list."""


def people(book: Book, found: Stages) -> tuple[PersonRow, ...]:
    """Everybody of the cast whom the player came to know of, those of the furthest stage first."""
    known = [seen.id for seen in book.session.seen.contacts]
    insiders = {name for name in book.session.program.people if _insider(book, name)}
    rows = [_row(book, name, found, insiders) for name in known]
    return tuple(sorted(rows, key=lambda row: -(STAGES.index(row.stage) if row.stage else -1)))


def true_fit(book: Book, name: str) -> float:
    """How like-minded the two are, as this seed has it."""
    low, high = book.session.program.people[name].contact.fit
    return round(Chance(book.session.seed).between(low, high, "fit", name), 6)


def _row(book: Book, name: str, found: Stages, insiders: set[str]) -> PersonRow:
    person = book.session.program.people[name]
    seen = book.session.seen.contact(name)
    fit = true_fit(book, name)
    known = {fact.id for fact in seen.facts}
    missing = [fact for fact in person.contact.facts if fact.id not in known]
    return PersonRow(
        contact=name,
        route=route(book, name),
        stage=next((stage for stage in reversed(STAGES) if name in found[stage]), ""),
        fit=fit,
        guess=seen.fit_guess if seen.fit_known else -1.0,
        gap=person.contact.gap,
        gap_kind=person.contact.gap_kind,
        shown=_shown(book, name),
        sits=seen.sits,
        letters=sum(sent.message.contact == name for sent in book.letters),
        answers=sum(isinstance(e, LineReceived) and e.contact == name for e in book.happened),
        worth=_worth(person, name, insiders),
        referral=round(referral(MIDDLING_TRUST, fit, True, seen.exposed), 6) * (name in insiders),
        facts=len(person.contact.facts),
        unfound=tuple((fact.id, fact.source) for fact in missing),
        untold=_untold(book, name),
        cost=added(spent.price for spent in book.spent if spent.subject == name),
    )


def _shown(book: Book, name: str) -> int:
    """When the person was seen behind the profile, -1 for never."""
    seen = (e for e in book.happened if isinstance(e, Learned) and e.kind == "truth")
    return next((event.minute for event in seen if event.subject == name), -1)


def _insider(book: Book, name: str) -> bool:
    """Whether they work where there is a job that the seed does not freeze, and are like-minded
    enough to say so."""
    program = book.session.program
    employer = program.people[name].employer
    jobs = any(job.opening.employer == employer for job in program.jobs.values())
    return bool(employer) and jobs and true_fit(book, name) >= FIT_NAMED_FROM


def _worth(person: Person, name: str, insiders: set[str]) -> str:
    if name in insiders:
        return "insider"
    return "bridge" if insiders & set(person.contact.circle) else ""


def _untold(book: Book, name: str) -> tuple[str, ...]:
    """Scenes of their own that were never played."""
    played = {event.scene for event in book.happened if isinstance(event, SceneBegan)}
    scenes: Mapping[str, object] = {
        id: scene for id, scene in sorted(book.session.pack.scenes.items()) if scene.of == name
    }
    return tuple(id for id in scenes if id not in played)[:MOST_UNTOLD]
