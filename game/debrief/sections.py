"""A debrief in words: sections of plain lines, and the figures of its charts, for any front end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from game.engine.session import Session
from game.view.catalogue import Words
from game.view.clean import cleaned
from game.view.context import context
from game.view.debriefing import parts

from .cards import Debrief
from .voice import Voice

LineKind = Literal["head", "text", "item", "quote", "source"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line. kind: `head` opens a group, `item` is one of a list, `quote` the player's or a page's
    words, `source` cites; `finding` is the codex entry it leads to, "" for none."""

    kind: LineKind
    text: str
    finding: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars, a value for each label; the lines beside it say the same."""

    title: str
    labels: tuple[str, ...]
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the debrief, ready to be shown. All of it is plain text."""

    id: str
    title: str
    lines: tuple[Line, ...]
    chart: Chart | None = None


Teller = Callable[[Debrief, Voice], tuple[Iterable[Line], Chart | None]]


def sections(debrief: Debrief, session: Session, words: Words) -> tuple[Section, ...]:
    """The debrief of that session in the words of a language."""
    from .telling import TELLERS

    voice = Voice(context(session, words))
    return cleaned(
        tuple(
            Section(name, words.t(parts.SECTIONS[name]), tuple(lines), chart)
            for name, teller in TELLERS.items()
            for lines, chart in [teller(debrief, voice)]
        )
    )
