"""Every text of a pack that a player may read, with what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from ..book import Pack
from ..language.scope import Scope
from ..marks import Path
from ..schema.contact import Contact
from ..schema.scene import Choice, Scene
from ..schema.world import Scenario
from ..vocabulary import VERBS
from .desk import Desk
from .expressions import scene_scopes
from .options import answers_of, rows_of

About = Literal["name", "world", "stranger", "person"]
"""What a text can speak of: it is a name, put into other texts and holding no placeholder itself;
or it is told of no person in particular, of somebody who may be none of the cast, of a contact."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text and where it stands. `repeats`: a play shows it again and again."""

    path: Path
    variants: tuple[str, ...]
    about: About = "world"
    repeats: bool = False


SELDOM = frozenset({"walk_away", "accept", "decline", "negotiate", "leave", "choose"})
"""Verbs that a play has use for once or twice, or that say nothing themselves."""


def wordings(desk: Desk) -> Iterator[Wording]:
    """Yield every text of a pack."""
    pack = desk.pack
    yield from _tables(pack)
    for name, contact in pack.contacts.items():
        yield from _contact(("contacts", name), contact)
    for name, scenario in pack.scenarios.items():
        yield from _scenario(("scenarios", name), scenario)
    for name, machine in pack.machines.items():
        about: About = "person" if machine.of == "contact" else "world"
        for state_name, state in machine.states.items():
            here: Path = ("machines", name, "states", state_name)
            yield _name((*here, "name"), state.name)
            again = machine.of != "season"
            yield Wording((*here, "say"), state.say or (), about, again)
    for scene, scope in _scenes(desk):
        yield from _scene(scene, scope)


def _name(path: Path, text: str) -> Wording:
    return Wording(path, (text,), "name")


def _tables(pack: Pack) -> Iterator[Wording]:
    yield _name(("pack", "title"), pack.meta.title)
    yield _name(("pack", "summary"), pack.meta.summary)
    for code, text in pack.reasons.items():
        yield Wording(("reasons", code), (text,), "person")
    for kind, text in pack.greetings.items():
        yield _name(("greetings", kind), text)
    for situation, variants in pack.lines.items():
        yield Wording(("lines", situation), variants, "person", True)
    for verb, action in pack.actions.items():
        person = verb not in VERBS or VERBS[verb].subject in ("contact", "scene")
        about: About = "person" if person else "world"
        yield Wording(("actions", verb, "label"), (action.label,), about)
        yield Wording(("actions", verb, "help"), (action.help,), about)
        yield Wording(("actions", verb, "done"), action.done, about, verb not in SELDOM)
    for row in type(pack.parts).model_fields:
        for name, part in getattr(pack.parts, row).items():
            yield Wording(("parts", row, name, "text"), (part.text,), "person")
            yield Wording(("parts", row, name, "label"), (part.label,), "person")
    for name, accommodation in pack.accommodations.items():
        for field in ("title", "text"):
            yield _name(("accommodations", name, field), getattr(accommodation, field))
    for name, lesson in pack.lessons.items():
        yield Wording(("lessons", name, "title"), (lesson.title,))
        yield Wording(("lessons", name, "text"), lesson.text)


def _contact(path: Path, contact: Contact) -> Iterator[Wording]:
    for field in ("name", "first", "role", "needs", "gives", "closes_the_door"):
        yield _name((*path, field), getattr(contact, field))
    yield Wording((*path, "profile"), contact.profile, "person")
    yield Wording((*path, "truth"), contact.truth, "person")
    if contact.insight is not None:
        yield Wording((*path, "insight"), (contact.insight,), "person")
    for place, interest in enumerate(contact.interests):
        yield _name((*path, "interests", place), interest)
    for place, fact in enumerate(contact.facts):
        yield Wording((*path, "facts", place, "text"), (fact.text,), "person")
        yield _name((*path, "facts", place, "short"), fact.short)
    for place, haunt in enumerate(contact.haunts):
        yield _name((*path, "haunts", place, "text"), haunt.text)
    for situation, variants in contact.lines.items():
        again = situation in ("reply", "warm_reply")
        yield Wording((*path, "lines", situation), variants, "person", again)


def _scenario(path: Path, scenario: Scenario) -> Iterator[Wording]:
    for field in ("title", "summary"):
        yield _name((*path, field), getattr(scenario, field))
    yield Wording((*path, "intro"), scenario.intro)
    yield _name((*path, "player", "role"), scenario.player.role)
    yield Wording((*path, "player", "about"), scenario.player.about)
    for name, city in scenario.cities.items():
        yield _name((*path, "cities", name, "name"), city.name)
    for name, place in scenario.places.items():
        yield _name((*path, "places", name, "name"), place.name)
        yield _name((*path, "places", name, "text"), place.text or "")
    yield from _lists(path, scenario)
    yield from _options(scenario)


def _options(scenario: Scenario) -> Iterator[Wording]:
    for path, row in rows_of(scenario):
        yield _name((*path, "title"), row.title)
        yield _name((*path, "text"), row.text or "")
    for path, answer in answers_of(scenario):
        for field in ("title", "text", "role"):
            yield _name((*path, field), getattr(answer, field) or "")
        yield Wording((*path, "about"), answer.about or ())
        for name, standing in answer.cast.items():
            yield Wording((*path, "cast", name, "note"), (standing.note or "",), "person")


def _lists(path: Path, scenario: Scenario) -> Iterator[Wording]:
    names = {
        "employers": ("name", "site"),
        "openings": ("title", "pay"),
        "calendar": ("title",),
        "endings": ("title",),
        "hints": (),
    }
    for section, fields in names.items():
        text = {"endings": "text", "hints": "text"}.get(section, "about")
        for number, record in enumerate(getattr(scenario, section)):
            here = (*path, section, number)
            for field in fields:
                yield _name((*here, field), getattr(record, field))
            value = getattr(record, text)
            yield Wording((*here, text), (value,) if isinstance(value, str) else value)
    for number, member in enumerate(scenario.cast):
        yield Wording((*path, "cast", number, "note"), (member.note or "",), "person")


def _scenes(desk: Desk) -> Iterator[tuple[Scene, Scope]]:
    """Yield every scene once, with the narrowest of its scopes."""
    narrowest: dict[str, tuple[Scene, Scope]] = {}
    for scene, scopes in scene_scopes(desk):
        scope = scopes.scene(scene)
        if scene.id not in narrowest or not scope.contact:
            narrowest[scene.id] = scene, scope
    yield from narrowest.values()


def _scene(scene: Scene, scope: Scope) -> Iterator[Wording]:
    about: About = "person" if scope.contact else "stranger" if scope.stranger else "world"
    again = scene.of is None and not scene.once
    path: Path = ("scenes", scene.id)
    yield Wording((*path, "title"), (scene.title,), about)
    for name, state in scene.states.items():
        here = (*path, "states", name)
        yield Wording((*here, "say"), state.say or (), about, again)
        if state.cue is not None:
            yield Wording((*here, "cue", "shows"), state.cue.shows, about, again)
        for number, choice in enumerate(state.choices):
            for told in _choice((*here, "choices", number), choice):
                yield replace(told, about=about, repeats=told.repeats and again)


def _choice(path: Path, choice: Choice) -> Iterator[Wording]:
    yield Wording((*path, "text"), choice.text)
    yield Wording((*path, "say"), choice.say or (), repeats=True)
    for side in ("yes", "no"):
        branch = getattr(choice, side)
        if branch is not None:
            yield Wording((*path, side, "say"), branch.say or (), repeats=True)
