"""The answers of a question that stands over a screen."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class Answers(OptionList):
    """One of them is picked, by arrows and Enter or by mouse."""

    def __init__(self, answers: Iterable[Option]) -> None:
        super().__init__(*answers, id="answers", classes="rows", markup=False, compact=True)

    async def _on_click(self, event: events.Click) -> None:
        """Answer; but the second click of two was meant for what stood here before."""
        if event.chain > 1:
            event.prevent_default()
