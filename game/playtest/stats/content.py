"""What stands written in a pack, and in each of its scenarios."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from game.pack.checks.desk import Desk
from game.pack.checks.expressions import choices_of, plays_in
from game.pack.checks.wording import Wording, wordings
from game.pack.schema.scene import Scene
from game.pack.scopes import Scopes

from .readability import minutes, reading_ease, words

Data = dict[str, Any]


def own_texts(desk: Desk, scenario: str = "") -> list[str]:
    """The texts that are the pack's own, each variant once; with a scenario, those that it can
    show."""
    scopes = Scopes(desk.pack, desk.pack.scenarios[scenario]) if scenario else None
    found = (one for one in wordings(desk) if desk.own(*one.path))
    kept = (one for one in found if scopes is None or _shown_in(one, scopes, desk))
    return list(dict.fromkeys(text for one in kept for text in one.variants if text))


def _shown_in(one: Wording, scopes: Scopes, desk: Desk) -> bool:
    section, name = str(one.path[0]), str(one.path[1])
    if section == "scenarios":
        return name == scopes.scenarios[0].id
    if section == "contacts":
        return name in scopes.cast
    if section == "scenes":
        return plays_in(desk.pack.scenes[name], scopes)
    return True


def written(texts: Iterable[str]) -> Data:
    """Words, how long they take to read, and how easily they do."""
    known = list(texts)
    count = sum(len(words(text)) for text in known)
    return {
        "words": count,
        "reading_minutes": round(minutes(count), 1),
        "reading_ease": round(reading_ease(known), 1),
    }


def pack_content(desk: Desk) -> Data:
    """The figures of the whole pack, without its bases."""
    contacts = [one for one in desk.pack.contacts.values() if desk.own("contacts", one.id)]
    scenes = [one for one in desk.pack.scenes.values() if desk.own("scenes", one.id)]
    return {
        **written(own_texts(desk)),
        "lines": len(own_texts(desk)),
        "contacts": len(contacts),
        "contact_lines": sum(len(text) for one in contacts for text in one.lines.values()),
        "scenes": len(scenes),
        "choices": _choices(scenes),
        "endings": sum(len(one.endings) for one in desk.pack.scenarios.values()),
        "scenarios": len(desk.pack.scenarios),
    }


def scenario_content(desk: Desk, scenario: str) -> Data:
    """The figures of one scenario: of what the pack itself has for it."""
    found, texts = desk.pack.scenarios[scenario], own_texts(desk, scenario)
    scopes = Scopes(desk.pack, found)
    scenes = list(_scenes(desk, scopes))
    cast = [desk.pack.contacts[member.contact] for member in found.cast]
    return {
        **written(texts),
        "lines": len(texts),
        "contacts": len(cast),
        "contact_lines": sum(len(text) for one in cast for text in one.lines.values()),
        "scenes": len(scenes),
        "choices": _choices(scenes),
        "endings": len(found.endings),
    }


def _scenes(desk: Desk, scopes: Scopes) -> Iterator[Scene]:
    for scene in desk.pack.scenes.values():
        if desk.own("scenes", scene.id) and plays_in(scene, scopes):
            yield scene


def _choices(scenes: Iterable[Scene]) -> int:
    return sum(1 for scene in scenes for _ in choices_of(scene))
