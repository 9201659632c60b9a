"""The game's own looks. Colour is an ornament: every difference also stands in words or signs."""

from __future__ import annotations

from collections.abc import Collection

from textual.theme import BUILTIN_THEMES, Theme


def _theme(name: str, colours: str, *, dark: bool, blurred: str, muted: str) -> Theme:
    """A theme from its colours, in the order in which they are unpacked; `muted` is the ink of
    what stands back."""
    ink, paper, surface, panel, primary, secondary, accent, good, careful, bad = colours.split()
    return Theme(
        name=name,
        primary=primary,
        secondary=secondary,
        accent=accent,
        foreground=ink,
        background=paper,
        surface=surface,
        panel=panel,
        success=good,
        warning=careful,
        error=bad,
        dark=dark,
        variables={
            "border-blurred": blurred,
            "block-cursor-text-style": "bold",
            "text-muted": muted,
            "text-disabled": muted,
        },
    )


DARK = _theme(
    "lamplight",
    "#e6e1d6 #16181b #1c1f23 #262a2f #d9a566 #8fb3a8 #e8c48e #9cc28a #e0b155 #e08a7a",
    dark=True,
    blurred="#3b4148",
    muted="#a8a499",
)
LIGHT = _theme(
    "daylight",
    "#23211c #faf7f0 #f3eee3 #e8e1d1 #8a4f12 #2f6657 #8f5410 #3d6b2a #7d5800 #a8382a",
    dark=False,
    blurred="#b9b09d",
    muted="#5f5b52",
)
CONTRAST = _theme(
    "contrast",
    "#ffffff #000000 #0a0a0a #2e2e2e #ffd75f #87ffff #ffd75f #87ff87 #ffd700 #ffafaf",
    dark=True,
    blurred="#ffffff",
    muted="#d7d7d7",
)
CONTRAST_LIGHT = _theme(
    "contrast-light",
    "#000000 #ffffff #f5f5f5 #dedede #5f2d00 #00405f #5f2d00 #004600 #4d3800 #870000",
    dark=False,
    blurred="#000000",
    muted="#303030",
)
# Hues after Okabe and Ito (2008), "Color universal design": told apart with any colour vision.
SAFE = _theme(
    "safe",
    "#f0f0f0 #12161c #1a2029 #283140 #e69f00 #56b4e9 #f0e442 #56b4e9 #f0e442 #e08a4f",
    dark=True,
    blurred="#465468",
    muted="#a9b4c2",
)
SAFE_LIGHT = _theme(
    "safe-light",
    "#1a1a1a #fbfbf8 #f1f1ec #e0e0d8 #005a8d #8a4b00 #8a3f00 #005a8d #6d5a00 #640a38",
    dark=False,
    blurred="#a8a8a0",
    muted="#555550",
)
OWN = (DARK, LIGHT, CONTRAST, CONTRAST_LIGHT, SAFE, SAFE_LIGHT)
ANSI = tuple(BUILTIN_THEMES[name] for name in ("ansi-dark", "ansi-light"))
"""The terminal's own colours: the themes under which NO_COLOR leaves no colour at all."""
THEMES = (*OWN, *ANSI)
"""What the settings offer."""


def choose(wanted: str, known: Collection[str], no_colour: bool) -> str:
    """The theme to begin with: the one set, if there is such a one, or else the game's own.

    Without colour it is the terminal's, as light or dark as the one set.
    """
    found = next((theme for theme in THEMES if theme.name == wanted), DARK)
    if no_colour:
        return ANSI[0].name if found.dark else ANSI[1].name
    return wanted if wanted in known else found.name
