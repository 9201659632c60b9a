"""Where the game begins: go on, begin anew, look at what there is, leave."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from game.view.interface import screen as say

from ..actions import bindings
from ..library import SaveRow
from ..look import Look
from ..messages import ResumeWanted
from ..text import cut, lit
from ..widgets.foot import FootBar, HelpLine
from ..widgets.rows import Row, RowList
from ..widgets.wordmark import Wordmark
from .house import HouseScreen

ENTRIES = {
    "continue": say.CONTINUE,
    "new": say.NEW_PLAY,
    "saves": say.SAVES,
    "settings": say.SETTINGS,
    "codex": say.RESEARCH,
    "keymap": say.KEYS,
    "quit": say.QUIT,
}
"""The menu's rows: what each says, and the sentence on it."""


class TitleMenu(RowList):
    """The menu. Going on stands first, while there is something to go on with."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, say.TITLE, id="menu")
        self.latest: SaveRow | None = None
        self.saved = 0

    def show(self, saves: Sequence[SaveRow]) -> None:
        """Show the menu for these saves."""
        self.latest = next((save for save in saves if not save.outcome), None)
        self.saved = len(saves)
        self.rebuild(top=True)

    def records(self) -> object:
        """What of the saves is told."""
        return self.latest, self.saved

    def rows(self, width: int) -> Sequence[Row]:
        """One row an entry."""
        return [
            Row(id_, self._row(id_, self.look.t(words[0]), width))
            for id_, words in ENTRIES.items()
            if (id_ != "continue" or self.latest) and (id_ != "saves" or self.saved)
        ]

    def _row(self, id_: str, label: str, width: int) -> Content:
        dot = self.look.glyphs.dot
        more = ""
        if id_ == "continue" and self.latest is not None:
            more = f"{dot} {self.latest.title} {dot} {self.latest.when}"
        elif id_ == "saves":
            more = f"{dot} {self.saved}"
        told = cut(more, max(width - cell_len(label) - 1, 0), self.look.glyphs.ellipsis)
        return Content.assemble(lit(label, "bold"), lit(f" {told}" if told else ""))


class TitleScreen(HouseScreen):
    """The menu, and a sentence on what is marked."""

    NAME = "title"
    BINDINGS = bindings("title")

    def compose(self) -> ComposeResult:
        """The name above, the menu in the middle."""
        with Vertical(id="front"):
            yield Wordmark(self.look)
            yield Static(self.look.t(say.TAGLINE), id="tagline", markup=False)
            with Center():
                yield TitleMenu(self.look)
        yield HelpLine()
        yield FootBar(self.look, "title")

    def on_mount(self) -> None:
        """Begin at the menu."""
        self.query_one("#menu").focus()

    def reload(self) -> None:
        """Look at the saves again."""
        self.query_one("#menu", TitleMenu).show(self.library.saves())
        self._describe()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what the marked row does."""
        self._describe()

    def _describe(self) -> None:
        option = self.query_one("#menu", TitleMenu).highlighted_option
        words = ENTRIES.get((option.id if option else "") or "")
        self.query_one("#about", HelpLine).say(self.look.t(words[1]) if words else "")

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what the row says."""
        event.stop()
        latest = self.query_one("#menu", TitleMenu).latest
        match event.option_id:
            case "continue" if latest is not None:
                self.post_message(ResumeWanted(latest.name))
            case "new":
                self.action_new()
            case "saves":
                self.action_saves()
            case "quit":
                await self.run_action("app.leave")
            case entry:
                await self.run_action(f"app.{entry}")

    def action_new(self) -> None:
        """Choose a scenario."""
        from .picker import PickerScreen

        self.app.push_screen(PickerScreen(self.look, self.library))

    def action_saves(self) -> None:
        """Look at all plays."""
        from .saves import SavesScreen

        self.app.push_screen(SavesScreen(self.look, self.library))
