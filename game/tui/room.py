"""A play as the screens hold it: the journal, its view, and the story told so far."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.engine.actions import Action, Refused
from game.view.cards import OptionRow, Paragraph, SlotRow
from game.view.interface.shared import TAKEN_BACK
from game.view.trouble import notice
from game.view.view import View

if TYPE_CHECKING:
    from game.debrief.sections import Section
    from game.engine.play import Play
    from game.view.catalogue import Words

STORY_KEPT = 400
"""How many pieces of the story are kept for reading again."""


class Room:
    """One play under way. No rule lives here: it asks the play to act and the view to tell."""

    def __init__(
        self, play: Play, words: Words, *, hints: bool, forecasts: bool, confirm: bool = True
    ) -> None:
        self.play = play
        self.words = words
        self.view = View(play.session, words)
        self.hints = hints
        self.forecasts = forecasts
        self.confirm = confirm
        self.story: list[Paragraph] = []
        self._tell(self.view.intro())
        self._tell(self.view.tell(play.session.events))
        self._tell(Paragraph("system", notice(words, code)) for code in play.notices)

    def act(self, action: Action) -> list[Paragraph]:
        """Take an action and return what is told of it, but for the ending, which has a screen of
        its own. Raises Refused or JournalError."""
        reading = self.view.reading(action)
        told = self.view.tell(self.play.act(action), reading)
        return self._tell(piece for piece in told if piece.kind != "end")

    def take_back(self) -> list[Paragraph]:
        """Take the last act back. Raises Refused or JournalError."""
        self.play.undo()
        self.view = self.view.anew(self.play.session)
        return self._tell([Paragraph("system", self.words.t(TAKEN_BACK))])

    def undo_reason(self) -> str:
        """Why the last act can't be taken back, as a sentence; "" where it can."""
        code = self.play.undo_reason()
        return self.view.refusal(code) if code else ""

    def hint(self) -> str:
        """A new hint, or nothing; nothing at all where the player wants none."""
        return self.view.hint() if self.hints else ""

    def debrief(self) -> tuple[Section, ...]:
        """What the play was, in its sections."""
        from game.debrief.make import debrief
        from game.debrief.sections import sections

        return sections(debrief(self.play.session), self.play.session, self.words)

    def slots(self, row: OptionRow) -> list[SlotRow]:
        """The slots that leave something to choose; others keep their default. A forecast is asked
        for by itself, once all the rest is said."""
        return [
            slot
            for slot in self.view.slots(row.option)
            if len(slot.values) != 1 and slot.slot != "forecast"
        ]

    def wants_forecast(self, action: Action) -> bool:
        """Whether to ask, before an action is taken, how likely a yes is."""
        return self.forecasts and self.view.asks(action)

    def is_message(self, row: OptionRow) -> bool:
        """Whether the option is words to be written, which are composed on the person's page."""
        return bool(self.slots(row) and self.view.compose(row.option.action()))

    def reason(self, refused: Refused) -> str:
        """Why an act was refused, in the pack's words, or else the code itself."""
        return self.view.refusal(refused.reason)

    def _tell(self, told: Iterable[Paragraph]) -> list[Paragraph]:
        pieces = list(told)
        self.story = [*self.story, *pieces][-STORY_KEPT:]
        return pieces
