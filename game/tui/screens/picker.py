"""Where one begins: plays to go on with, scenarios to begin."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from game.view.interface.screen import ENDED, KEPT, NEW, NOTHING_TO_PLAY, SEED, TAGLINE, TITLE
from game.view.interface.shared import ABOUT_MINUTES

from ..actions import bindings
from ..library import Library, SaveRow, ScenarioRow
from ..look import Look
from ..messages import NewWanted, ResumeWanted
from ..text import cut, join, lit, one_line, spread
from ..widgets.foot import FootBar, HelpLine
from ..widgets.rows import Row, RowList
from .base import GameScreen


class PlayList(RowList):
    """Unfinished plays, then scenarios, then plays that ended."""

    def __init__(self, look: Look, *, id: str) -> None:
        super().__init__(look, TITLE, id=id)
        self.saves: tuple[SaveRow, ...] = ()
        self.scenarios: tuple[ScenarioRow, ...] = ()

    def show(self, saves: Sequence[SaveRow], scenarios: Sequence[ScenarioRow]) -> None:
        """Show what there is."""
        self.saves, self.scenarios = tuple(saves), tuple(scenarios)
        self.rebuild(top=True)

    def records(self) -> object:
        """All rows."""
        return self.saves, self.scenarios

    def rows(self, width: int) -> Sequence[Row]:
        """Three sections, each with its heading where it holds something."""
        live = [(i, save) for i, save in enumerate(self.saves) if not save.outcome]
        over = [(i, save) for i, save in enumerate(self.saves) if save.outcome]
        return [
            *self._section(KEPT, [self._save(i, save, width) for i, save in live]),
            *self._section(
                NEW, [self._scenario(i, s, width) for i, s in enumerate(self.scenarios)]
            ),
            *self._section(ENDED, [self._save(i, save, width) for i, save in over]),
        ]

    def _section(self, heading: str, rows: list[Row]) -> list[Row]:
        head = lit(f"{self.look.glyphs.rule} {self.look.t(heading)}", "$text-muted")
        return [Row(f"heading/{heading}", head, off=True), *rows] if rows else []

    def _save(self, place: int, save: SaveRow, width: int) -> Row:
        right = one_line(save.outcome or save.when)
        return Row(f"save/{place}", self._line(save.title, right, width))

    def _scenario(self, place: int, row: ScenarioRow, width: int) -> Row:
        right = one_line(row.difficulty)
        return Row(f"new/{place}", self._line(row.title, right, width))

    def _line(self, left: str, right: str, width: int) -> Content:
        right = cut(right, width // 2, self.look.glyphs.ellipsis)
        left = cut(left, max(width - len(right) - 2, 1), self.look.glyphs.ellipsis)
        return lit(spread(left, right, width) if right else left)


class PickerScreen(GameScreen):
    """A list of plays, and a few words about the one that is marked."""

    NAME = "picker"
    BINDINGS = bindings("picker")

    def __init__(self, look: Look, library: Library) -> None:
        super().__init__(look)
        self.library = library
        self.scenarios: Sequence[ScenarioRow] = ()

    def compose(self) -> ComposeResult:
        """The list above, what it is about below."""
        yield Static(self.look.t(TITLE), id="title", markup=False)
        yield Static(self.look.t(TAGLINE), id="tagline", markup=False)
        yield PlayList(self.look, id="plays")
        with VerticalScroll(id="summary-pane", can_focus=False):
            yield Static("", id="summary", markup=False)
        yield HelpLine()
        yield FootBar(self.look, "picker")

    def on_mount(self) -> None:
        """Look at what there is; scenarios are looked for once, since their packs are loaded."""
        self.scenarios = self.library.scenarios()
        self.query_one("#plays").focus()

    def on_screen_resume(self) -> None:
        """Look at the saves again: a play may have been begun or left meanwhile."""
        self.call_after_refresh(self.reload)

    def reload(self) -> None:
        """Show plays and scenarios."""
        saves = self.library.saves()
        self.query_one("#plays", PlayList).show(saves, self.scenarios)
        if not saves and not self.scenarios:
            self.complain(self.look.t(NOTHING_TO_PLAY))
        self._describe()

    def complain(self, line: str) -> None:
        """Say why something could not be opened."""
        self.query_one("#about", HelpLine).say(line, "bold $error")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Describe what is marked."""
        self._describe()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask for the play that was picked."""
        kind, _, place = (event.option_id or "").partition("/")
        plays = self.query_one("#plays", PlayList)
        if kind == "save":
            self.post_message(ResumeWanted(plays.saves[int(place)].name))
        elif kind == "new":
            self.post_message(NewWanted(plays.scenarios[int(place)].id))

    def _describe(self) -> None:
        plays = self.query_one("#plays", PlayList)
        option = plays.highlighted_option
        kind, _, place = ((option.id if option else "") or "").partition("/")
        text = Content("")
        if kind == "new":
            text = self._scenario(plays.scenarios[int(place)])
        elif kind == "save":
            save = plays.saves[int(place)]
            text = join(
                [lit(save.title, "bold"), lit(self._facts(save.when, save.outcome, save.seed))]
            )
        self.query_one("#summary", Static).update(text)

    def _scenario(self, row: ScenarioRow) -> Content:
        minutes = self.look.t(ABOUT_MINUTES, minutes=row.minutes) if row.minutes else ""
        facts = self._facts(minutes, row.difficulty, self.library.seed())
        return join([lit(row.title, "bold"), lit(facts, "$text-muted"), lit(row.summary)])

    def _facts(self, first: str, second: str, seed: int | None) -> str:
        told = self.look.t(SEED, seed=seed) if seed is not None else ""
        return f" {self.look.glyphs.dot} ".join(text for text in (first, second, told) if text)
