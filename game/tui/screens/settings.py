"""The settings: each changed on its row, at once and for good."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList

from game.settings import Settings
from game.view.interface import settings as say

from ..actions import bindings
from ..choices import Choice, choices
from ..look import Look
from ..text import cut, lit
from ..widgets.foot import FootBar, HelpLine
from ..widgets.rows import Row, RowList
from .base import GameScreen
from .keymap import KeymapScreen

if TYPE_CHECKING:
    from ..dressed import DressedApp

KEYMAP = "keymap"


class SettingsList(RowList):
    """One row a setting: its name and what it is set to."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, say.SETTINGS, id="settings")
        self.settings = Settings()
        self.choices = {choice.key: choice for choice in choices(look)}

    def show(self, settings: Settings) -> None:
        """Show what is set."""
        self.settings = settings
        self.rebuild()

    def records(self) -> object:
        """All settings."""
        return self.settings

    def rows(self, width: int) -> Sequence[Row]:
        """The settings, and a row that leads to the keys."""
        words = [self.look.t(choice.words[0]) for choice in self.choices.values()]
        names = min(max(cell_len(word) for word in words), width // 2)
        rows = [Row(c.key, self._row(c, names, width)) for c in self.choices.values()]
        leads = f"{self.look.t(say.KEYMAP[0])} {self.look.glyphs.right}"
        return [*rows, Row(KEYMAP, lit(cut(leads, width)))]

    def _row(self, choice: Choice, names: int, width: int) -> Content:
        glyphs = self.look.glyphs
        name = cut(self.look.t(choice.words[0]), names, glyphs.ellipsis)
        label = cut(choice.label(self.settings), width - names - 6, glyphs.ellipsis)
        gap = " " * (names - cell_len(name) + 2)
        value = f"{glyphs.left} {label} {glyphs.right}"
        return Content.assemble(lit(name), gap, lit(value, "bold"))

    @property
    def marked(self) -> str:
        """The key of the marked row."""
        option = self.highlighted_option
        return (option.id if option else "") or ""


class SettingsScreen(GameScreen):
    """The list, and what the marked setting does."""

    NAME = "settings"
    BINDINGS = [
        *bindings("settings"),
        Binding("right,space", "turn(1)", show=False),
        Binding("left", "turn(-1)", show=False),
    ]

    def __init__(self, look: Look, marked: str = "", before: Look | None = None) -> None:
        super().__init__(look)
        self.marked = marked
        self.before = before or look

    @property
    def dressed(self) -> DressedApp:
        """The app, which holds the settings."""
        return cast("DressedApp", self.app)

    def compose(self) -> ComposeResult:
        """The list and a line."""
        yield SettingsList(self.look)
        yield HelpLine()
        yield FootBar(self.look, "settings")

    def on_mount(self) -> None:
        """Show what is set; the row that was just changed stays marked."""
        rows = self.query_one("#settings", SettingsList)
        rows.show(self.dressed.settings)
        rows.highlight_id(self.marked or None)
        rows.focus()
        self._explain()

    def _explain(self) -> None:
        rows = self.query_one("#settings", SettingsList)
        choice = rows.choices.get(rows.marked)
        words = choice.words if choice else say.KEYMAP
        self.query_one("#about", HelpLine).say(self.look.t(words[1]))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what the marked setting does."""
        self._explain()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click: the next value, or the keys."""
        event.stop()
        self.action_turn(1)

    def action_turn(self, step: int) -> None:
        """Change the marked setting."""
        rows = self.query_one("#settings", SettingsList)
        if rows.marked == KEYMAP:
            self.app.push_screen(KeymapScreen(self.look))
            return
        choice = rows.choices[rows.marked]
        self.dressed.change(**{choice.key: choice.turned(self.dressed.settings, step)})
        if choice.key in ("language", "glyphs"):
            self.app.switch_screen(SettingsScreen(self.dressed.look, choice.key, self.before))
        else:
            rows.show(self.dressed.settings)

    def action_back(self) -> None:
        """Go back."""
        self.app.pop_screen()
        self.dressed.settled(self.before)
