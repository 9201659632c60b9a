"""All plays that are kept: go on with one, see how one ended, delete one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList

from game.view.interface import screen as say

from ..actions import bindings
from ..library import LibraryError, SaveRow
from ..look import Look
from ..messages import ResumeWanted
from ..text import cut, lit, one_line, spread
from ..widgets.foot import FootBar, HelpLine
from ..widgets.rows import Row, RowList
from .confirm import ConfirmScreen
from .house import HouseScreen

if TYPE_CHECKING:
    from ..dressed import DressedApp


class SaveList(RowList):
    """Unfinished plays, then those that ended, each the latest first."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, say.SAVES[0], id="saves")
        self.saves: tuple[SaveRow, ...] = ()

    def show(self, saves: Sequence[SaveRow]) -> None:
        """Show these plays."""
        self.saves = tuple(saves)
        self.rebuild()

    def records(self) -> object:
        """The plays."""
        return self.saves

    def rows(self, width: int) -> Sequence[Row]:
        """Two sections, each with its heading where it holds something."""
        live = [save for save in self.saves if not save.outcome]
        over = [save for save in self.saves if save.outcome]
        rows = [*self._section(say.KEPT, live, width), *self._section(say.ENDED, over, width)]
        return rows or [Row("none", lit(self.look.t(say.NO_SAVES), "dim"), off=True)]

    def _section(self, heading: str, saves: Sequence[SaveRow], width: int) -> list[Row]:
        head = lit(f"{self.look.glyphs.rule} {self.look.t(heading)}", "$text-muted")
        rows = [Row(save.name, self._row(save, width)) for save in saves]
        return [Row(f"/{heading}", head, off=True), *rows] if rows else []

    def _row(self, save: SaveRow, width: int) -> Content:
        sign, dot = self.look.glyphs.ellipsis, f" {self.look.glyphs.dot} "
        right = cut(dot.join(filter(None, [one_line(save.outcome), save.when])), width // 2, sign)
        left = cut(save.title, max(width - len(right) - 2, 1), sign)
        return lit(spread(left, right, width))

    @property
    def marked(self) -> SaveRow | None:
        """The play under the highlight."""
        option = self.highlighted_option
        return next((save for save in self.saves if option and save.name == option.id), None)


class SavesScreen(HouseScreen):
    """The list, and what Enter would do with the play that is marked."""

    NAME = "saves"
    BINDINGS = bindings("saves")

    def compose(self) -> ComposeResult:
        """The list and a line."""
        yield SaveList(self.look)
        yield HelpLine()
        yield FootBar(self.look, "saves")

    def on_mount(self) -> None:
        """Begin at the list."""
        self.query_one("#saves").focus()

    def reload(self) -> None:
        """Show the plays there are now."""
        self.query_one("#saves", SaveList).show(self.library.saves())
        self._describe()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Describe what is marked."""
        self._describe()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go on with the play, or see how it ended."""
        event.stop()
        self.post_message(ResumeWanted(event.option_id or ""))

    def _describe(self) -> None:
        save = self.query_one("#saves", SaveList).marked
        line = ""
        if save is not None:
            seed = self.look.t(say.SEED, seed=save.seed) if save.seed is not None else ""
            does = self.look.t(say.SEE_END if save.outcome else say.GO_ON_PLAYING)
            line = f" {self.look.glyphs.dot} ".join(filter(None, [save.name, seed, does]))
        self.query_one("#about", HelpLine).say(line)

    def action_delete(self) -> None:
        """Delete the marked play, once that is sure."""
        save = self.query_one("#saves", SaveList).marked
        if save is None:
            return
        if cast("DressedApp", self.app).settings.confirm:
            what = self.look.t(say.DELETE_SURE, title=save.title, name=save.name)
            self.app.push_screen(ConfirmScreen(self.look, what), partial(self._delete, save.name))
        else:
            self._delete(save.name, "yes")

    def _delete(self, name: str, answer: str | None) -> None:
        if not answer:
            return
        try:
            self.library.delete(name)
        except LibraryError as error:
            self.complain(str(error))
        else:
            self.reload()
