"""A field for the player's own words."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static, TextArea

from game.view.interface.screen import TYPE_HELP, TYPE_TITLE

from ..look import Look
from ..text import lit
from .base import GameModal


class WordsArea(TextArea):
    """A text area in which Enter is done with it and Ctrl+J begins a line."""

    @dataclass
    class Done(Message):
        """The words are written."""

        text: str

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Done(self.text))
        elif event.key == "ctrl+j":
            event.stop()
            event.prevent_default()
            self.insert("\n")
        else:
            await super()._on_key(event)


class TypeScreen(GameModal["str | None"]):
    """Words typed freely, at most `limit` characters; None leaves things as they were."""

    BINDINGS = [("escape", "cancel")]

    def __init__(self, look: Look, limit: int, before: str) -> None:
        super().__init__(look)
        self.limit, self.before = limit, before

    def compose(self) -> ComposeResult:
        """A field and how to leave it."""
        with Vertical(id="typing", classes="box"):
            yield Static(lit(self.look.t(TYPE_TITLE), "bold"), id="typing-title", markup=False)
            yield WordsArea(self.before, id="words", soft_wrap=True, tab_behavior="focus")
            yield Static(self.look.t(TYPE_HELP), id="typing-help", markup=False)

    def on_mount(self) -> None:
        """Write on where it ends."""
        area = self.query_one("#words", WordsArea)
        area.move_cursor(area.document.end)
        area.focus()

    def on_words_area_done(self, message: WordsArea.Done) -> None:
        """Answer with the words."""
        message.stop()
        self.dismiss(message.text.strip()[: self.limit])

    def action_cancel(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)
