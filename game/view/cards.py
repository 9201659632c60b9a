"""What a person sees, as frozen records of plain text; none of it is markup.

Front ends draw these and nothing else of a play. Every sentence in them is ready to be shown, in
the player's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.engine.actions import Option

from .portraits import Portrait

ParagraphKind = Literal["story", "line", "sent", "scene", "cue", "greeting", "system", "day", "end"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One piece of the telling. `speaker` and `when` are empty where nobody speaks.

    kind: `story` is told, `line` a contact's words, `sent` the player's, `scene` said in a scene,
    `cue` what a body shows, `greeting` a handshake, `system` a short notice,
    `day` a morning's heading, `end` the ending.
    """

    kind: ParagraphKind
    text: str
    speaker: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """What always stands above. Energy is 0..100, strain a word; the counts span the play."""

    day: str
    date: str
    time: str
    energy: int
    money: str
    strain: str
    handshakes: int
    meetings: int
    place: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A contact in the list. `rung` is the state's name and `rank` its height; `unread` says
    whether words of theirs wait to be read; `note` is one short remark or empty.

    last: when a word last went between the two, in words ("" for never); last_word: the minute.
    """

    id: str
    name: str
    role: str
    employer: str
    rung: str
    rank: int
    unread: bool
    note: str
    local_time: str
    awake: bool
    city: str = ""
    last: str = ""
    last_word: int = -1


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of a ladder: whether it is reached or passed, and whether the tie stands on it."""

    name: str
    reached: bool
    here: bool


@dataclass(frozen=True, slots=True)
class Meter:
    """A measure as the player can feel it: a word, and how far it reaches of `STEPS`."""

    name: str
    word: str
    level: int


STEPS = 5
"""Steps of a meter; none of them is reached at 0."""


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """One message of a thread; `mine` is the player's."""

    when: str
    speaker: str
    text: str
    mine: bool


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A contact's page: what the player knows of them, and no more.

    facts: pairs of the fact and where it was learned. marks: short remarks ("Greeted in person").
    ground: what the two share, as far as the player has found out. manner: how the other behaves
    towards the player; patience shows in nothing else. meters: closeness, and trust as it is felt.
    """

    id: str
    name: str
    title: str
    rung: str
    ladder: tuple[Rung, ...]
    profile: str
    facts: tuple[tuple[str, str], ...]
    marks: tuple[str, ...]
    thread: tuple[ThreadEntry, ...]
    ground: tuple[str, ...] = ()
    manner: tuple[str, ...] = ()
    meters: tuple[Meter, ...] = ()


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """A job that the player knows of."""

    id: str
    title: str
    employer: str
    state: str
    deadline: str
    notes: str


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """Something that is appointed or takes place."""

    when: str
    what: str
    where: str


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A piece of the feed. `kind` says in a word what it is; `group` is the id of the group it is
    about ("" for none); `new` says whether it came since the player looked last."""

    kind: str
    when: str
    text: str
    group: str
    new: bool


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A message received; `contact` is the id of who wrote it."""

    contact: str
    name: str
    when: str
    text: str
    unread: bool
    first: str = ""


@dataclass(frozen=True, slots=True)
class OptionRow:
    """Something the player could do. `price` is what it takes, in words ("" for nothing at all);
    `reason` is the sentence why it can't be done now, "" where it can; `help` explains it.

    `odds` is how likely it is to come to something, as far as the player can tell ("" where nothing
    hangs on chance); `note` warns of what the act would cost beside its price ("" for nothing);
    `grave` acts end the play or can't be taken back, so a front end asks once more.
    """

    option: Option
    label: str
    price: str
    reason: str
    help: str
    note: str = ""
    grave: bool = False
    odds: str = ""


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """The options about one subject. `id` is `contact/ID`, `opening/ID`, `employer/ID`, `event/ID`,
    `city`, `day` or `scene`."""

    id: str
    title: str
    rows: tuple[OptionRow, ...]


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A slot of an option to fill: pairs of value and label, and the value it begins with.

    `values` is empty for the player's own words, where `label` says what is wanted.
    """

    slot: str
    name: str
    label: str
    values: tuple[tuple[str | int, str], ...]
    default: str | int


@dataclass(frozen=True, slots=True)
class SceneCard:
    """The live encounter. `mood` picks a portrait and is never shown as a word.

    portrait: whom one has before one's eyes, as `portraits.draw` draws them; None where nobody can
    be seen, or nobody one knows.
    """

    title: str
    place: str
    who: str
    say: str
    cue: str
    mood: str
    choices: tuple[OptionRow, ...]
    portrait: Portrait | None = None


@dataclass(frozen=True, slots=True)
class SubjectCard:
    """What is public of a job, an employer or an event: short lines, then a few sentences."""

    title: str
    lines: tuple[str, ...]
    about: str


@dataclass(frozen=True, slots=True)
class EndCard:
    """The play is over. tallies: pairs of label and value."""

    outcome: str
    title: str
    text: str
    tallies: tuple[tuple[str, str], ...]
