"""Generators: every symbol is somebody's, every situation is one, and drafts name one there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..generate.grammar import symbols
from ..generate.make import OWN_WORDS, SYMBOLS
from ..generate.people import PERSONAL
from ..marks import Path
from ..schema.generator import Generator, Grammar
from ..schema.world import Scenario
from ..vocabulary import SITUATIONS
from .desk import Desk
from .scenarios import zones


def check(desk: Desk) -> None:
    """Check generators, and the scenarios that are drafts for them."""
    known = desk.ids("generators")
    for name, scenario in desk.pack.scenarios.items():
        if scenario.generator is not None:
            here: Path = ("scenarios", name, "generator")
            unknown = desk.unknown(here, "FH347", "generator", scenario.generator, known)
            if not unknown and scenario.generator in desk.pack.generators:
                _draft(desk, scenario, desk.pack.generators[scenario.generator])
    for name, generator in desk.pack.generators.items():
        path: Path = ("generators", name)
        for place, zone in enumerate(generator.zones):
            desk.unknown((*path, "zones", place), "FH324", "time zone", zone, zones())
        _symbols(desk, path, generator)
        for place, voice in enumerate(generator.voices):
            for situation in voice.lines:
                here = (*path, "voices", place, "lines", situation)
                desk.unknown(here, "FH319", "situation", situation, SITUATIONS)


def _draft(desk: Desk, scenario: Scenario, generator: Generator) -> None:
    """Check the texts of a draft that are filled from a generator's words."""
    known = _known(generator) | set(OWN_WORDS)
    path: Path = ("scenarios", scenario.id)
    texts: dict[Path, str] = {
        (*path, "intro", place): text for place, text in enumerate(scenario.intro)
    }
    texts |= {(*path, "player", "about"): text for text in scenario.player.about}
    for here, text in texts.items():
        for symbol in symbols(text):
            if symbol not in known:
                desk.error(here, "FH346", f"nothing stands for the symbol `{symbol}`")


def _known(generator: Generator) -> set[str]:
    """The symbols that stand for something whatever the sector."""
    shared = set.intersection(*(set(one.grammar) for one in generator.sectors.values()))
    return {*generator.grammar, *shared}


def _symbols(desk: Desk, path: Path, generator: Generator) -> None:
    known = {*_known(generator), *PERSONAL, *OWN_WORDS}
    for name in sorted(SYMBOLS - known):
        desk.error(path, "FH346", f"nothing stands for the symbol `{name}`")
    for here, text, own in _texts(path, generator):
        for symbol in symbols(text):
            if symbol not in known | own:
                desk.error(here, "FH346", f"nothing stands for the symbol `{symbol}`")


def _texts(path: Path, generator: Generator) -> Iterator[tuple[Path, str, set[str]]]:
    """Yield every text with its path, and the symbols that are known there besides."""
    yield from _rules((*path, "grammar"), generator.grammar, set())
    for name, sector in generator.sectors.items():
        yield from _rules((*path, "sectors", name, "grammar"), sector.grammar, set(sector.grammar))
    for place, voice in enumerate(generator.voices):
        here, own = (*path, "voices", place), set(voice.grammar)
        yield from _rules((*here, "grammar"), voice.grammar, own)
        for situation, lines in voice.lines.items():
            for number, text in enumerate(lines):
                yield (*here, "lines", situation, number), text, own


def _rules(path: Path, grammar: Grammar, own: set[str]) -> Iterator[tuple[Path, str, set[str]]]:
    rules: Mapping[str, Sequence[Any]] = grammar
    for symbol, found in rules.items():
        for place, rule in enumerate(found):
            yield (*path, symbol, place), rule.text, own
