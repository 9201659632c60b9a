"""From a scenario that names a generator to one that is written out, with its people."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..book import Pack
from ..schema.generator import Generator, Level, Span
from ..schema.world import Scenario
from ..sections import adapters
from ..setup import Setup, checked, key_of
from .code import code_of
from .grammar import Speaker
from .ground import KINDS, Ground, ground
from .luck import Luck
from .people import GAPS, Somebody, contact, people
from .work import Firm, calendar, employer, firms, opening

Data = dict[str, Any]
SECTOR, DIFFICULTY, LENGTH = "sector", "difficulty", "length"
"""The rows of a setup that a generator heeds."""
OWN_WORDS = ("home", "away", "firm")
"""Symbols that stand, in a draft's own texts, for what was made: two cities, and a firm."""
SYMBOLS = frozenset(
    {
        *("city", "event", "event_about", "place_detail", "street", "site", "note", "note_old"),
        *(f"place_{kind}" for kind in KINDS),
        *("first", "last", "role", "free_role", "profile", "needs", "gives", "closes", "insight"),
        *(f"truth_{kind}" for kind in GAPS),
        *("fact", "thread", "deed", "interest", "tool", "matter", "hobby", "habit", "drink"),
        *("firm", "firm_about", "job", "job_about", "pay"),
    }
)
"""What a generator has to have words for, in its own grammar or in each of its sectors."""
KEPT = 32
"""Scenarios that stay written out: those used last. They are more than the seeds of a playtest's
chunk, so that all policies play the same ones."""
_WRITTEN: OrderedDict[tuple[str, str, int, str], Pack] = OrderedDict()


def expanded(pack: Pack, scenario: str, seed: int, setup: Setup) -> Pack:
    """Return the pack with a scenario written out as this seed and setup have it; the same pack for
    a scenario that nothing generates.

    Raises:
        BadSetup: the setup holds what the scenario does not offer.
    """
    if pack.scenarios[scenario].generator is None:
        return pack
    chosen = checked(pack, scenario, setup)
    rows = {name: chosen[name] for name in (SECTOR, DIFFICULTY, LENGTH) if name in chosen}
    key = (pack.digest, scenario, seed, key_of(rows))
    if key not in _WRITTEN:
        _WRITTEN[key] = _written(pack, scenario, seed, rows)
    _WRITTEN.move_to_end(key)
    while len(_WRITTEN) > KEPT:
        _WRITTEN.popitem(last=False)
    return _WRITTEN[key]


def sample(pack: Pack) -> Pack:
    """Return the pack with every generated scenario written out as on seed 0: to be checked."""
    for name in pack.scenarios:
        pack = expanded(pack, name, 0, {})
    return pack


def _written(pack: Pack, name: str, seed: int, rows: Mapping[str, str]) -> Pack:
    scenario = pack.scenarios[name]
    generator = pack.generators[scenario.generator or ""]
    wanted = {row.id: rows.get(row.id, row.usual) for row in scenario.options}
    made = _City(generator, wanted, Luck(seed, f"{pack.meta.id}/{name}"))
    raw = {**pack.data["scenarios"][name], **made.scenario(scenario)}
    raw["code"] = code_of(pack, name, seed, rows)
    del raw["generator"]
    contacts = made.contacts()
    return _with(pack, name, raw, contacts)


def _with(pack: Pack, name: str, raw: Data, contacts: Mapping[str, Data]) -> Pack:
    """The pack with a scenario in the place of its draft, and its people; without generators."""
    data = {
        **pack.data,
        "scenarios": {**pack.data["scenarios"], name: raw},
        "contacts": {**pack.data["contacts"], **contacts},
        "generators": {},
    }
    shapes = adapters()
    made = {one: shapes["contacts"].validate_python(text) for one, text in contacts.items()}
    scenario = shapes["scenarios"].validate_python(raw)
    return replace(
        pack,
        data=data,
        scenarios={**pack.scenarios, name: scenario},
        contacts={**pack.contacts, **made},
        generators={},
    )


