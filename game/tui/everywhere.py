"""What can be done on every screen: the keys, the codex, leaving, the command palette."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from textual.app import App, SystemCommand
from textual.screen import Screen

from game.view.interface import screen as wording

from .actions import on_screen
from .look import Look
from .room import Room
from .screens.base import GameScreen
from .screens.codex import CodexScreen
from .screens.confirm import LeaveScreen
from .screens.help import HelpScreen


class EverywhereApp(App[None]):
    """The app's own actions. What they need of a play is whether there is one."""

    look: Look
    room: Room | None

    def to_picker(self) -> None:
        """Put the play away and go back to the list of plays."""
        raise NotImplementedError

    def action_help(self) -> None:
        """Show the keys of this screen."""
        if isinstance(self.screen, GameScreen):
            self.push_screen(HelpScreen(self.look, self.screen.NAME))

    def action_codex(self) -> None:
        """Open the codex, at what this screen stands on."""
        if isinstance(self.screen, GameScreen) and not isinstance(self.screen, CodexScreen):
            self.push_screen(CodexScreen(self.look, self.screen.codex_keys()))

    def action_leave(self) -> None:
        """Ask whether to leave; all is saved already."""
        if isinstance(self.screen, LeaveScreen):
            self.exit()
        else:
            self.push_screen(LeaveScreen(self.look, playing=self.room is not None), self._left)

    def action_leave_now(self) -> None:
        """Leave without asking."""
        self.exit()

    def action_help_quit(self) -> None:
        """Ctrl+C, wherever nothing else takes it."""
        self.action_leave()

    def _left(self, answer: str | None) -> None:
        if answer == "quit":
            self.exit()
        elif answer == "picker":
            self.to_picker()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: this screen's commands, and the themes."""
        if isinstance(screen, GameScreen):
            for command in on_screen(screen.NAME):
                if command.palette and command.action:
                    label, tooltip = self.look.t(command.label), self.look.t(command.tooltip)
                    yield SystemCommand(label, tooltip, self._runner(screen, command.action))
        yield SystemCommand(
            self.look.t(wording.THEME), self.look.t(wording.THEME_HELP), self.action_change_theme
        )

    def _runner(self, screen: GameScreen, action: str) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await self.run_action(action, default_namespace=screen)

        return run
