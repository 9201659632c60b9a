"""What happened: the only thing that views, the debrief and tests read of a play.

Events carry ids and values, never rendered words, so that language never reaches chance or digest.
`minute` counts from the midnight before the scenario's start, in the player's home time zone.
"""

from __future__ import annotations

from typing import NamedTuple

from .records import frozen


class TextRef(NamedTuple):
    """A text of the pack by its address, and which occurrence of it this is (0 for the first).

    Addresses are `line/CONTACT/SITUATION`, `act/VERB/done`, `state/MACHINE/STATE`,
    `scene/SCENE/STATE/say`, `scene/SCENE/STATE/cue`, `scene/SCENE/STATE/CHOICE/say` (`.../yes`,
    `.../no` after a die) and `scenario/intro`. The other fields fill its placeholders.
    """

    address: str
    occurrence: int = 0
    contact: str = ""
    opening: str = ""
    employer: str = ""
    place: str = ""
    fact: str = ""
    other: str = ""
    event: str = ""
    city: str = ""
    haunt: str = ""
    at: int = -1
    days: int = 0

    def told_as(self, address: str, occurrence: int) -> TextRef:
        """The reference of another text that is filled as this one is."""
        return TextRef._make((address, occurrence, *self[2:]))


@frozen
class Event:
    """Something that happened at a minute of the play."""

    minute: int


@frozen
class Acted(Event):
    """The player did something; `text` tells it."""

    verb: str
    subject: str
    text: TextRef


@frozen
class MessageSent(Event):
    """The player's words to a contact: the ids of the parts chosen, or words typed freely."""

    contact: str
    verb: str
    channel: str
    parts: tuple[tuple[str, str], ...]
    fact: str
    typed: str


@frozen
class LineReceived(Event):
    """A contact wrote to the player."""

    contact: str
    situation: str
    channel: str
    text: TextRef


@frozen
class Narrated(Event):
    """Something told to the player that is no one's message: a state entered, a thing noticed."""

    kind: str
    text: TextRef


@frozen
class Learned(Event):
    """The player came to know something. `kind` is fact, fit, greeting, haunt, insight, contact or
    opening; `source` is profile, thread, message, contact, meeting, call, board."""

    kind: str
    subject: str
    item: str
    source: str


@frozen
class StateChanged(Event):
    """A machine moved. `of` is contact, opening or season."""

    of: str
    subject: str
    before: str
    after: str
    trigger: str


@frozen
class Rolled(Event):
    """A die fell: the truth behind an outcome, for the debrief; never shown during play."""

    purpose: str
    subject: str
    chance: float
    yes: bool


@frozen
class Forecast(Event):
    """What the player said of a chance before asking, in percent."""

    purpose: str
    subject: str
    percent: int
    chance: float
    yes: bool


@frozen
class Greeted(Event):
    """A greeting in person, as both were comfortable with: the handshake."""

    contact: str
    employer: str
    place: str


@frozen
class SceneBegan(Event):
    """A live encounter begins; `subject` is whom or what it is with."""

    scene: str
    kind: str
    contact: str
    subject: str
    place: str


@frozen
class SceneSaid(Event):
    """A moment of a scene: what is said, and what the body shows."""

    scene: str
    state: str
    say: TextRef | None
    cue: TextRef | None
    mood: str


@frozen
class SceneChosen(Event):
    """The player chose in a scene; `text` is what followed at once, if anything did."""

    scene: str
    state: str
    choice: str
    text: TextRef | None


@frozen
class SceneEnded(Event):
    """The encounter is over. `result` is the score's grade for a meeting or interview, else ``."""

    scene: str
    kind: str
    contact: str
    score: float
    grade: str


@frozen
class Appointed(Event):
    """A meeting or an interview on site is agreed; `what` is meeting or interview."""

    what: str
    subject: str
    at: int
    place: str


@frozen
class AppointmentGone(Event):
    """An appointment is no more; `why` is moved, cancelled, missed or theirs."""

    what: str
    subject: str
    why: str


@frozen
class OfferMade(Event):
    """An offer, after the handshake."""

    opening: str


@frozen
class DayBegan(Event):
    """A morning: the day's number (1 first), and what the player has."""

    day: int
    energy: float
    money: float


@frozen
class Ended(Event):
    """The play is over. `outcome` is hired, out_of_time, out_of_money or walked_away."""

    outcome: str
    ending: str
