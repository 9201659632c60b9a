"""The few signs that are drawn, in two sets: one for any terminal, one for those with Unicode."""

from __future__ import annotations

import locale
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.settings import Signs


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Signs that stand for a thing beside its word, or group text; none carries meaning alone."""

    reached: str
    here: str
    ahead: str
    unread: str
    cue: str
    aside: str
    rule: str
    dot: str
    left: str
    right: str
    ellipsis: str
    full: str
    empty: str


UNICODE = Glyphs("●", "◉", "○", "●", "┃", "·", "─", "·", "‹", "›", "…", "━", "─")
ASCII = Glyphs("#", "@", ".", "*", "|", "-", "-", "-", "<", ">", "~", "=", "-")


def wants_ascii(setting: Signs) -> bool:
    """Whether to draw with ASCII only: as set, or else as the terminal's encoding says."""
    if setting != "auto":
        return setting == "ascii"
    return os.environ.get("TERM") in ("linux", "dumb", "vt100") or "utf" not in (
        locale.getencoding().lower()
    )


def glyphs(ascii_only: bool) -> Glyphs:
    """The set to draw with."""
    return ASCII if ascii_only else UNICODE
