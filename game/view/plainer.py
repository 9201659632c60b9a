"""Plainer characters for those that a terminal lacks."""

from __future__ import annotations

import unicodedata

_SUBSTITUTES = {
    "\u00a0": " ",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "…": "...",
    "·": "-",
    "•": "*",
    "→": ">",
    "←": "<",
    "€": "EUR",
    "ß": "ss",
}
_DRAWN = {
    "BOX DRAWINGS": "+",
    "BLOCK": " ",
    "BULLSEYE": "@",
    "FISHEYE": "@",
    "WHITE CIRCLE": "o",
    "BLACK": "*",
    "LEFT-POINTING": "<",
    "RIGHT-POINTING": ">",
    "BRAILLE": ".",
}
"""What stands in for the signs of a drawing, by a piece of their names in Unicode."""


def plainer(character: str) -> str:
    """One or more ASCII characters for a character."""
    known = _SUBSTITUTES.get(character)
    if known is not None or character.isascii():
        return character if known is None else known
    bare = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode("ascii")
    return bare or "?"


def drawn(character: str) -> str:
    """Just one ASCII character for a character, for a cell of a drawing."""
    if character.isascii():
        return character
    name = unicodedata.name(character, "")
    if name.startswith("BOX DRAWINGS"):
        return _line(name)
    sign = next((sign for piece, sign in _DRAWN.items() if piece in name), "")
    return sign or plainer(character)[0]


def _line(name: str) -> str:
    """A piece of a frame, by its name: a heavy line stands out from a light one."""
    if name.endswith("VERTICAL"):
        return "|"
    if name.endswith("HORIZONTAL"):
        return "=" if "HEAVY" in name or "DOUBLE" in name else "-"
    return "+"
