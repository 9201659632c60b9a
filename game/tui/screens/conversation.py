"""A person's page: who they are, all messages, and a message to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.view.cards import OptionRow, PersonCard
from game.view.clean import clean
from game.view.interface.screen import ABOUT, MESSAGE_KEYS, NO_THREAD, OPTIONS, THREAD

from ..actions import bindings
from ..look import Look
from ..messages import FormChanged, FormSent, OptionHelp, OptionPicked, TypedWanted
from ..text import GAP, clickable, lit, one_line
from ..widgets import card
from ..widgets.day_bar import DayBar
from ..widgets.foot import FootBar, HelpLine
from ..widgets.form import SlotForm
from ..widgets.options import OptionMenu
from ..widgets.reading import ReadingLines
from .playing import PlayingScreen
from .typing import ask_words

if TYPE_CHECKING:
    from ..room import Room

KEYS_DO = ("screen.send", "screen.type", "app.codex", "", "")
"""What a click on each of MESSAGE_KEYS does."""


class ConversationScreen(PlayingScreen):
    """The thread with a contact; below it what can be done, or the message being written."""

    NAME = "conversation"
    BINDINGS = bindings("conversation")

    def __init__(
        self, look: Look, room: Room, contact: str, writing: OptionRow | None = None
    ) -> None:
        super().__init__(look, room)
        self.contact, self.writing = contact, writing
        self.draft: dict[str, str | int] = {}

    def compose(self) -> ComposeResult:
        """Left the person, right the thread and what one makes of it."""
        yield DayBar(self.look)
        with Horizontal(id="body"):
            with VerticalScroll(id="person", classes="pane"):
                yield Static("", id="person-text", markup=False)
            with Vertical(id="talk"):
                with VerticalScroll(id="thread", classes="pane"):
                    yield Static("", id="thread-text", markup=False)
                yield OptionMenu(self.look, OPTIONS, id="options")
                yield SlotForm(self.look)
                yield Static("", id="preview", markup=False)
                yield ReadingLines(self.look)
        yield HelpLine()
        yield FootBar(self.look, "conversation")

    def on_mount(self) -> None:
        """Show the page; its messages count as read from now on."""
        view = self.room.view
        view.read(self.contact)
        self.query_one("#day", DayBar).show(view.header(), tuple(view.agenda()))
        person = view.person(self.contact)
        row = next((each for each in view.people() if each.id == self.contact), None)
        self.query_one("#person-text", Static).update(card.full(person, row, self.look))
        self.query_one("#person").border_title = lit(self.look.t(ABOUT))
        self._show_thread(person)
        self.query_one("#options", OptionMenu).show(view.options("contact", self.contact), top=True)
        self._write(self.writing)

    def _show_thread(self, person: PersonCard) -> None:
        pane = self.query_one("#thread", VerticalScroll)
        title = f"{self.look.t(THREAD)} {self.look.glyphs.dot} {one_line(person.name)}"
        pane.border_title = lit(title)
        entries = [
            Content.assemble(
                lit(one_line(entry.speaker), "bold" if entry.mine else "bold $secondary"),
                lit(f" {one_line(entry.when)}\n", "$text-muted"),
                lit(entry.text),
            )
            for entry in person.thread
        ] or [lit(self.look.t(NO_THREAD), "$text-muted")]
        self.query_one("#thread-text", Static).update(GAP.join(entries))
        pane.call_after_refresh(pane.scroll_end, animate=False)

    def _write(self, row: OptionRow | None) -> None:
        """Show the form for a message, or with None the options again."""
        if self.writing is not None:
            self.draft = dict(self.query_one("#form", SlotForm).values)
        self.writing = row
        self.release()
        self.set_class(row is not None, "-writing")
        if row is None:
            self.query_one("#options").focus()
            return
        form = self.query_one("#form", SlotForm)
        slots = self.room.slots(row)
        form.show(row, slots, self.draft)
        form.focus()
        keys = zip(map(self.look.t, MESSAGE_KEYS), KEYS_DO, strict=True)
        self.query_one("#about", HelpLine).offer(clickable(keys, self.look.glyphs))
        self._preview()

    def _preview(self) -> None:
        action = self.query_one("#form", SlotForm).action()
        self.query_one("#preview", Static).update(clean(self.room.view.compose(action)))
        self.query_one("#reads", ReadingLines).show(self.room.view.reading(action))

    def codex_keys(self) -> tuple[str, ...]:
        """While a message is written, what moves its chance."""
        reads = self.query_one("#reads", ReadingLines)
        return reads.sources if self.writing is not None else ()

    def on_option_help(self, message: OptionHelp) -> None:
        """Explain the option that is marked."""
        if self.writing is None:
            self.explain(message.row)

    def on_option_picked(self, message: OptionPicked) -> None:
        """Write the message here, do another thing at once."""
        row = message.row
        if row.reason:
            self.complain(row.reason)
        elif self.room.is_message(row):
            self._write(row)
        else:
            self.take(row)

    def on_form_changed(self, message: FormChanged) -> None:
        """Show how the message reads now."""
        self._preview()

    def on_form_sent(self, message: FormSent) -> None:
        """Send the message."""
        assert self.writing is not None
        self.filled(self.writing, self.query_one("#form", SlotForm).action())

    def action_send(self) -> None:
        """Send the message, by a click."""
        self.query_one("#form", SlotForm).send()

    def action_type(self) -> None:
        """Type the words, by a click."""
        self.query_one("#form", SlotForm).action_type()

    def on_typed_wanted(self, message: TypedWanted) -> None:
        """Let the player type."""
        ask_words(self, self.room, self.query_one("#form", SlotForm), message.slot)

    def action_back(self) -> None:
        """From the message to the options, from there to the desk."""
        if self.writing is not None:
            self._write(None)
        else:
            self.app.pop_screen()
