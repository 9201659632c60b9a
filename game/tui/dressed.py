"""How the app is dressed: colours, signs, motion, keys and language, as the settings have them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from textual import constants
from textual.app import App
from textual.filter import LineFilter
from textual.types import AnimationLevel

from game.settings import save_settings
from game.view.interface import settings as say

from . import keymap
from .glyphs import glyphs, wants_ascii
from .look import Look
from .plainly import FullInk, PlainLines
from .themes import CONTRAST, CONTRAST_LIGHT, OWN, choose

if TYPE_CHECKING:
    from game.settings import Settings
    from game.view.catalogue import Words

Keep = Callable[["Settings"], None]
"""Writes the settings where they belong; raises OSError."""


def look_of(words: Words, settings: Settings) -> Look:
    """Words, signs and keys as they are set; keys that can't be used stay the usual ones."""
    ascii_only = wants_ascii(settings.glyphs)
    return Look(words, glyphs(ascii_only), ascii_only, keymap.check(settings.keys)[0])


class DressedApp(App[None]):
    """An app that looks as it is set, and changes its look at once."""

    def __init__(self, words: Words, settings: Settings, keep: Keep = save_settings) -> None:
        # Said at once, or Textual would turn the colours to greys instead of leaving them out.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.settings = settings
        self.look = look_of(words, settings)
        self.keep = keep
        self._plain, self._ink = PlainLines(), FullInk()
        for theme in OWN:
            self.register_theme(theme)
        self._begin_in(self._chosen())

    def _chosen(self) -> str:
        return choose(self.settings.theme, self.available_themes, self.no_color)

    def _begin_in(self, name: str) -> None:
        """Have the colours before the styles are read, which else would be read twice. Where all
        is dark as Textual begins, nothing else depends on them yet."""
        if any(theme.name == name and theme.dark for theme in OWN):
            self.set_reactive(App.theme, name)
            self.stylesheet.set_variables(self.get_css_variables())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every drawn line passes through."""
        filters = super().get_line_filters()
        if self.theme in (CONTRAST.name, CONTRAST_LIGHT.name):
            filters = [self._ink, *filters]
        return [*filters, self._plain] if self.look.ascii else filters

    def dress(self) -> None:
        """Put on what is set."""
        self.theme = self._chosen()
        still: AnimationLevel = "none"
        self.animation_level = constants.TEXTUAL_ANIMATIONS if self.settings.motion else still
        self.set_keymap(self.look.keys.for_textual())

    def speak(self, language: str) -> Words:
        """The words of a language, or with "" of the environment's."""
        raise NotImplementedError

    def change(self, **values: Any) -> None:
        """Change settings: at once, and kept for the next time."""
        language = self.settings.language
        self.settings = replace(self.settings, **values)
        words = self.look.words
        if self.settings.language != language:
            words = self.speak(self.settings.language)
        self.look = look_of(words, self.settings)
        self.dress()
        try:
            self.keep(self.settings)
        except OSError as error:
            self.say(self.look.t(say.NOT_SAVED, why=error.strerror or error))

    def settled(self, look: Look) -> None:
        """The settings were left; `look` is how all looked before."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Tell the player something in passing."""
        self.notify(text, markup=False)
