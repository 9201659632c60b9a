"""The game's own two looks. Colour is an ornament: every difference also stands in words."""

from __future__ import annotations

from collections.abc import Collection

from textual.theme import Theme

DARK = Theme(
    name="lamplight",
    primary="#d9a566",
    secondary="#8fb3a8",
    accent="#e8c48e",
    foreground="#e6e1d6",
    background="#16181b",
    surface="#1c1f23",
    panel="#262a2f",
    success="#9cc28a",
    warning="#e0b155",
    error="#e08a7a",
    dark=True,
    variables={"border-blurred": "#3b4148", "block-cursor-text-style": "bold"},
)
LIGHT = Theme(
    name="daylight",
    primary="#8a4f12",
    secondary="#2f6657",
    accent="#a8661c",
    foreground="#23211c",
    background="#faf7f0",
    surface="#f3eee3",
    panel="#e8e1d1",
    success="#3d6b2a",
    warning="#8a6100",
    error="#a8382a",
    dark=False,
    variables={"border-blurred": "#b9b09d", "block-cursor-text-style": "bold"},
)
WITHOUT_COLOUR = "ansi-dark"
"""The theme under which NO_COLOR leaves no colour at all."""


def choose(wanted: str, known: Collection[str], no_colour: bool) -> str:
    """The theme to begin with: the one set, if there is such a one, or else the game's own."""
    if wanted in known:
        return wanted
    return WITHOUT_COLOUR if no_colour else DARK.name
