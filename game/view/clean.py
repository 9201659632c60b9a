"""What reaches a screen is plain text: no control character of a pack, a journal or a player."""

from __future__ import annotations

import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from game.engine.actions import Option

_T = TypeVar("_T")
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows, and can make a text lie about itself."""


def clean(text: str) -> str:
    """The text without control characters; line ends stay, a tab becomes a space."""
    if text.isprintable() and not _TURNS & set(text):
        return text
    return "".join(_kept(sign) for sign in text)


def _kept(sign: str) -> str:
    if sign == "\n":
        return sign
    if sign == "\t":
        return " "
    bad = sign in _TURNS or unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")
    return "" if bad else sign


def cleaned(card: _T) -> _T:
    """A card, or a list or tuple of cards, with every text in it clean."""
    return _walk(card)  # type: ignore[no-any-return]


def _walk(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, (list, tuple)):
        return type(value)(_walk(item) for item in value)
    if is_dataclass(value) and not isinstance(value, (type, Option)):
        return replace(value, **{f.name: _walk(getattr(value, f.name)) for f in fields(value)})
    return value
