"""What somebody of a generated scenario tells: facts worth finding, and lines in their voice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .grammar import Speaker, capital

if TYPE_CHECKING:
    from .people import Somebody

SAID_ONCE = frozenset({"first_reply", "haunt"})
"""Situations of which each of those who share a voice has one half of the lines, in turn."""
_LONG = 4
"""Letters from which a word of a fact's name may stand for it."""


def facts(one: Somebody, speaker: Speaker, known: Sequence[Somebody]) -> list[dict[str, Any]]:
    """Three things worth finding: on the profile, in a thread, and from somebody they know."""
    luck = one.luck
    fact, thread, deed = (
        speaker.dealt(symbol, one.turn, one.deck, luck) for symbol in ("fact", "thread", "deed")
    )
    sources = ["profile", f"thread/{plain(thread.split('|')[1])[:40]}"]
    told = [fact, thread]
    if known:
        sources.append(f"contact/{luck.pick(known, 'teller').id}")
        told.append(deed)
    found = []
    for number, (source, text) in enumerate(zip(sources, told, strict=True), start=1):
        whole, _, short = text.partition("|")
        words = [word for word in re.findall(r"[a-z]+", short.lower()) if len(word) >= _LONG]
        found.append(
            {
                "id": f"fact-{number}",
                "text": whole,
                "short": short,
                "source": source,
                "keywords": list(dict.fromkeys(words)) or [short],
            }
        )
    return found


def lines(one: Somebody, speaker: Speaker) -> dict[str, list[str]]:
    """What they say: the voice's lines in an order of their own, filled with what is theirs."""
    own = Speaker.over(one.voice.grammar, speaker)
    found = {}
    for situation, texts in one.voice.lines.items():
        order = one.luck.shuffled(_share(one, situation, texts), "lines", situation)
        told = [capital(own.says(text, one.luck.of(situation, place))) for place, text in order]
        found[situation] = list(dict.fromkeys(told))
    return found


def _share(one: Somebody, situation: str, texts: Sequence[str]) -> list[tuple[int, str]]:
    """The lines of a situation that are theirs, with their places."""
    dealt = one.deck.shuffled(list(enumerate(texts)), one.voice.id, situation)
    if situation not in SAID_ONCE:
        return dealt
    half = (len(texts) + 1) // 2
    return dealt[half:] if one.turn_of_voice % 2 else dealt[:half]


def plain(name: str) -> str:
    """A name in small plain letters, as an id needs it."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]", "", bare) or "somebody"
