"""Text to be read in peace, over the whole screen."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from game.view.cards import Paragraph
from game.view.interface.screen import STORY

from ..actions import bindings
from ..look import Look
from ..text import lit, telling
from ..widgets.foot import FootBar
from .base import GameScreen


class ReadingScreen(GameScreen):
    """Paragraphs; Enter or Escape goes back."""

    NAME = "reading"
    BINDINGS = [*bindings("reading"), ("enter,space", "back"), Binding("l", "back", id="log")]

    def __init__(
        self, look: Look, pieces: Sequence[Paragraph], *, title: str = STORY, at_end: bool = False
    ) -> None:
        super().__init__(look)
        self.pieces, self.heading, self.at_end = pieces, title, at_end

    def compose(self) -> ComposeResult:
        """One long text."""
        with VerticalScroll(id="reading", classes="pane"):
            yield Static(telling(self.pieces, self.look.glyphs), id="reading-text", markup=False)
        yield FootBar(self.look, "reading")

    def on_mount(self) -> None:
        """Begin at the end for what was read before."""
        pane = self.query_one("#reading", VerticalScroll)
        pane.border_title = lit(self.look.t(self.heading))
        pane.focus()
        if self.at_end:
            pane.call_after_refresh(pane.scroll_end, animate=False)

    def action_back(self) -> None:
        """Go back."""
        self.app.pop_screen()
