"""What can be done on every screen: keys, codex, settings, copying, leaving, the palette."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand
from textual.binding import Binding
from textual.command import CommandPalette
from textual.screen import Screen

from game.settings import Settings, save_settings
from game.view.catalogue import Words
from game.view.interface import screen as wording
from game.view.interface import settings as setting_words
from game.view.interface.tips import TIPS

from .actions import COMMANDS, on_screen
from .dressed import DressedApp, Keep
from .screens.base import GameScreen
from .screens.confirm import LeaveScreen
from .text import one_line
from .themes import THEMES

if TYPE_CHECKING:
    from .room import Room


class EverywhereApp(DressedApp):
    """The app's own actions. What they need of a play is whether there is one."""

    BINDINGS = [Binding("ctrl+q", "leave", show=False, priority=True)]

    room: Room | None

    def __init__(self, words: Words, settings: Settings, keep: Keep = save_settings) -> None:
        super().__init__(words, settings, keep)
        self._told: set[str] = set()

    def beginner(self) -> bool:
        """Whether no play was brought to its end yet."""
        raise NotImplementedError

    def tip(self, name: str) -> str:
        """What to explain of a screen: once, to beginners who want it."""
        text = TIPS.get(name, "")
        if not text or not self.settings.tips or name in self._told or not self.beginner():
            return ""
        self._told.add(name)
        keys = {command.id: self.look.key(command) for command in COMMANDS}
        return self.look.t(text, **keys)

    def to_title(self) -> None:
        """Put the play away and go back to where one begins."""
        raise NotImplementedError

    def action_help(self) -> None:
        """Show the keys of this screen."""
        if isinstance(self.screen, GameScreen):
            from .screens.help import HelpScreen

            self.push_screen(HelpScreen(self.look, self.screen.NAME))

    def action_codex(self) -> None:
        """Open the codex, at what this screen stands on."""
        if isinstance(self.screen, GameScreen) and self.screen.NAME != "codex":
            from .screens.codex import CodexScreen

            self.push_screen(CodexScreen(self.look, self.screen.codex_keys()))

    def action_settings(self) -> None:
        """Open the settings, unless they are open already."""
        if all(getattr(screen, "NAME", "") != "settings" for screen in self.screen_stack):
            from .screens.settings import SettingsScreen

            self.push_screen(SettingsScreen(self.look))

    def action_keymap(self) -> None:
        """Open the screen on which keys are changed."""
        from .screens.keymap import KeymapScreen

        self.push_screen(KeymapScreen(self.look))

    def action_copy(self) -> None:
        """Copy what is selected with the mouse, or else the text at hand."""
        screen = self.screen
        text = screen.get_selected_text() or ""
        if not text.strip() and isinstance(screen, GameScreen):
            text = screen.copied()
        if text.strip():
            self.copy_to_clipboard(text)
            self.say(self.look.t(wording.COPIED, beginning=one_line(text)[:24]))
        else:
            self.say(self.look.t(wording.NOTHING_TO_COPY))

    def action_leave(self) -> None:
        """Ask whether to leave; all is saved already."""
        if isinstance(self.screen, LeaveScreen) or not self.settings.confirm:
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
        elif answer == "title":
            self.to_title()

    def action_command_palette(self) -> None:
        """Search this screen's commands and the colours."""
        if not isinstance(self.screen, CommandPalette):
            placeholder = self.look.t(wording.SEARCH)
            self.push_screen(CommandPalette(placeholder=placeholder, id="--command-palette"))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: this screen's commands, and the colours for whoever types their name."""
        t = self.look.t
        if isinstance(screen, GameScreen):
            for command in on_screen(screen.NAME):
                if command.palette and command.action:
                    keys = self.look.key(command)
                    says = f"{t(command.label)} ({keys})"
                    run = self._runner(screen, command.action)
                    yield SystemCommand(says, t(command.tooltip), run)
        for theme in THEMES:
            label = t(setting_words.THEME_SET, name=t(setting_words.THEMES[theme.name]))
            wear = self._wearer(theme.name)
            yield SystemCommand(label, t(setting_words.THEME[1]), wear, discover=False)

    def _runner(self, screen: GameScreen, action: str) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await self.run_action(action, default_namespace=screen)

        return run

    def _wearer(self, theme: str) -> Callable[[], None]:
        return lambda: self.change(theme=theme)
