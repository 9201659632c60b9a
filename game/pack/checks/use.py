"""What an author wrote and nothing uses. Only warnings."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ..expressions import ExpressionError
from ..language.parse import parse_effects, parse_guard
from ..vocabulary import REASONS
from .desk import Desk
from .expressions import choices_of, effects_of, guards_of, plays_in
from .options import answers_of
from .variables import declared


def check(desk: Desk) -> None:
    """Warn of what is never used; nothing of a library, which others use."""
    if not desk.playable:
        return
    _contacts(desk)
    _machines(desk)
    _scenes(desk)
    _lessons(desk)
    _reasons(desk)
    if not any(found.code.startswith("FH4") for found in desk.found):
        _variables(desk)
    _facts(desk)


def _contacts(desk: Desk) -> None:
    cast = {member.contact for one in desk.pack.scenarios.values() for member in one.cast}
    for name in desk.pack.contacts:
        if name not in cast:
            desk.warn(("contacts", name), "FH720", f"`{name}` is in no scenario's cast")


def _machines(desk: Desk) -> None:
    used = {contact.machine for contact in desk.pack.contacts.values()}
    for scenario in desk.pack.scenarios.values():
        used |= {scenario.season, *(opening.machine for opening in scenario.openings)}
    for name in desk.pack.machines:
        if name not in used:
            desk.warn(("machines", name), "FH721", f"nothing has the machine `{name}`")


def _scenes(desk: Desk) -> None:
    for name, scene in desk.pack.scenes.items():
        if not any(plays_in(scene, scopes) for scopes in desk.scopes):
            desk.warn(("scenes", name), "FH722", f"the scene `{name}` is of nobody in any cast")


def _lessons(desk: Desk) -> None:
    named = {name for one in desk.pack.scenarios.values() for name in one.lessons}
    for name in desk.pack.lessons:
        if name not in named:
            desk.warn(("lessons", name), "FH723", f"no scenario names the lesson `{name}`")


def _reasons(desk: Desk) -> None:
    used = set(REASONS)
    for machine in desk.pack.machines.values():
        for rule in machine.verbs.values():
            used |= {rule.reason, *(need.reason for need in rule.needs)}
    for scene in desk.pack.scenes.values():
        used |= {choice.reason for _, choice in choices_of(scene) if choice.reason}
    for code in desk.pack.reasons:
        if code not in used:
            desk.warn(("reasons", code), "FH724", f"nothing gives the reason `{code}`", at_key=True)


def _variables(desk: Desk) -> None:
    read: set[str] = set()
    written: set[str] = set()
    for _, source, _ in guards_of(desk):
        read |= set(_read(source))
    for _, source, _ in effects_of(desk):
        for name, is_target in _in_effects(source):
            (written if is_target else read).add(name)
    for scenario in desk.pack.scenarios.values():
        written |= {name for _, answer in answers_of(scenario) for name in answer.vars}
    for path, variables in declared(desk):
        for name in variables:
            if name not in read:
                message = f"no guard reads `{name}`"
                desk.warn((*path, name), "FH725", message, at_key=True)
            elif name not in written:
                message = f"no effect sets `{name}`"
                desk.warn((*path, name), "FH726", message, at_key=True)


def _read(source: str) -> Iterator[str]:
    try:
        yield from (node.id for node in ast.walk(parse_guard(source)) if isinstance(node, ast.Name))
    except ExpressionError:
        return


def _in_effects(source: str) -> Iterator[tuple[str, bool]]:
    """Yield the names in effects, and whether each is set there."""
    try:
        statements = parse_effects(source)
    except ExpressionError:
        return
    for statement in statements:
        for node in ast.walk(statement):
            if isinstance(node, ast.Name):
                yield node.id, isinstance(node.ctx, ast.Store)


def _facts(desk: Desk) -> None:
    """A fact that comes out in a meeting must be given by an effect."""
    sources = " ".join(source for _, source, _ in effects_of(desk))
    given = set(re.findall(r"\blearn\(\s*['\"]([^'\"]*)['\"]", sources))
    given |= set(re.findall(r"\blearn_of\([^,()]*,\s*['\"]([^'\"]*)['\"]", sources))
    for name, contact in desk.pack.contacts.items():
        for place, fact in enumerate(contact.facts):
            if fact.source == "meeting" and fact.id not in given:
                message = f"no effect lets the player learn `{fact.id}`"
                desk.warn(("contacts", name, "facts", place), "FH727", message)
