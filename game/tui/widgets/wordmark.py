"""The game's name, letter by letter as on a shop's sign."""

from __future__ import annotations

from textual.widgets import Static

from game.view.interface.screen import TITLE

from ..look import Look


class Wordmark(Static):
    """The name, spaced, over a line as wide."""

    def __init__(self, look: Look) -> None:
        name = " ".join(look.t(TITLE).upper())
        super().__init__(f"{name}\n{look.glyphs.rule * len(name)}", id="title", markup=False)
