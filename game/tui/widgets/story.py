"""What happened, in words: the newest stands at its beginning, older text above it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.timer import Timer
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
        self._aside = ""
        self._fresh: Sequence[Paragraph] = ()
        self._said = 0
        self._timer: Timer | None = None
        self.border_title = lit(self.heading)

    def compose(self) -> ComposeResult:
        """Two texts under each other."""
        yield Static("", id="story-old", classes="old", markup=False)
        yield Static("", id="story-new", markup=False)

    def show(
        self, older: Sequence[Paragraph], fresh: Sequence[Paragraph], *, pace: float = 0.0
    ) -> None:
        """Show new pieces after older ones, scrolled to where the new begin; with a pace one after
        another, so many seconds apart."""
        old = self.query_one("#story-old", Static)
        before = telling(older[-OLDER:], self.look.glyphs)
        old.display = bool(before.plain)
        old.update(before + lit("\n"))
        self._fresh, self._said = fresh, 1 if pace else len(fresh)
        self._say()
        self.call_after_refresh(self._to_new)
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_interval(pace, self._go_on) if pace and len(fresh) > 1 else None

    def _go_on(self) -> None:
        """Say the next piece."""
        self._said += 1
        self._say()
        self.call_after_refresh(self._say_more)
        if self._timer is not None and self._said >= len(self._fresh):
            self._timer.stop()

    def _say(self) -> None:
        told = telling(self._fresh[: self._said], self.look.glyphs)
        self.query_one("#story-new", Static).update(told)

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

    def remark(self, aside: str) -> None:
        """Put a remark behind the title; an empty one takes it away."""
        if aside != self._aside:
            self._aside = aside
            self._entitle()

    def _say_more(self) -> None:
        more = self.max_scroll_y > self.scroll_y
        if more != self._more:
            self._more = more
            self._entitle()

    def _entitle(self) -> None:
        more = self.look.t(MORE) if self._more else ""
        parts = [part for part in (self.heading, more, self._aside) if part]
        self.border_title = lit(f" {self.look.glyphs.dot} ".join(parts))
