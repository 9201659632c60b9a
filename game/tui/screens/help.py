"""What every key does on the screen beneath."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.view.interface.screen import KEYS_TITLE

from ..actions import ScreenName, on_screen
from ..look import Look
from ..text import join, lit
from .base import GameModal


class HelpScreen(GameModal[None]):
    """A table of keys, from the registry."""

    BINDINGS = [("escape,enter,q,question_mark,f1,ctrl+c", "close")]

    def __init__(self, look: Look, screen_name: ScreenName) -> None:
        super().__init__(look)
        self.screen_name = screen_name

    def compose(self) -> ComposeResult:
        """A box with the table."""
        with VerticalScroll(id="keys", classes="box"):
            yield Static(self._table(), id="keys-text", markup=False)

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one("#keys").focus()

    def _table(self) -> Content:
        told = [
            (self.look.t(self.look.keys.says_all(command)), self.look.t(command.tooltip))
            for command in on_screen(self.screen_name)
        ]
        width = max(cell_len(keys) for keys, _ in told) + 2
        rows = [
            Content.assemble(lit(keys + " " * (width - cell_len(keys)), "bold $accent"), lit(does))
            for keys, does in told
        ]
        return join([lit(self.look.t(KEYS_TITLE), "bold"), Content(""), *rows])

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)
