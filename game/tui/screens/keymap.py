"""Every key of the game, and another one for whoever wants it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from game.view.interface import settings as say

from ..actions import COMMANDS, Command, bindings
from ..keymap import Keymap, check, key_typed, shown
from ..look import Look
from ..text import cut, lit
from ..widgets.foot import FootBar, HelpLine
from ..widgets.rows import Row, RowList
from .base import GameModal, GameScreen

if TYPE_CHECKING:
    from ..dressed import DressedApp


class KeyList(RowList):
    """One row a command: its keys, what it does, and whether it was changed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, say.KEYS, id="keymap")
        self.keymap = look.keys

    def show(self, keymap: Keymap) -> None:
        """Show these keys."""
        self.keymap = keymap
        self.rebuild()

    def records(self) -> object:
        """The keys that were changed."""
        return self.keymap

    def rows(self, width: int) -> Sequence[Row]:
        """Those that can be changed first."""
        told = [(command, self._says(command)) for command in COMMANDS]
        keys = max(cell_len(says) for _, says in told) + 2
        told.sort(key=lambda one: not one[0].keys)
        return [Row(c.id, self._row(c, says, keys, width), off=not c.keys) for c, says in told]

    def _says(self, command: Command) -> str:
        says = self.look.t(self.keymap.says_all(command))
        return says.replace("↑↓", "arrows").replace("←→", "< >") if self.look.ascii else says

    def _row(self, command: Command, says: str, keys: int, width: int) -> Content:
        mark = ""
        if command.id in self.keymap.changed:
            mark = self.look.t(say.CHANGED)
        elif not command.keys:
            mark = self.look.t(say.FIXED)
        room = width - keys - (cell_len(mark) + 2 if mark else 0)
        does = cut(self.look.t(command.tooltip), room, self.look.glyphs.ellipsis)
        gap = " " * (room - cell_len(does) + 2) if mark else ""
        return Content.assemble(lit(f"{says:<{keys}}", "bold $accent"), lit(does), gap, lit(mark))


class KeymapScreen(GameScreen):
    """Enter asks for another key, `reset` gives the own one back."""

    NAME = "keymap"
    BINDINGS = bindings("keymap")

    @property
    def dressed(self) -> DressedApp:
        """The app, which holds the settings."""
        return cast("DressedApp", self.app)

    def compose(self) -> ComposeResult:
        """The list and a line."""
        yield KeyList(self.look)
        yield HelpLine()
        yield FootBar(self.look, "keymap")

    def on_mount(self) -> None:
        """Begin at the list."""
        self.query_one("#keymap", KeyList).show(self.dressed.look.keys)
        self.query_one("#keymap").focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask for another key."""
        event.stop()
        command = self._marked()
        if command is not None:
            self.app.push_screen(PressScreen(self.look, command), self._pressed)

    def _marked(self) -> Command | None:
        option = self.query_one("#keymap", KeyList).highlighted_option
        return next((one for one in COMMANDS if option and one.id == option.id), None)

    def _pressed(self, key: str | None) -> None:
        command = self._marked()
        if key and command is not None:
            self._try(command, {**self._changed(), command.id: key})

    def _changed(self) -> dict[str, str]:
        return dict(self.dressed.look.keys.changed)

    def _try(self, command: Command, wanted: dict[str, str]) -> None:
        """Take the keys if they are sound, or else say what is wrong and leave all as it was."""
        keymap, faults = check(wanted)
        line = self.query_one("#about", HelpLine)
        if faults:
            line.say(faults[0].line(self.look.words), "bold $warning")
            return
        self.dressed.change(keys=dict(keymap.changed))
        self.query_one("#keymap", KeyList).show(keymap)
        key = shown(keymap.of(command)[0])
        line.say(self.look.t(say.KEY_SET, key=key, name=self.look.t(command.label)))

    def action_reset(self) -> None:
        """Give the marked command its own key again."""
        command = self._marked()
        if command is not None:
            changed = self._changed()
            changed.pop(command.id, None)
            self._try(command, changed)

    def action_back(self) -> None:
        """Go back; the settings beneath see to it that all is shown with the new keys."""
        self.app.pop_screen()
        if getattr(self.app.screen, "NAME", "") != "settings":
            self.dressed.settled(self.look)


class PressScreen(GameModal[str]):
    """Waits for one key and answers with its name; Escape answers with none."""

    def __init__(self, look: Look, command: Command) -> None:
        super().__init__(look)
        self.command = command

    def compose(self) -> ComposeResult:
        """One sentence."""
        with Vertical(id="press", classes="box"):
            text = self.look.t(say.PRESS, name=self.look.t(self.command.label))
            yield Static(text, id="press-text", markup=False)

    def on_key(self, event: events.Key) -> None:
        """Take the key, whatever it is; what can't be used is said on the screen beneath."""
        event.stop()
        event.prevent_default()
        escape = event.key in ("escape", "ctrl+c")
        self.dismiss("" if escape else key_typed(event.key, event.character))
