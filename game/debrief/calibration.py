"""How well the player's forecasts did: the Brier score, by percent and by channel."""

from __future__ import annotations

from collections.abc import Sequence

from .book import Ask, Book
from .cards import Bucket, Calibration, Guess

PERCENTS = (10, 30, 50, 70, 90)
"""What a player can say."""
ENOUGH = 10
"""With fewer forecasts than this, chance alone moves the score more than skill does."""
CHANNELS = ("text", "voice", "video", "person")


def calibration(book: Book) -> Calibration:
    """The forecasts of a play and how they came out."""
    guesses = tuple(_guess(book, ask) for ask in book.asks if ask.percent >= 0)
    by_percent = [_bucket(str(p), [g for g in guesses if g.percent == p]) for p in PERCENTS]
    by_channel = [_bucket(c, [g for g in guesses if g.channel == c]) for c in CHANNELS]
    return Calibration(
        guesses,
        brier(guesses),
        len(guesses) >= ENOUGH,
        tuple(one for one in by_percent if one.count),
        tuple(one for one in by_channel if one.count),
    )


def brier(guesses: Sequence[Guess]) -> float:
    """The mean squared error of forecasts, 0..1; -1 without any."""
    if not guesses:
        return -1.0
    return _mean([(guess.percent / 100 - guess.yes) ** 2 for guess in guesses])


def _guess(book: Book, ask: Ask) -> Guess:
    return Guess(
        ask.minute, book.day(ask.minute), ask.kind, ask.contact, ask.channel,
        ask.percent, ask.chance, ask.yes,
    )  # fmt: skip


def _bucket(name: str, guesses: Sequence[Guess]) -> Bucket:
    said = _mean([guess.percent / 100 for guess in guesses])
    chance = _mean([guess.chance for guess in guesses])
    return Bucket(name, len(guesses), sum(guess.yes for guess in guesses), said, chance)


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 6) if values else 0.0
