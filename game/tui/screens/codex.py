"""What the research says: the findings as a list, and the one that is marked in full."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from game.view import codex
from game.view.interface.shared import CODEX
from game.view.learning import CodexRow

from ..actions import bindings
from ..look import Look
from ..text import cut, join, lit
from ..widgets.foot import FootBar
from ..widgets.rows import Row, RowList
from .base import GameScreen


class FindingList(RowList):
    """One line a finding; those that speak against the game say so by a sign in the text below."""

    def __init__(self, look: Look, entries: Sequence[CodexRow]) -> None:
        super().__init__(look, CODEX, id="findings")
        self.entries = tuple(entries)

    def records(self) -> object:
        """The entries."""
        return self.entries

    def rows(self, width: int) -> Sequence[Row]:
        """Their titles."""
        sign = self.look.glyphs.ellipsis
        return [Row(entry.key, lit(cut(entry.title, width, sign))) for entry in self.entries]


class CodexScreen(GameScreen):
    """The codex; the entries of `keys` stand first. Escape goes back."""

    NAME = "codex"
    BINDINGS = [*bindings("codex"), ("enter,space", "back"), Binding("c", "back", id="codex")]

    def __init__(self, look: Look, keys: Sequence[str] = ()) -> None:
        super().__init__(look)
        entries = [codex.entry(look.words, key) for key in keys] + codex.rows(look.words)
        self.entries = {entry.key: entry for entry in entries}

    def compose(self) -> ComposeResult:
        """The list above, the entry below."""
        yield FindingList(self.look, list(self.entries.values()))
        with VerticalScroll(id="finding", classes="pane"):
            yield Static("", id="finding-text", markup=False)
        yield FootBar(self.look, "codex")

    def on_mount(self) -> None:
        """Show the first entry; its list marks it too."""
        self.query_one("#findings").focus()
        self._show(next(iter(self.entries.values())))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show what is marked."""
        entry = self.entries.get(event.option_id or "")
        if entry is not None:
            self._show(entry)

    def _show(self, entry: CodexRow) -> None:
        lines = [lit(entry.title, "bold"), Content("")]
        for text in entry.lines:
            words = text in (entry.plain, entry.against)
            lines.append(lit(text, "bold" if text == entry.against else "" if words else "dim"))
        self.query_one("#finding-text", Static).update(join(lines))
        self.query_one("#finding", VerticalScroll).scroll_home(animate=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter on the list goes back; a click has marked its entry already."""
        event.stop()

    def action_back(self) -> None:
        """Go back."""
        self.app.pop_screen()
