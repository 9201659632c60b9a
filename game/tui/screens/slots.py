"""A small form for an option that wants to know more before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from game.engine.actions import Action
from game.view.cards import OptionRow
from game.view.clean import clean
from game.view.interface.screen import FORM_KEYS

from ..look import Look
from ..messages import FormChanged, FormSent, TypedWanted
from ..text import clickable, one_line
from ..widgets.form import SlotForm
from .base import GameModal
from .typing import ask_words

if TYPE_CHECKING:
    from ..room import Room

KEYS_DO = ("screen.send", "screen.cancel", "", "")
"""What a click on each of FORM_KEYS does."""


class SlotsScreen(GameModal[Action | None]):
    """The slots of an option; the filled action comes back, or None."""

    BINDINGS = [("escape", "cancel"), ("ctrl+c", "app.leave")]

    def __init__(self, look: Look, room: Room, row: OptionRow) -> None:
        super().__init__(look)
        self.room, self.row = room, row

    def compose(self) -> ComposeResult:
        """The option's explanation, the form, the words it comes to, the keys."""
        with Vertical(id="slots", classes="box"):
            if self.row.help.strip():
                yield Static(one_line(self.row.help), id="slots-help", markup=False)
            yield SlotForm(self.look)
            yield Static("", id="preview", markup=False)
            keys = zip(map(self.look.t, FORM_KEYS), KEYS_DO, strict=True)
            yield Static(clickable(keys, self.look.glyphs), id="form-keys", markup=False)

    def on_mount(self) -> None:
        """Fill in the defaults."""
        form = self.query_one("#form", SlotForm)
        slots = self.room.slots(self.row)
        form.show(self.row, slots)
        form.focus()
        self._preview()

    def on_form_changed(self, message: FormChanged) -> None:
        """Show what it comes to now."""
        message.stop()
        self._preview()

    def on_form_sent(self, message: FormSent) -> None:
        """Answer with the filled action."""
        message.stop()
        self.dismiss(self.query_one("#form", SlotForm).action())

    def on_typed_wanted(self, message: TypedWanted) -> None:
        """Let the player type."""
        message.stop()
        form = self.query_one("#form", SlotForm)
        ask_words(self, self.room, form, message.slot)

    def action_send(self) -> None:
        """Answer, by a click."""
        self.query_one("#form", SlotForm).send()

    def action_cancel(self) -> None:
        """Answer that nothing is to be done."""
        self.dismiss(None)

    def _preview(self) -> None:
        words = self.room.view.compose(self.query_one("#form", SlotForm).action())
        preview = self.query_one("#preview", Static)
        preview.display = bool(words)
        preview.update(clean(words))
