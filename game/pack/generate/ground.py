"""Where a generated scenario plays: its cities with their journeys, and the places in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..schema.generator import Generator
from .grammar import Speaker, capital
from .luck import Luck

PLACES = 7
"""Places in the home city."""
PLACES_AWAY = 4
KINDS = ("cafe", "hall", "bar", "street")


@dataclass(frozen=True, slots=True)
class Ground:
    """Cities and places as a scenario writes them, and the ids of each city's places."""

    cities: dict[str, Any]
    places: dict[str, Any]
    of_city: dict[str, tuple[str, ...]]

    @property
    def home(self) -> str:
        """The city where the play begins."""
        return next(iter(self.cities))

    def name(self, city: str) -> str:
        """A city's name."""
        return str(self.cities[city]["name"])


def ground(generator: Generator, speaker: Speaker, luck: Luck) -> Ground:
    """Lay out cities and places."""
    ids = [f"city-{number}" for number in range(1, generator.cities + 1)]
    names = distinct(speaker, "city", len(ids), luck.of("city"))
    zones = luck.shuffled(generator.zones, "zones")
    cities: dict[str, Any] = {
        one: {"name": name, "zone": zones[place % len(zones)], "fare": {}, "travel": {}}
        for place, (one, name) in enumerate(zip(ids, names, strict=True))
    }
    for place, one in enumerate(ids):
        for other in ids[:place]:
            minutes = 60 + 15 * luck.whole(0, 14, "travel", one, other)
            for here, there in ((one, other), (other, one)):
                cities[here]["travel"][there] = minutes
                cities[here]["fare"][there] = round(minutes * 0.15)
    places: dict[str, Any] = {}
    of_city = {}
    for one in ids:
        of_city[one] = _places(places, one, PLACES if one == ids[0] else PLACES_AWAY, speaker, luck)
    return Ground(cities, places, of_city)


def _places(
    places: dict[str, Any], city: str, count: int, speaker: Speaker, luck: Luck
) -> tuple[str, ...]:
    kinds = [KINDS[number % len(KINDS)] for number in range(count)]
    found = []
    for number, kind in enumerate(kinds, start=1):
        id_ = f"{city}-{kind}-{number}"
        own = luck.of("place", city, number)
        name = _new(speaker, f"place_{kind}", own, {str(one["name"]) for one in places.values()})
        text = capital(speaker.word("place_detail", own))
        places[id_] = {"name": name, "city": city, "kind": kind, "text": text}
        found.append(id_)
    return tuple(found)


def distinct(speaker: Speaker, symbol: str, count: int, luck: Luck) -> list[str]:
    """So many different words of a symbol."""
    found: list[str] = []
    for number in range(count):
        found.append(_new(speaker, symbol, luck.of(number), set(found)))
    return found


def _new(speaker: Speaker, symbol: str, luck: Luck, taken: set[str]) -> str:
    """A word that is not taken; the hundredth, if all are."""
    word = ""
    for turn in range(100):
        word = speaker.word(symbol, luck.of(turn))
        if word not in taken:
            break
    return word
