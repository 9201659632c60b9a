"""What was done and what came of it, day by day; and taking the last act back."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.view.interface.screen import CAME_OF_IT, NOT_FOUND, UNDO_LAST

from ..actions import bindings, on_screen
from ..messages import SubjectChosen, SubjectEntered, TakeBack
from ..text import found, join, lit, one_line, telling
from ..widgets.foot import FootBar, HelpLine
from ..widgets.journal import JournalList
from .aside import AsideScreen


class JournalScreen(AsideScreen):
    """Entries on the left, all of the one that is marked on the right."""

    NAME = "journal"
    BINDINGS = [
        *bindings("journal"),
        Binding("pageup", "turn(-1)", show=False, priority=True),
        Binding("pagedown", "turn(1)", show=False, priority=True),
    ]

    def compose(self) -> ComposeResult:
        """The list, and what is marked in it."""
        with Horizontal(id="body"):
            yield JournalList(self.look)
            with VerticalScroll(id="entry", classes="pane"):
                yield Static("", id="entry-text", markup=False)
        yield HelpLine()
        yield FootBar(self.look, "journal")

    def on_mount(self) -> None:
        """Begin with what was done last."""
        self.query_one("#entry").border_title = lit(self.look.t(CAME_OF_IT))
        self.reload()
        listed = self.query_one("#entries", JournalList)
        listed.focus()
        self.call_after_refresh(listed.last)

    def reload(self) -> None:
        """Show what stands now, and whether the last of it can be taken back."""
        days = self.room.view.journal()
        self.entries = {entry.id: entry for day in days for entry in day.entries}
        self.query_one("#entries", JournalList).show(days)
        self.query_one("#about", HelpLine).say(self._undoing())

    def _undoing(self) -> str:
        """What would be taken back, or why nothing can be."""
        reason = self.room.undo_reason()
        if reason:
            return reason
        last = max(self.entries.values(), key=lambda entry: int(entry.id), default=None)
        key = next(self.look.key(one) for one in on_screen(self.NAME) if one.id == "undo")
        return self.look.t(UNDO_LAST, key=key, what=last.done) if last is not None else ""

    def on_subject_chosen(self, message: SubjectChosen) -> None:
        """Show what is marked."""
        self.query_one("#entry-text", Static).update(self._text(message.group))
        self.query_one("#entry").scroll_home(animate=False)

    def _text(self, id: str) -> Content:
        entry = self.entries.get(id)
        if entry is None:
            return lit(self.look.t(NOT_FOUND))
        head = lit(f"{entry.time} {one_line(entry.done)}", "bold")
        text = join([head, Content(""), telling(entry.told, self.look.glyphs)])
        return found(text, self.query_one("#entries", JournalList).typed)

    def on_subject_entered(self, message: SubjectEntered) -> None:
        """Enter and a click mark, and no more."""
        message.stop()

    def action_turn(self, step: int) -> None:
        """Scroll what is marked, wherever the focus is."""
        pane = self.query_one("#entry", VerticalScroll)
        pane.scroll_page_down(animate=False) if step > 0 else pane.scroll_page_up(animate=False)

    def action_find(self) -> None:
        """Look for something by typing."""
        self.query_one("#entries", JournalList).find()

    def action_match(self, way: int) -> None:
        """Go to the next entry that the search leaves, or the one before."""
        self.query_one("#entries", JournalList).step(way)

    def action_take_back(self) -> None:
        """Ask for the last act to be taken back."""
        self.post_message(TakeBack())

    def action_back(self) -> None:
        """Show everything again; from there back to the desk."""
        if not self.query_one("#entries", JournalList).forget():
            self.app.pop_screen()
