"""The scenarios there are to begin, and what each is about."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from game.view.interface import screen as say
from game.view.interface.shared import ABOUT_MINUTES

from ..actions import bindings
from ..library import Library, ScenarioRow
from ..look import Look
from ..messages import NewWanted
from ..text import cut, join, lit, one_line, spread
from ..widgets.foot import FootBar, HelpLine
from ..widgets.rows import Row, RowList
from .house import HouseScreen


class ScenarioList(RowList):
    """One row a scenario: its title, how hard and how long it is."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, say.NEW_PLAY[0], id="plays")
        self.scenarios: tuple[ScenarioRow, ...] = ()

    def show(self, scenarios: Sequence[ScenarioRow]) -> None:
        """Show these scenarios."""
        self.scenarios = tuple(scenarios)
        self.rebuild()

    def records(self) -> object:
        """The scenarios."""
        return self.scenarios

    def rows(self, width: int) -> Sequence[Row]:
        """The gentlest first, as they are given."""
        return [Row(row.id, self._row(row, width)) for row in self.scenarios]

    def _row(self, row: ScenarioRow, width: int) -> Content:
        sign, dot = self.look.glyphs.ellipsis, f" {self.look.glyphs.dot} "
        right = cut(dot.join(facts(self.look, row)), width // 2, sign)
        left = cut(row.title, max(width - len(right) - 2, 1), sign)
        return lit(spread(left, right, width) if right else left)

    @property
    def marked(self) -> ScenarioRow | None:
        """The scenario under the highlight."""
        option = self.highlighted_option
        return next((row for row in self.scenarios if option and row.id == option.id), None)


def facts(look: Look, row: ScenarioRow) -> list[str]:
    """How hard and how long a scenario is, in words."""
    minutes = look.t(ABOUT_MINUTES, minutes=row.minutes) if row.minutes else ""
    return [text for text in (one_line(row.difficulty), minutes) if text]


class PickerScreen(HouseScreen):
    """The list, and a few words about the scenario that is marked."""

    NAME = "picker"
    BINDINGS = bindings("picker")

    def __init__(self, look: Look, library: Library) -> None:
        super().__init__(look, library)

    def compose(self) -> ComposeResult:
        """The list above, what it is about below."""
        yield ScenarioList(self.look)
        with VerticalScroll(id="summary-pane", can_focus=False):
            yield Static("", id="summary", markup=False)
        yield HelpLine()
        yield FootBar(self.look, "picker")

    def on_mount(self) -> None:
        """Begin at the list."""
        self.query_one("#plays").focus()

    def reload(self) -> None:
        """Show the scenarios; loading their packs may take a moment."""
        scenarios = self.library.scenarios()
        self.query_one("#plays", ScenarioList).show(scenarios)
        if not scenarios:
            self.complain(self.look.t(say.NOTHING_TO_PLAY))
        self._describe()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Describe what is marked."""
        self._describe()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Begin the scenario that was picked."""
        event.stop()
        self.post_message(NewWanted(event.option_id or ""))

    def _describe(self) -> None:
        row = self.query_one("#plays", ScenarioList).marked
        self.query_one("#summary", Static).update(self._about(row) if row else Content(""))

    def _about(self, row: ScenarioRow) -> Content:
        seed = self.look.t(say.SEED, seed=self.library.seed())
        dot = f" {self.look.glyphs.dot} "
        told = dot.join([*facts(self.look, row), *filter(None, [row.best]), seed])
        return join([lit(row.title, "bold"), lit(told, "$text-muted"), lit(row.summary)])
