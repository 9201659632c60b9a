"""The end of a play: how it came out, what it came to, what is worth remembering."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.view.cards import EndCard
from game.view.interface.screen import END_LESSONS, END_TALLIES

from ..actions import bindings
from ..look import Look
from ..messages import PlayClosed
from ..text import join, lit, one_line
from ..widgets.foot import FootBar
from .base import GameScreen


class EndScreen(GameScreen):
    """The end card; Enter goes back to the list of plays."""

    NAME = "end"
    BINDINGS = [*bindings("end"), ("enter,space,escape", "close")]

    def __init__(self, look: Look, card: EndCard) -> None:
        super().__init__(look)
        self.card = card

    def compose(self) -> ComposeResult:
        """One text."""
        with VerticalScroll(id="end", classes="pane"):
            yield Static(self._text(), id="end-text", markup=False)
        yield FootBar(self.look, "end")

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        pane = self.query_one("#end")
        pane.border_title = lit(one_line(self.card.title) or " ")
        pane.focus()

    def _text(self) -> Content:
        parts = [lit(self.card.text), Content("")]
        if self.card.tallies:
            parts.append(lit(self.look.t(END_TALLIES), "bold $accent"))
            parts += [lit(f"{one_line(label)}: {value}") for label, value in self.card.tallies]
            parts.append(Content(""))
        if self.card.lessons:
            parts.append(lit(self.look.t(END_LESSONS), "bold $accent"))
        for one in self.card.lessons:
            parts += [lit(one.title, "bold"), lit(one.text), lit(one.source, "$text-muted")]
            parts.append(Content(""))
        return join(parts)

    def action_close(self) -> None:
        """Back to the list of plays."""
        self.post_message(PlayClosed())
