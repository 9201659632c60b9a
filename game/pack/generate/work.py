"""The work in a generated scenario: employers, their openings, and the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..schema.generator import Generator, Level, Span
from .grammar import Speaker, capital
from .ground import Ground, distinct
from .luck import Luck

USUAL = 28
"""The days of a play for which a level's days are written; others stretch them."""
UNPOSTED = 0.25
"""How often an opening never goes public."""


@dataclass(frozen=True, slots=True)
class Firm:
    """An employer to be: where it is, and how its trade speaks."""

    id: str
    city: str
    name: str
    speaker: Speaker


def firms(
    generator: Generator, speakers: dict[str, Speaker], ground: Ground, luck: Luck
) -> list[Firm]:
    """The employers: several at home, one in each other city. `speakers` are by city."""
    found: list[Firm] = []
    for city in ground.cities:
        count = generator.employers if city == ground.home else 1
        speaker = speakers[city].with_words(city=ground.name(city))
        names = distinct(speaker, "firm", count, luck.of("firm", city))
        for name in names:
            found.append(Firm(f"firm-{len(found) + 1}", city, name, speaker))
    return found


def employer(firm: Firm, interviewer: str, luck: Luck) -> dict[str, Any]:
    """A firm as a scenario writes it."""
    own = luck.of("employer", firm.id)
    return {
        "id": firm.id,
        "name": firm.name,
        "city": firm.city,
        "site": firm.speaker.word("site", own),
        "about": [capital(firm.speaker.word("firm_about", own))],
        "digital": round(0.4 + 0.5 * own.draw("digital"), 2),
        "interviewer": interviewer,
    }


def opening(firm: Firm, level: Level, span: Span, luck: Luck) -> dict[str, Any]:
    """The job that a firm has to give."""
    own, stretch = luck.of("opening", firm.id), span.days / USUAL
    board = round(own.whole(*level.board, "board") * stretch)
    low, middle, high = level.applicants
    crowd = 0.8 + 0.4 * own.draw("crowd")
    public = own.draw("posted") >= UNPOSTED
    field = (low, middle, high) if public else (low, low + 2, low + 4)
    return {
        "id": firm.id.replace("firm", "job"),
        "employer": firm.id,
        "title": firm.speaker.word("job", own),
        "about": [capital(firm.speaker.word("job_about", own))],
        "pay": firm.speaker.word("pay", own),
        "insiders": own.whole(1, 4, "insiders"),
        "board": board if public else None,
        "deadline": min(span.days - 4, board + own.whole(3, 6, "deadline")),
        "applicants": [low, *(max(low, round(many * crowd)) for many in field[1:])],
        "interviewed": level.interviewed,
        "seats": level.seats,
    }


def calendar(
    ground: Ground, speaker: Speaker, who: dict[str, list[str]], span: Span, luck: Luck
) -> list[dict[str, Any]]:
    """Three evenings at home and one in each of two other cities. `who` are the people by city."""
    stretch = span.days / USUAL
    days = [round(day * stretch) for day in (3, 8, 13)]
    where = [(ground.home, day) for day in days]
    where += [
        (city, round((6 + 5 * n) * stretch)) for n, city in enumerate(list(ground.cities)[1:3])
    ]
    found = []
    titles = distinct(speaker, "event", len(where), luck.of("event"))
    for number, ((city, day), title) in enumerate(zip(where, titles, strict=True), start=1):
        own = luck.of("evening", number)
        halls = [
            one for one in ground.of_city[city] if ground.places[one]["kind"] in ("hall", "bar")
        ]
        found.append(
            {
                "id": f"evening-{number}",
                "title": title,
                "about": capital(speaker.word("event_about", own)),
                "day": day,
                "at": own.pick(("17:30", "18:00", "18:30"), "at"),
                "place": own.pick(halls, "place"),
                "who": own.some(who[city], 6, "who"),
                "known_from": max(0, day - 6),
            }
        )
    return found
