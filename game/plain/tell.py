"""The telling: paragraphs, the header's line and the ending, as lines of text."""

from __future__ import annotations

from collections.abc import Iterable

from game.plain.console import Console
from game.view.cards import EndCard, Header, OptionRow, Paragraph, SceneCard
from game.view.view import View


def tell(console: Console, paragraphs: Iterable[Paragraph]) -> None:
    """Write paragraphs, each with an empty line before it."""
    for paragraph in paragraphs:
        console.say()
        console.say(paragraph_text(paragraph))


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
    t = console.words.t
    parts = [
        f"{header.day}, {header.date}, {header.time}",
        header.place,
        header.money,
        t("energy {energy}", energy=header.energy),
        t("strain: {strain}", strain=header.strain),
        console.words.n("{count} handshake", "{count} handshakes", header.handshakes),
        console.words.n("{count} meeting", "{count} meetings", header.meetings),
    ]
    return "[" + "; ".join(part for part in parts if part) + "]"


def option_text(row: OptionRow) -> str:
    """An option with its price."""
    return f"{row.label} ({row.price})" if row.price else row.label


def tell_scene(console: Console, scene: SceneCard) -> None:
    """Write where one is and what is going on, as on coming back to a play."""
    console.say()
    console.say(", ".join(part for part in (scene.title, scene.who, scene.place) if part))
    for text in (scene.say, scene.cue):
        if text:
            console.say(text)


def tell_end(console: Console, end: EndCard) -> None:
    """Write the ending: its text, what was reached, what may be learned from it."""
    console.say()
    console.say(end.title)
    console.say(end.text)
    console.say()
    console.items([f"{label}: {value}" for label, value in end.tallies])
    for lesson in end.lessons:
        console.say()
        console.say(lesson.title)
        console.say(f"{lesson.text} ({lesson.source})" if lesson.source else lesson.text)
