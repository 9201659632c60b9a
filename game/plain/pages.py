"""Pages to read: a person's card, the inbox, the agenda, what is not possible, help."""

from __future__ import annotations

from game.plain.choose import choose
from game.plain.console import Console
from game.plain.tell import option_text
from game.view.cards import FeedRow, InboxRow, OpeningRow, OptionGroup, PersonCard, PersonRow
from game.view.interface import lines, shared
from game.view.view import View

INBOX_PAGE = 10
"""Messages shown at once."""


def person_text(console: Console, row: PersonRow, now: str) -> str:
    """A person in one line; `now` is the player's time, theirs is told where it differs."""
    t = console.words.t
    at = t(lines.ROLE_AT, role=row.role, employer=row.employer)
    parts = [
        at if row.employer else row.role,
        row.rung,
        t(lines.THERE, time=row.local_time) if row.local_time != now else "",
        "" if row.awake else t(lines.AWAY),
        row.city,
        t(lines.LAST_WORD, when=row.last) if row.last else "",
        t(lines.NEW_MESSAGE) if row.unread else "",
        row.note,
    ]
    return f"{row.name}: " + "; ".join(part for part in parts if part)


def show_card(console: Console, view: View) -> None:
    """Let a person be picked, and show what is known of them."""
    people = view.people()
    now = view.header().time
    rows = [person_text(console, row, now) for row in people]
    picked = choose(console, rows, zero=console.words.t(shared.BACK))
    if picked:
        read_card(console, view, people[picked - 1].id)


def read_card(console: Console, view: View, contact: str) -> None:
    """Show what is known of a person; their messages count as read."""
    card(console, view.person(contact))
    view.read(contact)


def card(console: Console, person: PersonCard) -> None:
    """A person's page."""
    t = console.words.t
    console.say()
    console.say(f"{person.name}, {person.title}" if person.title else person.name)
    console.say(person.profile)
    console.say(t(lines.STANDING, rung=person.rung))
    rungs = [t(lines.HERE, rung=r.name) if r.here else r.name for r in person.ladder]
    if rungs:
        console.say(t(lines.LADDER, rungs=", ".join(rungs)))
    console.items([t(lines.METER, name=one.name, word=one.word) for one in person.meters])
    console.items([f"{text} ({source})" if source else text for text, source in person.facts])
    console.items([*person.ground, *person.manner, *person.marks])
    for entry in person.thread:
        console.say(f"{entry.speaker}, {entry.when}: {entry.text}", indent="  ", hanging="  ")


def feed(console: Console, view: View) -> None:
    """What of the world is public or came to one's ears, newest first, a page at a time."""
    rows = view.feed()
    view.read_feed()
    if not rows:
        console.say(console.words.t(lines.NO_FEED))
    for start in range(0, len(rows), INBOX_PAGE):
        page = rows[start : start + INBOX_PAGE]
        console.items([_piece(console, row) for row in page])
        if start + INBOX_PAGE < len(rows) and not _older(console):
            return


def _piece(console: Console, row: FeedRow) -> str:
    new = console.words.t(lines.NEW) if row.new else ""
    return ", ".join(part for part in (row.kind, row.when, new) if part) + f": {row.text}"


def inbox(console: Console, view: View) -> None:
    """The messages received, newest first, a page at a time; what is shown counts as read."""
    rows = view.inbox()
    if not rows:
        console.say(console.words.t(lines.NO_MAIL))
    for start in range(0, len(rows), INBOX_PAGE):
        for row in rows[start : start + INBOX_PAGE]:
            _message(console, row)
            view.read(row.contact)
        if start + INBOX_PAGE < len(rows) and not _older(console):
            return


def _message(console: Console, row: InboxRow) -> None:
    new = console.words.t(lines.NEW) if row.unread else ""
    console.say()
    console.say(", ".join(part for part in (row.name, row.when, new) if part) + ": " + row.text)


def _older(console: Console) -> bool:
    t = console.words.t
    return choose(console, [t(lines.OLDER)], zero=t(shared.BACK)) == 1


def agenda(console: Console, view: View) -> None:
    """What is appointed, and what takes place."""
    rows = view.agenda()
    if not rows:
        console.say(console.words.t(lines.NOTHING_APPOINTED))
    console.items([", ".join(p for p in (row.when, row.what, row.where) if p) for row in rows])


def opening_text(row: OpeningRow) -> str:
    """An opening in one line."""
    parts = (row.title, row.employer, row.state, row.deadline, row.notes)
    return ", ".join(part for part in parts if part)


def subject(console: Console, view: View, group: str) -> None:
    """What is public of a job, an employer or an event; nothing for any other group."""
    kind, _, id = group.partition("/")
    found = view.subject(kind, id)
    if found is not None:
        console.items(found.lines)
        console.say(found.about)


def why_not(console: Console, view: View) -> None:
    """Let a subject be picked, and show what is not possible about it."""
    groups = [group for group in view.groups() if any(row.reason for row in group.rows)]
    if not groups:
        console.say(console.words.t(lines.ALL_POSSIBLE))
        return
    picked = choose(console, [group.title for group in groups], zero=console.words.t(shared.BACK))
    if picked:
        reasons(console, groups[picked - 1])


def reasons(console: Console, group: OptionGroup) -> None:
    """What is not possible about a subject now, each with its reason."""
    console.items(
        [f"{option_text(console, row)}: {row.reason}" for row in group.rows if row.reason]
    )


def explain(console: Console, view: View) -> None:
    """How to answer, and what each kind of action is."""
    console.say(console.words.t(lines.HOW_TO_ANSWER))
    told: dict[str, str] = {}
    for group in view.groups():
        for row in group.rows:
            told.setdefault(row.option.verb, f"{row.label}: {row.help}" if row.help else "")
    console.items([text for text in told.values() if text])
