"""The slots of an option, one row each: its name and what it is filled with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList

from game.engine.actions import MAX_TYPED, Action, Typed
from game.view.cards import OptionRow, SlotRow
from game.view.interface.screen import COMPOSE, OWN_WORDS

from ..look import Look
from ..messages import FormChanged, FormSent, TypedWanted
from ..text import cut, lit, one_line
from .rows import Row, RowList

EDGE = 2
"""Cells between the list's edge and a row's text."""


class SlotForm(RowList):
    """Left and right change what the marked slot holds; Enter sends the whole."""

    BINDINGS = [
        Binding("left", "turn(-1)", show=False),
        Binding("right,space", "turn(1)", show=False),
        Binding("t", "type", id="type", show=False),
    ]

    def __init__(self, look: Look, *, id: str = "form") -> None:
        super().__init__(look, COMPOSE, id=id, fit=True)
        self.row: OptionRow | None = None
        self.slots: tuple[SlotRow, ...] = ()
        self.values: dict[str, str | int] = {}

    def show(
        self,
        row: OptionRow,
        slots: Sequence[SlotRow],
        draft: Mapping[str, str | int] = MappingProxyType({}),
    ) -> None:
        """Begin with a draft, as far as it still can be said, and an option's defaults."""
        self.row, self.slots = row, tuple(slots)
        self.values = {slot.slot: _kept(slot, draft) for slot in slots}
        self.border_title = lit(one_line(row.label))
        self.rebuild(top=True)

    def action(self) -> Action:
        """The action as it is filled in now."""
        assert self.row is not None
        return self.row.option.action(**self.values)

    def fill(self, slot: str, value: str | int) -> None:
        """Put a value into a slot."""
        self.values[slot] = value
        self.rebuild()
        self.post_message(FormChanged())

    def limit(self, slot: str) -> int:
        """How many characters a typed slot takes."""
        assert self.row is not None
        typed = (each for each in self.row.option.slots if isinstance(each, Typed))
        return next((each.limit for each in typed if each.name == slot), MAX_TYPED)

    def records(self) -> object:
        """The slots and their values."""
        return self.slots, tuple(self.values.items())

    def rows(self, width: int) -> Sequence[Row]:
        """One line a slot, the names in a column."""
        names = max([min(cell_len(one_line(slot.name)), width // 3) for slot in self.slots] or [0])
        return [Row(slot.slot, self._line(slot, names, width)) for slot in self.slots]

    def _line(self, slot: SlotRow, names: int, width: int) -> Content:
        glyphs = self.look.glyphs
        name = cut(slot.name, names, glyphs.ellipsis)
        label = one_line(self._label(slot))
        room = max(width - names - 5, 1)
        value = f"{glyphs.left} {cut(label, room, glyphs.ellipsis)} {glyphs.right}"
        return Content.assemble(
            lit(name + " " * (names - cell_len(name) + 1), "$text-muted"), lit(value)
        )

    def _label(self, slot: SlotRow) -> str:
        value = self.values[slot.slot]
        if not slot.values:
            return str(value) or slot.label or self.look.t(OWN_WORDS)
        return next((label for known, label in slot.values if known == value), str(value))

    def action_turn(self, step: int) -> None:
        """Give the marked slot its next value, around."""
        if self.highlighted is None:
            return
        slot = self.slots[self.highlighted]
        if not slot.values:
            self.post_message(TypedWanted(slot.slot))
            return
        known = [value for value, _ in slot.values]
        now = self.values[slot.slot]
        place = known.index(now) if now in known else 0
        self.fill(slot.slot, known[(place + step) % len(known)])

    def action_type(self) -> None:
        """Ask to type the words instead of composing them."""
        for slot in self.slots:
            if not slot.values:
                self.post_message(TypedWanted(slot.slot))
                return

    async def _on_click(self, event: events.Click) -> None:
        """A click on a row changes it: back at the left sign, on everywhere else."""
        event.prevent_default()
        place = event.style.meta.get("option")
        if not isinstance(place, int) or place >= len(self.slots):
            return
        self.focus()
        self.highlighted = place
        sign = str(self.options[place].prompt).find(self.look.glyphs.left)
        self.action_turn(-1 if event.x - EDGE in (sign, sign + 1) else 1)

    def send(self) -> None:
        """Send the whole."""
        self.post_message(FormSent())

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter sends, on whichever row."""
        event.stop()
        self.send()


def _kept(slot: SlotRow, draft: Mapping[str, str | int]) -> str | int:
    """What a draft says in a slot, where that is still one of its values."""
    said = draft.get(slot.slot, slot.default)
    known = [value for value, _ in slot.values]
    return said if said in known or not known else slot.default
