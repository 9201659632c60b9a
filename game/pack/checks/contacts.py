"""The cast: machines, facts, haunts, hours, lines, and whom they know."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..marks import Path
from ..schema.contact import Contact
from ..vocabulary import SITUATIONS
from .desk import Desk
from .expressions import effects_of

_SOURCE = re.compile(r"profile|meeting|thread/[a-z0-9][a-z0-9_-]*|contact/([a-z0-9_-]+)")


def check(desk: Desk) -> None:
    """Check every contact."""
    sent = _sent(desk)
    for name, contact in desk.pack.contacts.items():
        path: Path = ("contacts", name)
        _machine(desk, path, contact)
        _facts(desk, path, contact)
        _haunts(desk, path, contact)
        for place, hours in enumerate(contact.online.hours):
            backwards(desk, (*path, "online", "hours", place), hours)
        for other in contact.circle:
            known = desk.ids("contacts")
            desk.unknown((*path, "circle", other), "FH313", "contact", other, known)
        for situation in contact.lines:
            known = {*SITUATIONS, *desk.pack.lines, *sent}
            desk.unknown((*path, "lines", situation), "FH319", "situation", situation, known)
        for place, situation in enumerate(contact.refrains):
            here = (*path, "refrains", place)
            desk.unknown(here, "FH319", "situation of theirs", situation, contact.lines)
    for situation in desk.pack.lines:
        known = {*SITUATIONS, *sent}
        desk.unknown(("lines", situation), "FH319", "situation", situation, known)


def _machine(desk: Desk, path: Path, contact: Contact) -> None:
    machine = desk.pack.machines.get(contact.machine)
    if not desk.playable and machine is None:
        return
    if (
        not desk.unknown(
            (*path, "machine"), "FH314", "machine", contact.machine, desk.ids("machines")
        )
        and machine
        and machine.of != "contact"
    ):
        message = f"`{machine.id}` is a machine of {machine.of}s, not of contacts"
        desk.error((*path, "machine"), "FH323", message)


def _facts(desk: Desk, path: Path, contact: Contact) -> None:
    repeated(desk, (*path, "facts"), [fact.id for fact in contact.facts], "fact")
    for place, fact in enumerate(contact.facts):
        here = (*path, "facts", place, "source")
        match = _SOURCE.fullmatch(fact.source)
        if match is None:
            hint = "A source is `profile`, `meeting`, `thread/NAME` or `contact/ID`."
            desk.error(here, "FH317", f"`{fact.source[:60]}` is no source of a fact", hint)
        elif match[1]:
            desk.unknown(here, "FH313", "contact", match[1], desk.ids("contacts"))


def _haunts(desk: Desk, path: Path, contact: Contact) -> None:
    repeated(desk, (*path, "haunts"), [haunt.id for haunt in contact.haunts], "haunt")
    for place, haunt in enumerate(contact.haunts):
        if not haunt.days:
            desk.error((*path, "haunts", place, "days"), "FH331", "a haunt on no day")


def repeated(desk: Desk, path: Path, ids: Iterable[str], what: str) -> None:
    """Report ids that stand twice in a list of records."""
    seen: set[str] = set()
    for place, name in enumerate(ids):
        if name in seen:
            message = f"there are two {what}s called `{name}`"
            desk.error((*path, place, "id"), "FH307", message)
        seen.add(name)


def backwards(desk: Desk, path: Path, hours: str) -> None:
    """Report a span of hours that ends before it begins."""
    begin, _, end = hours.partition("-")
    if end <= begin:
        hint = "A span lies within one day; write two of them for a night."
        desk.error(path, "FH332", f"`{hours}` ends before it begins", hint)


def _sent(desk: Desk) -> set[str]:
    """Return the situations that effects send, which an author may make up."""
    found = set()
    for _, source, _ in effects_of(desk):
        found |= set(re.findall(r"\bsend\(\s*['\"]([a-z0-9_-]+)['\"]", source))
    return found
