"""The cards of what is there to be learned: how a message reads, the codex. Plain text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moved:
    """What one thing about a message does to the chance of an answer.

    points: of a hundred, signed and never 0. source: the codex entry that it stands on.
    """

    what: str
    points: int
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class ReadingCard:
    """How a message would read. measured: pairs of what is measured and how it came out; moved:
    what lifts or lowers the chance of an answer, the largest first; chance: a band in words."""

    measured: tuple[tuple[str, str], ...]
    moved: tuple[Moved, ...]
    chance: str


@dataclass(frozen=True, slots=True)
class CodexRow:
    """A published finding, or a choice of this game's own. `plain` is what it says; `strength` how
    well it is supported, in words; `link` leads to it ("" for none); `against` is a sentence where
    it speaks against what the game teaches, else ""."""

    key: str
    title: str
    plain: str
    source: str
    strength: str
    link: str
    against: str

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands under the title, each on a line of its own."""
        source = self.source if self.source != self.title else ""
        texts = (self.plain, self.against, source, self.strength, self.link)
        return tuple(text for text in texts if text)
