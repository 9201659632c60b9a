"""The lines below: a hint, an explanation, and the keys that work here."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click, Resize
from textual.style import Style
from textual.widgets import Static

from game.view.interface.screen import HINT

from ..actions import Command, ScreenName, on_screen
from ..look import Look
from ..text import lit, one_line

COMMAND = "command"
"""The mark of what a click on a piece of the line does."""

FIRST_TO_GO = ("log", "codex", "undo", "journal", "calendar", "network", "openings")
"""What gives way to other keys where there is little room; the help still tells it."""


def _worth(command: Command) -> tuple[bool, int]:
    """The least goes first: what a widget's own keys do, then FIRST_TO_GO in their order."""
    late = len(FIRST_TO_GO)
    place = FIRST_TO_GO.index(command.id) if command.id in FIRST_TO_GO else late
    return bool(command.action), place


class HintStrip(Static):
    """Advice, while there is some, and else nothing at all."""

    def __init__(self, look: Look, *, id: str = "hint") -> None:
        super().__init__("", id=id, markup=False)
        self.look = look
        self.display = False

    def show(self, hint: str) -> None:
        """Show this hint; an empty one takes the strip away."""
        self.display = bool(hint)
        if hint:
            head = lit(f"{self.look.t(HINT)} ", "bold $accent")
            self.update(Content.assemble(head, lit(one_line(hint))))


class KeysLine(Static):
    """A line in which a click on what a key does does it."""

    async def on_click(self, event: Click) -> None:
        """Do what the key under the mouse does."""
        action = event.style.meta.get(COMMAND)
        if action is not None:
            await self.run_action(action)


class HelpLine(KeysLine):
    """What the marked option is about, a short word to the player, or keys."""

    def __init__(self, *, id: str = "about") -> None:
        super().__init__("", id=id, markup=False)
        self._text = ""

    def say(self, text: str, style: str = "") -> None:
        """Show this text."""
        if text != self._text:
            self._text = text
            self.update(lit(one_line(text), style))

    def offer(self, keys: Content) -> None:
        """Show what keys do, as `text.clickable` or a FootBar makes it."""
        if keys.plain != self._text:
            self._text = keys.plain
            self.update(keys)


class FootBar(KeysLine):
    """The keys of a screen in one line; each can be clicked too."""

    def __init__(self, look: Look, screen_name: ScreenName, *, id: str = "foot") -> None:
        super().__init__("", id=id, markup=False)
        self.look = look
        self.commands = [command for command in on_screen(screen_name) if command.shown]

    def on_resize(self, event: Resize) -> None:
        """Show as many keys as there is room for."""
        self.update(self._line(self._fitting()))

    def rest(self) -> Content:
        """The keys that there is no room for here, to be offered elsewhere; the help has all."""
        shown = self._fitting()
        left = [one for one in self.commands if one.action and one not in shown]
        return self._line(left)

    def _fitting(self) -> list[Command]:
        commands = list(self.commands)
        while len(commands) > 2 and self._width(commands) > self.app.size.width - 2:
            commands.remove(min(commands, key=_worth))
        return commands

    def _width(self, commands: list[Command]) -> int:
        return sum(cell_len(f"{self._says(c)} {self.look.t(c.label)}") + 2 for c in commands) - 2

    def _line(self, commands: list[Command]) -> Content:
        return Content("  ").join([self._key(command) for command in commands])

    def _key(self, command: Command) -> Content:
        text = Content.assemble(
            lit(self._says(command), "bold $accent"), " ", lit(self.look.t(command.label))
        )
        if not command.action:
            return text
        return text.stylize(Style.from_meta({COMMAND: command.action}))

    def _says(self, command: Command) -> str:
        says = self.look.key(command)
        return says.replace("↑↓", "arrows").replace("←→", "< >") if self.look.ascii else says
