"""The end of a play: how it came out, what it came to, what is worth remembering."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from game.view.cards import EndCard
from game.view.interface.screen import END_LESSONS, END_TALLIES, LESSON_KEY

from ..actions import bindings
from ..look import Look
from ..messages import PlayClosed
from ..text import join, lit, one_line
from ..widgets.foot import FootBar
from .base import GameScreen
from .codex import CodexScreen


class EndScreen(GameScreen):
    """The end card; Enter goes back to the list of plays."""

    NAME = "end"
    BINDINGS = [
        *bindings("end"),
        ("enter,space,escape", "close"),
        *[Binding(str(n), f"lesson({n})", show=False) for n in range(1, 10)],
    ]

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
        for number, one in enumerate(self.card.lessons, 1):
            key = self.look.t(LESSON_KEY, number=number) if one.finding else ""
            source = f" {self.look.glyphs.dot} ".join(text for text in (one.source, key) if text)
            parts += [lit(one.title, "bold"), lit(one.text), self._leading(source, number)]
            parts.append(Content(""))
        return join(parts)

    def _leading(self, text: str, number: int) -> Content:
        """A lesson's source, which a click follows as its number does."""
        click = Style.from_meta({"@click": f"screen.lesson({number})"})
        return lit(text, "$text-muted").stylize(click)

    def codex_keys(self) -> tuple[str, ...]:
        """What the lessons stand on."""
        return tuple(one.finding for one in self.card.lessons if one.finding)

    def action_lesson(self, number: int) -> None:
        """Open the finding behind a lesson."""
        if number <= len(self.card.lessons) and self.card.lessons[number - 1].finding:
            self.app.push_screen(CodexScreen(self.look, (self.card.lessons[number - 1].finding,)))

    def action_close(self) -> None:
        """Back to the list of plays."""
        self.post_message(PlayClosed())
