"""Facts 4 and 5: a plain letter to a stranger, and a second one after a day of silence."""

from __future__ import annotations

from ..bench import Bench
from ..stats import Figure, paired_lift, share
from .study import Columns, Row, Study

DAYS = 6
"""Nights until a letter counts as never answered."""


def letters(seed: int) -> Row:
    """The same seed twice, as two worlds of one luck: one letter, and one with a follow-up.

    Returns whether the stranger ever answered in the first world, and in the second.
    """
    return float(_answered(seed, False)), float(_answered(seed, True))


def _answered(seed: int, again: bool) -> bool:
    """Monday at eight, `write` with the honest plain composed letter: no link, nothing personal, no
    fact known. Whoever hears nothing until Tuesday evening may write once more, in other words."""
    bench = Bench("letters", seed)
    bench.letter("write", "stranger", "lab-first")
    bench.do("end_day")
    if not _replied(bench):
        bench.do("wait")
    if again and not _replied(bench):
        bench.letter("write", "stranger", "lab-again")
    return bench.nights_until(lambda: _replied(bench), DAYS)


def _replied(bench: Bench) -> bool:
    return bench.stage.world.player.replies > 0


def figures(columns: Columns) -> dict[str, Figure]:
    """Facts 4 and 5."""
    once, twice = columns
    changed = sum(a != b for a, b in zip(once, twice, strict=True))
    return {
        "cold-reply": share(int(sum(once)), len(once)),
        "follow-up": paired_lift(int(sum(once)), int(sum(twice)), changed, len(once)),
    }


STUDIES = (Study("letters", 21, letters, per_run=2),)