class _City:
    """Everything of one generated scenario, made once."""

    def __init__(self, generator: Generator, wanted: Mapping[str, str], luck: Luck) -> None:
        self.generator, self.luck = generator, luck
        self.level: Level = _named(generator.difficulty, wanted.get(DIFFICULTY, ""))
        self.span: Span = _named(generator.length, wanted.get(LENGTH, ""))
        plain = Speaker(generator.grammar)
        self.ground: Ground = ground(generator, plain, luck.of("ground"))
        self.speakers = self._speakers(wanted.get(SECTOR, ""))
        self.firms = firms(generator, self.speakers, self.ground, luck.of("firms"))
        self.everybody = people(
            generator, self.firms, self.ground, self.speakers, luck.of("people")
        )

    def _speakers(self, wanted: str) -> dict[str, Speaker]:
        """How each city's trade speaks: the home's is the one that was wanted, or the seed's."""
        order = self.luck.shuffled(list(self.generator.sectors), "sectors")
        if wanted in order:
            order.remove(wanted)
            order.insert(0, wanted)
        return {
            city: Speaker(
                self.generator.sectors[order[place % len(order)]].grammar, self.generator.grammar
            )
            for place, city in enumerate(self.ground.cities)
        }

    def contacts(self) -> dict[str, Data]:
        """Everybody, as contacts are written."""
        return {
            one.id: contact(one, self.everybody, self.ground, self.generator.hours, self.level)
            for one in self.everybody
        }

    def scenario(self, draft: Scenario) -> Data:
        """What takes the place of a draft's own values."""
        speaker = self.speakers[self.ground.home].with_words(
            home=self.ground.name(self.ground.home),
            away=self.ground.name(list(self.ground.cities)[-1]),
            firm=self.firms[0].name,
        )
        who = {
            city: [one.id for one in self.everybody if one.city == city]
            for city in self.ground.cities
        }
        return {
            "intro": [speaker.says(text, self.luck.of("intro")) for text in draft.intro],
            "length": {"minutes": self.span.minutes, "decisions": list(self.span.decisions)},
            "difficulty": self.level.difficulty,
            "home": self.ground.home,
            "days": self.span.days,
            "player": self._player(draft, speaker),
            "cities": self.ground.cities,
            "places": self.ground.places,
            "employers": [employer(firm, self._host(firm), self.luck) for firm in self.firms],
            "openings": self._openings(),
            "cast": [self._member(place, one) for place, one in enumerate(self.everybody)],
            "calendar": calendar(self.ground, speaker, who, self.span, self.luck),
        }

    def _player(self, draft: Scenario, speaker: Speaker) -> Data:
        found = draft.player.model_dump(mode="json", exclude_defaults=True)
        luck = self.luck.of("player")
        interests = {speaker.word("interest", luck.of("interest", n)) for n in range(4)}
        return found | {
            "role": speaker.word("role", luck),
            "about": [speaker.says(text, luck) for text in draft.player.about],
            "money": self.level.money * self.span.days / 28 + 40,
            "living": self.level.living,
            "interests": sorted({*draft.player.interests, *interests}),
        }

    def _openings(self) -> list[Data]:
        """The jobs of the firms that have one to give."""
        hiring = self.firms[: self.generator.employers + self.generator.openings_away]
        return [opening(firm, self.level, self.span, self.luck) for firm in hiring]

    def _host(self, firm: Firm) -> str:
        """Who interviews: the last of a firm's people, who is seldom known at the start."""
        return [one.id for one in self.everybody if one.firm is firm][-1]

    def _member(self, place: int, one: Somebody) -> Data:
        """How somebody stands to the player at the start."""
        level, luck = self.level, one.luck
        if place >= self.generator.known:
            return {"contact": one.id, "known": False}
        found: Data = {"contact": one.id, "link": luck.draw("link") < level.links}
        if place < len(level.hours):
            dormant = place == len(level.hours) - 1
            years = {"silent_years": 2, "state": "dormant"} if dormant else {"state": "connected"}
            found |= {"hours": level.hours[place], "link": True, **years}
        found["note"] = one.speaker.with_words(first=one.first).word(
            "note_old" if place < len(level.hours) else "note", luck
        )
        return found


def _named(records: Mapping[str, Any], name: str) -> Any:
    """The record that was wanted, else the first."""
    return records.get(name) or next(iter(records.values()))
