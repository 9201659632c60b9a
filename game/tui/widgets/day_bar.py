"""The lines above: when and where one is, and what is left."""

from __future__ import annotations

from rich.cells import cell_len
from textual.events import Resize
from textual.widgets import Static

from game.view.cards import AgendaRow, Header
from game.view.interface.screen import ENERGY, HANDSHAKES, MEETINGS, NEXT, NO_APPOINTMENTS, STRAIN

from ..look import Look
from ..text import cut, lit, one_line, spread


class DayBar(Static):
    """Two lines: the day, and what comes next; at their right ends what there is to show for it."""

    def __init__(self, look: Look, *, id: str = "day") -> None:
        super().__init__("", id=id, markup=False)
        self.look = look
        self._header: Header | None = None
        self._next: AgendaRow | None = None

    def show(self, header: Header, agenda: tuple[AgendaRow, ...]) -> None:
        """Show the day as it stands."""
        upcoming = agenda[0] if agenda else None
        if (header, upcoming) != (self._header, self._next):
            self._header, self._next = header, upcoming
            self._draw()

    def on_resize(self, event: Resize) -> None:
        """Fit the line to the width."""
        self._draw()

    def _draw(self) -> None:
        if self._header is None:
            return
        width = max(self.size.width - 2, 1)
        lines = self._line(self._header, width), self._second(self._header, self._next, width)
        self.update(lit("\n".join(lines)))

    def _line(self, header: Header, width: int) -> str:
        """When and where on the left, what is left on the right."""
        say, dot = self.look.t, f" {self.look.glyphs.dot} "
        has = [say(ENERGY, energy=header.energy), one_line(header.money)]
        strained = [has[0], say(STRAIN, strain=one_line(header.strain)), has[1]]
        left = (header.day, header.date, header.time, header.place)
        shorter = (header.day, header.time)
        for pieces, what in (
            (left, strained),
            (left[:3], strained),
            (shorter, strained),
            (shorter, has),
        ):
            line, right = dot.join(pieces), "  ".join(what)
            if cell_len(line) + cell_len(right) + 2 <= width:
                break
        return self._ends(line, right, width)

    def _second(self, header: Header, row: AgendaRow | None, width: int) -> str:
        """What comes next on the left, what was reached on the right."""
        say, dot = self.look.t, f" {self.look.glyphs.dot} "
        right = "  ".join(
            (
                say(HANDSHAKES, handshakes=header.handshakes),
                say(MEETINGS, meetings=header.meetings),
            )
        )
        if row is None:
            return self._ends(say(NO_APPOINTMENTS), right, width)
        parts = dot.join(part for part in (row.when, row.what, row.where) if part)
        return self._ends(f"{say(NEXT)} {parts}", right, width)

    def _ends(self, left: str, right: str, width: int) -> str:
        room = max(width - cell_len(right) - 2, 1)
        return spread(cut(left, room, self.look.glyphs.ellipsis), right, width)
