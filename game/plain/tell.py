"""The telling: paragraphs, the header's line and the ending, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable

from game.plain.console import Console
from game.view.cards import EndCard, Header, OptionRow, Paragraph, SceneCard
from game.view.interface import lines, shared
from game.view.view import View


def tell(console: Console, paragraphs: Iterable[Paragraph]) -> None:
    """Write paragraphs, an empty line before each but a notice that follows another. The ending is
    left to its card."""
    before = ""
    for paragraph in paragraphs:
        if paragraph.kind == "end":
            continue
        if not before == paragraph.kind == "system":
            console.say()
        console.say(paragraph_text(paragraph))
        before = paragraph.kind


def tell_outcome(console: Console, label: str, paragraphs: Iterable[Paragraph]) -> None:
    """Write what came of the option with that label, without saying its words again."""
    tell(console, [one for one in paragraphs if (one.kind, one.text) != ("sent", label)])


def introduce(console: Console, view: View) -> None:
    """Write how a play begins."""
    tell(console, view.intro())
    tell(console, view.tell(view.session.events))


def paragraph_text(paragraph: Paragraph) -> str:
    """A paragraph as one text: who speaks and when stand before it."""
    said_by = ", ".join(part for part in (paragraph.speaker, paragraph.when) if part)
    return f"{said_by}: {paragraph.text}" if said_by else paragraph.text


def status_line(console: Console, header: Header) -> str:
    """The header in one line."""
    t, n = console.words.t, console.words.n
    parts = [
        f"{header.day}, {header.date}, {header.time}",
        header.place,
        header.money,
        t(lines.ENERGY, energy=header.energy),
        t(lines.STRAIN, strain=header.strain),
        n(*lines.HANDSHAKES, header.handshakes),
        n(*lines.MEETINGS, header.meetings),
    ]
    return "[" + "; ".join(part for part in parts if part) + "]"


def stations(header: Header) -> tuple[object, ...]:
    """What of the header makes it worth telling again when it has changed."""
    return header.day, header.place, header.handshakes, header.meetings


def option_text(console: Console, row: OptionRow) -> str:
    """An option with its price, its chance, and what it would make one miss."""
    odds = console.words.t(shared.ODDS, odds=row.odds) if row.odds else ""
    cost = "; ".join(part for part in (row.price, odds, row.note) if part)
    return f"{row.label} ({cost})" if cost else row.label


def tell_scene(console: Console, scene: SceneCard) -> None:
    """Write where one is and what is going on, as on coming back to a play."""
    console.say()
    console.say(", ".join(part for part in (scene.title, scene.who, scene.place) if part))
    for text in (scene.say, scene.cue):
        if text:
            console.say(text)


def tell_end(console: Console, end: EndCard) -> None:
    """Write the ending: its text, and what was reached."""
    console.say()
    console.say(end.title)
    console.say()
    console.say(end.text)
    console.say()
    console.items([f"{label}: {value}" for label, value in end.tallies])
