"""Before a play: who one was, what one is good at, what would help; all of it may be left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from game.view.interface.screen import START, START_HELP, START_NOW
from game.view.start import Choice, Question

from ..actions import bindings
from ..look import Look
from ..messages import StartCalledOff, StartWanted
from ..text import cut, join, lit, one_line, spread
from ..widgets.foot import FootBar, HelpLine
from ..widgets.rows import Row, RowList
from .base import GameScreen

NOW = "now"
"""The id of the row that begins the play."""


class AnswerList(RowList):
    """The row that begins, then every question with its answers, the chosen ones marked."""

    def __init__(self, look: Look, questions: Sequence[Question], *, id: str) -> None:
        super().__init__(look, START, id=id)
        self.questions = tuple(questions)
        self.chosen = {question.id: {question.usual} - {""} for question in questions}

    def records(self) -> object:
        """The questions, and what is chosen."""
        return self.questions, {name: frozenset(answers) for name, answers in self.chosen.items()}

    def rows(self, width: int) -> Sequence[Row]:
        """A heading for each question, a row for each answer."""
        found = [Row(NOW, lit(self.look.t(START_NOW), "bold"))]
        for place, question in enumerate(self.questions):
            head = lit(f"{self.look.glyphs.rule} {one_line(question.title)}", "$text-muted")
            found.append(Row(f"heading/{place}", head, off=True))
            found += [
                Row(f"{place}/{number}", self._answer(question, choice, width))
                for number, choice in enumerate(question.choices)
            ]
        return found

    def _answer(self, question: Question, choice: Choice, width: int) -> Content:
        here = choice.id in self.chosen[question.id]
        left, right = "[]" if question.many else "()"
        changes = cut(choice.changes, width // 2, self.look.glyphs.ellipsis)
        mark = f"{left}{'x' if here else ' '}{right} {choice.title}"
        mark = cut(mark, max(width - len(changes) - 2, 1), self.look.glyphs.ellipsis)
        return lit(spread(mark, changes, width) if changes else mark, "bold" if here else "")

    def marked(self, row: str) -> tuple[Question, Choice] | None:
        """The question and answer of a row; None for the others."""
        place, _, number = row.partition("/")
        if not (place.isdecimal() and number):
            return None
        question = self.questions[int(place)]
        return question, question.choices[int(number)]

    def pick(self, question: Question, choice: Choice) -> None:
        """Choose an answer; where many can be, a second time takes it back."""
        if question.many:
            self.chosen[question.id] ^= {choice.id}
        else:
            self.chosen[question.id] = {choice.id}
        self.rebuild()

    def setup(self) -> dict[str, Any]:
        """What is chosen, as a setup."""
        return {
            question.id: value for question in self.questions for value in self._value(question)
        }

    def _value(self, question: Question) -> Iterator[str | list[str]]:
        chosen = [one.id for one in question.choices if one.id in self.chosen[question.id]]
        if question.many:
            yield chosen
        else:
            yield from chosen


class StartScreen(GameScreen):
    """The form before a play, and a few words about the answer that is marked."""

    NAME = "start"
    BINDINGS = bindings("start")

    def __init__(
        self, look: Look, scenario: str, title: str, questions: Sequence[Question]
    ) -> None:
        super().__init__(look)
        self.scenario, self.heading, self.questions = scenario, title, questions

    def compose(self) -> ComposeResult:
        """The questions above, what the marked answer means below."""
        yield Static(lit(one_line(self.heading), "bold"), id="title", markup=False)
        yield AnswerList(self.look, self.questions, id="answers-list")
        with VerticalScroll(id="summary-pane", can_focus=False):
            yield Static("", id="summary", markup=False)
        yield HelpLine()
        yield FootBar(self.look, "start")

    def on_mount(self) -> None:
        """Begin at the row that begins the play."""
        self.query_one("#about", HelpLine).say(self.look.t(START_HELP), "$text-muted")
        self.query_one("#answers-list").focus()

    def complain(self, line: str) -> None:
        """Say why the play could not be begun."""
        self.query_one("#about", HelpLine).say(line, "bold $error")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Describe what is marked."""
        found = self._answers().marked(event.option_id or "")
        text = Content("")
        if found is not None:
            question, choice = found
            parts = [lit(choice.title, "bold"), lit(choice.text)]
            more = [one for one in (choice.changes, question.text) if one]
            text = join([*parts, *(lit(one, "$text-muted") for one in more)])
        self.query_one("#summary", Static).update(text)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose an answer, or begin."""
        answers = self._answers()
        found = answers.marked(event.option_id or "")
        if found is not None:
            answers.pick(*found)
        elif event.option_id == NOW:
            self.action_begin()

    def action_begin(self) -> None:
        """Begin with what is chosen."""
        self.post_message(StartWanted(self.scenario, self._answers().setup()))

    def action_back(self) -> None:
        """Go back to the list of plays."""
        self.post_message(StartCalledOff())

    def _answers(self) -> AnswerList:
        return self.query_one("#answers-list", AnswerList)
