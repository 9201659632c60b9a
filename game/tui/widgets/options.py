"""What can be done, with its price; then what can't be done now, with the reason."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from game.view.cards import OptionRow
from game.view.formats import BETWEEN
from game.view.interface.screen import NOTHING_HERE

from ..look import Look
from ..messages import OptionHelp, OptionPicked
from ..text import lit, one_line, spread
from .rows import Row, RowList

REMEMBERED = 32
"""So many subjects' rows are kept."""
NUMBERED = 9
"""So many options have a number key."""


class OptionMenu(RowList):
    """Options to pick from, by arrows and Enter, by number or by mouse."""

    def __init__(self, look: Look, title: str, *, id: str, fit: bool = False) -> None:
        super().__init__(look, title, id=id, fit=fit)
        self.options_shown: tuple[OptionRow, ...] = ()
        self._held = False
        self._made: dict[tuple[object, int], list[Option]] = {}

    def show(self, rows: Sequence[OptionRow], *, top: bool = False) -> None:
        """Show these options, the possible ones first; `top` moves the highlight there."""
        self.release()
        possible = [row for row in rows if not row.reason]
        self.options_shown = (*possible, *(row for row in rows if row.reason))
        self.rebuild(top=top)

    def records(self) -> object:
        """All that is drawn of the options."""
        return tuple(
            (row.label, row.price, row.odds, row.note, row.reason) for row in self.options_shown
        )

    def made(self, width: int) -> list[Option]:
        """The rows, kept for when one comes back to the same options."""
        key = self.records(), width
        if key not in self._made:
            if len(self._made) >= REMEMBERED:
                self._made.clear()
            self._made[key] = super().made(width)
        return self._made[key]

    def rows(self, width: int) -> Sequence[Row]:
        """One row an option; its id is its place."""
        if not self.options_shown:
            return [Row("none", lit(self.look.t(NOTHING_HERE), "dim"), off=True)]
        return [
            Row(str(place), self._row(place, row, width))
            for place, row in enumerate(self.options_shown)
        ]

    def _row(self, place: int, row: OptionRow, width: int) -> Content:
        label = one_line(row.label)
        if row.reason:
            return lit(_hang("- ", f"{label}: {one_line(row.reason)}", width), "dim")
        head = f"{place + 1} " if place < NUMBERED else "  "
        price = self._price(row, width - cell_len(head + label) - 2)
        text = spread(head + label, price, width) if price else _hang(head, label, width)
        split = len(text) - len(price)
        note = lit("\n" + _hang("  ", one_line(row.note), width), "$warning") if row.note else ""
        return Content.assemble(lit(text[:split]), lit(text[split:], "$text-muted"), note)

    def _price(self, row: OptionRow, room: int) -> str:
        """What there is room for of the chance and the price; the line below tells all of it."""
        parts = [one_line(part) for part in (row.odds, *row.price.split(BETWEEN)) if part]
        whole = BETWEEN.join(parts)
        if cell_len(whole) > room:
            parts = parts[1:] if row.odds else parts
            whole = BETWEEN.join(parts)
        while parts and cell_len(whole) > room:
            parts.pop()
            whole = BETWEEN.join(parts) + self.look.glyphs.ellipsis
        return whole if parts else ""

    @property
    def current(self) -> OptionRow | None:
        """The option under the highlight."""
        if self.highlighted is None or self.highlighted >= len(self.options_shown):
            return None
        return self.options_shown[self.highlighted]

    def pick(self, number: int) -> None:
        """Pick the option that stands behind a number, from 1; others are let be."""
        known = 1 <= number <= min(len(self.options_shown), NUMBERED)
        if known and not self.options_shown[number - 1].reason:
            self._pick(number - 1)

    def release(self) -> None:
        """Let something be picked again: what was picked last has been done, or was thought
        better of."""
        self._held = False
        self.refresh()

    def _pick(self, place: int) -> None:
        """Mark an option and tell that it was picked; a key pressed twice in haste must not pick
        from a list unseen. The mark is drawn along with what comes of it: a list that waits to be
        drawn would show the next options in the room of these, a moment before they move."""
        if not self._held:
            self._held = True
            with self.undrawn():
                self.highlighted = place
            self.post_message(OptionPicked(self.options_shown[place]))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell what is under the highlight now, for its explanation."""
        event.stop()
        self.post_message(OptionHelp(self.current))

    def on_focus(self) -> None:
        """Explain the highlighted option as soon as one looks here."""
        self.post_message(OptionHelp(self.current))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell which one was picked."""
        event.stop()
        if event.option_index < len(self.options_shown):
            self._pick(event.option_index)

    async def _on_click(self, event: events.Click) -> None:
        """Pick what is clicked; the second click of two meant what stood there before."""
        event.prevent_default()
        place = event.style.meta.get("option")
        if event.chain == 1 and isinstance(place, int) and place < len(self.options_shown):
            self._pick(place)


def _hang(head: str, text: str, width: int) -> str:
    """The text after a head of two cells, later lines set in under the first."""
    lines = textwrap.wrap(text, max(width - 2, 1)) or [""]
    return "\n".join((head if i == 0 else "  ") + line for i, line in enumerate(lines))
