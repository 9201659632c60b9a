"""Before an ask: how likely does the player think a yes is?"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.engine.actions import FORECASTS
from game.view.formats import percent
from game.view.interface.screen import FORECAST_KEYS, FORECAST_NONE, FORECAST_TEXT, FORECAST_TITLE

from ..look import Look
from ..text import clickable, lit
from ..widgets.answers import Answers
from .base import GameModal


class ForecastScreen(GameModal["str | None"]):
    """One of FORECASTS comes back ("" for nothing said), or None for not asking after all."""

    BINDINGS = [
        ("escape", "cancel"),
        *[Binding(said[:1] or "0", f"say('{said}')", show=False) for said in FORECASTS],
    ]

    def __init__(self, look: Look, what: str) -> None:
        super().__init__(look)
        self.what = what

    def compose(self) -> ComposeResult:
        """A question, the answers, the keys."""
        look = self.look
        with Vertical(id="forecast", classes="box"):
            yield Static(lit(look.t(FORECAST_TITLE), "bold"), id="forecast-title", markup=False)
            yield Static(lit(self.what), id="forecast-what", markup=False)
            options = [Option(lit(self._label(said)), id=said or "none") for said in FORECASTS]
            yield Answers(options)
            yield Static(lit(look.t(FORECAST_TEXT)), id="forecast-text", markup=False)
            keys = zip(map(look.t, FORECAST_KEYS), ("", "screen.cancel"), strict=True)
            yield Static(clickable(keys, look.glyphs), id="form-keys", markup=False)

    def _label(self, said: str) -> str:
        words = self.look.words
        label = percent(words, int(said)) if said else words.t(FORECAST_NONE)
        return f"{said[:1] or 0}  {label}"

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer with what is marked."""
        event.stop()
        self.dismiss(FORECASTS[event.option_index])

    def action_say(self, said: str) -> None:
        """Answer by number."""
        self.dismiss(said)

    def action_cancel(self) -> None:
        """Don't ask after all."""
        self.dismiss(None)
