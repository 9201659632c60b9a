"""Small questions with two or three answers."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.view.interface.screen import (
    LEAVE_QUIT,
    LEAVE_STAY,
    LEAVE_TEXT,
    LEAVE_TITLE,
    LEAVE_TITLE_SCREEN,
    SURE_NO,
    SURE_YES,
)
from game.view.interface.shared import SURE_TITLE

from ..look import Look
from ..text import lit
from ..widgets.answers import Answers
from .base import GameModal


class QuestionScreen(GameModal[str]):
    """A title, a text and answers; the answer's id comes back, "" for Escape."""

    BINDINGS = [("escape", "answer('')"), ("n", "answer('')")]

    def __init__(
        self, look: Look, title: str, text: str, answers: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(look)
        self.heading, self.text, self.answers = title, text, answers

    def compose(self) -> ComposeResult:
        """A box in the middle."""
        with Vertical(id="question", classes="box"):
            yield Static(lit(self.heading, "bold"), id="question-title", markup=False)
            yield Static(self.text, id="question-text", markup=False)
            options = [Option(lit(label), id=id_) for id_, label in self.answers]
            yield Answers(options)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer."""
        event.stop()
        self.dismiss(event.option_id or "")

    def action_answer(self, answer: str) -> None:
        """Answer by key."""
        self.dismiss(answer)


class LeaveScreen(QuestionScreen):
    """Leave the game, go back to the title, or stay."""

    BINDINGS = [("q,y,ctrl+c", "answer('quit')")]

    def __init__(self, look: Look, *, playing: bool) -> None:
        answers = [("quit", look.t(LEAVE_QUIT)), ("", look.t(LEAVE_STAY))]
        if playing:
            answers.insert(1, ("title", look.t(LEAVE_TITLE_SCREEN)))
        text = look.t(LEAVE_TEXT) if playing else ""
        super().__init__(look, look.t(LEAVE_TITLE), text, answers)


class ConfirmScreen(QuestionScreen):
    """Yes or no to one thing; no is marked first."""

    BINDINGS = [("y", "answer('yes')")]

    def __init__(self, look: Look, what: str) -> None:
        answers = [("", look.t(SURE_NO)), ("yes", look.t(SURE_YES))]
        super().__init__(look, look.t(SURE_TITLE), what, answers)
