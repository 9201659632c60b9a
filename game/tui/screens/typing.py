"""A field for the player's own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static, TextArea

from game.view.interface.screen import TYPE_KEYS, TYPE_TITLE
from game.view.learning import ReadingCard

from ..look import Look
from ..text import clickable, lit
from ..widgets.form import SlotForm
from ..widgets.reading import ReadingLines
from .base import GameModal

if TYPE_CHECKING:
    from ..room import Room


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


Reads = Callable[[str], "ReadingCard | None"]
"""How words would read; None where nothing is measured."""
QUIET = 0.25
"""Seconds without a key after which the words are read again."""
AROUND = 10
"""Rows of the box that are not the field's."""


KEYS_DO = ("screen.done", "", "screen.cancel")
"""What a click on each of TYPE_KEYS does."""


class TypeScreen(GameModal["str | None"]):
    """Words typed freely, at most `limit` characters; None leaves things as they were."""

    BINDINGS = [("escape", "cancel")]

    def __init__(self, look: Look, limit: int, before: str, reads: Reads | None = None) -> None:
        super().__init__(look)
        self.limit, self.before, self.reads = limit, before, reads
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """A field, how its words read, and how to leave it."""
        with Vertical(id="typing", classes="box"):
            yield Static(lit(self.look.t(TYPE_TITLE), "bold"), id="typing-title", markup=False)
            yield WordsArea(self.before, id="words", soft_wrap=True, tab_behavior="focus")
            yield ReadingLines(self.look, id="typing-reads")
            keys = zip(map(self.look.t, TYPE_KEYS), KEYS_DO, strict=True)
            yield Static(clickable(keys, self.look.glyphs), id="typing-help", markup=False)

    def on_mount(self) -> None:
        """Write on where it ends."""
        area = self.query_one("#words", WordsArea)
        area.move_cursor(area.document.end)
        area.focus()
        self._read()

    def on_resize(self, event: events.Resize) -> None:
        """Give the field what the rest leaves."""
        self.query_one("#words").styles.height = max(3, min(10, event.size.height - AROUND))

    def on_text_area_changed(self, message: TextArea.Changed) -> None:
        """Read the words again, once the typing pauses."""
        message.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(QUIET, self._read)

    def _read(self) -> None:
        text = self.query_one("#words", WordsArea).text.strip()[: self.limit]
        card = self.reads(text) if self.reads is not None and text else None
        self.query_one("#typing-reads", ReadingLines).show(card)

    def on_words_area_done(self, message: WordsArea.Done) -> None:
        """Answer with the words."""
        message.stop()
        self.action_done()

    def action_done(self) -> None:
        """Answer with the words."""
        self.dismiss(self.query_one("#words", WordsArea).text.strip()[: self.limit])

    def action_cancel(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)


def ask_words(screen: Screen[Any], room: Room, form: SlotForm, slot: str) -> None:
    """Open the text field for a slot of a form, and put in what comes back."""
    look, row = form.look, form.row
    assert row is not None

    def typed(text: str | None) -> None:
        if text is not None:
            form.fill(slot, text)

    def reads(text: str) -> ReadingCard | None:
        return room.view.reading(row.option.action(**{**form.values, slot: text}))

    before = str(form.values[slot])
    screen.app.push_screen(TypeScreen(look, form.limit(slot), before, reads), typed)
