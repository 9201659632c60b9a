"""What a front end shows of a play: one object that gathers the parts of the view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from game.engine.actions import Action, Option
from game.engine.events import Event, TextRef

from . import board, codex, desk, people
from .asks import asks
from .board import BoardRow
from .calendar import Week, week
from .cards import (
    AgendaRow,
    EndCard,
    FeedRow,
    Header,
    InboxRow,
    OpeningRow,
    OptionGroup,
    OptionRow,
    Paragraph,
    PersonCard,
    PersonRow,
    SceneCard,
    SlotRow,
    SubjectCard,
)
from .catalogue import Words
from .clean import clean, cleaned
from .compose import compose
from .context import Context, context
from .end import end_card
from .feed import feed, read_feed
from .journal import JournalDay, journal
from .learning import CodexRow, ReadingCard
from .options import groups, key, reason, row
from .reading import reading_card, verdict
from .scene import scene_card
from .slots import slots
from .subjects import subject
from .tell import tell
from .tell_days import intro
from .text import Listener
from .ties import Tie, ties

if TYPE_CHECKING:
    from game.engine.session import Session


class View:
    """A play in the words of one language. It reads the session, and changes nothing of it.

    Everything that comes out is plain text without control characters, to be shown literally.
    """

    def __init__(self, session: Session, words: Words, listener: Listener | None = None) -> None:
        """With a `listener`, that hears which of the pack's texts are shown."""
        self._context: Context = context(session, words, listener=listener)
        self._hinted: set[str] = set()

    def anew(self, session: Session) -> View:
        """The view of a play of which a decision was taken back: what was read stays read, and no
        hint is given again."""
        view = View(session, self._context.words)
        view._context = context(session, self._context.words, self._context)
        view._hinted = set(self._hinted)
        return view

    @property
    def session(self) -> Session:
        """The session that is shown."""
        return self._context.session

    def intro(self) -> list[Paragraph]:
        """The scenario's title, its opening words, and the first morning."""
        return cleaned(intro(self._now()))

    def tell(self, events: Iterable[Event], reading: ReadingCard | None = None) -> list[Paragraph]:
        """What happened, as paragraphs. `reading` is that of the message sent by it, taken before:
        after its words stands what helped and what hurt."""
        told = tell(self._now(), events)
        line = verdict(self._context.words, reading)
        places = [place for place, piece in enumerate(told, 1) if piece.kind == "sent"]
        if line is not None and places:
            told.insert(places[0], line)
        return cleaned(told)

    def header(self) -> Header:
        """The day, the time, and what the player has."""
        return cleaned(desk.header(self._now()))

    def people(self) -> list[PersonRow]:
        """Everybody the player knows of."""
        return cleaned(people.people(self._now()))

    def person(self, id: str) -> PersonCard:
        """A contact's page. Raises KeyError for somebody the player does not know of."""
        return cleaned(people.person(self._now(), id))

    def openings(self) -> list[OpeningRow]:
        """The jobs that the player knows of."""
        return cleaned(desk.openings(self._now()))

    def board(self) -> list[BoardRow]:
        """The same by how far each has come, with who stands behind it."""
        return cleaned(board.board(self._now()))

    def network(self) -> list[Tie]:
        """The ties on the map of the network, each with all in words that signs show there."""
        return cleaned(ties(self._now()))

    def agenda(self) -> list[AgendaRow]:
        """What is agreed and what takes place, the nearest first."""
        return cleaned(desk.agenda(self._now()))

    def week(self, step: int = 0) -> Week:
        """The week one is in, or one so many weeks later."""
        return cleaned(week(self._now(), step))

    def journal(self) -> list[JournalDay]:
        """What was done and what came of it, day by day."""
        return cleaned(journal(self._now()))

    def inbox(self) -> list[InboxRow]:
        """The letters received, the newest first."""
        return cleaned(desk.inbox(self._now()))

    def feed(self) -> list[FeedRow]:
        """What of the world is public or came to the player's ears, the newest first."""
        return cleaned(feed(self._now()))

    def read_feed(self) -> None:
        """Mark the feed as read."""
        read_feed(self._now())

    def read(self, contact_id: str) -> None:
        """Mark a contact's letters as read."""
        self._now().record.read(contact_id)

    def groups(self) -> list[OptionGroup]:
        """Everything listed now, possible or not, by what it is about."""
        return cleaned(groups(self._now(), self.session.actions()))

    def options(self, kind: str, subject: str = "") -> list[OptionRow]:
        """What can be done about one subject. `kind` is contact, opening, employer or event; city,
        day and scene need no subject."""
        here = self._now()
        listed = (option for option in self.session.actions() if key(option) == (kind, subject))
        return cleaned([row(here, option) for option in listed])

    def row(self, option: Option) -> OptionRow:
        """One option in words."""
        return cleaned(row(self._now(), option))

    def slots(self, option: Option) -> list[SlotRow]:
        """What is to be filled in before an option is taken."""
        return [_clean_labels(slot) for slot in slots(self._now(), option)]

    def compose(self, action: Action) -> str:
        """The words that an action would send; "" if it sends none."""
        return clean(compose(self._now(), action))

    def reading(self, action: Action) -> ReadingCard | None:
        """How the message that an action would send reads now; None where none is measured."""
        return cleaned(reading_card(self._now(), action))

    def asks(self, action: Action) -> bool:
        """Whether an action asks for a yes, so that a forecast of it could be kept."""
        return asks(self._now(), action)

    def subject(self, kind: str, id: str) -> SubjectCard | None:
        """What is publicly known of an opening, an employer or an event; None for others."""
        return cleaned(subject(self._now(), kind, id))

    def codex(self) -> list[CodexRow]:
        """Every finding that the game stands on."""
        return cleaned(codex.rows(self._context.words))

    def codex_entry(self, key: str) -> CodexRow:
        """What a lesson, or a thing about a message, stands on. KeyError for an unknown key."""
        return cleaned(codex.entry(self._context.words, key))

    def refusal(self, code: str) -> str:
        """Why an action was refused, as a sentence."""
        return clean(reason(self._now(), code))

    def scene(self) -> SceneCard | None:
        """The live encounter, or None."""
        here = self._now()
        seen = self.session.seen.scene
        if seen is None:
            return None
        choices = tuple(row(here, option) for option in self.session.actions())
        return cleaned(replace(scene_card(here, seen), choices=choices))

    def end(self) -> EndCard | None:
        """The ending, or None while the play goes on."""
        return cleaned(end_card(self._now())) if self.session.over else None

    def hint(self) -> str:
        """A hint that fits now and was not given yet, or ""."""
        here = self._now()
        for hint in here.look.scenario.hints:
            if hint.id not in self._hinted and self.session.seen.holds(hint.when):
                self._hinted.add(hint.id)
                return clean(here.texts.fill(hint.text, TextRef(f"hint/{hint.id}")))
        return ""

    def _now(self) -> Context:
        self._context.record.catch_up()
        return self._context


def _clean_labels(slot: SlotRow) -> SlotRow:
    """Labels are cleaned; values are ids that go back to the engine as they are."""
    values = tuple((value, clean(label)) for value, label in slot.values)
    return replace(slot, values=values)
