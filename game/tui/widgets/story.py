"""What happened, in words: the newest stands at its beginning, older text above it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from game.view.cards import Paragraph
from game.view.interface.screen import MORE

from ..look import Look
from ..text import lit, telling

OLDER = 24
"""How many older pieces stay above the new ones."""


class StoryPane(VerticalScroll):
    """A scrolling text in two parts, what was read before and what is new."""

    def __init__(self, look: Look, title: str, *, id: str = "story") -> None:
        super().__init__(id=id, classes="pane")
        self.look = look
        self.heading = look.t(title)
        self._more = False
        self.border_title = lit(self.heading)

    def compose(self) -> ComposeResult:
        """Two texts under each other."""
        yield Static("", id="story-old", classes="old", markup=False)
        yield Static("", id="story-new", markup=False)

    def show(self, older: Sequence[Paragraph], fresh: Sequence[Paragraph]) -> None:
        """Show new pieces after older ones, scrolled to where the new begin."""
        old, new = self.query_one("#story-old", Static), self.query_one("#story-new", Static)
        before = telling(older[-OLDER:], self.look.glyphs)
        old.display = bool(before.plain)
        old.update(before + lit("\n"))
        new.update(telling(fresh, self.look.glyphs))
        self.call_after_refresh(self._to_new)

    def _to_new(self) -> None:
        new = self.query_one("#story-new", Static)
        self.scroll_to(y=new.virtual_region.y, animate=False)
        self._say_more()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say whether there is more below, since a scroll bar is easily missed."""
        super().watch_scroll_y(old_value, new_value)
        self._say_more()

    def on_resize(self) -> None:
        """What fits may have changed."""
        self.call_after_refresh(self._say_more)

    def turn(self, step: int) -> None:
        """Scroll by a page, a line staying in sight."""
        page = max(self.scrollable_content_region.height - 1, 1)
        self.scroll_relative(y=step * page, animate=False)

    def _say_more(self) -> None:
        more = self.max_scroll_y > self.scroll_y
        if more != self._more:
            self._more = more
            title = f"{self.heading} {self.look.glyphs.dot} {self.look.t(MORE)}"
            self.border_title = lit(title if more else self.heading)
