"""The people of a generated scenario: names, trades, facts, haunts, ties, and how they speak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..schema.generator import Generator, Hour, Level, Voice
from . import telling
from .grammar import Speaker, capital
from .ground import Ground, distinct
from .luck import Luck
from .work import Firm

PRONOUNS = ("she", "he", "she", "he", "they")
PERSONAL = ("tool", "matter", "hobby", "habit", "drink", "street", "friend", "first")
"""Symbols that are settled for a person."""
GAPS = {"none": 0.0, "better": 0.3, "worse": 0.45}
"""How far a profile is from the person, by how they differ."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person before they are written down.

    turn: their place among all; turn_of_voice: among those who speak as they do.
    deck: luck that everybody shares, by which what is to differ from one to the next is dealt.
    """

    id: str
    first: str
    city: str
    firm: Firm | None
    voice: Voice
    speaker: Speaker
    luck: Luck
    turn: int
    turn_of_voice: int
    deck: Luck


def people(
    generator: Generator,
    firms: Sequence[Firm],
    ground: Ground,
    speakers: dict[str, Speaker],
    luck: Luck,
) -> list[Somebody]:
    """Everybody, those at home first: the voices go round, so that neighbours differ."""
    seats = _seats(generator, firms, ground)
    names = distinct(next(iter(speakers.values())), "first", len(seats), luck.of("first"))
    voices = luck.shuffled(generator.voices, "voices")
    found: list[Somebody] = []
    for place, ((city, firm), first) in enumerate(zip(seats, names, strict=True)):
        own = luck.of("person", place)
        turn_of_voice, which = divmod(place, len(voices))
        voice = voices[which]
        speaker = firm.speaker if firm else speakers[city].with_words(city=ground.name(city))
        id_ = f"{telling.plain(first)}-{place + 1}"
        found.append(
            Somebody(
                id_, first, city, firm, voice, speaker, own, place, turn_of_voice, luck.of("deck")
            )
        )
    return found


def _seats(
    generator: Generator, firms: Sequence[Firm], ground: Ground
) -> list[tuple[str, Firm | None]]:
    """Who is where: the home city's firms in turn, with one in three at none; then the others'."""
    at_home = [firm for firm in firms if firm.city == ground.home]
    seats: list[tuple[str, Firm | None]] = []
    for number in range(min(generator.at_home, generator.people)):
        turn, free = divmod(number, 3)
        firm = None if free == 2 else at_home[(2 * turn + free) % len(at_home)]
        seats.append((ground.home, firm))
    away = [firm for firm in firms if firm.city != ground.home]
    for number in range(generator.people - len(seats)):
        firm = away[number % len(away)] if away else at_home[number % len(at_home)]
        seats.append((firm.city, firm if (number // max(1, len(away))) % 2 == 0 else None))
    return seats


def contact(one: Somebody, everybody: Sequence[Somebody], ground: Ground, hours: Sequence[Hour],
            level: Level) -> dict[str, Any]:  # fmt: skip
    """A person as a contact is written."""
    luck = one.luck
    speaker = one.speaker.with_words(
        tool=one.speaker.word("tool", luck.of("tool")),
        matter=one.speaker.word("matter", luck.of("matter")),
        hobby=one.speaker.word("hobby", luck.of("hobby")),
        habit=one.speaker.word("habit", luck.of("habit")),
        drink=one.speaker.word("drink", luck.of("drink")),
        street=one.speaker.word("street", luck.of("street")),
        friend=luck.pick(everybody, "friend").first,
    )
    better = luck.weighted([("none", 5.0), ("better", 3.0), ("worse", 2.0)], "gap")
    middle = level.fit[0] + (level.fit[1] - level.fit[0]) * luck.draw("fit")
    known = [other for other in everybody if other.city == one.city and other.id != one.id]
    found = {
        "id": one.id,
        "name": f"{one.first} {speaker.word('last', luck)}",
        "first": one.first,
        "pronoun": luck.pick(PRONOUNS, "pronoun"),
        "role": speaker.word("role" if one.firm else "free_role", luck),
        "lives": {"city": one.city},
        "online": {
            "channels": dict(one.voice.channels),
            "hours": list(one.voice.hours),
            "weekend": luck.draw("weekend") < 0.4,
        },
        "greeting": list(one.voice.greeting),
        "profile": [capital(speaker.word("profile", luck))],
        "truth": [capital(speaker.word(f"truth_{better}", luck))],
        "gap": GAPS[better],
        "gap_kind": better,
        "fit": [round(max(0.0, middle - 0.05), 3), round(min(1.0, middle + 0.05), 3)],
        "facts": telling.facts(one, speaker, known),
        "haunts": _haunts(one, ground, hours),
        "interests": luck.some(_interests(speaker, luck), 3, "interests"),
        "circle": _circle(one, everybody),
        "needs": speaker.word("needs", luck),
        "gives": speaker.word("gives", luck),
        "closes_the_door": speaker.word("closes", luck),
        "insight": capital(speaker.word("insight", luck)),
        "lines": telling.lines(one, speaker),
    }
    if one.firm:
        found["employer"] = one.firm.id
    return found


def _interests(speaker: Speaker, luck: Luck) -> list[str]:
    return list(dict.fromkeys(speaker.word("interest", luck.of("interest", n)) for n in range(6)))


def _haunts(one: Somebody, ground: Ground, hours: Sequence[Hour]) -> list[dict[str, Any]]:
    """One place and hour, or two."""
    places = one.luck.some(ground.of_city[one.city], 1 + (one.luck.draw("haunts") < 0.4), "where")
    found = []
    for number, place in enumerate(places, start=1):
        hour = one.luck.pick(hours, "hour", number)
        text = f"{ground.places[place]['name']}, {hour.text}"
        found.append({"id": f"haunt-{number}", "place": place, "days": list(hour.days),
                      "at": hour.at, "text": text})  # fmt: skip
    return found


def _circle(one: Somebody, everybody: Sequence[Somebody]) -> dict[str, int]:
    """Whom they could introduce one to: colleagues, others of their city, somebody elsewhere."""
    luck = one.luck
    others = [other for other in everybody if other.id != one.id]
    colleagues = [other for other in others if one.firm and other.firm is one.firm]
    near = [other for other in others if other.city == one.city and other not in colleagues]
    far = [other for other in others if other.city != one.city]
    found = [*luck.some(colleagues, 2, "colleagues"), *luck.some(near, 2, "near")]
    found += luck.some(far, 1, "far")
    return {other.id: 30 + 10 * luck.whole(0, 15, "hours", other.id) for other in found}
