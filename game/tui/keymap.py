"""The keys that the player wants instead of ours, checked before any of them counts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.view.interface import keys as say

from .actions import COMMANDS, Command

if TYPE_CHECKING:
    from game.view.catalogue import Words

_SHORTER = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""What Textual calls some characters, beside the names they have in Unicode."""
_NAMED = re.compile(r"f([1-9]|1[0-2])|insert|delete|backspace")
_WITH_CTRL = re.compile(r"ctrl\+([a-z])")
_TAKEN = re.compile(
    r"[0-9 ]|enter|escape|tab|space|up|down|left|right|home|end|pageup|pagedown|ctrl\+[cijmhqsz]"
)
"""Keys that move, choose and write on every screen, or that terminals keep for themselves."""
_SHOWN = {"escape": "Esc", "delete": "Del", "insert": "Ins", "backspace": "Backspace"}


class BadKey(Exception):
    """A key that can't be used; `why` is a msgid."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class KeyFault:
    """One thing that a keymap gets wrong; the key that was there before stays."""

    command: str
    why: str
    """A msgid, filled with `key`, `other` and `hint`."""
    key: str = ""
    other: str = ""
    hint: str = ""

    def line(self, words: Words) -> str:
        """What is wrong, in one line."""
        other = words.t(self.other) if self.other else ""
        why = words.t(self.why, key=self.key, other=other, hint=self.hint)
        return f"keys.{self.command}: {why}"


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys that were changed, by command; all others are the registry's."""

    changed: Mapping[str, str] = field(default_factory=dict)

    def of(self, command: Command) -> tuple[str, ...]:
        """The keys of a command that can be changed."""
        return (self.changed[command.id],) if command.id in self.changed else command.keys

    def says(self, command: Command) -> str:
        """What to press for a command, for footer and help."""
        if command.says:
            return command.says
        return shown(next(iter((*self.of(command), *command.always)), ""))

    def says_all(self, command: Command) -> str:
        """All that can be pressed for a command."""
        return command.says or " ".join(map(shown, (*self.of(command), *command.always)))

    def for_textual(self) -> dict[str, str]:
        """The keys that were changed, as Textual takes them."""
        return {id_: key_named(key) for id_, key in self.changed.items()}


def key_named(text: str) -> str:
    """What Textual calls a key; raises BadKey for one that can't be used."""
    if _TAKEN.fullmatch(text):
        raise BadKey(say.KEY_TAKEN)
    if len(text) == 1 and text.isprintable():
        return text if text.isalnum() else _name_of(text)
    if _NAMED.fullmatch(text) or _WITH_CTRL.fullmatch(text):
        return text
    raise BadKey(say.KEY_UNKNOWN)


def _name_of(character: str) -> str:
    name = unicodedata.name(character, character).lower().replace("-", "_").replace(" ", "_")
    return _SHORTER.get(name, name)


def shown(key: str) -> str:
    """A key as one reads it on a keyboard."""
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[5:].upper()}"
    return _SHOWN.get(key, key.upper() if _NAMED.fullmatch(key) else key)


def changeable() -> list[Command]:
    """The commands whose keys can be changed."""
    return [command for command in COMMANDS if command.keys]


def check(wanted: Mapping[str, str]) -> tuple[Keymap, tuple[KeyFault, ...]]:
    """The keymap that was asked for, without what is wrong in it, and each thing that is."""
    known = {command.id: command for command in changeable()}
    good: dict[str, str] = {}
    faults: list[KeyFault] = []
    for id_, key in wanted.items():
        fault = _alone(id_, key, known)
        if fault is not None:
            faults.append(fault)
        elif (key,) != known[id_].keys:
            good[id_] = key
    while clash := _clash(good, known):
        del good[clash.command]
        faults.append(clash)
    return Keymap(good), tuple(faults)


def _alone(id_: str, key: str, known: Mapping[str, Command]) -> KeyFault | None:
    """What is wrong with one line, whatever the others say."""
    if id_ not in known:
        return KeyFault(id_, say.NO_SUCH_ID, hint=", ".join(sorted(known)))
    try:
        key_named(key)
    except BadKey as bad:
        return KeyFault(id_, bad.why, key=key)
    return None


def _clash(changed: Mapping[str, str], known: Mapping[str, Command]) -> KeyFault | None:
    """The last changed command that shares a key and a screen with another one."""
    keymap = Keymap(changed)
    for id_ in reversed(list(changed)):
        mine = known[id_]
        for other in COMMANDS:
            keys = (*keymap.of(other), *other.always)
            meets = other.id != id_ and set(other.screens) & set(mine.screens)
            if meets and changed[id_] in keys:
                return KeyFault(id_, say.KEY_CLASH, key=shown(changed[id_]), other=other.label)
    return None


def key_typed(name: str, character: str | None) -> str:
    """A key that was pressed, as the settings spell it: a sign itself, others by name."""
    return character if character and character.isprintable() and character != " " else name
