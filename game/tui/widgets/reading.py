"""How the message being written reads: the chance, what moves it, what is measured."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from game.view.interface.shared import CHANCE, CHANCE_MOVED
from game.view.learning import Moved, ReadingCard

from ..look import Look
from ..text import join, lit, one_line


class ReadingLines(Static):
    """Drawn again only when the reading has changed."""

    def __init__(self, look: Look, *, id: str = "reads") -> None:
        super().__init__("", id=id, markup=False)
        self.look = look
        self.reading: ReadingCard | None = None

    @property
    def sources(self) -> tuple[str, ...]:
        """The codex keys of what moves the chance, the strongest first."""
        moved = self.reading.moved if self.reading is not None else ()
        return tuple(one.source for one in moved)

    def show(self, reading: ReadingCard | None) -> None:
        """Show how it reads; None takes the lines away."""
        self.display = reading is not None
        if reading is not None and reading != self.reading:
            self.update(self._text(reading))
        self.reading = reading

    def _text(self, reading: ReadingCard) -> Content:
        dot = f" {self.look.glyphs.dot} "
        says = CHANCE_MOVED if reading.moved else CHANCE
        chance = lit(self.look.t(says, chance=reading.chance), "bold")
        moved = [self._moved(one) for one in reading.moved]
        measured = dot.join(one_line(f"{name}: {value}") for name, value in reading.measured)
        first = Content.assemble(chance, " ", join(moved, dot))
        return join([first, lit(measured, "$text-muted")])

    def _moved(self, one: Moved) -> Content:
        return lit(
            one_line(f"{one.points:+d} {one.what}"), "$success" if one.points > 0 else "$error"
        )
