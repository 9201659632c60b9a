"""The pack's texts, resolved: the address, the variant, the placeholders."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from game.engine.events import TextRef

from .catalogue import NAME, Words, stopped
from .lookup import Lookup
from .placeholders import FILLERS, SELECTS, Filling
from .variants import pick

if TYPE_CHECKING:
    from game.engine.session import Session

_SELECT = re.compile(r"\{([a-z_]+)\|([^{}]*)\}")
_SPACES = re.compile(r"[ \t]{2,}")
_BEFORE_STOP = re.compile(r"[ \t]+([,.;:!?])")
_DEPTH = 2
"""A text may hold a text that holds a name; what lies deeper is left out."""


class Listener(Protocol):
    """Hears which of the pack's texts come to be shown."""

    def read(self, text: str) -> None:
        """A text as its author wrote it is about to be filled and shown."""
        ...

    def said(self, ref: TextRef, variants: Sequence[str], text: str, filled: str) -> None:
        """One of the variants of a text was told, and how it reads, filled."""
        ...


class Texts:
    """Turns TextRefs into what a player reads. Plain text, shown literally."""

    def __init__(
        self, session: Session, words: Words, look: Lookup, listener: Listener | None = None
    ) -> None:
        self._session = session
        self._words = words
        self._look = look
        self._listener = listener

    def say(self, ref: TextRef | None) -> str:
        """The words of a reference; "" for none, or for an address the pack has no text of."""
        if ref is None:
            return ""
        try:
            variants = self._look.pack.texts(ref.address, self._session.scenario.id)
        except KeyError:
            return ""
        return self.choose(ref.address, variants, ref)

    def choose(self, address: str, variants: Sequence[str], ref: TextRef) -> str:
        """One of these variants, filled; the address is the key of their order."""
        text = pick(self._session.seed, address, variants, ref.occurrence)
        filled = self.fill(text, ref)
        if self._listener is not None:
            self._listener.said(ref._replace(address=address), variants, text, filled)
        return filled

    def fill(self, text: str, ref: TextRef) -> str:
        """A text with its placeholders filled. One that is unknown, or has nothing to stand for,
        is left out; a brace around anything but a name is no placeholder and stays."""
        self._heard(text)
        if "{" not in text:
            return text.rstrip()
        here = self._session
        given = Filling(ref, self._look, self._words, here.seed, here.seen)
        return self._fill(_SELECT.sub(lambda match: _selected(given, match), text), given, 0)

    def _fill(self, text: str, given: Filling, depth: int) -> str:
        gaps: list[str] = []

        def value(match: re.Match[str]) -> str:
            found = self._value(match[1], given, depth)
            if not found and match[1] not in ("s", "es"):
                gaps.append(match[1])
            return stopped(found, match[2])

        filled = NAME.sub(value, text)
        return _closed(filled) if gaps else filled.rstrip()

    def _value(self, name: str, given: Filling, depth: int) -> str:
        filler = FILLERS.get(name)
        if filler is None or depth >= _DEPTH:
            return ""
        text = filler(given)
        self._heard(text)
        return self._fill(text, given, depth + 1)

    def _heard(self, text: str) -> None:
        if self._listener is not None:
            self._listener.read(text)


def _selected(given: Filling, match: re.Match[str]) -> str:
    """The words that `{gender|...}` or its like selects; "" for a selector that is none."""
    words, select = match[2].split("|"), SELECTS.get(match[1])
    place = select(given) if select is not None else len(words)
    return words[place] if place < len(words) else ""


def _closed(text: str) -> str:
    """The text without the doubled spaces that a left-out name leaves."""
    return _BEFORE_STOP.sub(r"\1", _SPACES.sub(" ", text)).strip()
