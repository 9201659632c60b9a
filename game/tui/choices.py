"""What can be set while the game runs, as the settings screen shows it."""

from __future__ import annotations

from dataclasses import dataclass

from game.settings import Settings
from game.view.catalogue import languages
from game.view.interface import settings as say

from .look import Look
from .themes import THEMES

Value = str | bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One setting: its name among the settings, its words, and each value with its label."""

    key: str
    words: tuple[str, str]
    values: tuple[tuple[Value, str], ...]

    def label(self, settings: Settings) -> str:
        """The label of the value that is set, or the value itself."""
        now = getattr(settings, self.key)
        return next((label for value, label in self.values if value == now), str(now))

    def turned(self, settings: Settings, step: int) -> Value:
        """The value so many steps on, around."""
        known = [value for value, _ in self.values]
        now = getattr(settings, self.key)
        return known[(known.index(now) + step) % len(known) if now in known else 0]


def choices(look: Look) -> list[Choice]:
    """All of them, their labels in the player's language."""
    t = look.t
    switch: tuple[tuple[Value, str], ...] = ((True, t(say.ON)), (False, t(say.OFF)))
    themes = tuple((name, t(say.THEMES[name])) for name in ("", *(one.name for one in THEMES)))
    tongues = (("", t(say.FROM_ENVIRONMENT)), *((name, name) for name in languages()))
    return [
        Choice("theme", say.THEME, themes),
        Choice("glyphs", say.GLYPHS, tuple((name, t(label)) for name, label in say.SIGNS.items())),
        Choice("motion", say.MOTION, switch),
        Choice("language", say.LANGUAGE, tongues),
        Choice("hints", say.HINTS, switch),
        Choice("tips", say.TIPS, switch),
        Choice("forecasts", say.FORECASTS, switch),
        Choice("confirm", say.CONFIRM, switch),
        Choice("plain", say.PLAIN, switch),
    ]
