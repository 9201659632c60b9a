"""What every widget is given to draw with: the words of a language and the signs of a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .glyphs import Glyphs

if TYPE_CHECKING:
    from game.view.catalogue import Words


@dataclass(frozen=True, slots=True)
class Look:
    """Words and signs."""

    words: Words
    glyphs: Glyphs
    ascii: bool = False

    def t(self, msgid: str, **values: object) -> str:
        """The text of a msgid in the player's language."""
        return self.words.t(msgid, **values)
