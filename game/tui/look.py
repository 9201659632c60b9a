"""What every widget is given to draw with: the words, signs and keys."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .glyphs import Glyphs
from .keymap import Keymap

if TYPE_CHECKING:
    from game.view.catalogue import Words

    from .actions import Command


@dataclass(frozen=True, slots=True)
class Look:
    """Words, signs and keys."""

    words: Words
    glyphs: Glyphs
    ascii: bool = False
    keys: Keymap = field(default_factory=Keymap)

    def t(self, msgid: str, **values: object) -> str:
        """The text of a msgid in the player's language."""
        return self.words.t(msgid, **values)

    def key(self, command: Command) -> str:
        """What to press for a command, as the player's keyboard has it."""
        return self.words.t(self.keys.says(command))
