"""Shown while the window is too small for anything else."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from game.view.interface.screen import SMALL

from ..look import Look
from .base import GameScreen

LEAST_WIDTH, LEAST_HEIGHT = 60, 16
"""The smallest window that the screens are made for."""


class SmallScreen(GameScreen):
    """Asks for a larger window and waits for it."""

    NAME = "small"
    BINDINGS = [Binding("q,ctrl+c", "app.leave_now", show=False, priority=True)]

    def __init__(self, look: Look) -> None:
        super().__init__(look)

    def compose(self) -> ComposeResult:
        """One sentence."""
        text = self.look.t(SMALL, width=LEAST_WIDTH, height=LEAST_HEIGHT)
        yield Static(text, id="small", markup=False)


def too_small(width: int, height: int) -> bool:
    """Whether a window is below what the screens are made for."""
    return width < LEAST_WIDTH or height < LEAST_HEIGHT
