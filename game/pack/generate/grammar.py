"""Grammars: texts whose `[symbols]` stand for other texts, each rule with a weight."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..schema.generator import Grammar, Rule
from .luck import Luck

SYMBOL = re.compile(r"\[([a-z][a-z0-9_]*)\]")
_BARE_ARTICLE = re.compile(r"\b([Aa]) (?=[aeio])")
DEEPEST = 8
"""How deep a text may stand in a text."""


class NoSymbol(ValueError):
    """A text names a symbol that no grammar has, or that leads to itself without an end."""

    def __init__(self, symbol: str) -> None:
        super().__init__(symbol)
        self.symbol = symbol


class Speaker:
    """Expands texts by several grammars, the first of which wins, and by words that are settled."""

    def __init__(self, *grammars: Grammar, **settled: str) -> None:
        self._grammars = grammars
        self._settled = dict(settled)

    def with_words(self, **settled: str) -> Speaker:
        """The same with more words settled."""
        return Speaker(*self._grammars, **(self._settled | settled))

    @classmethod
    def over(cls, grammar: Grammar, other: Speaker) -> Speaker:
        """Another's words, below a grammar that wins."""
        return cls(grammar, *other._grammars, **other._settled)

    def says(self, text: str, luck: Luck) -> str:
        """A text with all its symbols expanded. Raises NoSymbol."""
        return articled(self._expanded(text, luck, 0))

    def word(self, symbol: str, luck: Luck) -> str:
        """What a symbol stands for. Raises NoSymbol."""
        return articled(self._symbol(symbol, luck, 0))

    def dealt(self, symbol: str, turn: int, deck: Luck, luck: Luck) -> str:
        """What a symbol stands for at this turn. The deck's luck shuffles its ways of being said,
        and they go round: of so many people in a row, no two are given the same. Raises NoSymbol.
        """
        rules = deck.shuffled(self._rules(symbol) or (), symbol)
        if not rules:
            raise NoSymbol(symbol)
        return articled(self._expanded(rules[turn % len(rules)].text, luck.of(symbol), 1))

    def _expanded(self, text: str, luck: Luck, depth: int) -> str:
        place = 0

        def stands(match: re.Match[str]) -> str:
            nonlocal place
            place += 1
            return self._symbol(match[1], luck.of(place), depth)

        return SYMBOL.sub(stands, text)

    def _symbol(self, symbol: str, luck: Luck, depth: int) -> str:
        if symbol in self._settled:
            return self._settled[symbol]
        rules = self._rules(symbol)
        if rules is None or depth >= DEEPEST:
            raise NoSymbol(symbol)
        chosen = luck.weighted([(rule.text, rule.weight) for rule in rules], symbol)
        return self._expanded(chosen, luck.of(symbol), depth + 1)

    def _rules(self, symbol: str) -> tuple[Rule, ...] | None:
        return next((one[symbol] for one in self._grammars if symbol in one), None)


def articled(text: str) -> str:
    """The text with `an` before a vowel where a symbol brought one."""
    return _BARE_ARTICLE.sub(r"\1n ", text)


def symbols(text: str) -> list[str]:
    """The symbols that a text names."""
    return SYMBOL.findall(text)


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def unknown(grammar: Mapping[str, object], text: str) -> list[str]:
    """The symbols of a text that a grammar does not have."""
    return [symbol for symbol in symbols(text) if symbol not in grammar]
